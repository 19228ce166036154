"""How much more to take: `2-5 %`, `2.5-5 lb`, `1 rep`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import SPAN, Quantity, QuantityError, parse_quantity, quoted, span_words

UNITS = ("lb", "kg", "reps", "s", "m", "yd")
HELP = "write it like '2-5 %', '2.5-5 lb', '1 rep' or '5 s'"


@dataclass(frozen=True, slots=True)
class Increase:
    """A share of what is lifted, in percent, or an amount."""

    percent: tuple[float, float] | None = None
    """The least and the most percent."""
    amount: Quantity | None = None

    def words(self) -> str:
        """`2–5 percent`, or the amount with the other unit."""
        return f"{span_words(*self.percent)} percent" if self.percent else self.amount.both() if self.amount else ""


def parse_increase(text: str) -> Increase:
    """Read a share or an amount; raise QuantityError."""
    share = re.fullmatch(rf"{SPAN}\s*(?:%|percent|per cent)", text.strip())
    if not share:
        return Increase(amount=parse_quantity(text, UNITS, HELP))
    low, high = float(share[1]), float(share[2] or share[1])
    if not 0 < low <= high <= 50:
        raise QuantityError(f"{quoted(text)} is out of range", "percent run from 1 to 50, the smaller number first")
    return Increase(percent=(low, high))
