"""The work that people write: `2 x 12 per side`, `3 x 30 s`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import SPAN, Quantity, QuantityError, Span, parse_quantity, quoted

WORK = ("reps", "breaths", "s", "min", "m", "km", "yd", "mi")
EACH = r"(?:\s+(?:per|each)\s+(side|way|arm|leg))?"


@dataclass(frozen=True, slots=True)
class Work:
    """Sets of an amount: `2 x 12 per side` is two sets of twelve reps on each side."""

    sets: Span | None
    amount: Quantity
    each: str = ""
    """`per side` or `each way` where the amount is done twice."""

    def words(self) -> str:
        """As a card prints it: `1–3 × 12 reps per side`."""
        return self.around(self.amount.words())

    def both(self) -> str:
        """As a page says it, distances in both units: `3 × 20 m (20 yd) per side`."""
        return self.around(self.amount.both())

    def around(self, amount: str) -> str:
        """The amount with the sets before it and the side behind it."""
        sets = f"{self.sets.words()} × " if self.sets else ""
        return f"{sets}{amount} {self.each}".rstrip()


def parse_work(text: str) -> Work:
    """Read `[sets x] amount [unit] [per side]`; raise QuantityError."""
    help = "write sets x amount, like '2 x 12', '3 x 30 s', '2 x 10 per side' or '20-30 min'"
    match = re.fullmatch(
        rf"(?:([0-9]{{1,2}})(?:\s*[-\u2013]\s*([0-9]{{1,2}}))?\s*[x\u00d7]\s*)?({SPAN}\s*[a-z]*?){EACH}",
        text.strip().lower(),
    )
    if not match:
        raise QuantityError(f"{quoted(text)} is not a dose", help)
    sets = Span(int(match[1]), int(match[2] or match[1])) if match[1] else None
    if sets and not 1 <= sets.low <= sets.high <= 10:
        raise QuantityError(f"{quoted(text)} has sets out of range", "sets run from 1 to 10, the smaller number first")
    amount = parse_quantity(match[3], WORK, help)
    return Work(sets, amount, ("each way" if match[6] == "way" else "per side") if match[6] else "")
