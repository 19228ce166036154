"""Where lines of a drawing may run: the silhouette, the outlines of limbs and of their parts, and where two limbs meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line, Reals, area, contours, filled
from generator.figures.skin.hits import Hits
from generator.figures.skin.patches import DEEP, FAR
from generator.figures.skin.raster import SLIT, Raster
from generator.figures.skin.windows import Window, common
from generator.figures.skin.windows import within as inside

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
    inside = np.zeros(x.shape, bool)
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
    zones = list(_zones(raster, boxes))
    chains = list(raster.body.chains)
    own = [[name for name, _ in members] for members in raster.body.chains.values()]
    middles = {
        chain: middle(raster, own[chain], raster.around[chain])
        for chain in {chain for at in zones for chain in at.pair}
    }
    found = []
    for pair, window, zone in zones:
        first, second = (raster.chains[chain][window][zone] for chain in pair)
        near = [middles[chain][inside(window, raster.around[chain])][zone] for chain in pair]
        weight = np.clip(0.5 + (near[0] - near[1]) / (2 * EVEN), 0.0, 1.0)
        field = np.zeros(zone.shape)
        field[zone] = weight * first - (1 - weight) * second
        lines = contours(raster.mesh[:, *window], field, mask=~zone)
        names = tuple(chains[chain] for chain in pair), own[pair[0]] + own[pair[1]]
        found += [Edge("meeting", *names, line) for line in lines]
    return found


class _Zone(NamedTuple):
    """Where two limbs, told by the numbers of their chains, overlap or all but touch: a window of the grid, and which of its points."""

    pair: tuple[int, int]
    window: Window
    zone: Mask


def _zones(raster: Raster, boxes: list[Array]) -> Iterator[_Zone]:
    """The zones of all pairs of limbs that have one; `boxes` are those of the specks."""
    for pair in combinations(range(1, len(raster.chains)), 2):
        window = common(*(raster.around[number] for number in pair))
        both = np.maximum(*(raster.chains[number][window] for number in pair))
        if min(both.shape) < 2:
            continue
        zone = both < SLIT + raster.grid.step
        if boxes:
            x, y = raster.mesh[:, *window]
            zone |= within(x, y, boxes) & (both < SPECK)
        if np.count_nonzero(zone) >= 4:
            yield _Zone(pair, window, zone)


def middle(raster: Raster, names: list[str], window: Window) -> Reals:
    """How near the middle of the part is whose outline is nearest, of some parts, in a window that holds them."""
    shape = tuple(side.stop - side.start for side in window)
    least, found = (filled(shape, value) for value in (FAR, DEEP))
    for row in sorted(raster.body.row[name] for name in names):
        here, away = inside(raster.windows[row], window), np.abs(raster.distance[row])
        nearer = away < least[here]
        np.copyto(least[here], away, where=nearer)
        np.copyto(found[here], raster.axis[row], where=nearer)
    return found


def rim_depth(hits: Hits, slots: Index, owner: Index, count: int) -> Reals:
    """How near the middle of the part is whose outline is nearest, at so many points, of those parts that are a point's own.

    `slots` (edges, parts) are the places of parts among an edge's own, -1 of others; `owner` is the number of each point's edge.
    """
    slot = slots[owner[hits.point], hits.part]
    mine = slot >= 0
    slot, point = slot[mine], hits.point[mine]
    most = int(slots.max()) + 1
    distance, axis = filled((most, count), FAR), filled((most, count), DEEP)
    distance[slot, point] = np.abs(hits.distance[mine])
    axis[slot, point] = hits.axis[mine]
    chosen: Reals = axis[distance.argmin(0), np.arange(count)]
    return chosen
