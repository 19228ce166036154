"""The phases of a movement, from how its positions follow: how far it is from frame to frame, where it turns back, and what goes up."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import Skeleton
from generator.figures.motion import along
from generator.figures.moves import way
from generator.figures.solve import Solved
from generator.figures.words.moving import BOTH

Array = NDArray[np.float64]

POINTS = ("chest", "hips", *BOTH["hands"], "head", *BOTH["elbows"], *BOTH["feet"], *BOTH["knees"])
TRUNK, HANDS = slice(0, 2), slice(2, 4)
"""Which of them are on the trunk, and which the hands."""
QUARTERS = 4
"""Into so many parts the way from frame to frame is cut to measure it."""
BACK = -0.25
"""What goes on at more than this cosine to how it came turns back, and stops before it does."""
RISES = 4.0
"""How far the trunk, or what is lifted, goes up or down at least for that to count, in units."""
SAME = 0.1
"""Frames whose points are no farther apart are one, in units: a plank is solved to half of it."""
ONE = 1e-6
"""A moment that is nearer to a frame is that."""
WEIGHTS = frozenset({"dumbbells", "barbell", "kettlebell", "landmine"})
"""Kit that its weight pulls down."""
STILL = frozenset({"bench", "chair", "mat", "step"})
"""Kit that stays where it is."""


class Leg(NamedTuple):
    """The way from a frame to the next, the last one's to the first, gone there (1) or back (-1)."""

    number: int
    sense: int


class Ways(NamedTuple):
    """Where the points of the body are, (legs, times, points, 3), on the way from each frame to the next."""

    points: Array
    lifts: bool
    """Whether the hands lift weights and nothing else."""

    def on(self, leg: Leg) -> Array:
        """The points (times, points, 3) in the order of a leg."""
        points: Array = self.points[leg.number]
        return points[:: leg.sense]

    def first(self, leg: Leg) -> int:
        """The number of the frame from which a leg leads."""
        return leg.number if leg.sense > 0 else (leg.number + 1) % len(self.points)

    def last(self, leg: Leg) -> int:
        """The number of the frame to which a leg leads."""
        return self.first(leg._replace(sense=-leg.sense))

    def moment(self, leg: Leg, part: float) -> float:
        """The moment at a part (0 to 1) of a leg, the same for frames that are one position."""
        moment = leg.number + (part if leg.sense > 0 else 1 - part)
        near = round(moment)
        if abs(moment - near) > ONE:
            return moment
        frame = near % len(self.points)
        return float(next(other for other in range(frame + 1) if self.same(other, frame)))

    def length(self, leg: Leg) -> float:
        """How far the point goes that goes farthest, in units."""
        steps = np.diff(self.points[leg.number], axis=0)
        return float(np.sqrt((steps**2).sum(-1)).sum(0).max())

    def same(self, one: int, other: int) -> bool:
        """Whether two frames are one position."""
        return bool(np.abs(self.points[one, 0] - self.points[other, 0]).max() < SAME)

    def turns(self, leg: Leg, other: Leg) -> bool:
        """Whether the movement turns back from a leg to another, or is in a position where it is more than once."""
        between = self.last(leg)
        if any(self.same(other, between) for other in range(len(self.points)) if other != between):
            return True
        came, goes = np.diff(self.on(leg)[-2:], axis=0), np.diff(self.on(other)[:2], axis=0)
        size = float(np.linalg.norm(came) * np.linalg.norm(goes))
        return float((came * goes).sum()) < BACK * size or size < SAME**2

    def rises(self, start: int, end: int) -> bool:
        """Whether what is lifted goes up from a frame to another; where nothing tells, up is away from the first frame."""
        up = (self.points[end, 0] - self.points[start, 0])[:, 2]
        for lifted in (up[TRUNK], up[HANDS] if self.lifts else np.zeros(1)):
            if abs(float(lifted.mean())) > RISES:
                return float(lifted.mean()) > 0
        begin, goal = (float(np.abs(self.points[it, 0] - self.points[0, 0]).sum()) for it in (start, end))
        return goal >= begin


def ways(stops: Sequence[Solved], kit: Collection[str], *, around: bool) -> Ways:
    """What is to be known of the ways between the positions of a figure; `kit` are the words of what it has. Only what goes `around` ever goes from the last one on to the first: there anything else stays in the last one."""
    last = len(stops) - 1
    moments = [
        leg + quarter / QUARTERS * (around or leg < last)
        for leg in range(len(stops))
        for quarter in range(QUARTERS + 1)
    ]
    points = placed([solved.skeleton for solved in along(moments, stops)])
    lifts = bool(WEIGHTS & set(kit)) and set(kit) <= WEIGHTS | STILL
    return Ways(points.reshape(len(stops), QUARTERS + 1, len(POINTS), 3), lifts)


def placed(skeletons: Sequence[Skeleton]) -> Array:
    """Where the points of the body are in each of some positions, (positions, points, 3)."""
    return np.stack([way(skeletons, point) for point in POINTS], axis=1)
