"""Rests: `60 s`, `1:30`, `no rest`; read, and said with or without the word."""

from __future__ import annotations

import re

from generator.values.quantity import Quantity, QuantityError, parse_clock, parse_quantity, quoted
from generator.values.refusals import RANGE, hinted, hints, tidy
from generator.values.units import TIME

NONE = Quantity(0, 0, "s")
"""A rest that is stated to be none."""

HELP = "write it with its unit, like '60 s', '1-2 min' or '1:30', or 'no rest'"

HINTS = hints(
    (
        r"[0-9] ?(?:lbs?|pounds?|kgs?|kilos?)\b|band\b",
        "a weight has its own key, 'load'; write how long the rest is, '60 s'",
    ),
    (r"[0-9],[0-9]", "write a decimal with a point, '1.5 min', or the clock, '1:30'"),
    RANGE,
    (
        r"[0-9] ?(?:min\w*|['\u2032m]) ?[0-9]|[\"'\u2032\u2033]",
        "write minutes and seconds like '1:30', or in one unit, '90 s'",
    ),
    (r"\+|more|least", "write the least or a range, like '60-90 s'"),
    (r"breath|rep", "write the time they take, like '30 s'"),
    (r"^[a-z ]+$", "write how long, for no reader can guess it: '60 s', '1-2 min', or 'no rest'"),
)

STATED = re.compile(r"no(?:ne| rest)?|without rest|0+|0+:00|0+ ?(?:s|secs?|seconds?|mins?|minutes?)\.?")


def parse_rest(text: str) -> Quantity:
    """Read `60 s`, `60-90 s`, `2 min`, `1:30` or `no rest`; raise QuantityError."""
    if STATED.fullmatch(text.strip().lower()):
        return NONE
    rest = parse_clock(text) or parse_quantity(text, TIME, hinted(tidy(text), HINTS, HELP))
    if rest.unit == "min" and rest.high > 10:
        help = "a rest takes 10 min at most; after a longer one another session begins"
        raise QuantityError(f"{quoted(text)} is out of range", help)
    return rest


def rest_words(rest: Quantity) -> str:
    """As pages and cards say it: `rest 60–90 s`, or `no rest`."""
    return f"rest {rest.words()}" if rest.high else "no rest"
