"""The visible surface of a posed body, pulled back to rest: where on the standing body a point of the picture lies.

Colour areas are fields over a grid (inside > 0) in those rest coordinates, so they follow the bones. What hides them
is a field as well, so their edges are exact between grid points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import YES, Line, Reals, area, contours, filled
from generator.figures.skin.body import SIDES, Skeleton
from generator.figures.skin.raster import Raster
from generator.figures.skin.windows import Window, joined, within

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
T = TypeVar("T")

SPINE = (("ribs", 72.0), ("waist", 67.0), ("lumbar", 62.0), ("pelvis", 57.0))
"""From the chest down: the bone that carries the trunk below a height."""
NECK = 83.6
"""Above this height the neck carries it."""


class Surface:
    """A body's visible surface over a grid."""

    def __init__(self, raster: Raster, skeleton: Skeleton, camera: Camera) -> None:
        self.raster, self.body, self.grid = raster, raster.body, raster.grid
        self.skeleton, self.camera = skeleton, camera
        self._made: dict[object, Any] = {}

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made of this surface when it is first asked for."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def rest(self, part: str, bone: str) -> Reals:
        """Rest coordinates (3, rows, columns) of a part's front within its window, as one bone carries it."""
        return self.once(("rest", part, bone), lambda: self._rest(part, bone))

    def _rest(self, part: str, bone: str) -> Reals:
        """The same, computed."""
        rows, columns = self.raster.window(part)
        depth = self.raster.depth[self.body.row[part]]
        frame = self.skeleton[bone]
        turn = self.camera.axes @ frame.rotation
        across = self.grid.x[columns][:, None] * turn[0] - frame.origin @ frame.rotation
        up = self.grid.y[rows][:, None] * turn[1]
        rest: Reals = depth * turn[2].astype(np.float32)[:, None, None]
        rest += across.T.astype(np.float32)[:, None]
        rest += up.T.astype(np.float32)[:, :, None]
        return rest

    @cached_property
    def trunk(self) -> Reals:
        """Rest coordinates of the trunk, each height carried by its own bone of the spine."""
        found: Reals = self.rest("torso", "chest")
        above = part((found[2] - NECK) / 3 + 0.5)
        found = found + above * (self.rest("torso", "neck") - found)
        for bone, height in SPINE:
            lower = self.rest("torso", bone)
            found = found + part((height - lower[2]) / 4 + 0.5) * (lower - found)
        return found

    @cached_property
    def blades(self) -> Reals:
        """Rest coordinates of the trunk where its sides ride on the shoulder blades, and its middle on the spine."""
        trunk = self.trunk
        aside = part((np.abs(trunk[1]) - 1.0) / 5.5)
        low = part((trunk[2] - 64.0) / 6.0)
        weight = aside * aside * (3 - 2 * aside) * low
        left, right = (self.rest("torso", f"girdle-{side}") for side in SIDES)
        ridden: Reals = trunk + weight * (np.where(trunk[1] > 0, left, right) - trunk)
        return ridden

    def visible(self, hosts: Sequence[tuple[str, Reals]]) -> list[Line]:
        """The lines round an area whose field is given for each part that carries it, within that part's window."""
        parts = tuple(part for part, _ in hosts)
        limit = self.once(("limit", *parts), lambda: self._limited(parts))
        field = filled(limit.most.shape, -2.0)
        for (_, values), here, nearer in zip(hosts, limit.windows, limit.nearer, strict=True):
            np.copyto(field[here], np.minimum(np.maximum(values, -2.0), 2.0), where=nearer)
        crop = around(field > 0, 2)
        if crop is None:
            return []
        rows, columns = limit.window
        mesh = self.raster.mesh[:, rows, columns][:, *crop]
        return contours(mesh, np.minimum(_blurred(field[crop]), limit.most[crop]))

    def _limited(self, parts: tuple[str, ...]) -> _Limit:
        """What areas that parts carry cannot exceed: they end at the rim of their parts, at the body's outline, and where another part is nearer."""
        raster, own = self.raster, [self.body.row[part] for part in parts]
        window = joined([raster.windows[row] for row in own])
        shape = (window[0].stop - window[0].start, window[1].stop - window[1].start)
        front, inside = filled(shape, -1e5), filled(shape, 9.0)
        windows, nearer = [], []
        for row in own:
            here = within(raster.windows[row], window)
            windows.append(here)
            nearer.append(raster.depth[row] > front[here])
            np.maximum(front[here], raster.depth[row], out=front[here])
            np.minimum(inside[here], raster.distance[row], out=inside[here])
        most = np.minimum(0.15 - inside, 0.2 - raster.total[window])
        near = self.once("near", lambda: [distance < 0.5 for distance in raster.distance])
        for row, here, there in raster.meeting(window):
            if row not in own:
                cut = np.maximum(raster.distance[row][there], 0.5 * (front[here] - raster.depth[row][there]))
                np.minimum(most[here], cut, out=most[here], where=near[row][there])
        most[[0, -1]] = most[:, [0, -1]] = -2.0
        return _Limit(window, windows, nearer, most)

    def shade(self, light: Array, below: float) -> list[Line]:
        """The lines round what a light (direction before the camera) leaves in shade, on every other grid point."""
        _, owner = self.raster.nearest
        part = owner[::2, ::2]
        row, column = np.nonzero(part >= 0)
        part = part[row, column]
        place = self.raster.place(part, 2 * row, 2 * column)
        wide = self.raster.wide[part]
        depths, across = self.raster.depths, 4 * self.grid.step
        run, rise = ((depths(place + way) - depths(place - way)) / across for way in (2, 2 * wide))
        lit = np.ones((owner.shape[0] + 1 >> 1, owner.shape[1] + 1 >> 1), np.float32)
        lit[row, column] = (light[2] - run * light[0] - rise * light[1]) / np.sqrt(run * run + rise * rise + 1.0)
        dark = np.minimum((below - _blurred(_blurred(lit))) * 3, 0.2 - self.raster.total[::2, ::2])
        return [line for line in contours(self.raster.mesh[:, ::2, ::2], dark) if abs(area(line.points)) > 5]


class _Limit(NamedTuple):
    """What areas that some parts carry cannot exceed, in a window; within it the window of each part, and where each is nearer than those before."""

    window: Window
    windows: list[Window]
    nearer: list[Mask]
    most: Reals


def around(inside: Mask, margin: int) -> Window | None:
    """The window with all that is inside, and so many rows and columns around it, as far as there are any."""
    rows, columns = (np.logical_or.reduce(inside, axis).tobytes() for axis in (1, 0))  # in which a search takes no time
    if YES not in rows:
        return None
    return (
        slice(max(rows.find(YES) - margin, 0), rows.rfind(YES) + margin + 1),
        slice(max(columns.find(YES) - margin, 0), columns.rfind(YES) + margin + 1),
    )


def part(value: Reals) -> Reals:
    """Values kept between 0 and 1."""
    kept: Reals = np.minimum(np.maximum(value, 0.0), 1.0)
    return kept


def _blurred(field: Reals) -> Reals:
    """The field with each value drawn towards its neighbours."""
    high, wide = field.shape
    padded = np.empty((high + 2, wide + 2), np.float32)
    padded[1:-1, 1:-1] = field
    padded[0, 1:-1], padded[-1, 1:-1] = field[0], field[-1]
    padded[:, 0], padded[:, -1] = padded[:, 1], padded[:, -2]
    tall = 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]
    blurred: Reals = 0.25 * tall[:, :-2] + 0.5 * tall[:, 1:-1] + 0.25 * tall[:, 2:]
    return blurred
