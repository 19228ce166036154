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
    return [line for level in levels for line in _at(start, end, across - level, level)]


def _at(start: Array, end: Array, off: Array, level: float) -> list[Line]:
    """The stripes at a level; `off` (sides, 2) tells how far the ends of each side are from it."""
    crossed = (off[:, 0] > 0) != (off[:, 1] > 0)
    part = off[crossed, 0] / (off[crossed, 0] - off[crossed, 1])
    along = np.sort((start[crossed] + part[:, None] * (end[crossed] - start[crossed])) @ DOWN)
    return [
        Line(level * ACROSS + np.outer(ends, DOWN), closed=False)
        for ends in along.reshape(-1, 2)
        if ends[1] - ends[0] > SHORT
    ]
