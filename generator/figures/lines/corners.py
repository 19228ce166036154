"""Lines of points cut at their corners, with the directions in which each piece leaves and arrives."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line

Array = NDArray[np.float64]
Index = NDArray[np.intp]

CORNER = 48.0
"""A line that turns by more degrees than this within two points has a corner there."""


class Cut(NamedTuple):
    """A line cut at its corners: where, and the directions in which each piece leaves and arrives."""

    points: Array
    at: Index
    leave: Array
    arrive: Array


def cut(line: Line) -> Cut:
    """A line ready to fit; a closed one starts at a corner and repeats its first point."""
    points = line.points
    if len(points) < 3:
        ends = np.vstack([points, points[-1:]])[:2]
        along = unit(ends[1:] - ends[:1])
        return Cut(ends, np.array([0, 1]), along, -along)
    cuts = _corners(points, line.closed)
    if line.closed:
        turn = cuts[0] if len(cuts) else 0
        points = np.roll(points, -turn, 0)
        points = np.vstack([points, points[:1]])
        smooth = len(cuts) == 0
        cuts = np.concatenate([cuts - turn, [len(points) - 1]]) if len(cuts) else np.array([0, len(points) - 1])
    else:
        smooth = False
        cuts = np.concatenate([[0], cuts, [len(points) - 1]])
    reach = np.minimum(2, np.diff(cuts))
    leave = unit(points[cuts[:-1] + reach] - points[cuts[:-1]])
    arrive = unit(points[cuts[1:] - reach] - points[cuts[1:]])
    if smooth:
        leave = unit(points[1:2] - points[-2:-1])
        arrive = -leave
    return Cut(points, cuts, leave, arrive)


def _corners(points: Array, closed: bool) -> Index:  # noqa: FBT001 - a line's own property
    """Where a line turns sharply, in order."""
    count = len(points)
    if count < 7:
        return np.empty(0, np.intp)
    before, after = points - np.roll(points, 2, 0), np.roll(points, -2, 0) - points
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1))))
    if not closed:
        turn[:3] = turn[-3:] = 0.0
    found: list[int] = []
    for index in np.flatnonzero(turn > CORNER)[np.argsort(-turn[turn > CORNER], kind="stable")]:
        if all(min(abs(index - other), count - abs(index - other)) > 2 for other in found):
            found.append(int(index))
    return np.array(sorted(found), np.intp)


def unit(vectors: Array) -> Array:
    """Vectors (n, 2) of length one."""
    scaled: Array = vectors / (np.hypot(vectors[:, 0], vectors[:, 1])[:, None] + 1e-12)
    return scaled
