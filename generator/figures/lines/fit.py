"""The least-squares fit of cubics to points.

Each round is a handful of numpy calls over every piece that is still too far off, and what fails is cut in two where it is
worst. (Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems, 1990.) Points are complex
numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.corners import Points, unit

Array = NDArray[np.float64]
Index = NDArray[np.intp]

ROUNDS = 2
"""How often the times at which a curve passes its points are mended, where that may help."""
LONG = 60
"""A piece with more points is parted before it is tried."""
HOPELESS = 4.0
"""What is more times farther off than it may be is cut in two without that."""


class Pieces(NamedTuple):
    """Stretches of points to fit, one cubic each: first and last point, and the directions at both ends."""

    first: Index
    last: Index
    leave: Points
    arrive: Points

    def only(self, chosen: NDArray[np.bool_]) -> Pieces:
        """Some of them."""
        return Pieces(self.first[chosen], self.last[chosen], self.leave[chosen], self.arrive[chosen])


class _Spread(NamedTuple):
    """How pieces lie over their points: how many each has, where it begins among them, its length, and for each point both ends of its piece, (2, points)."""

    sizes: Index
    offsets: Index
    length: Array
    ends: Points

    def over(self, values: Array | Points | Index) -> Any:
        """What pieces have (..., pieces) as what their points have (..., points)."""
        return np.repeat(values, self.sizes, axis=-1)


def short(points: Points, pieces: Pieces, error: Array) -> tuple[Pieces, Array]:
    """The pieces, long ones parted evenly, since one cubic can hardly be their curve; and what they may be off."""
    parts = -(-(pieces.last - pieces.first) // LONG)
    owner = np.repeat(np.arange(len(parts)), parts)
    number = np.arange(len(owner)) - (np.cumsum(parts) - parts)[owner]
    first, last = (
        pieces.first[owner] + (pieces.last - pieces.first)[owner] * at // parts[owner] for at in (number, number + 1)
    )
    ways = [unit(points[np.minimum(end + 1, len(points) - 1)] - points[end - 1]) for end in (first, last)]
    leave = np.where(number == 0, pieces.leave[owner], ways[0])
    arrive = np.where(number == parts[owner] - 1, pieces.arrive[owner], -ways[1])
    return Pieces(first, last, leave, arrive), error[owner]


def fitted(points: Points, pieces: Pieces, error: Array) -> tuple[Index, Points]:
    """Where each fitted piece begins, in order, and its two controls and end, (k, 3)."""
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(points)))])
    begins, done = [], []
    while len(pieces.first):
        controls, worst, off = _fit(points, along, pieces, 0)
        near = (off > error) & (off < HOPELESS * error) & (pieces.last - pieces.first > 1)
        if near.any():
            controls[near], worst[near], off[near] = _fit(points, along, pieces.only(near), ROUNDS)
        first, last, leave, arrive = pieces
        good = (off <= error) | (last - first < 2)
        begins.append(first[good])
        done.append(np.column_stack([controls[good], points[last[good]]]))
        bad = ~good
        split = np.clip(worst[bad], first[bad] + 1, last[bad] - 1)
        tangent = unit(points[split + 1] - points[split - 1])
        pieces = Pieces(
            np.concatenate([first[bad], split]),
            np.concatenate([split, last[bad]]),
            np.concatenate([leave[bad], tangent]),
            np.concatenate([-tangent, arrive[bad]]),
        )
        error = np.concatenate([error[bad], error[bad]])
    order = np.argsort(np.concatenate(begins), kind="stable")
    return np.concatenate(begins)[order], np.concatenate(done)[order]


def _fit(points: Points, along: Array, pieces: Pieces, rounds: int) -> tuple[Points, Index, Array]:
    """The best controls (k, 2) of one cubic a piece, its worst point, and how far off that is."""
    first, last = pieces.first, pieces.last
    sizes = last - first + 1
    offsets = np.cumsum(sizes) - sizes
    ends = np.repeat(points[np.array([first, last])], sizes, axis=1)
    spread = _Spread(sizes, offsets, along[last] - along[first], ends)
    index = np.arange(ends.shape[1]) + spread.over(first - offsets)
    target = points[index]
    time = (along[index] - spread.over(along[first])) / spread.over(np.maximum(spread.length, 1e-9))
    best = np.full(len(first), np.inf)
    controls, worst = np.empty((len(first), 2), complex), first.copy()
    for number in range(rounds + 1):
        weights = _bernstein(time)
        tried = _controls(weights, target, points, pieces, spread)
        corner = [ends[0], *spread.over(tried.T), ends[1]]
        away = sum_of(weights, corner) - target
        off = np.abs(away)
        most = np.maximum.reduceat(off, offsets)
        better = most < best
        best = np.where(better, most, best)
        controls[better] = tried[better]
        at = np.where(off >= spread.over(most), index, len(points))
        worst = np.where(better, np.minimum.reduceat(at, offsets), worst)
        if number < rounds:
            time = _nearer(time, corner, away)
            time[offsets], time[offsets + sizes - 1] = 0.0, 1.0
    return controls, worst, best


def sum_of(weights: Array, values: Sequence[Points]) -> Points:
    """The sum of values (n,) times their weights (values, n)."""
    total: Points = weights[0] * values[0]
    for weight, value in zip(weights[1:], values[1:], strict=True):
        total += weight * value
    return total


def _bernstein(time: Array) -> Array:
    """The four weights of a cubic at times, (4, n)."""
    rest = 1.0 - time
    between = 3 * time * rest
    return np.array([rest * rest * rest, between * rest, between * time, time * time * time])


def _controls(weights: Array, target: Points, points: Points, pieces: Pieces, spread: _Spread) -> Points:
    """Least-squares controls (k, 2) on the given tangents; a third of the length where that fails."""
    begin, end, leave, arrive = points[pieces.first], points[pieces.last], pieces.leave, pieces.arrive
    offsets, length = spread.offsets, spread.length
    rest = target - (weights[0] + weights[1]) * spread.ends[0] - (weights[2] + weights[3]) * spread.ends[1]
    near, far = weights[1], weights[2]
    squares = np.add.reduceat(np.array([near * near, near * far, far * far]), offsets, axis=1)
    pulls = np.add.reduceat(weights[1:3] * rest, offsets, axis=1)
    mixed = squares[1] * (leave.conj() * arrive).real
    near, far = (pulls[0] * leave.conj()).real, (pulls[1] * arrive.conj()).real
    scale = squares[0] * squares[2] - mixed**2
    level = np.abs(scale) < 1e-12
    scale = np.where(level, 1.0, scale)
    first = (near * squares[2] - far * mixed) / scale
    second = (far * squares[0] - near * mixed) / scale
    least, most = 1e-3 * length, 1.5 * length
    poor = level | (first <= least) | (first >= most) | (second <= least) | (second >= most)
    first, second = np.where(poor, length / 3, first), np.where(poor, length / 3, second)
    return np.column_stack([begin + leave * first, end + arrive * second])


def _nearer(time: Array, corner: Sequence[Points], away: Points) -> Array:
    """Times moved by one step of Newton towards where the cubic is nearest to its points."""
    rest = 1.0 - time
    start, second, third, end = corner
    slope = 3 * (rest * rest * (second - start) + 2 * rest * time * (third - second) + time * time * (end - third))
    step = (away.conj() * slope).real / (slope.real**2 + slope.imag**2 + 1e-9)
    moved: Array = np.minimum(np.maximum(time - step, 0.0), 1.0)
    return moved
