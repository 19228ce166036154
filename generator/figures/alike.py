"""Poses of a movement that hardly differ, as where it begins and ends slowly: one of them is drawn, and seen for all."""

from __future__ import annotations

from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from generator.figures.cycle import Cycle

Array = NDArray[np.float64]

APART = 0.8
"""Poses of which no point lies farther apart than this are one, in units: two dots where a body is 250 high."""
SHARE = 1 / 3
"""Or than this share of what poses lie apart on the whole, where that is little: a short way keeps its poses."""


def merged(cycle: Cycle, points: Array) -> Cycle:
    """A cycle without the poses that hardly differ from the one before or from the stop beside them; `points` (poses, points, 3) are where each has its body."""
    one = ones(cycle, points)
    numbers = {number: place for place, number in enumerate(dict.fromkeys(one[number] for _, number in cycle.shown))}
    seen = groupby(((time, numbers[one[number]]) for time, number in cycle.shown), key=lambda it: it[1])
    return cycle._replace(
        moments=tuple(cycle.moments[number] for number in numbers),
        stops=frozenset(numbers[number] for number in cycle.stops),
        shown=tuple(next(its) for _, its in seen),
    )


def ones(cycle: Cycle, points: Array) -> list[int]:
    """For each pose the number of the one that is seen for it, the same there and back."""
    order = list(dict.fromkeys(number for _, number in cycle.shown))
    steps = [far(points, *pair) for pair in pairwise(order)]
    apart = min(APART, SHARE * sum(steps) / max(len(steps), 1))
    one = list(range(len(points)))
    for way in (order, order[::-1]):  # those near one before, then those near a stop to come
        for before, number in pairwise(way):
            if one[number] == number not in cycle.stops and far(points, one[before], number) < apart:
                one[number] = one[before]
    return one


def far(points: Array, one: int, other: int) -> float:
    """How far the point that is farthest from itself in another pose is from there."""
    return float(np.linalg.norm(points[one] - points[other], axis=1).max())
