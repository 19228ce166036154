"""Lines of points to least-squares Bézier curves.

All lines of a drawing are fitted together: each round of the fit is a handful of numpy calls over every piece that is
still too far off, and what fails is cut in two where it is worst. (Schneider, "An algorithm for automatically
fitting digitized curves", Graphics Gems, 1990.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.corners import cut, unit
from generator.figures.lines.trace import Line, arc

Array = NDArray[np.float64]
Index = NDArray[np.intp]


class Curve(NamedTuple):
    """A start (2,) and cubic pieces (k, 3, 2): two controls and an end each."""

    start: Array
    pieces: Array
    closed: bool


def curves(lines: Sequence[Line], errors: Sequence[float]) -> list[Curve]:
    """Smooth curves, one a line, each no farther than its error (units) from the points of its line."""
    cuts = [cut(line) for line in lines]
    if not cuts:
        return []
    points = np.vstack([each.points for each in cuts])
    starts = np.cumsum([0] + [len(each.points) for each in cuts])
    error = np.repeat(np.asarray(errors, np.float64), [len(each.at) - 1 for each in cuts])
    pieces = _Pieces(
        np.concatenate([each.at[:-1] + start for each, start in zip(cuts, starts, strict=False)]),
        np.concatenate([each.at[1:] + start for each, start in zip(cuts, starts, strict=False)]),
        np.vstack([each.leave for each in cuts]),
        np.vstack([each.arrive for each in cuts]),
    )
    begins, controls = _fitted(points, pieces, error)
    bounds = np.searchsorted(begins, starts)
    return [
        Curve(points[start], controls[low:high], line.closed)
        for start, low, high, line in zip(starts, bounds, bounds[1:], lines, strict=False)
    ]


class _Pieces(NamedTuple):
    """Stretches of points to fit, one cubic each: first and last point, and the directions at both ends."""

    first: Index
    last: Index
    leave: Array
    arrive: Array


class _Spread(NamedTuple):
    """How pieces lie over their points: the piece of each point, where each piece begins, and its length."""

    owner: Index
    offsets: Index
    length: Array


def straight(line: Line) -> Curve:
    """The line as it is: a straight piece from each point to the next; the last side of a closed one is left to `z`."""
    start, end = line.points[:-1], line.points[1:]
    return Curve(
        line.points[0], np.stack([start + (end - start) / 3, end - (end - start) / 3, end], axis=1), line.closed
    )


def _fitted(points: Array, pieces: _Pieces, error: Array) -> tuple[Index, Array]:
    """Where each fitted piece begins, in order, and its two controls and end."""
    along = arc(points)
    begins, done = [], []
    while len(pieces.first):
        controls, worst, off = _fit(points, along, pieces)
        first, last, leave, arrive = pieces
        good = (off <= error**2) | (last - first < 2)
        begins.append(first[good])
        done.append(np.concatenate([controls[good], points[last[good], None]], axis=1))
        bad = ~good
        split = np.clip(worst[bad], first[bad] + 1, last[bad] - 1)
        tangent = unit(points[split + 1] - points[split - 1])
        pieces = _Pieces(
            np.concatenate([first[bad], split]),
            np.concatenate([split, last[bad]]),
            np.vstack([leave[bad], tangent]),
            np.vstack([-tangent, arrive[bad]]),
        )
        error = np.concatenate([error[bad], error[bad]])
    order = np.argsort(np.concatenate(begins), kind="stable")
    return np.concatenate(begins)[order], np.concatenate(done)[order]


def _fit(points: Array, along: Array, pieces: _Pieces) -> tuple[Array, Index, Array]:
    """The best controls (k, 2, 2) of one cubic a piece, its worst point, and that point's squared distance."""
    first, last = pieces.first, pieces.last
    sizes = last - first + 1
    owner = np.repeat(np.arange(len(first)), sizes)
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    spread = _Spread(owner, offsets, along[last] - along[first])
    index = np.arange(sizes.sum()) - offsets[owner] + first[owner]
    target = points[index]
    time = (along[index] - along[first][owner]) / np.maximum(spread.length, 1e-9)[owner]
    best = np.full(len(first), np.inf)
    controls, worst = np.empty((len(first), 2, 2)), first.copy()
    for final in (False, False, True):
        weights = _bernstein(time)
        tried = _controls(weights, target, points, pieces, spread)
        corner = np.stack([points[first], tried[:, 0], tried[:, 1], points[last]])[:, owner]
        away = (weights[:, :, None] * corner).sum(0) - target
        square = (away**2).sum(1)
        most = np.maximum.reduceat(square, offsets)
        better = most < best
        best = np.where(better, most, best)
        controls[better] = tried[better]
        at = np.where(square >= most[owner], index, len(points))
        worst = np.where(better, np.minimum.reduceat(at, offsets), worst)
        if not final:
            time = _nearer(time, corner, away)
            time[offsets], time[offsets + sizes - 1] = 0.0, 1.0
    return controls, worst, best


def _bernstein(time: Array) -> Array:
    """The four weights of a cubic at times, (4, n)."""
    rest = 1.0 - time
    return np.stack([rest**3, 3 * time * rest**2, 3 * time**2 * rest, time**3])


def _controls(weights: Array, target: Array, points: Array, pieces: _Pieces, spread: _Spread) -> Array:
    """Least-squares controls (k, 2, 2) on the given tangents; a third of the length where that fails."""
    begin, end, leave, arrive = points[pieces.first], points[pieces.last], pieces.leave, pieces.arrive
    owner, offsets, length = spread
    ends = (weights[0] + weights[1])[:, None] * begin[owner] + (weights[2] + weights[3])[:, None] * end[owner]
    rest = target - ends
    sums = np.add.reduceat(
        np.column_stack(
            [
                weights[1] ** 2,
                weights[1] * weights[2],
                weights[2] ** 2,
                weights[1, :, None] * rest,
                weights[2, :, None] * rest,
            ]
        ),
        offsets,
    )
    mixed = sums[:, 1] * (leave * arrive).sum(1)
    near, far = (sums[:, 3:5] * leave).sum(1), (sums[:, 5:7] * arrive).sum(1)
    scale = sums[:, 0] * sums[:, 2] - mixed**2
    flat = np.abs(scale) < 1e-12
    scale = np.where(flat, 1.0, scale)
    first, second = (near * sums[:, 2] - far * mixed) / scale, (far * sums[:, 0] - near * mixed) / scale
    least, most = 1e-3 * length, 1.5 * length
    poor = flat | (first <= least) | (first >= most) | (second <= least) | (second >= most)
    first, second = np.where(poor, length / 3, first), np.where(poor, length / 3, second)
    return np.stack([begin + leave * first[:, None], end + arrive * second[:, None]], axis=1)


def _nearer(time: Array, corner: Array, away: Array) -> Array:
    """Times moved by one step of Newton towards where the cubic is nearest to its points."""
    rest = 1.0 - time
    slope = (
        (3 * rest**2)[:, None] * (corner[1] - corner[0])
        + (6 * rest * time)[:, None] * (corner[2] - corner[1])
        + (3 * time**2)[:, None] * (corner[3] - corner[2])
    )
    step = (away * slope).sum(1) / ((slope**2).sum(1) + 1e-9)
    moved: Array = np.clip(time - step, 0.0, 1.0)
    return moved
