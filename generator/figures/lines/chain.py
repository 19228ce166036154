"""Lines of points to chains of few arcs, for drawings so small that every number counts.

A chain is a quadratic B-spline: an arc round each of its controls, which meet midway between them. SVG's `t` writes an
arc by its end alone, since the next control mirrors the last in that end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line, evened

Array = NDArray[np.float64]

ROUNDS = 2
"""Of smoothing, which a line has first."""
MOST = 48
"""Controls of a chain."""
MOSTLY = 0.93
"""So much of a line has to be near its chain: a tip that is rounded off is none the worse."""
DENSE = (0.12, 0.18)
"""About how many controls an open and a closed line need for each unit of their way, where the error is 1: the search begins there."""
STIFF = 1e-4
"""What keeps a control in its place that no point lies near."""
FLAT = 0.02
"""What a straight line counts as turning, in radians a unit, so that it has controls as well."""


class Chain(NamedTuple):
    """Controls (n, 2); of an open chain, the first and the last are its ends."""

    controls: Array
    closed: bool


def chains(lines: Sequence[Line], errors: Sequence[float]) -> list[Chain]:
    """For each line the chain with the fewest controls that stays mostly as near to it as its error, in units."""
    even = evened(lines, np.maximum(errors, 0.5), ROUNDS)
    return [chain(line, error) for line, error in zip(even, errors, strict=True)]


def chain(line: Line, error: float) -> Chain:
    """The same of one line of points that are evenly spaced."""
    points = line.points
    least, most = 4 if line.closed else 3, max(min(len(points) - 1, MOST), 4)
    way = turns(points, closed=line.closed)
    turning = way[: len(points)] / way[-1]
    best, stride, count = None, 1, round(2 + float(way[-1]) / np.cbrt(error) * DENSE[line.closed])
    while least < most:  # more controls come nearer, all in all
        count = min(max(count, least), most - 1)
        tried, off = fitted(points, turning, count, closed=line.closed)
        if off <= error:
            best, most, count = tried, count, count - stride
        else:
            least, count = count + 1, count + stride
        stride *= 2
    return best or fitted(points, turning, most, closed=line.closed)[0]


def fitted(points: Array, turning: Array, count: int, *, closed: bool) -> tuple[Chain, float]:
    """A chain of so many controls, and how far most of the points are from it at the most."""
    weights = basis(turning * (count if closed else count - 2), count, closed=closed)
    controls = np.asarray(np.linalg.solve(weights.T @ weights + STIFF * np.eye(count), weights.T @ points), np.float64)
    if not closed:
        controls[0], controls[-1] = points[0], points[-1]
    away = np.hypot(*(weights @ controls - points).T)
    return Chain(controls, closed), float(np.sort(away)[int(MOSTLY * (len(away) - 1))])


def turns(points: Array, *, closed: bool) -> Array:
    """How far along its line each point (n,) is, and of a closed one its first again: the more the line turns, the longer its way."""
    step = np.diff(np.vstack([points, points[:1]]) if closed else points, axis=0)
    length = np.hypot(step[:, 0], step[:, 1]) + 1e-9
    heading = np.arctan2(step[:, 1], step[:, 0])
    before = np.roll(heading, 1) if closed else np.concatenate([heading[:1], heading[:-1]])
    turn = np.abs((heading - before + np.pi) % (2 * np.pi) - np.pi)
    after = np.roll(turn, -1) if closed else np.concatenate([turn[1:], turn[-1:]])
    return np.concatenate([[0.0], np.cumsum(np.cbrt((turn + after) / 2 / length + FLAT) * length)])


def basis(at: Array, count: int, *, closed: bool) -> Array:
    """The weights (n, count) of the controls at times, each arc a unit of time."""
    arcs = count if closed else count - 2
    number = np.minimum(at.astype(int), arcs - 1)
    part = at - number
    first, last = 0.5 * (1 - part) ** 2, 0.5 * part**2
    if not closed:  # its ends are reached, not mid-way points
        first = np.where(number == 0, 2 * first, first)
        last = np.where(number == arcs - 1, 2 * last, last)
    weights = np.zeros((len(at), count))
    rows = np.arange(len(at))
    for shift, weight in enumerate((first, 1 - first - last, last)):
        weights[rows, (number + shift) % count] += weight
    return weights


def straightened(points: Array, error: float) -> Array:
    """The points (n, 2) that a line of straight pieces cannot do without (Ramer, Douglas and Peucker)."""
    start, way = points[0], points[-1] - points[0]
    length = float(np.hypot(*way))
    away = points - start
    off = np.abs(away @ [-way[1], way[0]]) / length if length > error else np.hypot(*away.T)
    worst = int(off.argmax())
    if off[worst] <= error:
        return points[[0, -1]]
    return np.vstack([straightened(points[: worst + 1], error)[:-1], straightened(points[worst:], error)])
