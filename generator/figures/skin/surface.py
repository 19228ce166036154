"""The visible surface of a posed body, pulled back to rest: where on the standing body a point of the picture lies.

Colour areas are fields over a grid (inside > 0) in those rest coordinates, so they follow the bones. What hides them
is a field as well, so their edges are exact between grid points.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line, area, contours
from generator.figures.skin.body import SIDES, Skeleton
from generator.figures.skin.field import Body, Grid, Samples

Array = NDArray[np.float64]
Window = tuple[slice, slice]

SPINE = (("ribs", 72.0), ("waist", 67.0), ("lumbar", 62.0), ("pelvis", 57.0))
"""From the chest down: the bone that carries the trunk below a height."""
NECK = 83.6
"""Above this height the neck carries it."""


class Surface:
    """A body's visible surface over a grid."""

    def __init__(self, body: Body, grid: Grid, samples: Samples, skeleton: Skeleton, camera: Camera) -> None:
        self.body, self.grid, self.samples = body, grid, samples
        self.skeleton, self.camera = skeleton, camera

    def window(self, part: str) -> Window:
        """The rows and columns in which a part can be seen."""
        return self.grid.window(self.body.parts[part].box, 1.0)

    def rest(self, part: str, bone: str) -> Array:
        """Rest coordinates (3, rows, columns) of a part's front within its window, as one bone carries it."""
        rows, columns = self.window(part)
        depth = self.samples.depth[self.body.row[part], rows, columns]
        frame = self.skeleton[bone]
        turn = self.camera.axes @ frame.rotation
        origin = frame.origin @ frame.rotation
        right, up = self.grid.x[columns][None, :], self.grid.y[rows][:, None]
        rest: Array = np.stack([right * a + up * b + depth * c - o for a, b, c, o in zip(*turn, origin, strict=True)])
        return rest

    @cached_property
    def trunk(self) -> Array:
        """Rest coordinates of the trunk, each height carried by its own bone of the spine."""
        found: Array = self.rest("torso", "chest")
        above = np.clip((found[2] - NECK) / 3 + 0.5, 0.0, 1.0)
        found = found + above * (self.rest("torso", "neck") - found)
        for bone, height in SPINE:
            lower = self.rest("torso", bone)
            found = found + np.clip((height - lower[2]) / 4 + 0.5, 0.0, 1.0) * (lower - found)
        return found

    @cached_property
    def blades(self) -> Array:
        """Rest coordinates of the trunk where its sides ride on the shoulder blades, and its middle on the spine."""
        trunk = self.trunk
        aside = np.clip((np.abs(trunk[1]) - 1.0) / 5.5, 0.0, 1.0)
        low = np.clip((trunk[2] - 64.0) / 6.0, 0.0, 1.0)
        weight = aside * aside * (3 - 2 * aside) * low
        left, right = (self.rest("torso", f"girdle-{side}") for side in SIDES)
        ridden: Array = trunk + weight * (np.where(trunk[1] > 0, left, right) - trunk)
        return ridden

    def visible(self, hosts: Sequence[tuple[str, Array]]) -> list[Line]:
        """The lines round an area whose field is given for each part that carries it, within that part's window."""
        windows = [self.window(part) for part, _ in hosts]
        rows = slice(min(w[0].start for w in windows), max(w[0].stop for w in windows))
        columns = slice(min(w[1].start for w in windows), max(w[1].stop for w in windows))
        shape = (rows.stop - rows.start, columns.stop - columns.start)
        field, front = np.full(shape, -2.0), np.full(shape, -1e5)
        inside = np.full(shape, 9.0)
        for (part, values), (its_rows, its_columns) in zip(hosts, windows, strict=True):
            row = self.body.row[part]
            here = (
                slice(its_rows.start - rows.start, its_rows.stop - rows.start),
                slice(its_columns.start - columns.start, its_columns.stop - columns.start),
            )
            depth = self.samples.depth[row, its_rows, its_columns]
            nearer = depth > front[here]
            field[here] = np.where(nearer, np.clip(values, -2.0, 2.0), field[here])
            front[here] = np.where(nearer, depth, front[here])
            inside[here] = np.minimum(inside[here], self.samples.distance[row, its_rows, its_columns])
        if not (field > 0).any():
            return []
        field = np.minimum(_blurred(field), 0.15 - inside)
        field = self._uncovered(field, front, (rows, columns), {part for part, _ in hosts})
        field = np.minimum(field, 0.2 - self.samples.total[rows, columns])
        field[[0, -1]] = field[:, [0, -1]] = -2.0
        return contours(self.grid.x[columns], self.grid.y[rows], field)

    def _uncovered(self, field: Array, front: Array, window: Window, hosts: set[str]) -> Array:
        """The field cut off where another part is nearer."""
        wanted = field > -0.5
        for name, row in self.body.row.items():
            if name in hosts:
                continue
            distance = self.samples.distance[row][window]
            over = wanted & (distance < 0.5)
            if over.any():
                gap = 0.5 * (front[over] - self.samples.depth[row][window][over])
                field[over] = np.minimum(field[over], np.maximum(distance[over], gap))
        return field

    def shade(self, light: Array, below: float) -> list[Line]:
        """The lines round what a light (direction before the camera) leaves in shade, on every other grid point."""
        x, y = self.grid.x[::2], self.grid.y[::2]
        depth = self.samples.depth[:, ::2, ::2]
        distance = self.samples.distance[:, ::2, ::2]
        rise, run = np.gradient(depth, 2 * self.grid.step, axis=(1, 2))
        lit = (light[2] - run * light[0] - rise * light[1]) / np.sqrt(run**2 + rise**2 + 1.0)
        nearest = np.where(distance < 0, depth, -1e5).argmax(0)[None]
        shown = np.take_along_axis(np.where(distance < 0, lit, 1.0), nearest, 0)[0]
        dark = np.minimum((below - _blurred(_blurred(shown))) * 3, 0.2 - self.samples.total[::2, ::2])
        return [line for line in contours(x, y, dark) if abs(area(line.points)) > 5]


def _blurred(field: Array) -> Array:
    """The field with each value drawn towards its neighbours."""
    padded = np.pad(field, 1, mode="edge")
    tall = 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]
    blurred: Array = 0.25 * tall[:, :-2] + 0.5 * tall[:, 1:-1] + 0.25 * tall[:, 2:]
    return blurred
