"""The outline of points: those that lie round the outside of all."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FLAT = 0.02
"""A corner nearer than this to the line past it is left out of an outline, in units."""


def hull(points: Array) -> Array:
    """The points round the outside of what is seen, counter-clockwise, with their depths (Andrew's monotone chain)."""
    ordered = sorted(points.tolist())
    loop = _half(ordered) + _half(ordered[::-1])
    kept: list[list[float]] = []
    for number, corner in enumerate(loop):
        before, after = kept[-1] if kept else loop[-1], loop[(number + 1) % len(loop)]
        base = math.hypot(after[0] - before[0], after[1] - before[1])
        if _turn(before, corner, after) > FLAT * base or len(kept) + len(loop) - number <= 3:
            kept.append(corner)
    return np.array(kept)


def _half(points: list[list[float]]) -> list[list[float]]:
    """The lower hull of points sorted from left to right, without its last point."""
    chain: list[list[float]] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 1e-9:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def _turn(a: list[float], b: list[float], c: list[float]) -> float:
    """Positive where three points turn left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
