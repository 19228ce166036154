"""The way of a taut cord round the front of the trunk, where the straight one would go through it."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.inside import depths
from generator.figures.bones.skeleton import Skeleton, Vector

PARTS = np.linspace(0, 1, 33)
"""Where along the straight way it is asked how far the trunk stands out."""
STEP, FAR = 0.75, 18.0
"""How finely and how far, in percent of body height: a chest is deeper than a belly, and no deeper than this."""
CLEAR = 0.5
"""How far from the skin the middle of a cord is."""


def around(start: Vector, end: Vector, skeleton: Skeleton) -> list[Vector]:
    """The corners (3,) of a taut cord between two points (3,), in front of the chest; none where it touches nothing."""
    forward = skeleton["chest"].rotation[:, 0]
    way = start + PARTS[:, None] * (end - start)
    outs = np.arange(0, FAR, STEP)
    tried = way[:, None] + outs[:, None] * forward
    inside = depths(tried.reshape(-1, 3), skeleton).reshape(len(PARTS), -1) > -CLEAR
    out = np.where(inside.any(1), outs[-1] - STEP * inside[:, ::-1].argmax(1) + STEP, 0.0)
    out[[0, -1]] = 0.0
    if not out.any():
        return []
    return [way[number] + out[number] * forward for number in taut(out)[1:-1]]


def taut(heights: Vector) -> list[int]:
    """The numbers of the heights (n,), which are evenly spaced, that a cord over them touches: their upper hull (Andrew)."""
    kept: list[int] = []
    for number in range(len(heights)):
        while len(kept) > 1 and over(kept[-2], kept[-1], number, heights) <= 0:
            kept.pop()
        kept.append(number)
    return kept


def over(first: int, middle: int, last: int, heights: Vector) -> float:
    """How much the middle height stands over the line from the first to the last, times their distance."""
    one, two, three = heights[[first, middle, last]].tolist()
    return float((two - one) * (last - first) - (three - one) * (middle - first))
