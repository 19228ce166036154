"""Solid shapes under an orthographic camera: how far a point is from their outline, and how near their front is.

Every shape is given in camera coordinates (right, up, towards the viewer; body height = 100). Shapes of a kind are
stacked, so that one call of numpy answers for all of them: each point is asked about one shape, and the results are as precise
as the points are.
"""

from __future__ import annotations

from collections.abc import Sequence
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

    def sample(self, x: Reals, y: Reals, counts: Index) -> Sample:
        """Exact outline distance and front depth at points x and y, so many of them for each shape in turn, (points,) each."""
        span = self.end - self.start
        taper = self.end_radius - self.start_radius
        square = span[:, 0] ** 2 + span[:, 1] ** 2
        nested = square <= taper**2 + 1e-6
        square = np.where(nested, taper**2 + 1.0, square)
        length = np.sqrt(square)
        right, up = span[:, 0] / length, span[:, 1] / length
        base, off = right * self.start[:, 0] + up * self.start[:, 1], up * self.start[:, 0] - right * self.start[:, 1]
        slant = taper / np.sqrt(square - taper**2)
        values = right, up, base, off, slant, 1 / length, length, taper, self.start_radius, span[:, 2], self.start[:, 2]
        right, up, base, off, slant, short, length, taper, first, rise, start = spread(values, counts, x)
        along = right * x + up * y - base
        aside = right * y - up * x + off
        part = (along + np.abs(aside) * slant) * short
        np.clip(part, 0.0, 1.0, out=part)
        distance = np.sqrt((along - part * length) ** 2 + aside * aside) - (first + part * taper)
        axis = start + part * rise
        depth = axis - x.dtype.type(FALL) * distance
        ends = np.cumsum(counts)
        inside = np.flatnonzero(distance < 0)
        counted = np.diff(np.searchsorted(inside, ends), prepend=0)
        depth[inside] = self._front(along[inside], aside[inside], counted, square)
        for row in np.flatnonzero(nested).tolist():
            own = slice(ends[row] - counts[row], ends[row])
            distance[own], depth[own], axis[own] = self._balls(row, x[own], y[own])
        return Sample(distance, depth, axis)

    def _front(self, along: Reals, aside: Reals, counts: Index, square: Array) -> Reals:
        """The nearest depth over all balls from one end to the other, at points within the outline."""
        taper = self.end_radius - self.start_radius
        rise = self.end[:, 2] - self.start[:, 2]
        first = self.start_radius
        bend = square - taper**2
        lean = rise / np.sqrt(bend + rise**2)
        values = first * taper / bend, np.sqrt(square) / bend, first**2, bend, rise, lean, self.start[:, 2]
        base, slope, start, bend, rise, lean, front = spread(values, counts, along)
        middle = base + along * slope
        most = np.maximum(start - along * along - aside * aside + bend * middle * middle, 0.0)
        half = np.sqrt(most / bend)
        low, high = np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0)
        best = np.minimum(np.maximum(middle + half * lean, low), high)
        middle -= best
        found: Reals = front + best * rise + np.sqrt(np.maximum(most - bend * middle * middle, 0.0))
        return found

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

    def sample(self, x: Reals, y: Reals, counts: Index) -> Sample:
        """Outline distance (exact at the outline, first order away from it) and exact front depth, in the same way."""
        around = self.halves @ self.halves.transpose(0, 2, 1)
        a, b, c = around[:, 0, 0], around[:, 0, 1], around[:, 1, 1]
        area = a * c - b * b
        tilt_right, tilt_up = around[:, 2, 0], around[:, 2, 1]
        tilted = (tilt_right * (c * tilt_right - b * tilt_up) + tilt_up * (a * tilt_up - b * tilt_right)) / area
        thick = np.sqrt(np.maximum(around[:, 2, 2] - tilted, 0.0))
        narrow = np.sqrt((a + c) / 2 - np.sqrt(((a - c) / 2) ** 2 + b * b))
        values = a / area, b / area, c / area, tilt_right, tilt_up, thick, narrow, *self.centre.T
        a, b, c, tilt_right, tilt_up, thick, narrow, middle, high, near = spread(values, counts, x)
        right, up = x - middle, y - high
        across, along = c * right - b * up, a * up - b * right
        axis = near + tilt_right * across + tilt_up * along
        level = right * across + up * along
        root = np.sqrt(level)
        distance = (level - root) / (np.sqrt(across * across + along * along) + x.dtype.type(1e-9))
        np.copyto(distance, -narrow, where=root < 0.05)
        depth = axis + thick * np.sqrt(np.maximum(1.0 - level, 0.0))
        depth -= x.dtype.type(FALL) * np.maximum(distance, 0.0)
        return Sample(distance, depth, axis)


def spread(values: Sequence[Array], counts: Index, points: Reals) -> Reals:
    """What shapes have (n,) as rows of what their points have, so many each, as precise as the points are."""
    return np.repeat(np.array(values, points.dtype), counts, axis=1)
