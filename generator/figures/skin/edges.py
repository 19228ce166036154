"""Where lines of a drawing may run: the silhouette, the outlines of limbs and of their parts, and where two limbs meet."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Line, area, contours
from generator.figures.skin.field import SLIT, Body, Grid, Samples

Array = NDArray[np.float64]
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


def silhouette(grid: Grid, total: Array) -> list[Line]:
    """The outline of the whole body with its holes."""
    return [line for line in contours(grid.x, grid.y, total) if abs(area(line.points)) >= SPECK]


def edges(body: Body, grid: Grid, samples: Samples, boxes: list[Array]) -> list[Edge]:
    """Every line that may be drawn inside the silhouette; `boxes` are those of the specks."""
    return [
        *_chain_edges(body, grid, samples),
        *_part_edges(body, grid, samples),
        *_meetings(body, grid, samples, boxes),
    ]


def specks(grid: Grid, total: Array) -> list[Array]:
    """The boxes of holes too small to draw, which count as body: their low and high corners with room around."""
    small = [line.points for line in contours(grid.x, grid.y, total) if abs(area(line.points)) < SPECK]
    return [np.array([points.min(0) - 0.6, points.max(0) + 0.6]) for points in small]


def within(x: Array, y: Array, boxes: list[Array]) -> Mask:
    """Which points lie in any of the boxes."""
    inside = np.zeros(np.broadcast_shapes(x.shape, y.shape), bool)
    for low, high in boxes:
        inside |= (x > low[0]) & (x < high[0]) & (y > low[1]) & (y < high[1])
    return inside


def _chain_edges(body: Body, grid: Grid, samples: Samples) -> list[Edge]:
    """The outline of every chain."""
    return [
        Edge("chain", (chain,), [name for name, _ in body.chains[chain]], line)
        for chain, field in zip(body.chains, samples.chains, strict=True)
        for line in contours(grid.x, grid.y, field)
    ]


def _part_edges(body: Body, grid: Grid, samples: Samples) -> list[Edge]:
    """The outline of every part; only what lies inside its own chain is of use."""
    found = []
    for name, part in body.parts.items():
        rows, columns = grid.window(part.box, 1.0)
        field = samples.distance[body.row[name], rows, columns]
        found += [
            Edge("part", (body.chain_of[name],), [name], line)
            for line in contours(grid.x[columns], grid.y[rows], field)
        ]
    return found


def _meetings(body: Body, grid: Grid, samples: Samples, boxes: list[Array]) -> list[Edge]:
    """The one line between each two limbs that overlap, or that leave a slit which is closed."""
    found = []
    chains = list(body.chains)
    closed = within(grid.x[None, :], grid.y[:, None], boxes)
    for first, second in combinations(range(1, len(chains)), 2):
        both = np.maximum(samples.chains[first], samples.chains[second])
        zone = (both < SLIT + grid.step) | (closed & (both < SPECK))
        if np.count_nonzero(zone) < 4:
            continue
        own = [[name for name, _ in body.chains[chains[number]]] for number in (first, second)]
        near = [rim_depth(body, samples, names, zone) for names in own]
        weight = np.clip(0.5 + (near[0] - near[1]) / (2 * EVEN), 0.0, 1.0)
        field = np.zeros(zone.shape)
        field[zone] = weight * samples.chains[first][zone] - (1 - weight) * samples.chains[second][zone]
        lines = contours(grid.x, grid.y, np.ma.array(field, mask=~zone))
        found += [Edge("meeting", (chains[first], chains[second]), own[0] + own[1], line) for line in lines]
    return found


def rim_depth(body: Body, samples: Samples, names: list[str], where: Mask | slice) -> Array:
    """How near the middle of the part is whose outline is nearest, at chosen points."""
    rows = [body.row[name] for name in names]
    distance = np.abs(np.stack([samples.distance[row][where] for row in rows]))
    axis = np.stack([samples.axis[row][where] for row in rows])
    nearest = distance.argmin(0)
    chosen: Array = np.take_along_axis(axis, nearest[None], 0)[0]
    return chosen
