"""Fields to contours, and what lines of points need before they are drawn."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from contourpy import FillType, LineType, SerialContourGenerator, ZInterp
from numpy.typing import NDArray

Array = NDArray[np.float64]
Reals = NDArray[np.floating[Any]]
"""Numbers of any precision: what is sampled on a grid needs less of it than what is drawn."""
Mask = NDArray[np.bool_]
NONE: Mask = np.array(False)  # noqa: FBT003 - no mask, in contourpy's words


class Line(NamedTuple):
    """Points (n, 2) in camera coordinates; a closed line does not repeat its first point."""

    points: Array
    closed: bool


def contours(x: Array, y: Array, field: Reals, level: float = 0.0, mask: Mask = NONE) -> list[Line]:
    """The lines on which a field over a grid has a level; where there is a mask, nothing is traced under it."""
    lines: list[Line] = []
    if not field.min() <= level <= field.max():
        return lines
    for found in _tracer(x, y, field, mask).lines(level):
        points = np.asarray(found, np.float64)
        closed = len(points) > 2 and bool(np.array_equal(points[0], points[-1]))
        if len(points) > 3:
            lines.append(Line(points[:-1] if closed else points, closed))
    return lines


def _tracer(x: Array, y: Array, field: Reals, mask: Mask) -> SerialContourGenerator:
    """What traces a field; made without contourpy's own examination of it, which takes longer than the tracing."""
    across, up = np.empty(field.shape), np.empty(field.shape)
    across[:], up[:] = x, y[:, None]
    return SerialContourGenerator(
        across,
        up,
        np.asarray(field, np.float64),
        mask,
        corner_mask=True,
        line_type=LineType.Separate,
        fill_type=FillType.OuterOffset,
        quad_as_tri=False,
        z_interp=ZInterp.Linear,
    )


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
