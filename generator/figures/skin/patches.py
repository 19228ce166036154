"""Each part of a body on a grid, within a window round its box: all solids are sampled at once, each where it matters, and blended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals
from generator.figures.skin.field import Body, Grid, blend, room
from generator.figures.skin.solids import Capsules, Ellipsoids
from generator.figures.skin.windows import Window

Array = NDArray[np.float64]
Index = NDArray[np.intp]

FAR = 50.0
"""The distance given to points well outside a part's box."""
DEEP = -1e4
"""The depth given to them."""
REACH = 3.0
"""How far around its box a solid is sampled, in units: more than it can change of what it blends with."""


class Patches(NamedTuple):
    """The window of each part, where its values begin among those of all, and these: distance, depth and the depth of the middle, (3, points)."""

    windows: list[Window]
    starts: Index
    values: Reals


def patches(body: Body, grid: Grid) -> Patches:
    """All parts of a body on a grid."""
    bounds = bounded(grid, np.array(list(body.boxes.values())), room(grid.step))
    sizes = (bounds[:, 1] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 2])
    starts = np.cumsum(sizes) - sizes
    values = np.empty((4, sizes.sum()), np.float32)
    values[:] = np.array([FAR, -DEEP, DEEP, FAR])[:, None]  # depths are turned round, so that the lesser is nearer
    mesh = np.empty((2, len(grid.y), len(grid.x)), np.float32)
    mesh[0], mesh[1] = grid.x, grid.y[:, None]
    balls, rods = (
        list(_sampled(body, mesh, solids, bounded(grid, solids.boxes(), REACH), bounds))
        for solids in (body.balls, body.rods)
    )
    for part, bound, start, size in zip(body.parts.values(), bounds.tolist(), starts, sizes, strict=True):
        low, high, left, right = bound
        block = values[:, start : start + size].reshape(4, high - low, right - left)
        for number, (solid, sample) in enumerate(balls[part.balls] + rods[part.rods]):
            here = block[:, solid[0] - low : solid[1] - low, solid[2] - left : solid[3] - left]
            if number:
                _blended(here, sample, part.widths[number], part.quarters[number])
            else:
                here[...] = sample
    np.negative(values[1], out=values[1])
    windows = [(slice(low, high), slice(left, right)) for low, high, left, right in bounds.tolist()]
    return Patches(windows, starts, values[:3])


def _sampled(
    body: Body, mesh: Reals, solids: Ellipsoids | Capsules, bounds: Index, parts: Index
) -> Iterator[tuple[list[int], Reals]]:
    """For each solid the first and last row and column of its window, and there its distance, depth turned round, axis, and how far the outline is, (4, rows, columns)."""
    part = np.repeat(np.arange(len(body.parts)), [body.count(one, solids) for one in body.parts.values()])
    bounds[:, ::2] = np.maximum(bounds[:, ::2], parts[part, ::2])
    bounds[:, 1::2] = np.maximum(np.minimum(bounds[:, 1::2], parts[part, 1::2]), bounds[:, ::2])
    chosen = [mesh[:, low:high, left:right].reshape(2, -1) for low, high, left, right in bounds.tolist()]
    sizes = np.array([some.shape[1] for some in chosen])
    x, y = np.concatenate(chosen, axis=1)
    found = np.empty((4, len(x)), np.float32)
    found[0], found[1], found[2] = solids.sample(x, y, sizes)
    np.negative(found[1], out=found[1])
    np.abs(found[0], out=found[3])
    begin = 0
    for bound in bounds.tolist():
        low, high, left, right = bound
        end = begin + (high - low) * (right - left)
        yield bound, found[:, begin:end].reshape(4, high - low, right - left)
        begin = end


def _blended(block: Reals, sample: Reals, width: Reals, quarter: Reals) -> None:
    """Blend a solid into a part: its distance and depth, and its middle where its outline is the nearest yet."""
    blend(block[:2], sample[:2], width, quarter)
    np.copyto(block[2:], sample[2:], where=sample[3] < block[3])


def bounded(grid: Grid, boxes: Array, margin: float) -> Index:
    """The first and last row and the first and last column of the grid in boxes (n, 4) widened by a margin, (n, 4)."""
    across = np.searchsorted(grid.x, boxes[:, :2] + [-margin, margin])
    up = np.searchsorted(grid.y, boxes[:, 2:] + [-margin, margin])
    return np.column_stack([up, across])
