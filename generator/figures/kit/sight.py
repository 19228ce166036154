"""Solids before the camera: their outlines, the edges that are seen, and how near their fronts are.

All solids are convex. In camera coordinates (right, up, towards the viewer) one is an outline with straight sides, and
the planes of the faces that look towards the viewer; a ball is as round as its forty sides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache, singledispatch
from itertools import product

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import IDENTITY, cross, unit
from generator.figures.kit.hull import hull
from generator.figures.kit.solids import Ball, Box, Cylinder, Solid, direction
from generator.figures.lines.camera import Camera

Array = NDArray[np.float64]

EDGE_ON = 1e-3
"""A face that looks less than this towards the viewer is not seen."""
CORNERS = np.array(list(product((-1.0, 1.0), repeat=3)))
SIDES_OF_BALL = 40


@dataclass(frozen=True, eq=False)
class Shape:
    """A solid as it is seen."""

    outline: Array
    """Its corners with their depths, counter-clockwise, (k, 3)."""
    faces: Array
    """Front depth = least of faces[:, 0] x + faces[:, 1] y + faces[:, 2]; (m, 3), none for a ball."""
    edges: tuple[Array, ...]
    """The lines within the outline, (n, 3) each."""
    ball: Array | None = None
    """Middle and radius of a ball, (4,)."""

    @cached_property
    def box(self) -> tuple[Array, Array]:
        """The lower left and the upper right corner, (2,) each."""
        return self.outline[:, :2].min(0), self.outline[:, :2].max(0)

    @cached_property
    def loop(self) -> Array:
        """The outline with its first corner again."""
        return np.concatenate([self.outline, self.outline[:1]])

    @cached_property
    def inner(self) -> Array:
        """Corners of the outline, drawn in a little, (n, 2)."""
        corners = self.outline[:, :2] if len(self.outline) <= 8 else self.outline[::3, :2]
        inner: Array = corners + 0.03 * (corners.mean(0) - corners)
        return inner

    @cached_property
    def sides(self) -> Array:
        """How far a point is outside each side: sides[0] x + sides[1] y + sides[2], (3, k)."""
        start = self.outline[:, :2]
        way = np.concatenate([start[1:], start[:1]]) - start
        way /= np.hypot(way[:, 0], way[:, 1])[:, None] + 1e-12
        return np.array([way[:, 1], -way[:, 0], way[:, 0] * start[:, 1] - way[:, 1] * start[:, 0]])

    def distance(self, x: Array, y: Array) -> Array:
        """How far points are outside the outline (inside < 0), exact along its sides."""
        right, up, off = (values.reshape(-1, *[1] * x.ndim) for values in self.sides)
        away: Array = (right * x + up * y + off).max(0)
        return away

    def depth(self, x: Array, y: Array) -> Array:
        """How near the front is at points within the outline."""
        if self.ball is not None:
            square = self.ball[3] ** 2 - (x - self.ball[0]) ** 2 - (y - self.ball[1]) ** 2
            round_front: Array = self.ball[2] + np.sqrt(np.maximum(square, 0.0))
            return round_front
        planes = np.multiply.outer(self.faces[:, 0], x) + np.multiply.outer(self.faces[:, 1], y)
        front: Array = (planes + self.faces[:, 2].reshape(-1, *[1] * x.ndim)).min(0)
        return front


@dataclass(frozen=True, slots=True)
class _View:
    """A solid before a camera, told from others by what both are made of."""

    made_of: tuple[object, ...]
    solid: Solid = field(compare=False)
    camera: Camera = field(compare=False)


def seen(solid: Solid, camera: Camera) -> Shape:
    """A solid as the camera sees it; the same one in the next pose is the same shape."""
    values = (getattr(solid, name) for name in solid.__slots__)
    made_of = [value.tobytes() if isinstance(value, np.ndarray) else value for value in values]
    return _kept(_View((type(solid), camera.axes.tobytes(), *made_of), solid, camera))


@lru_cache(maxsize=2000)
def _kept(view: _View) -> Shape:
    """A solid as it is seen, made once."""
    return shaped(view.solid, view.camera)


@singledispatch
def shaped(solid: object, camera: Camera) -> Shape:
    """The shape of a solid before a camera."""
    raise TypeError(f"{type(solid).__name__} is no solid, before {camera}")


@shaped.register
def _(solid: Box, camera: Camera) -> Shape:
    axes = camera.axes @ solid.axes
    centre = camera.see(solid.centre)
    corners = centre + (CORNERS * solid.half) @ axes.T
    normals = np.vstack([axes.T, -axes.T])
    offsets = normals @ centre + np.concatenate([solid.half, solid.half])
    front = (normals[:, 2] > 0.02).tolist()
    edges = []
    for axis in range(3):
        for others in product((0, 1), repeat=2):
            ends = [_corner(axis, side, others) for side in (0, 1)]
            beside = [other for other in range(3) if other != axis]
            if all(front[other if side else other + 3] for other, side in zip(beside, others, strict=True)):
                edges.append(corners[ends])
    return Shape(hull(corners), _faces(normals, offsets), tuple(edges))


@shaped.register
def _(solid: Cylinder, camera: Camera) -> Shape:
    count = 12 if solid.radius < 1 else 24 if solid.radius < 6 else 32
    way = direction(camera.see(solid.end - solid.start))
    first = unit(cross(way, IDENTITY[2] if abs(way[2]) < 0.9 else IDENTITY[0]))
    cosines, sines = around(count)
    ring = cosines * first + sines * cross(way, first)
    start, end = camera.see(solid.start), camera.see(solid.end)
    rings = [start + solid.radius * ring, end + solid.radius * ring]
    normals = np.vstack([ring, -way[None], way[None]])
    offsets = np.concatenate([ring @ start + solid.radius * np.cos(np.pi / count), [-way @ start, way @ end]])
    edges = [
        np.vstack([points, points[:1]]) for points, front in zip(rings, (-way[2], way[2]), strict=True) if front > 0.05
    ]
    return Shape(hull(np.vstack(rings)), _faces(normals, offsets), tuple(edges))


@shaped.register
def _(solid: Ball, camera: Camera) -> Shape:
    centre = camera.see(solid.centre)
    cosines, sines = around(SIDES_OF_BALL)
    rim = centre + solid.radius * np.column_stack([cosines, sines, np.zeros(SIDES_OF_BALL)])
    return Shape(rim, np.empty((0, 3)), (), ball=np.append(centre, solid.radius))


@cache
def around(count: int) -> tuple[Array, Array]:
    """The cosines and sines (count, 1) of so many angles, evenly round."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)[:, None]
    return np.cos(angle), np.sin(angle)


def _corner(axis: int, side: int, others: tuple[int, ...]) -> int:
    """The number of a box's corner: its side along an axis, and along the two other axes in order."""
    sides = list(others)
    sides.insert(axis, side)
    return sides[0] * 4 + sides[1] * 2 + sides[2]


def _faces(normals: Array, offsets: Array) -> Array:
    """The planes of the faces that are seen, as depth over right and up."""
    front = normals[:, 2] > EDGE_ON
    towards, offset = normals[front], offsets[front]
    return np.column_stack([-towards[:, 0] / towards[:, 2], -towards[:, 1] / towards[:, 2], offset / towards[:, 2]])
