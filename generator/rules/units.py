"""Check of numbers: weights and distances stand in the units of all readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.passages import passages

PAIRS = (
    (r"lbs?|pounds?", r"kg|kilos?|kilograms?"),
    (r"mi|miles?|mph", r"km|kilomet(?:er|re)s?"),
    (r"inch|inches|ft|foot|feet|yd|yards?", r"cm|m|met(?:er|re)s?"),
)
"""Units that people in the United States and elsewhere know, by what they measure."""

AMOUNT = r"(?:\d\s?|\b(?:an?|few) )"
"""What stands before the other unit: a number, or words as in 'an inch (2-3 cm)'."""


def both_units(catalog: Catalog) -> Iterator[Diagnostic]:
    """A text with a weight or a distance in one unit has it in the other."""
    help = "write both, such as '5 lb (2.5 kg)', '1 mile (1.6 km)' or '20 m (65 feet)'"
    for passage in passages(catalog):
        for amount in alone(passage.text):
            message = f"'{amount}' is not said in the other unit"
            yield Diagnostic(passage.at(amount), codes.ONE_UNIT, message, help)


def alone(text: str) -> Iterator[str]:
    """The first amount of each sort whose other unit is not in the text."""
    for mine, other in [*PAIRS, *(pair[::-1] for pair in PAIRS)]:
        match = re.search(rf"\d[\d.]*\s?(?:{mine})\b", text)
        if match and not re.search(rf"{AMOUNT}(?:{other})\b", text):
            yield match[0]
