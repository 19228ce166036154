"""The doses that people write: `2 x 12 per side`, `3-5 lb`, `2-1-3`, `RIR 2-3`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import SPAN, Quantity, QuantityError, Span, parse_quantity, quoted, span_words

WEIGHT = ("lb", "kg")
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


@dataclass(frozen=True, slots=True)
class Load:
    """What is lifted: a weight, or words such as `light band` where nobody weighs it."""

    text: str
    weight: Quantity | None = None

    def words(self) -> str:
        """In pounds and kilograms, the written unit first: `3–5 lb (1.5–2.5 kg)`."""
        return self.weight.both() if self.weight else self.text


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


def parse_load(text: str) -> Load:
    """Read a weight such as `3-5 lb`, or keep words such as `light band`; raise QuantityError."""
    if not re.match(r"[0-9.+-]", text.strip()):
        if len(set(re.findall(r"[0-9]\s?(lb|kg)\b", text))) == 1:
            help = "write both, such as 'a light bar, 15-20 lb (7-9 kg)'"
            raise QuantityError(f"{quoted(text)} is not said in the other unit", help)
        return Load(text.strip())
    return Load(text.strip(), parse_quantity(text, WEIGHT, "write it like '3-5 lb', or in words like 'light band'"))


def parse_tempo(text: str) -> Tempo:
    """Read `up-hold-down` in seconds, such as `2-1-3`; raise QuantityError."""
    match = re.fullmatch(r"([0-9])-([0-9])-([0-9])", text.strip())
    if not match or match[0] == "0-0-0":
        raise QuantityError(f"{quoted(text)} is not a tempo", "write seconds up-hold-down, like '2-1-3'")
    return Tempo(int(match[1]), int(match[2]), int(match[3]))


def parse_effort(text: str) -> Effort:
    """Read `RIR 2-3` or `RPE 5-6`; raise QuantityError."""
    match = re.fullmatch(r"(RIR|RPE) ([0-9]{1,2})(?:-([0-9]{1,2}))?", text.strip())
    if not match or not int(match[2]) <= int(match[3] or match[2]) <= 10:
        raise QuantityError(f"{quoted(text)} is not an effort", "write 'RIR 2-3' (reps left) or 'RPE 5-6' (0 to 10)")
    return Effort(match[1], int(match[2]), int(match[3] or match[2]))
