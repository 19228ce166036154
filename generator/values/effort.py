"""Efforts that people write: `RIR 2-3`, `RPE 5-6`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import QuantityError, quoted, span_words


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard: `RIR` (reps in reserve, fewer is harder) or `RPE` (0 to 10, more is harder)."""

    scale: str
    low: int
    high: int

    def words(self) -> str:
        """`stop with 2–3 reps left` or `effort 5–6 of 10`."""
        span = span_words(self.low, self.high)
        reps = "rep" if self.high == 1 else "reps"
        return f"stop with {span} {reps} left" if self.scale == "RIR" else f"effort {span} of 10"


def parse_effort(text: str) -> Effort:
    """Read `RIR 2-3` or `RPE 5-6`; raise QuantityError."""
    match = re.fullmatch(r"(RIR|RPE) ([0-9]{1,2})(?:-([0-9]{1,2}))?", text.strip())
    if not match or not int(match[2]) <= int(match[3] or match[2]) <= 10:
        raise QuantityError(f"{quoted(text)} is not an effort", "write 'RIR 2-3' (reps left) or 'RPE 5-6' (0 to 10)")
    return Effort(match[1], int(match[2]), int(match[3] or match[2]))
