"""Lines of points to arcs that are written with two numbers each, for poses that are seen for a moment; all lines at once.

An arc stands round each control of a line, from midway to the control before to midway to the next one, as in `chain.py`.
Here the controls are not searched for: a line has as many as it turns, and they are moved out by what arcs cut off.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.paper import Paper
from generator.figures.lines.trace import Line

Array = NDArray[np.float64]
Index = NDArray[np.intp]

FINE = 0.55
"""Arcs to the way of a line, which is longer the more it turns."""
FLAT = 0.004
"""What a straight line counts as turning, in radians a unit, so that it has controls as well."""
CELL, APART = 16.0, 0.25
"""The side of the grid in units, and how near stations may be along the way of a line."""
LEAST = 3
"""Controls of a line."""


def arcs(lines: Sequence[Line], paper: Paper) -> list[str]:
    """The commands of a path for each line; every control lies on an even step, so that all numbers are whole."""
    if not lines:
        return []
    shut = np.array([line.closed for line in lines])
    points = np.concatenate([part for line in lines for part in (line.points, line.points[: line.closed])])
    sizes = np.array([len(line.points) + line.closed for line in lines])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    last = first + sizes - 1
    way = ways(points, first, last, shut)
    controls, counts = spread(points, way, stations(points, way, first, last), last, shut)
    begins = np.concatenate([[0], np.cumsum(counts)[:-1]])
    placed = 2 * paper._replace(scale=paper.scale / 2).place(sharpened(controls, begins, counts, shut)).astype(int)
    return written(placed, begins, counts, shut)


def stations(points: Array, way: Array, first: Index, last: Index) -> Array:
    """Where along all lines they begin, end, or cross a grid: what does not move has its controls in the same places in every pose, and is packed as nothing."""
    cells = np.floor(points / CELL)
    found = [way[first], way[last]]
    for axis in (0, 1):
        at = np.flatnonzero(cells[:-1, axis] != cells[1:, axis])
        at = np.setdiff1d(at, last)
        edge = CELL * np.maximum(cells[at, axis], cells[at + 1, axis])
        part = (edge - points[at, axis]) / (points[at + 1, axis] - points[at, axis])
        found.append(way[at] + part * (way[at + 1] - way[at]))
    found_ = np.unique(np.concatenate(found))
    keep = np.diff(found_, prepend=-1.0) > APART
    keep |= np.isin(found_, way[first]) | np.isin(found_, way[last])
    return np.asarray(found_[keep], np.float64)


def ways(points: Array, first: Index, last: Index, shut: NDArray[np.bool_]) -> Array:
    """How far each point is along all lines: a line is longer the more it turns."""
    step = np.diff(points, axis=0, append=points[-1:])
    length = np.hypot(step[:, 0], step[:, 1])
    length[last] = 0.0
    heading = np.arctan2(step[:, 1], step[:, 0])
    before = np.concatenate([heading[:1], heading[:-1]])
    before[first] = np.where(shut, heading[last - 1], heading[first])
    turn = np.abs((heading - before + np.pi) % (2 * np.pi) - np.pi)
    after = np.concatenate([turn[1:], turn[:1]])
    after[last - 1] = np.where(shut, turn[first], turn[last - 1])
    bent = np.cbrt((turn + after) / 2 / np.maximum(length, 1e-9) + FLAT) * length
    bent[last] = 1.0  # from the end of a line to the next
    found: Array = np.concatenate([[0.0], np.cumsum(bent)[:-1]])
    return found


def spread(
    points: Array, way: Array, stations: Array, last: Index, shut: NDArray[np.bool_]
) -> tuple[Array, NDArray[np.int_]]:
    """Points evenly along each line's way from station to station, and how many each has; a closed line does not repeat its first."""
    owner = np.searchsorted(way[last], stations)
    ends = np.isin(stations, way[last])
    long = np.diff(stations, append=stations[-1:])
    counts = np.where(ends, ~shut[owner], np.maximum(np.rint(long * FINE), 1)).astype(int)
    all = np.bincount(owner, counts).astype(int)
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    counts[starts] += np.maximum(LEAST + shut - all, 0)
    number = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    at = np.repeat(stations, counts) + number * np.repeat(long / np.maximum(counts, 1), counts)
    return np.column_stack([np.interp(at, way, points[:, axis]) for axis in (0, 1)]), np.maximum(all, LEAST + shut)


def sharpened(controls: Array, begins: Index, counts: NDArray[np.int_], shut: NDArray[np.bool_]) -> Array:
    """The controls moved out, so that arcs round them go through where they were; free ends stay."""
    ends = begins + counts - 1
    before, after = np.roll(controls, 1, 0), np.roll(controls, -1, 0)
    before[begins], after[ends] = controls[ends], controls[begins]
    moved = controls + (2 * controls - before - after) / 8
    for free in (begins[~shut], ends[~shut]):
        moved[free] = controls[free]
    return moved


def written(controls: NDArray[np.int_], begins: Index, counts: NDArray[np.int_], shut: NDArray[np.bool_]) -> list[str]:
    """Controls (n, 2) on even steps as commands of a path for each line."""
    lasts = begins + counts - 1
    after = np.concatenate([controls[1:], controls[:1]])
    after[lasts[shut]] = controls[begins[shut]]
    middles = (controls + after) // 2
    free, ends = begins[~shut], lasts[~shut]
    middles[free], middles[ends - 1] = controls[free], controls[ends]  # an open line begins and ends in its controls
    moves = np.concatenate([middles[:1], middles[1:] - middles[:-1]])
    moves[begins[shut]] = middles[begins[shut]] - middles[lasts[shut]]
    starts, bends = np.where(shut, lasts, begins), np.where(shut, begins, begins + 1)
    heads = np.column_stack([middles[starts], controls[bends] - middles[starts], moves[bends]])
    words = list(map(str, moves.ravel().tolist()))
    lines = zip(heads.tolist(), (2 * bends + 2).tolist(), (2 * (lasts + shut)).tolist(), shut.tolist(), strict=True)
    return [
        f"M{x} {y}q{right} {down} {across} {along}"
        f"{'t' if begin < end else ''}{' '.join(words[begin:end])}{'z' if closed else ''}".replace(" -", "-")
        for (x, y, right, down, across, along), begin, end, closed in lines
    ]
