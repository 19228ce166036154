"""Efforts that people write: `RIR 2-3`, `RPE 8.5`, `@8`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import QuantityError, quoted, span_words
from generator.values.refusals import RANGE, hinted, hints, tidy

SCALE, NUMBERS = r"(rir|rpe|@)", r"([0-9]{1,2}(?:\.5|\.0)?)(?: ?[-\u2013] ?([0-9]{1,2}(?:\.5|\.0)?))?"
WRITTEN = re.compile(rf"(?:{SCALE}:? ?@? ?{NUMBERS}|{NUMBERS} ?{SCALE})")
SHAPE = r"^(@|[0-9]|[Rr]([Ii][Rr]|[Pp][Ee]))"
"""How each begins, for editors."""

HELP = "write 'RIR 2-3' (reps left) or 'RPE 7.5-8' (0 to 10)"
HINTS = hints(
    (r"/|\bof\b|out", "the scale goes to 10 anyway: write 'RPE 7'"),
    (r"%", "nobody knows a reader's most: write 'RIR 2-3' (reps left) or 'RPE 7-8' (0 to 10)"),
    (r"^[0-9.-]+$", "a number alone may be either: write 'RIR 2-3' (reps left) or 'RPE 7.5-8' (0 to 10)"),
    (r"\.[0-9]", "write halves, 'RPE 8.5'; nobody feels less"),
    (r"fail|max", "write 'RIR 0', or 'to failure' in 'work'"),
    RANGE,
)


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard: `RIR` (reps in reserve, fewer is harder) or `RPE` (0 to 10, by halves, more is harder)."""

    scale: str
    low: float
    high: float

    @property
    def spare(self) -> float:
        """The fewest reps that it leaves; an effort of 10 leaves none, one of 9 leaves one."""
        return self.low if self.scale == "RIR" else 10 - self.high

    def words(self) -> str:
        """`stop with 2–3 reps left` or `effort 5–6 of 10`."""
        span = span_words(self.low, self.high)
        reps = "rep" if self.high == 1 else "reps"
        return f"stop with {span} {reps} left" if self.scale == "RIR" else f"effort {span} of 10"


def parse_effort(text: str) -> Effort:
    """Read `RIR 2-3`, `RPE 8.5`, `8 RPE` or `@8`, which is RPE; raise QuantityError."""
    told = tidy(text)
    match = WRITTEN.fullmatch(told)
    if not match:
        raise QuantityError(f"{quoted(text)} is not an effort", hinted(told, HINTS, HELP))
    scale = "RIR" if "rir" in (match[1], match[6]) else "RPE"
    low, high = float(match[2] or match[4]), float(match[3] or match[5] or match[2] or match[4])
    if low > high:
        raise QuantityError(f"{quoted(text)} is not an effort", "write the smaller number first")
    if high > 10:
        raise QuantityError(f"{quoted(text)} is not an effort", f"{scale} runs from 0 to 10")
    if scale == "RIR" and (low % 1 or high % 1):
        raise QuantityError(f"{quoted(text)} is not an effort", "reps left are whole ones: 'RIR 2' or 'RIR 2-3'")
    return Effort(scale, low, high)
