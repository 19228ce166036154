"""Solid shapes under an orthographic camera: how far a point is from their outline, and how near their front is.

Every shape is given in camera coordinates (right, up, towards the viewer; body height = 100). Shapes of a kind are
stacked, so that one call of numpy answers for all of them: results have one row a shape and one column a point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FALL = 6.0
"""How much depth is lost for each unit outside an outline, so that depths compare smoothly across it."""


class Sample(NamedTuple):
    """What shapes are at points: signed distance to the outline (inside < 0), front depth, depth of the middle."""

    distance: Array
    depth: Array
    axis: Array


@dataclass(frozen=True, slots=True)
class Capsules:
    """Tapered capsules: a ball at each end and the cone that touches both."""

    start: Array
    start_radius: Array
    end: Array
    end_radius: Array

    def boxes(self) -> Array:
        """Left, right, bottom and top of each, (n, 4)."""
        first, last = self.start_radius[:, None], self.end_radius[:, None]
        low = np.minimum(self.start[:, :2] - first, self.end[:, :2] - last)
        high = np.maximum(self.start[:, :2] + first, self.end[:, :2] + last)
        return np.column_stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]])

    def sample(self, x: Array, y: Array) -> Sample:
        """Exact outline distance and front depth, (n, points) each, at points x and y."""
        span = self.end - self.start
        taper = self.end_radius - self.start_radius
        square = span[:, 0] ** 2 + span[:, 1] ** 2
        nested = square <= taper**2 + 1e-6
        square = np.where(nested, taper**2 + 1.0, square)
        length = np.sqrt(square)
        unit = span[:, :2] / length[:, None]
        along = unit[:, :1] * x + unit[:, 1:] * y - (unit * self.start[:, :2]).sum(1)[:, None]
        aside = unit[:, :1] * y - unit[:, 1:] * x
        aside -= (unit[:, 0] * self.start[:, 1] - unit[:, 1] * self.start[:, 0])[:, None]
        slant = taper / np.sqrt(square - taper**2)
        part = np.clip((along + np.abs(aside) * slant[:, None]) / length[:, None], 0.0, 1.0)
        distance = np.sqrt((along - part * length[:, None]) ** 2 + aside**2)
        distance -= self.start_radius[:, None] + part * taper[:, None]
        axis = self.start[:, 2:] + part * span[:, 2:]
        depth = np.where(distance < 0, self._front(along, aside, length, square), axis - FALL * distance)
        for row in np.flatnonzero(nested).tolist():
            distance[row], depth[row], axis[row] = self._balls(row, x, y)
        return Sample(distance, depth, axis)

    def _front(self, along: Array, aside: Array, length: Array, square: Array) -> Array:
        """The nearest depth over all balls from one end to the other; valid inside the outline."""
        taper = (self.end_radius - self.start_radius)[:, None]
        rise = (self.end[:, 2] - self.start[:, 2])[:, None]
        first = self.start_radius[:, None]
        bend = square[:, None] - taper**2
        middle = (first * taper + along * length[:, None]) / bend
        most = np.maximum(first**2 - along**2 - aside**2 + bend * middle**2, 0.0)
        half = np.sqrt(most / bend)
        best = middle + half * (rise / np.sqrt(bend + rise**2))
        best = np.clip(best, np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0))
        front: Array = self.start[:, 2:] + best * rise + np.sqrt(np.maximum(most - bend * (best - middle) ** 2, 0.0))
        return front

    def _balls(self, row: int, x: Array, y: Array) -> tuple[Array, Array, Array]:
        """A capsule seen along its length, where one ball hides the other: the outline is the larger ball."""
        start, span = self.start[row], self.end[row] - self.start[row]
        first, taper = self.start_radius[row], self.end_radius[row] - self.start_radius[row]
        right, up = x - start[0], y - start[1]
        rims = np.stack([np.hypot(right, up) - first, np.hypot(right - span[0], up - span[1]) - first - taper])
        bend = min(span[0] ** 2 + span[1] ** 2 - taper**2, -1e-6)
        middle = (first * taper + right * span[0] + up * span[1]) / bend
        most = first**2 - right**2 - up**2 + bend * middle**2
        steep = bend + span[2] ** 2
        best = middle - span[2] * np.sqrt(np.maximum(most / (bend * steep), 0.0)) if steep > 0 else np.zeros(x.shape)
        times = np.stack([np.zeros(x.shape), np.ones(x.shape), np.clip(best, 0.0, 1.0)])
        high = most - bend * (times - middle) ** 2
        front = np.where(high >= 0, start[2] + times * span[2] + np.sqrt(np.maximum(high, 0.0)), -np.inf).max(0)
        distance, axis = rims.min(0), start[2] + (span[2] if taper > 0 else 0.0)
        depth = np.where(distance < 0, np.maximum(front, axis), axis - FALL * distance)
        return distance, depth, np.full(x.shape, axis)


@dataclass(frozen=True, slots=True)
class Ellipsoids:
    """Ellipsoids by their centres (n, 3) and half-axes as columns of a matrix (n, 3, 3)."""

    centre: Array
    halves: Array

    def boxes(self) -> Array:
        """Left, right, bottom and top of each, (n, 4)."""
        reach = np.sqrt((self.halves[:, :2] ** 2).sum(2))
        low, high = self.centre[:, :2] - reach, self.centre[:, :2] + reach
        return np.column_stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]])

    def sample(self, x: Array, y: Array) -> Sample:
        """Outline distance (exact at the outline, first order away from it) and exact front depth, (n, points)."""
        spread = self.halves @ self.halves.transpose(0, 2, 1)
        a, b, c = spread[:, 0, 0], spread[:, 0, 1], spread[:, 1, 1]
        area = a * c - b * b
        right, up = x - self.centre[:, :1], y - self.centre[:, 1:2]
        across = (c / area)[:, None] * right - (b / area)[:, None] * up
        along = (a / area)[:, None] * up - (b / area)[:, None] * right
        level = right * across + up * along
        root = np.sqrt(level)
        distance = (level - root) / (np.sqrt(across**2 + along**2) + 1e-9)
        narrow = np.sqrt((a + c) / 2 - np.sqrt(((a - c) / 2) ** 2 + b * b))[:, None]
        distance = np.where(root < 0.05, -narrow, distance)
        tilt_right, tilt_up = spread[:, 2, 0], spread[:, 2, 1]
        axis = self.centre[:, 2:] + tilt_right[:, None] * across + tilt_up[:, None] * along
        tilted = (tilt_right * (c * tilt_right - b * tilt_up) + tilt_up * (a * tilt_up - b * tilt_right)) / area
        thick = np.sqrt(np.maximum(spread[:, 2, 2] - tilted, 0.0))[:, None]
        depth = axis + thick * np.sqrt(np.maximum(1.0 - level, 0.0)) - FALL * np.maximum(distance, 0.0)
        return Sample(distance, depth, axis)
