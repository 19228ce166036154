"""Stripes in an area: a pattern that needs no id, and that reads without colour."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line

Array = NDArray[np.float64]

GAP = 1.7
"""Between the middles of two stripes, in units."""
SHORT = 0.8
"""Shorter stripes are left out, in units."""
DOWN = np.array([1.0, -1.0]) / np.sqrt(2)
ACROSS = np.array([1.0, 1.0]) / np.sqrt(2)
"""The way of a stripe, and the way from one to the next."""


def stripes(areas: Sequence[Line]) -> list[Line]:
    """The stripes within closed lines, holes left out. They are the same lines of the paper for all areas."""
    starts = [line.points for line in areas]
    ends = [np.roll(points, -1, axis=0) for points in starts]
    if not starts:
        return []
    start, end = np.vstack(starts), np.vstack(ends)
    across = np.column_stack([start @ ACROSS, end @ ACROSS])
    levels = np.arange(np.ceil(across.min() / GAP), across.max() / GAP) * GAP
    off = across - levels[:, None, None]
    level, side = np.nonzero((off[..., 0] > 0) != (off[..., 1] > 0))
    first, second = off[level, side].T
    along = (start[side] + (first / (first - second))[:, None] * (end[side] - start[side])) @ DOWN
    ends = along[np.lexsort((along, level))].reshape(-1, 2)  # a closed line crosses each level an even number of times
    middles = levels[level[::2], None] * ACROSS
    points = middles[:, None] + ends[:, :, None] * DOWN
    return [Line(stripe, closed=False) for stripe in points[ends[:, 1] - ends[:, 0] > SHORT]]
