"""Fields to contours, and what lines of points need before they are drawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from contourpy import LineType, contour_generator
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Line(NamedTuple):
    """Points (n, 2) in camera coordinates; a closed line does not repeat its first point."""

    points: Array
    closed: bool


def contours(x: Array, y: Array, field: Array, level: float = 0.0) -> list[Line]:
    """The lines on which a field over a grid has a level."""
    lines: list[Line] = []
    if not field.min() <= level <= field.max():
        return lines
    for found in contour_generator(x, y, field, line_type=LineType.Separate).lines(level):
        points = np.asarray(found, np.float64)
        closed = len(points) > 2 and bool(np.array_equal(points[0], points[-1]))
        if len(points) > 3:
            lines.append(Line(points[:-1] if closed else points, closed))
    return lines


def area(points: Array) -> float:
    """The area within a closed line, in square units; negative round a hole (contours keep what is higher on their left)."""
    x, y = points[:, 0], points[:, 1]
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


def resampled(line: Line, step: float) -> Line:
    """The line with its points evenly spaced, about a step apart."""
    points = np.vstack([line.points, line.points[:1]]) if line.closed else line.points
    along = arc(points)
    keep = np.concatenate([[True], np.diff(along) > 1e-9])
    points, along = points[keep], along[keep]
    if along[-1] < 1e-6:
        return Line(points[:1], line.closed)
    count = max(round(along[-1] / step), 4 if line.closed else 1)
    at = np.linspace(0.0, along[-1], count + 1)
    spaced = np.column_stack([np.interp(at, along, points[:, 0]), np.interp(at, along, points[:, 1])])
    return Line(spaced[:-1] if line.closed else spaced, line.closed)


def smoothed(line: Line, rounds: int) -> Line:
    """The line with each point drawn towards its neighbours; free ends stay."""
    points = line.points
    for _ in range(rounds):
        if line.closed:
            points = 0.25 * np.roll(points, 1, 0) + 0.5 * points + 0.25 * np.roll(points, -1, 0)
        elif len(points) > 2:
            inner = 0.25 * points[:-2] + 0.5 * points[1:-1] + 0.25 * points[2:]
            points = np.vstack([points[:1], inner, points[-1:]])
    return Line(points, line.closed)


def arc(points: Array) -> Array:
    """The distance along a line at each of its points, from 0."""
    steps = np.diff(points, axis=0)
    return np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])


def runs(mask: Mask, closed: bool, gap: int = 3, least: int = 5) -> list[tuple[NDArray[np.intp], bool]]:  # noqa: FBT001 - a line's own property
    """The stretches of a line on which a mask holds, and whether one is the whole; short gaps are bridged."""
    count = len(mask)
    if mask.all():
        return [(np.arange(count), closed)]
    if not mask.any():
        return []
    order = np.roll(np.arange(count), -int(np.argmin(mask))) if closed else np.arange(count)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask[order].astype(int), [0]]))).reshape(-1, 2)
    merged: list[list[int]] = []
    for begin, end in edges.tolist():
        if merged and begin - merged[-1][1] <= gap:
            merged[-1][1] = end
        else:
            merged.append([begin, end])
    return [(order[begin:end], False) for begin, end in merged if end - begin >= least]
