"""How a movement goes on and on: there and back, or round where feet that change places go on as they came.

CSS alone shows one pose after the other. Its rules name an attribute that nothing else in a page has. Where less
motion is wanted, none of them hold, and the start stands still.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.figures.bones.tween import eased
from generator.figures.lines import theme

POSES = 8
HOLD, SHOWN = 20, 5
"""How much of a cycle there and back the start and the end are shown, and every pose between them each way, in percent."""


class Cycle(NamedTuple):
    """How a movement goes on and on."""

    name: str
    seconds: float
    moments: tuple[float, ...]
    """Of each pose: 0 is the start, 1 the end, 2 the start again."""


BACK = Cycle("back", 3.6, tuple(eased(POSES)))
ROUND = Cycle("round", 1.6, tuple(2 * number / POSES for number in range(POSES)))


def stylesheet() -> str:
    """What moves the movements that stand in pages."""
    return "".join(f"{style(cycle)}\n" for cycle in (BACK, ROUND))


def styles() -> list[str]:
    """The styles that files of figures and of movements have within, which a policy has to allow."""
    return [theme.dark(), *(theme.dark() + style(cycle) for cycle in (BACK, ROUND))]


def standalone(movement: str) -> str:
    """A movement as a file of its own."""
    cycle = ROUND if f'data-movement="{ROUND.name}"' in movement else BACK
    return theme.standalone(movement, style(cycle))


def style(cycle: Cycle) -> str:
    """What shows each pose in its moments."""
    numbers = range(POSES)
    rules = "".join(
        f"svg[data-movement={cycle.name}]>g:nth-of-type({POSES}n+{number + 1})"
        f"{{animation:figure-{cycle.name}-{number} {cycle.seconds}s step-end infinite}}"
        for number in numbers
    )
    frames = "".join(keyframes(cycle, number) for number in numbers)
    return f"@media (prefers-reduced-motion:no-preference){{{rules}}}{frames}"


def keyframes(cycle: Cycle, number: int) -> str:
    """When one pose is seen and when it is not, in percent of the cycle."""
    seen = [(start, start + length) for start, length in turns(cycle, number)]
    marks: dict[float, str] = {0: "hidden"}
    for start, end in seen:
        marks |= {start: "visible", end: "hidden"}
    frames = "".join(f"{mark:g}%{{visibility:{value}}}" for mark, value in sorted(marks.items()))
    return f"@keyframes figure-{cycle.name}-{number}{{{frames}}}"


def turns(cycle: Cycle, number: int) -> list[tuple[float, float]]:
    """From when and for how long a pose is seen, in percent of the cycle: once in a round; else there, and on the way back."""
    if cycle == ROUND:
        return [(100 * number / POSES, 100 / POSES)]
    last = POSES - 1
    end = HOLD + (last - 1) * SHOWN
    if number in (0, last):
        return [(0 if number == 0 else end, HOLD)]
    return [(HOLD + (number - 1) * SHOWN, SHOWN), (end + HOLD + (last - 1 - number) * SHOWN, SHOWN)]
