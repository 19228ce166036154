"""Fields to contours, and what lines of points need before they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from contourpy import FillType, LineType, SerialContourGenerator, ZInterp
from numpy.typing import NDArray

Array = NDArray[np.float64]
Reals = NDArray[np.floating[Any]]
"""Numbers of any precision: what is sampled on a grid needs less of it than what is drawn."""
Mask = NDArray[np.bool_]
NO, YES = b"\0", b"\1"
"""What a mask has where it does not hold and where it does, as bytes."""
NONE: Mask = np.array(False)  # noqa: FBT003 - no mask, in contourpy's words


class Line(NamedTuple):
    """Points (n, 2) in camera coordinates; a closed line does not repeat its first point."""

    points: Array
    closed: bool


def contours(mesh: Array, field: Reals, level: float = 0.0, mask: Mask = NONE) -> list[Line]:
    """The lines on which a field over a mesh (2, rows, columns) has a level; where there is a mask, nothing is traced under it."""
    lines: list[Line] = []
    for found in _tracer(mesh, field, mask).lines(level):
        points = np.asarray(found, np.float64)
        if len(points) > 3:
            closed = points[0].tolist() == points[-1].tolist()
            lines.append(Line(points[:-1] if closed else points, closed))
    return lines


def _tracer(mesh: Array, field: Reals, mask: Mask) -> SerialContourGenerator:
    """What traces a field; made without contourpy's own examination of it, which takes longer than the tracing."""
    across, up = mesh
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
    within = x[:-1] @ y[1:] - y[:-1] @ x[1:] + x[-1] * y[0] - y[-1] * x[0]
    return float(within) / 2


def flat(lines: Sequence[Line]) -> tuple[NDArray[np.complex128], NDArray[np.intp], Mask]:
    """All points of lines one after the other, as complex numbers; how many each has; and which lines are closed."""
    points = np.ascontiguousarray(np.concatenate([line.points for line in lines]), np.float64)
    counts = np.array([len(line.points) for line in lines])
    return points.view(np.complex128)[:, 0], counts, np.array([line.closed for line in lines])


def evened(lines: Sequence[Line], step: float | Array, rounds: int = 0) -> list[Line]:
    """Lines with their points evenly spaced, about a step apart, which may be another for each line, and each drawn so often towards its neighbours; free ends stay."""
    if not lines:
        return []
    closed = np.array([line.closed for line in lines])
    around = np.concatenate([part for line in lines for part in (line.points, line.points[: line.closed])])
    loop = np.ascontiguousarray(around, np.float64).view(np.complex128)[:, 0]
    last = np.cumsum([len(line.points) + line.closed for line in lines]) - 1
    first = np.concatenate([[0], last[:-1] + 1])
    lengths = np.abs(loop[1:] - loop[:-1])
    lengths[last[:-1]] = 1.0  # from line to line
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    whole = along[last] - along[first]
    spans = np.maximum(np.rint(whole / step).astype(int), np.where(closed, 4, 1))
    sizes = np.where(whole < 1e-6, 1, spans + ~closed)
    stops = np.cumsum(sizes)
    here = np.arange(stops[-1])
    local = here - np.repeat(stops - sizes, sizes)
    at = np.repeat(along[first], sizes) + np.repeat(whole / spans, sizes) * local
    spaced = np.interp(at, along, loop)
    if rounds:
        before, after = here - 1, here + 1
        ends = np.where(closed, (stops - sizes, stops - 1), (stops - 1, stops - sizes))
        after[stops - 1], before[stops - sizes] = ends
        free = np.concatenate([(stops - sizes)[~closed], (stops - 1)[~closed]])
        fixed = spaced[free]
        for _ in range(rounds):
            spaced = 0.25 * spaced[before] + 0.5 * spaced + 0.25 * spaced[after]
            spaced[free] = fixed
    pairs, begins = spaced.view(np.float64).reshape(-1, 2), [0, *stops.tolist()]
    return [Line(pairs[begin:end], line.closed) for line, begin, end in zip(lines, begins, begins[1:], strict=False)]


def arc(points: Array) -> Array:
    """The distance along a line at each of its points, from 0."""
    steps = points[1:] - points[:-1]
    along = np.zeros(len(points))
    np.hypot(steps[:, 0], steps[:, 1]).cumsum(out=along[1:])
    return along


def runs(mask: Mask, closed: bool, gap: int = 3, least: int = 5) -> list[tuple[NDArray[np.intp], bool]]:  # noqa: FBT001 - a line's own property
    """The stretches of a line on which a mask holds, and whether one is the whole; short gaps are bridged."""
    count, held = len(mask), mask.tobytes()  # a search in bytes takes a tenth of the time of one in an array
    found = held.count(YES)
    if found == count:
        return [(np.arange(count), closed)]
    if found + gap * (found - 1) < least:
        return []
    first = held.find(NO) if closed else 0
    merged: list[list[int]] = []
    for begin, end in _stretches(held[first:] + held[:first]):
        if merged and begin - merged[-1][1] <= gap:
            merged[-1][1] = end
        else:
            merged.append([begin, end])
    return [(np.arange(first + begin, first + end) % count, False) for begin, end in merged if end - begin >= least]


def _stretches(held: bytes) -> Iterator[tuple[int, int]]:
    """Where a mask, as bytes, begins to hold, and where it ends to."""
    begin = held.find(YES)
    while begin >= 0:
        end = held.find(NO, begin)
        yield begin, len(held) if end < 0 else end
        begin = held.find(YES, end) if end > 0 else -1


def filled(shape: tuple[int, ...], value: float) -> NDArray[np.float32]:
    """A field with one value; numpy's own takes twice as long for a small one."""
    field = np.empty(shape, np.float32)
    field.fill(value)
    return field
