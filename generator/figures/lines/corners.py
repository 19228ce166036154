"""Lines of points cut at their corners, with the directions in which each piece leaves and arrives; points are complex numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line, flat

Points = NDArray[np.complex128]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

CORNER = 48.0
"""A line that turns by more degrees than this within two points has a corner there."""
FEWEST = 7
"""A line with fewer points has no corners."""


class Cut(NamedTuple):
    """All points of lines; where each line starts; and their pieces: first and last point, the directions of both ends, and the number of its line."""

    points: Points
    starts: Index
    first: Index
    last: Index
    leave: Points
    arrive: Points
    line: Index


def cut(lines: Sequence[Line]) -> Cut:
    """Lines ready to fit, all at once; a closed one starts at a corner and repeats its first point."""
    points, counts, closed = flat(lines)
    begins = np.cumsum(counts) - counts
    closed = closed & (counts > 2)
    corners = _corners(points, counts, closed)
    owner = np.searchsorted(begins, corners, side="right") - 1
    turned = np.zeros(len(counts), np.intp)
    on_loop = closed[owner]
    turned[owner[on_loop][::-1]] = (corners - begins[owner])[on_loop][::-1]  # the first of each
    sizes = np.maximum(counts + closed, 2)
    starts = np.cumsum(sizes) - sizes
    line = np.repeat(np.arange(len(counts)), sizes)
    local = np.arange(len(line)) - starts[line]
    around = np.where(closed[line], (local + turned[line]) % counts[line], np.minimum(local, counts[line] - 1))
    points = points[begins[line] + around]
    ends = starts + sizes - 1
    at = corners - begins[owner] - turned[owner] + starts[owner]
    knots = np.unique(np.concatenate([starts, at, ends]))
    inner = np.isin(knots[:-1], ends, invert=True)
    first, last = knots[:-1][inner], knots[1:][inner]
    reach = np.minimum(2, last - first)
    leave, arrive = unit(points[first + reach] - points[first]), unit(points[last - reach] - points[last])
    line = line[first]
    smooth = (closed & ~np.isin(np.arange(len(counts)), owner))[line]
    leave[smooth] = unit(points[first[smooth] + 1] - points[last[smooth] - 1])
    arrive[smooth] = -leave[smooth]
    return Cut(points, starts, first, last, leave, arrive, line)


def _corners(points: Points, counts: Index, closed: Mask) -> Index:
    """Where lines turn sharply, in order."""
    begins = np.cumsum(counts) - counts
    line = np.repeat(np.arange(len(counts)), counts)
    count, begin = counts[line], begins[line]
    local = np.arange(len(points)) - begin
    before = points - points[begin + (local - 2) % count]
    after = points[begin + (local + 2) % count] - points
    turn = np.abs(np.angle(after * before.conj(), deg=True))
    turn[(count < FEWEST) | (~closed[line] & ((local < 3) | (local >= count - 3)))] = 0.0
    sharp = np.flatnonzero(turn > CORNER)
    found: dict[int, list[int]] = {}
    for index in sharp[np.argsort(-turn[sharp], kind="stable")].tolist():
        others, size = found.setdefault(int(line[index]), []), int(count[index])
        if not any(abs(index - other) <= 2 or size - abs(index - other) <= 2 for other in others):
            others.append(index)
    return np.array(sorted(index for others in found.values() for index in others), np.intp)


def unit(vectors: Points) -> Points:
    """Vectors of length one."""
    scaled: Points = vectors / (np.abs(vectors) + 1e-12)
    return scaled
