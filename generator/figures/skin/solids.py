"""Solid shapes under an orthographic camera: how far a point is from their outline, and how near their front is.

Every shape is given in camera coordinates (right, up, towards the viewer; body height = 100). Shapes of a kind are
stacked, so that one call of numpy answers for all of them: results have one row a shape and one column a point, and are
as precise as the points are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals

Array = NDArray[np.float64]
Index = NDArray[np.intp]

FALL = 6.0
"""How much depth is lost for each unit outside an outline, so that depths compare smoothly across it."""


class Sample(NamedTuple):
    """What shapes are at points: signed distance to the outline (inside < 0), front depth, depth of the middle."""

    distance: Reals
    depth: Reals
    axis: Reals


@dataclass(frozen=True, slots=True)
class Capsules:
    """Tapered capsules: a ball at each end and the cone that touches both."""

    start: Array
    start_radius: Array
    end: Array
    end_radius: Array

    def __len__(self) -> int:
        return len(self.start)

    def boxes(self) -> Array:
        """Left, right, bottom and top of each, (n, 4)."""
        first, last = self.start_radius[:, None], self.end_radius[:, None]
        low = np.minimum(self.start[:, :2] - first, self.end[:, :2] - last)
        high = np.maximum(self.start[:, :2] + first, self.end[:, :2] + last)
        return np.concatenate([low[:, :1], high[:, :1], low[:, 1:], high[:, 1:]], axis=1)

    def sample(self, x: Reals, y: Reals) -> Sample:
        """Exact outline distance and front depth, (n, points) each, at points x and y."""
        span = self.end - self.start
        taper = self.end_radius - self.start_radius
        square = span[:, 0] ** 2 + span[:, 1] ** 2
        nested = square <= taper**2 + 1e-6
        square = np.where(nested, taper**2 + 1.0, square)
        length = np.sqrt(square)
        right, up = span[:, 0] / length, span[:, 1] / length
        along = linear(right, up, -(right * self.start[:, 0] + up * self.start[:, 1]), x, y)
        aside = linear(-up, right, up * self.start[:, 0] - right * self.start[:, 1], x, y)
        part = np.abs(aside)
        part *= column(taper / np.sqrt(square - taper**2), x)
        part += along
        part /= column(length, x)
        np.clip(part, 0.0, 1.0, out=part)
        distance = part * column(-length, x)
        distance += along
        distance *= distance
        distance += aside * aside
        np.sqrt(distance, out=distance)
        distance -= part * column(taper, x)
        distance -= column(self.start_radius, x)
        part *= column(span[:, 2], x)
        part += column(self.start[:, 2], x)
        depth = part - x.dtype.type(FALL) * distance
        inside = np.flatnonzero(distance < 0)
        depth.ravel()[inside] = self._front(along.ravel()[inside], aside.ravel()[inside], inside // len(x), square)
        sample = Sample(distance, depth, part)
        for row in np.flatnonzero(nested).tolist():
            for values, found in zip(sample, self._balls(row, x, y), strict=True):
                values[row] = found
        return sample

    def _front(self, along: Reals, aside: Reals, row: Index, square: Array) -> Reals:
        """The nearest depth over all balls from one end to the other, at points within the outline of the capsule `row`."""
        taper = self.end_radius - self.start_radius
        rise = self.end[:, 2] - self.start[:, 2]
        first = self.start_radius
        bend = square - taper**2
        of_each = np.array(
            [first * taper / bend, np.sqrt(square) / bend, first**2, bend, rise, rise / np.sqrt(bend + rise**2)],
            along.dtype,
        )
        base, slope, start, bend, rise, lean = of_each[:, row]
        middle = base + along * slope
        most = np.maximum(start - along * along - aside * aside + bend * middle * middle, 0.0)
        half = np.sqrt(most / bend)
        low, high = np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0)
        best = np.minimum(np.maximum(middle + half * lean, low), high)
        middle -= best
        front: Reals = np.sqrt(np.maximum(most - bend * middle * middle, 0.0))
        front += best * rise
        front += self.start[:, 2].astype(along.dtype)[row]
        return front

    def _balls(self, row: int, x: Reals, y: Reals) -> tuple[Reals, Reals, Reals]:
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

    def __len__(self) -> int:
        return len(self.centre)

    def boxes(self) -> Array:
        """Left, right, bottom and top of each, (n, 4)."""
        reach = np.sqrt((self.halves[:, :2] ** 2).sum(2))
        low, high = self.centre[:, :2] - reach, self.centre[:, :2] + reach
        return np.concatenate([low[:, :1], high[:, :1], low[:, 1:], high[:, 1:]], axis=1)

    def sample(self, x: Reals, y: Reals) -> Sample:
        """Outline distance (exact at the outline, first order away from it) and exact front depth, (n, points)."""
        spread = self.halves @ self.halves.transpose(0, 2, 1)
        a, b, c = spread[:, 0, 0], spread[:, 0, 1], spread[:, 1, 1]
        area = a * c - b * b
        right = x - column(self.centre[:, 0], x)
        up = y - column(self.centre[:, 1], x)
        across = linear(c / area, -b / area, 0 * a, right, up)
        along = linear(-b / area, a / area, 0 * a, right, up)
        tilt_right, tilt_up = spread[:, 2, 0], spread[:, 2, 1]
        axis = linear(tilt_right, tilt_up, self.centre[:, 2], across, along)
        right *= across
        up *= along
        level = np.add(right, up, out=right)
        root = np.sqrt(level)
        slope = np.sqrt(across * across + along * along)
        slope += 1e-9
        distance = level - root
        distance /= slope
        narrow = np.sqrt((a + c) / 2 - np.sqrt(((a - c) / 2) ** 2 + b * b))
        np.copyto(distance, column(-narrow, x), where=root < 0.05)
        tilted = (tilt_right * (c * tilt_right - b * tilt_up) + tilt_up * (a * tilt_up - b * tilt_right)) / area
        thick = np.sqrt(np.maximum(spread[:, 2, 2] - tilted, 0.0))
        depth = np.sqrt(np.maximum(1.0 - level, 0.0))
        depth *= column(thick, x)
        depth += axis
        depth -= x.dtype.type(FALL) * np.maximum(distance, 0.0)
        return Sample(distance, depth, axis)


def column(values: Array, x: Reals) -> Reals:
    """One value a shape as a column beside points, as precise as they are."""
    return values.astype(x.dtype)[:, None]


def linear(right: Array, up: Array, offset: Array, x: Reals, y: Reals) -> Reals:
    """For each shape a linear form of the points, (n, points)."""
    found = column(right, x) * x
    found += column(up, x) * y
    found += column(offset, x)
    return found
