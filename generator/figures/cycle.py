"""How a movement goes on and on: its poses, and when each of them is seen.

It goes from stop to stop, that is, to where it turns back. Between two stops it begins and ends slowly, and its poses
follow evenly in time; on the way back they are the same. What goes round without a stop goes evenly.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.figures.pace import Pace
from generator.figures.phases import Leg, Ways

STRIDE = "stride"
"""How feet and hands go on that change places: round, and never with a stop, though arms swing back."""
AROUND = ("round", STRIDE)
"""How what goes on from the last frame to the first goes on."""
RATE = 12
"""Poses a second of what moves, at least; a way that is gone faster back has the poses of the slower one."""
LEAST, MOST = 4, 60
"""Poses from stop to stop at least, and of a whole movement at most: ways of five seconds then show `RATE` a second."""
SOFT = 0.3
"""The part of a way in which it comes to its speed, and in which it slows down again."""
REST, AGAIN, BRIEF, HELD = 0.6, 1.0, 0.5, 3.0
"""Seconds that the first position is still at least, that one is before it begins anew, that a way takes at least, and that a hold is shown whose dose counts none."""
ROUND, FREE = 0.8, 0.17
"""Seconds from frame to frame of what goes round and on at least, and for the square root of the units that a way is long where no tempo tells: limbs swing so (practice)."""


class Run(NamedTuple):
    """Legs without a stop between them."""

    legs: tuple[Leg, ...]
    seconds: float
    hold: float | None
    """Seconds of the stop that it ends with; none where it never stops."""

    @property
    def key(self) -> tuple[Leg, ...]:
        """The same for there and back."""
        return min(self.legs, back(self.legs))


class Cycle(NamedTuple):
    """The poses of a movement by their moments, and when they are seen."""

    moments: tuple[float, ...]
    """Of each pose: the number of a frame, or between two."""
    stops: frozenset[int]
    """The numbers of the poses at which it stands still."""
    shown: tuple[tuple[float, int], ...]
    """From which second on which pose is seen."""
    seconds: float


def cycle(goes: str, ways: Ways, pace: Pace, most: int = MOST) -> Cycle:
    """The poses of a movement, about so many at most, and when they are seen."""
    found = runs(goes, ways, pace)
    poses = {key: moments(key, count, ways, even=found[0].hold is None) for key, count in counts(found, most).items()}
    numbers: dict[float, int] = {}
    shown: list[tuple[float, int]] = []
    time, stops = 0.0, set[int]()
    for moment, seconds, still in seen(goes, found, poses):
        number = numbers.setdefault(moment, len(numbers))
        stops |= {number} if still else set()
        shown += [(time, number)] if not shown or shown[-1][1] != number else []
        time += seconds
    return Cycle(tuple(numbers), frozenset(stops), tuple(shown), time)


def seen(
    goes: str, runs: Sequence[Run], poses: Mapping[tuple[Leg, ...], Sequence[float]]
) -> Iterator[tuple[float, float, bool]]:
    """Each moment of a cycle with its seconds, and whether it is a stop; it begins with the stop at its start."""
    begin = AGAIN if goes == "one-way" else runs[-1].hold
    for run in runs:
        places = poses[run.key] if run.legs == run.key else poses[run.key][::-1]
        if begin is not None:
            yield places[0], begin, True
        steps = len(places) - (run.hold is not None)
        yield from ((place, run.seconds / steps, False) for place in places[:steps])
        begin = run.hold
    if goes == "one-way":
        yield places[-1], begin or 0.0, True


def runs(goes: str, ways: Ways, pace: Pace) -> list[Run]:
    """What a cycle is made of, from stop to stop."""
    legs = order(goes, ways)
    turns = [ways.turns(leg, other) for leg, other in zip(legs, [*legs[1:], legs[0]], strict=True)]
    if goes == "one-way":
        turns[-1] = True
    if goes == STRIDE or not any(turns):
        far = sum(ways.length(leg) for leg in legs)
        return [Run(tuple(legs), max(ROUND * len(legs), FREE * math.sqrt(far)), None)]
    first = 0 if turns[-1] else turns.index(True) + 1
    legs, turns = [*legs[first:], *legs[:first]], [*turns[first:], *turns[:first]]
    ends = [number for number, turn in enumerate(turns, 1) if turn]
    return [run(goes, tuple(legs[start:end]), ways, pace) for start, end in zip([0, *ends], ends, strict=False)]


def run(goes: str, legs: tuple[Leg, ...], ways: Ways, pace: Pace) -> Run:
    """Some legs with the seconds that they take, and those of the stop where they end."""
    start, end = ways.first(legs[0]), ways.last(legs[-1])
    least = BRIEF if pace.told else max(BRIEF, FREE * math.sqrt(sum(ways.length(leg) for leg in legs)))
    if goes == "round" and not pace.told:
        return Run(legs, least, 0.0)
    rises = ways.rises(start, end)
    hold = pace.top if rises else pace.bottom
    if goes == "held" and end == len(ways.points) - 1:
        hold = pace.hold or HELD
    if goes == "one-way":
        hold = max(hold, AGAIN)
    return Run(legs, max(pace.up if rises else pace.down, least), max(hold, 0.0 if end else REST))


def order(goes: str, ways: Ways) -> list[Leg]:
    """The legs of a cycle; a leg of a round that leads to where the last one came from goes back as that came."""
    there = [Leg(number, 1) for number in range(len(ways.points) - 1)]
    if goes == "one-way":
        return there
    if goes not in AROUND:
        return [*there, *back(tuple(there))]
    legs: list[Leg] = []
    for leg in (*there, Leg(len(there), 1)):
        returns = goes == "round" and legs and ways.same(ways.first(legs[-1]), ways.last(leg))
        legs.append(Leg(legs[-1].number, -legs[-1].sense) if returns else leg)
    return legs


def back(legs: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """The same legs gone back."""
    return tuple(Leg(number, -sense) for number, sense in reversed(legs))


def counts(runs: Sequence[Run], most: int) -> dict[tuple[Leg, ...], int]:
    """How many steps each way has, there and back alike: as many as the longer of both asks for."""
    wanted: dict[tuple[Leg, ...], int] = {}
    for run in runs:
        wanted[run.key] = max(wanted.get(run.key, LEAST), math.ceil(RATE * run.seconds))
    much = max(1.0, sum(wanted.values()) / most)
    return {key: max(LEAST, int(count / much)) for key, count in wanted.items()}


def moments(legs: tuple[Leg, ...], count: int, ways: Ways, *, even: bool) -> list[float]:
    """The moments of so many steps along legs, each leg's share as long as its way; with the end, unless it goes round evenly."""
    lengths = [max(ways.length(leg), 1e-6) for leg in legs]
    bounds = [0.0, *accumulate(lengths)]
    found = []
    for step in range(count + (not even)):
        place = (step / count if even else eased(step / count)) * bounds[-1]
        number = max(0, min(len(legs) - 1, sum(bound < place for bound in bounds) - 1))
        part = (place - bounds[number]) / lengths[number]
        found.append(ways.moment(legs[number], part))
    return found


def eased(part: float) -> float:
    """How far a movement is after a part of its time, both from 0 to 1: it speeds up, goes evenly and slows down."""
    if part > 0.5:
        return 1 - eased(1 - part)
    return part**2 / (2 * SOFT * (1 - SOFT)) if part < SOFT else (part - SOFT / 2) / (1 - SOFT)
