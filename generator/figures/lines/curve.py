"""Lines of points to smooth curves, all lines of a drawing together. Within, points are complex numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.corners import Points, cut
from generator.figures.lines.fit import Pieces, fitted, short
from generator.figures.lines.trace import Line

Array = NDArray[np.float64]


class Curve(NamedTuple):
    """A start (2,) and cubic pieces (k, 3, 2): two controls and an end each."""

    start: Array
    pieces: Array
    closed: bool


def curves(lines: Sequence[Line], errors: Sequence[float]) -> list[Curve]:
    """Smooth curves, one a line, each no farther than its error (units) from the points of its line."""
    if not lines:
        return []
    points, starts, first, last, leave, arrive, line = cut(lines)
    error = np.asarray(errors, np.float64)[line]
    begins, controls = fitted(points, *short(points, Pieces(first, last, leave, arrive), error))
    bounds = np.searchsorted(begins, [*starts, len(points)]).tolist()
    real, drawn = real_pairs(points), real_pairs(controls)
    return [
        Curve(real[start], drawn[low:high], line.closed)
        for start, low, high, line in zip(starts.tolist(), bounds, bounds[1:], lines, strict=False)
    ]


def real_pairs(points: Points) -> Array:
    """Complex numbers (...) as pairs of real ones (..., 2)."""
    return points.view(np.float64).reshape(*points.shape, 2)


def straight(line: Line) -> Curve:
    """The line as it is: a straight piece from each point to the next; the last side of a closed one is left to `z`."""
    return straights([line])[0]


def straights(lines: Sequence[Line]) -> list[Curve]:
    """Lines as they are, in one go."""
    if not lines:
        return []
    points = np.concatenate([line.points for line in lines])
    start, end = points[:-1], points[1:]
    third = (end - start) / 3
    pieces = np.stack([start + third, end - third, end], axis=1)
    begins = [0, *accumulate(len(line.points) for line in lines)]
    return [
        Curve(line.points[0], pieces[begin : after - 1], line.closed)
        for line, begin, after in zip(lines, begins, begins[1:], strict=False)
    ]
