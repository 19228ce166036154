"""Tempos that people write: `2-1-3`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import QuantityError, quoted


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds lifting, holding and lowering."""

    up: int
    hold: int
    down: int

    def words(self) -> str:
        """`2 s up, 1 s hold, 3 s down`, without what takes no time."""
        parts = ((self.up, "up"), (self.hold, "hold"), (self.down, "down"))
        return ", ".join(f"{seconds} s {part}" for seconds, part in parts if seconds)


def parse_tempo(text: str) -> Tempo:
    """Read `up-hold-down` in seconds, such as `2-1-3`; raise QuantityError."""
    match = re.fullmatch(r"([0-9])-([0-9])-([0-9])", text.strip())
    if not match or match[0] == "0-0-0":
        raise QuantityError(f"{quoted(text)} is not a tempo", "write seconds up-hold-down, like '2-1-3'")
    return Tempo(int(match[1]), int(match[2]), int(match[3]))
