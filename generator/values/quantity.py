"""Amounts that people write (`3-5 lb`, `30 s`, `20 m`) as numbers with units, and back to words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.values import weights
from generator.values.units import COUNTED, OTHERS, SPELLINGS, UNITS, rounded

NUMBER = r"[0-9]{1,5}(?:\.[0-9]{1,2})?"
SPAN = rf"({NUMBER})(?:\s*[-\u2013]\s*({NUMBER}))?"
CLOCK = r"([0-9]{1,3}):([0-5][0-9])"


class QuantityError(ValueError):
    """A dose that cannot be read; `help` shows a form that can."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers with a unit of `UNITS`."""

    low: float
    high: float
    unit: str

    @property
    def middle(self) -> float:
        """The mean of both ends, in `unit`."""
        return (self.low + self.high) / 2

    def words(self) -> str:
        """As a person reads it: `3–5 lb`, `1 rep`, `30 s`."""
        return amount_words((self,))

    def both(self) -> str:
        """The same in the unit that others measure in behind it, if there is one: `3–5 lb (1.5–2.5 kg)`, `20 m (20 yd)`."""
        if self.unit not in OTHERS:
            return self.words()
        return f"{self.words()} ({self.other().words()})"

    def other(self) -> Quantity:
        """What stands for it in the unit that others measure in: weights that there are, distances in round numbers."""
        unit, factor = OTHERS[self.unit]
        if self.unit in weights.LADDERS:
            return Quantity(*weights.counterparts(self.low, self.high, self.unit), unit)
        return Quantity(rounded(self.low * factor, unit), rounded(self.high * factor, unit), unit)


@dataclass(frozen=True, slots=True)
class Span:
    """A whole number or a range of them, both ends included: sets, rounds, days, weeks."""

    low: int
    high: int

    @property
    def middle(self) -> float:
        """The mean of both ends."""
        return (self.low + self.high) / 2

    def words(self) -> str:
        """`2` or `1–3`."""
        return span_words(self.low, self.high)


def counted(number: int | Span, word: str) -> str:
    """A number of things, or a range: `1 routine`, `2–3 sets`."""
    span = Span(number, number) if isinstance(number, int) else number
    return f"{span.words()} {word}{'' if span.high == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """As one says it: `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def amount_words(quantities: Sequence[Quantity]) -> str:
    """Amounts of one unit, which stands behind the last: `12, 10, 8 reps`, `3–5 lb`."""
    unit = quantities[0].unit
    plural = "s" if unit in COUNTED and any(it.high != 1 for it in quantities) else ""
    return f"{', '.join(span_words(it.low, it.high) for it in quantities)} {UNITS[unit][0]}{plural}"


def quoted(text: str) -> str:
    """What somebody wrote, in quotes, cut where it is longer than a dose can be."""
    return f"'{text}'" if len(text) <= 60 else f"'{text[:59]}\u2026'"


def span_words(low: float, high: float) -> str:
    """`12` or `3–5`, with no trailing zeros."""
    return bare(low) if low == high else f"{bare(low)}\u2013{bare(high)}"


def bare(number: float) -> str:
    """A number with the digits that it has."""
    return f"{number:.12g}"


def parse_quantity(text: str, units: tuple[str, ...], help: str) -> Quantity:
    """Read a number or a range with one of `units`; raise QuantityError."""
    match = re.fullmatch(rf"{SPAN}\s*([a-z]*)\.?", text.strip().lower())
    unit = SPELLINGS.get(match[3]) if match else None
    if not match or unit not in units:
        raise QuantityError(f"{quoted(text)} is not an amount this field takes", help)
    return bounded(Quantity(float(match[1]), float(match[2] or match[1]), unit), text)


def bounded(quantity: Quantity, text: str) -> Quantity:
    """The quantity, if its ends are in order and within what people train with; raise QuantityError."""
    _, least, most = UNITS[quantity.unit]
    if quantity.low > quantity.high:
        raise QuantityError(f"{quoted(text)} runs backwards", "write the smaller number first")
    if quantity.unit in COUNTED and (quantity.low % 1 or quantity.high % 1):
        raise QuantityError(
            f"{quoted(text)} is not a whole number of {quantity.unit}", "write '12', or name the unit: '2.5 km'"
        )
    if quantity.low < least or quantity.high > most:
        limits = f"{least:g} to {most:g} {quantity.unit}"
        raise QuantityError(f"{quoted(text)} is out of range", f"this takes {limits}")
    return quantity


def parse_clock(text: str) -> Quantity | None:
    """Read `1:30`, `1:30 min` or `1:00-1:30` as seconds, whole minutes as minutes; None for what is no clock time, QuantityError out of range."""
    match = re.fullmatch(rf"{CLOCK}(?:\s*[-\u2013]\s*{CLOCK})?(?:\s*min\.?)?", text.strip().lower())
    if not match:
        return None
    low = int(match[1]) * 60 + int(match[2])
    high = int(match[3]) * 60 + int(match[4]) if match[3] else low
    whole = low % 60 == high % 60 == 0
    return bounded(Quantity(low / 60, high / 60, "min") if whole else Quantity(low, high, "s"), text)


def parse_span(text: str, most: int) -> Span:
    """Read `1` or `3-4`, from 1 to `most`; raise QuantityError."""
    number = rf"([0-9]{{1,{max(2, len(str(most)))}}})"
    match = re.fullmatch(rf"{number}(?:\s*[-\u2013]\s*{number})?", text.strip())
    if not match or not 1 <= int(match[1]) <= int(match[2] or match[1]) <= most:
        help = f"write a whole number or a range like '2-3', within 1 to {most}"
        raise QuantityError(f"{quoted(text)} is not a number or a range that fits here", help)
    return Span(int(match[1]), int(match[2] or match[1]))
