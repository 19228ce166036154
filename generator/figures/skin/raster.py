"""A posed body on a grid, sampled once: whatever asks who is before whom, and where the body ends, is answered from here.

Each part is known within a window round its box. Between grid points values are interpolated; so lines that are traced
on the grid lie where its answers say that they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals
from generator.figures.skin.field import FILLETS, Body, Grid, blend
from generator.figures.skin.hits import Hits
from generator.figures.skin.patches import FAR, patches
from generator.figures.skin.windows import Window, common, joined

Array = NDArray[np.float64]
Index = NDArray[np.intp]

SLIT = 0.35
"""Half the width of the slits between two chains that are closed."""


class Raster:
    """All parts of a body on a grid, each within its window; the chains (5, rows, columns) and the whole (rows, columns)."""

    def __init__(self, body: Body, grid: Grid) -> None:
        self.body, self.grid = body, grid
        self.windows, self._starts, self._values = patches(body, grid)
        self._bounds = np.array(
            [(rows.start, rows.stop, columns.start, columns.stop) for rows, columns in self.windows]
        )
        self._edges: list[list[int]] = self._bounds.tolist()
        self.wide = self._bounds[:, 3] - self._bounds[:, 2]
        pieces = [
            values.reshape(3, -1, wide)
            for values, wide in zip(np.split(self._values, self._starts[1:], axis=1), self.wide.tolist(), strict=True)
        ]
        self.distance, self.depth, self.axis = ([piece[number] for piece in pieces] for number in range(3))
        self.around = [joined([self.window(name) for name, _ in members]) for members in body.chains.values()]
        self._fields = np.full((len(body.chains) + 1, len(grid.y), len(grid.x)), FAR, np.float32)
        self.chains, self.total = self._fields[:-1], self._fields[-1]
        self._fill_chains()
        self._fill_total()

    @cached_property
    def mesh(self) -> Array:
        """Where each grid point is, (2, rows, columns)."""
        mesh = np.empty((2, len(self.grid.y), len(self.grid.x)))
        mesh[0], mesh[1] = self.grid.x, self.grid.y[:, None]
        return mesh

    def window(self, part: str) -> Window:
        """The rows and columns in which a part is known."""
        return self.windows[self.body.row[part]]

    def slots(self, names: Sequence[Iterable[str]]) -> Index:
        """For each of several choices of names the places of all parts in it, in their order; -1 of those that are not, (choices, parts)."""
        found = np.full((len(names), len(self.windows)), -1)
        for slots, some in zip(found, names, strict=True):
            rows = sorted(self.body.row[name] for name in some)
            slots[rows] = range(len(rows))
        return found

    def meeting(self, window: Window) -> Iterator[tuple[int, Window, Window]]:
        """The parts that are known somewhere in a window: their numbers, and what they have in common, counted from its corner and from their own."""
        low, high, left, right = window[0].start, window[0].stop, window[1].start, window[1].stop
        for number, (bottom, top, start, stop) in enumerate(self._edges):
            if bottom < high and low < top and start < right and left < stop:
                first, last = max(low, bottom), min(high, top)
                begin, end = max(left, start), min(right, stop)
                here = slice(first - low, last - low), slice(begin - left, end - left)
                yield number, here, (slice(first - bottom, last - bottom), slice(begin - start, end - start))

    def _fill_chains(self) -> None:
        """Find the field of each chain."""
        for field, members in zip(self.chains, self.body.chains.values(), strict=True):
            for name, width in members:
                here = field[self.window(name)]
                if width:
                    blend(here, self.distance[self.body.row[name]], width)
                else:
                    np.minimum(here, self.distance[self.body.row[name]], out=here)

    def _fill_total(self) -> None:
        """Find the field of the whole: its chains, fillets where limbs flow into the trunk, and no slit too thin to draw."""
        total = np.min(self.chains, 0, out=self.total)
        for name, width in FILLETS.items():
            here = self.window(name)
            limb = self.distance[self.body.row[name]].copy()
            blend(limb, self.chains[0][here], width)
            np.minimum(total[here], limb, out=total[here])
        for (first, one), (second, other) in combinations(zip(self.chains, self.around, strict=True), 2):
            here = common(one, other)
            np.minimum(total[here], np.maximum(first[here], second[here]) - SLIT, out=total[here])

    @cached_property
    def nearest(self) -> tuple[Reals, Index]:
        """The depth of what is seen at each grid point and the number of its part; -inf and -1 beside the body."""
        front = np.full(self.total.shape, -np.inf, np.float32)
        owner = np.full(self.total.shape, -1)
        for number, here in enumerate(self.windows):
            nearer = (self.distance[number] < 0) & (self.depth[number] > front[here])
            np.copyto(front[here], self.depth[number], where=nearer)
            np.copyto(owner[here], number, where=nearer)
        return front, owner

    @cached_property
    def _near(self) -> Index:
        """For each grid point (points,) the parts that are known there and at the next points, each a bit."""
        near = np.zeros(self.total.shape, np.intp)
        for bit, (rows, columns) in zip(self._bits.tolist(), self.windows, strict=True):
            near[rows.start : rows.stop - 1, columns.start : columns.stop - 1] |= bit
        return near.ravel()

    @cached_property
    def _bits(self) -> Index:
        """The bit of each part."""
        bits: Index = 1 << np.arange(len(self.windows))
        return bits

    def place(self, part: Index, row: Index, column: Index) -> Index:
        """Where the values of parts at grid points lie among those of all."""
        low, left = self._bounds[part, 0], self._bounds[part, 2]
        found: Index = self._starts[part] + (row - low) * self.wide[part] + column - left
        return found

    def depths(self, places: Index) -> Reals:
        """The depths at places that `place` gave."""
        found: Reals = self._values[1][places]
        return found

    def hits(self, points: Array) -> Hits:
        """What all parts are at points (n, 2)."""
        (column, row), (right, up) = self._cells(points)
        high, wide = self.total.shape
        beyond = (column < 0) | (row < 0) | (column >= wide) | (row >= high)
        near = self._near[np.where(beyond, 0, row * wide + column)]
        near[beyond] = 0
        part, point = np.nonzero(near & self._bits[:, None])
        corner = self.place(part, row[point], column[point])
        found = between(self._values, corner, self.wide[part], right[point], up[point])
        return Hits(point, part, *found)

    def part_at(self, part: str, points: Array) -> Reals:
        """How far points (n, 2) are outside a part; those where it is not known are far away."""
        number = self.body.row[part]
        low, high, left, end = self._edges[number]
        (column, row), (right, up) = self._cells(points)
        known = (row >= low) & (row < high - 1) & (column >= left) & (column < end - 1)
        corner = np.where(known, (row - low) * (end - left) + column - left, 0)
        found: Reals = between(self.distance[number].reshape(1, -1), corner, end - left, right, up)[0]
        found[~known] = FAR
        return found

    def at(self, points: Array) -> Reals:
        """The field of the whole at points (n, 2)."""
        found: Reals = self._looked_up(self.total[None], points)[0]
        return found

    def all_at(self, points: Array) -> tuple[Reals, Reals]:
        """The field of each chain, and that of the whole, at points (n, 2)."""
        found = self._looked_up(self._fields, points)
        return found[:-1], found[-1]

    def _looked_up(self, fields: Reals, points: Array) -> Reals:
        """Fields (k, rows, columns) at points (n, 2); those beyond the grid are far away."""
        (column, row), (right, up) = self._cells(points)
        high, wide = self.total.shape
        beyond = (column < 0) | (row < 0) | (column > wide - 2) | (row > high - 2)
        corner = np.where(beyond, 0, row * wide + column)
        found: Reals = between(fields.reshape(len(fields), -1), corner, wide, right, up)
        found[:, beyond] = FAR
        return found

    def _cells(self, points: Array) -> tuple[Index, Reals]:
        """The column and row (2, n) of the grid point at the lower left of each point, and how far past it the point is."""
        at = (points - [self.grid.x[0], self.grid.y[0]]).T / self.grid.step
        cell = np.floor(at)
        return cell.astype(np.intp), (at - cell).astype(np.float32)


def between(fields: Reals, corner: Index, wide: Index | int, right: Reals, up: Reals) -> Reals:
    """Fields (k, places) interpolated between a place, the next one, and the two in the row above, which is so many places on."""
    above = corner + wide
    lower, upper = fields.take(corner, axis=1), fields.take(above, axis=1)
    lower += right * (fields.take(corner + 1, axis=1) - lower)
    upper += right * (fields.take(above + 1, axis=1) - upper)
    found: Reals = lower + up * (upper - lower)
    return found
