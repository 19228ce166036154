"""Rests: `60 s`, `1:30`, `no rest`; read, and said with or without the word."""

from __future__ import annotations

import re

from generator.values.quantity import TIME, Quantity, QuantityError, parse_clock, parse_quantity, quoted

NONE = Quantity(0, 0, "s")
"""A rest that is stated to be none."""

HELP = "write it with its unit, like '60 s', '1-2 min' or '1:30', or 'no rest'"

STATED = re.compile(r"no(?:ne| rest)?|without rest|0+|0+:00|0+ ?(?:s|secs?|seconds?|mins?|minutes?)\.?")


def parse_rest(text: str) -> Quantity:
    """Read `60 s`, `60-90 s`, `2 min`, `1:30` or `no rest`; raise QuantityError."""
    if STATED.fullmatch(text.strip().lower()):
        return NONE
    rest = parse_clock(text) or parse_quantity(text, TIME, HELP)
    if rest.unit == "min" and rest.high > 10:
        help = "a rest takes 10 min at most; after a longer one another session begins"
        raise QuantityError(f"{quoted(text)} is out of range", help)
    return rest


def rest_words(rest: Quantity) -> str:
    """As pages and cards say it: `rest 60–90 s`, or `no rest`."""
    return f"rest {rest.words()}" if rest.high else "no rest"
