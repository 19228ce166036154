"""Closed outlines drawn over two rest coordinates, looked up as signed distance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals

Array = NDArray[np.float64]

STEP = 0.25
"""Between the points at which the distance is computed once, in units."""
AROUND = 2.5
"""How far from the outline it is known, inside and outside; what is farther is said to be so far."""


class Outline:
    """A smooth closed curve through points (n, 2), in rest units."""

    def __init__(self, points: Sequence[Sequence[float]]) -> None:
        self.curve = _smooth(np.asarray(points, np.float64), 5)

    @cached_property
    def low(self) -> Array:
        """Where the points at which the distance is known begin."""
        low: Array = self.curve.min(0) - AROUND
        return low

    @cached_property
    def known(self) -> Reals:
        """The signed distance at those points; made when first asked for, as it takes longer than all else here."""
        size = np.ceil((self.curve.max(0) + AROUND - self.low) / STEP).astype(int) + 1
        across, along = (low + STEP * np.arange(n) for low, n in zip(self.low, size, strict=True))
        away = _away(self.curve, across, along)
        return np.where(_inside(self.curve, across, along), away, -away).astype(np.float32)

    def distance(self, across: Reals, along: Reals) -> Reals:
        """Signed distance (inside > 0) at points of any shape."""
        most = [size - 1.001 for size in self.known.shape]
        column = np.minimum(np.maximum((across - float(self.low[0])) / STEP, 0.0), most[0])
        row = np.minimum(np.maximum((along - float(self.low[1])) / STEP, 0.0), most[1])
        left, bottom = column.astype(np.intp), row.astype(np.intp)
        right, up = column - left.astype(column.dtype), row - bottom.astype(row.dtype)
        flat, width = self.known.ravel(), self.known.shape[1]
        corner = left * width + bottom
        low, high = flat.take(corner), flat.take(corner + width)
        low += up * (flat.take(corner + 1) - low)
        high += up * (flat.take(corner + (width + 1)) - high)
        found: Reals = low + right * (high - low)
        return found


@cache
def outlined(points: tuple[tuple[float, float], ...]) -> Outline:
    """The outline through points, made once: what muscles have is the same in all figures."""
    return Outline(points)


def _smooth(points: Array, count: int) -> Array:
    """A closed Catmull-Rom curve through points, `count` points a span."""
    before, after, beyond = (np.roll(points, shift, 0) for shift in (1, -1, -2))
    time = np.linspace(0.0, 1.0, count, endpoint=False)[None, :, None]
    a, b, c, d = (values[:, None] for values in (before, points, after, beyond))
    curve = 0.5 * (2 * b + (c - a) * time + (2 * a - 5 * b + 4 * c - d) * time**2 + (3 * b - a - 3 * c + d) * time**3)
    return curve.reshape(-1, 2)


def _away(curve: Array, across: Array, along: Array) -> Array:
    """How far the points of a grid (across, along) are from a closed line of short straight pieces, as far as it is known."""
    away = np.full((len(across), len(along)), AROUND)
    for start, end in zip(curve, np.roll(curve, -1, 0), strict=True):
        low, high = np.minimum(start, end) - AROUND, np.maximum(start, end) + AROUND
        columns, rows = (
            slice(*np.searchsorted(axis, [low[number], high[number]])) for number, axis in enumerate((across, along))
        )
        edge = end - start
        right, up = across[columns, None] - start[0], along[rows] - start[1]
        part = (right * edge[0] + up * edge[1]) / ((edge**2).sum() + 1e-12)
        part = np.minimum(np.maximum(part, 0.0), 1.0)
        here = away[columns, rows]
        np.minimum(here, np.sqrt((right - part * edge[0]) ** 2 + (up - part * edge[1]) ** 2), out=here)
    return away


def _inside(curve: Array, across: Array, along: Array) -> NDArray[np.bool_]:
    """Which points of a grid (across, along) lie within a closed line."""
    start, end = curve[:, :, None], np.roll(curve, -1, 0)[:, :, None]
    crosses = (start[:, 1] > along) != (end[:, 1] > along)
    rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    at = start[:, 0] + (along - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
    inside = np.zeros((len(across), len(along)), bool)
    for crossed, place in zip(crosses, at, strict=True):
        inside[:, crossed] ^= across[:, None] < place[crossed]
    return inside
