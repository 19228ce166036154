"""Tempos that people write: `2-1-3`, `3-1-X-0`, `31X0`; read, and back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import QuantityError, quoted
from generator.values.refusals import Hints, hinted, hints, tidy

FAST = 1
"""Seconds that a lift counts which is as fast as one can control: usual practice, measured in no study."""

SHAPE = r"^([0-9Xx]-[0-9]-[0-9]|[0-9]-?[0-9]-?[0-9Xx]-?[0-9])$"
"""How one looks, for editors."""

HELP = "write seconds up-hold-down, like '2-1-3', or down-pause-up-pause, like '3-1-1-0' or '31X0'"
HINTS: Hints = hints(
    (r"^[0-9x]{3}$", "three numbers are up-hold-down and have hyphens, '2-1-3'; four are down-pause-up-pause, '3110'"),
    (r"^0[-0]+$", "something has to take time: write seconds up-hold-down, like '2-1-3'"),
    (r"x", "X, as fast as you can control, is for the way up: 'X-1-3', '31X0'"),
    (r"[0-9]{2}", "a phase has one digit, 0 to 9; write a longer hold as work, '3 x 20 s'"),
    (r"[0-9][ /:.,][0-9]", "put hyphens between the numbers, '2-1-3' or '3-1-1-0'"),
)


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of a rep's phases as they were written: three are up, hold, down; four are, as is usual in the field, down, pause there, up, pause there."""

    phases: tuple[tuple[str, int], ...]
    """`up`, `down` or `hold`, and its seconds."""
    fast: bool = False
    """Whether the way up is as fast as one can control."""

    @property
    def seconds(self) -> int:
        """Of one rep."""
        return sum(seconds for _, seconds in self.phases)

    def words(self) -> str:
        """`2 s up, 1 s hold, 3 s down`, or `3 s down, 1 s hold, up fast`, without what takes no time."""
        said = {"up": "up fast"} if self.fast else {}
        return ", ".join(said.get(phase, f"{seconds} s {phase}") for phase, seconds in self.phases if seconds)


def parse_tempo(text: str) -> Tempo:
    """Read `up-hold-down` in seconds, such as `2-1-3`, or `down-pause-up-pause`, such as `3-1-X-0` or `31X0`; raise QuantityError."""
    told = tidy(text)
    three = re.fullmatch(r"([0-9x])-([0-9])-([0-9])", told)
    match = three or re.fullmatch(r"([0-9])(-?)([0-9])\2([0-9x])\2([0-9])", told)
    digits = told.replace("-", "")
    if not match or not digits.strip("0"):
        raise QuantityError(f"{quoted(text)} is not a tempo", hinted(told, HINTS, HELP))
    names = ("up", "hold", "down") if three else ("down", "hold", "up", "hold")
    seconds = [FAST if digit == "x" else int(digit) for digit in digits]
    return Tempo(tuple(zip(names, seconds, strict=True)), "x" in digits)
