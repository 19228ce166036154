"""Where lines of a drawing may run: the silhouette, the outlines of limbs and of their parts, and where two limbs meet."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line, Reals, area, contours
from generator.figures.skin.patches import DEEP, FAR
from generator.figures.skin.raster import SLIT, Hits, Raster, common

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

SPECK = 3.0
"""Holes and islands of the silhouette with less area are not drawn, in square units."""
EVEN = 1.6
"""Two limbs whose middles differ in depth by more than this lie one before the other."""


class Edge(NamedTuple):
    """Lines of one kind: outlines of `own` parts, and whether they part a chain, two chains, or parts of a chain."""

    kind: str
    chains: tuple[str, ...]
    own: list[str]
    line: Line


def silhouette(raster: Raster) -> tuple[list[Line], list[Array]]:
    """The outline of the whole body with its holes; and the boxes of those too small to draw, which count as body.

    A box is its low and its high corner, with room around.
    """
    drawn, boxes = [], []
    for line in contours(raster.mesh, raster.total):
        if abs(area(line.points)) >= SPECK:
            drawn.append(line)
        else:
            boxes.append(np.array([line.points.min(0) - 0.6, line.points.max(0) + 0.6]))
    return drawn, boxes


def edges(raster: Raster, boxes: list[Array]) -> list[Edge]:
    """Every line that may be drawn inside the silhouette; `boxes` are those of the specks."""
    return [*_chain_edges(raster), *_part_edges(raster), *_meetings(raster, boxes)]


def within(x: Array, y: Array, boxes: list[Array]) -> Mask:
    """Which points lie in any of the boxes."""
    inside = np.zeros(np.broadcast_shapes(x.shape, y.shape), bool)
    for low, high in boxes:
        inside |= (x > low[0]) & (x < high[0]) & (y > low[1]) & (y < high[1])
    return inside


def _chain_edges(raster: Raster) -> list[Edge]:
    """The outline of every chain."""
    body = raster.body
    return [
        Edge("chain", (chain,), [name for name, _ in body.chains[chain]], line)
        for chain, field, (rows, columns) in zip(body.chains, raster.chains, raster.around, strict=True)
        for line in contours(raster.mesh[:, rows, columns], field[rows, columns])
    ]


def _part_edges(raster: Raster) -> list[Edge]:
    """The outline of every part; only what lies inside its own chain is of use."""
    body = raster.body
    return [
        Edge("part", (body.chain_of[name],), [name], line)
        for name, distance, (rows, columns) in zip(body.parts, raster.distance, raster.windows, strict=True)
        for line in contours(raster.mesh[:, rows, columns], distance)
    ]


def _meetings(raster: Raster, boxes: list[Array]) -> list[Edge]:
    """The one line between each two limbs that overlap, or that leave a slit which is closed."""
    found = []
    body, grid, chains = raster.body, raster.grid, list(raster.body.chains)
    for one, other in combinations(range(1, len(chains)), 2):
        rows, columns = common(raster.around[one], raster.around[other])
        x, y = grid.x[columns], grid.y[rows]
        if min(len(x), len(y)) < 2:
            continue
        first, second = (raster.chains[number][rows, columns] for number in (one, other))
        both = np.maximum(first, second)
        zone = both < SLIT + grid.step
        if boxes:
            zone |= within(x[None, :], y[:, None], boxes) & (both < SPECK)
        if np.count_nonzero(zone) < 4:
            continue
        own = [[name for name, _ in body.chains[chains[number]]] for number in (one, other)]
        at_row, at_column = np.nonzero(zone)
        hits = raster.hits(np.stack([x[at_column], y[at_row]], axis=1))
        near = [rim_depth(hits, raster.slots([names]), None, len(at_row)) for names in own]
        weight = np.clip(0.5 + (near[0] - near[1]) / (2 * EVEN), 0.0, 1.0)
        field = np.zeros(zone.shape)
        field[zone] = weight * first[zone] - (1 - weight) * second[zone]
        lines = contours(raster.mesh[:, rows, columns], field, mask=~zone)
        found += [Edge("meeting", (chains[one], chains[other]), own[0] + own[1], line) for line in lines]
    return found


def rim_depth(hits: Hits, slots: Index, owner: Index | None, count: int) -> Reals:
    """How near the middle of the part is whose outline is nearest, at so many points, of those parts that are a point's own.

    `slots` (edges, parts) are the places of parts among an edge's own, -1 of others; `owner` is the number of each point's edge.
    """
    slot = slots[0, hits.part] if owner is None else slots[owner[hits.point], hits.part]
    mine = slot >= 0
    slot, point = slot[mine], hits.point[mine]
    most = int(slots.max()) + 1
    distance, axis = np.full((most, count), FAR, np.float32), np.full((most, count), DEEP, np.float32)
    distance[slot, point] = np.abs(hits.distance[mine])
    axis[slot, point] = hits.axis[mine]
    chosen: Reals = axis[distance.argmin(0), np.arange(count)]
    return chosen
