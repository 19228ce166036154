"""Fields of a posed body: each part's soft shape, the chains that parts form, and the outline of the whole.

A field is negative inside and positive outside. Neighbours in a limb flow into one another; a limb flows into the
trunk only; limbs never flow into each other, but a slit between two of them too thin to draw is closed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.skin.solids import Capsules, Ellipsoids, Sample

Array = NDArray[np.float64]

FAR = 50.0
"""The distance given to points well outside a part's box."""
DEEP = -1e4
"""The depth given to them."""
SLIT = 0.35
"""Half the width of the slits between two chains that are closed."""
MARGIN = 2.0
"""How far around a part's box its field is computed: more than any blend or slit reaches."""

CHAINS: dict[str, tuple[tuple[str, float], ...]] = {
    "core": (("torso", 0.0), ("head", 1.0), ("knot", 0.4), ("ear-left", 0.0), ("ear-right", 0.0)),
    "arm-left": (("upper-arm-left", 0.0), ("forearm-left", 1.6), ("hand-left", 0.9)),
    "arm-right": (("upper-arm-right", 0.0), ("forearm-right", 1.6), ("hand-right", 0.9)),
    "leg-left": (("thigh-left", 0.0), ("shank-left", 2.0), ("foot-left", 1.2)),
    "leg-right": (("thigh-right", 0.0), ("shank-right", 2.0), ("foot-right", 1.2)),
}
"""The chains, each with its parts and how softly each flows into those before it (0: not at all)."""
FILLETS = {"upper-arm-left": 1.1, "upper-arm-right": 1.1, "thigh-left": 1.4, "thigh-right": 1.4}
"""How softly a limb flows into the trunk."""


def smooth_min(first: Array, second: Array, width: float) -> Array:
    """The lesser of two fields, rounded where they differ by less than the width."""
    least = np.minimum(first, second)
    if width <= 0:
        return least
    near = np.maximum(width - np.abs(first - second), 0.0)
    blended: Array = least - near * near * (0.25 / width)
    return blended


@dataclass(frozen=True)
class Part:
    """A piece of the body between two joints: shapes that blend; `softness` has one value a shape, balls first."""

    name: str
    balls: Ellipsoids
    rods: Capsules
    softness: Array

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top in camera coordinates."""
        boxes = np.vstack([self.balls.boxes(), self.rods.boxes()])
        return float(boxes[:, 0].min()), float(boxes[:, 1].max()), float(boxes[:, 2].min()), float(boxes[:, 3].max())

    def sample(self, x: Array, y: Array) -> Sample:
        """Distance to the blended outline, front depth and depth of the middle at points, (points,) each."""
        samples = [shapes.sample(x, y) for shapes in (self.balls, self.rods) if len(shapes.boxes())]
        distances, depths, axes = (np.vstack(rows) for rows in zip(*samples, strict=True))
        distance, depth = distances[0], -depths[0]
        round_off = 3.0 if self.softness.max() > 1.7 else 1.6
        for row, width in zip(range(1, len(distances)), self.softness[1:], strict=True):
            distance = smooth_min(distance, distances[row], float(width))
            depth = smooth_min(depth, -depths[row], round_off)
        nearest = np.abs(distances).argmin(0)
        return Sample(distance, -depth, axes[nearest, np.arange(len(nearest))])


class Grid(NamedTuple):
    """Evenly spaced points: columns to the right, rows upwards."""

    x: Array
    y: Array

    @property
    def step(self) -> float:
        """The distance between neighbours."""
        return float(self.x[1] - self.x[0])

    def window(self, box: Sequence[float], margin: float) -> tuple[slice, slice]:
        """Rows and columns of the grid that lie in a box widened by a margin."""
        left, right = np.searchsorted(self.x, [box[0] - margin, box[1] + margin])
        bottom, top = np.searchsorted(self.y, [box[2] - margin, box[3] + margin])
        return slice(int(bottom), int(top)), slice(int(left), int(right))


class Samples(NamedTuple):
    """All parts at the same points: one row a part, in the body's order; then one row a chain; then the whole."""

    distance: Array
    depth: Array
    axis: Array
    chains: Array
    total: Array


class Body:
    """The parts of a posed body before the camera, and their fields; `joints` are camera coordinates by name."""

    def __init__(self, parts: Sequence[Part], joints: Mapping[str, Array]) -> None:
        self.joints = joints
        self.parts = {part.name: part for part in parts}
        self.row = {name: number for number, name in enumerate(self.parts)}
        self.chains = {
            chain: [(name, width) for name, width in members if name in self.parts] for chain, members in CHAINS.items()
        }
        self.chain_of = {name: chain for chain, members in self.chains.items() for name, _ in members}
        boxes = np.array([part.box for part in parts])
        self.box = (boxes[:, 0].min(), boxes[:, 1].max(), boxes[:, 2].min(), boxes[:, 3].max())

    def grid(self, step: float) -> Grid:
        """A grid that covers the body with room for its blends."""
        left, right, bottom, top = self.box
        return Grid(np.arange(left - MARGIN, right + MARGIN, step), np.arange(bottom - MARGIN, top + MARGIN, step))

    def on(self, grid: Grid) -> Samples:
        """The fields on a grid, (rows, columns) each; every part only within its own box."""
        shape = (len(self.parts), len(grid.y), len(grid.x))
        distance, depth, axis = np.full(shape, FAR), np.full(shape, DEEP), np.full(shape, DEEP)
        for name, part in self.parts.items():
            rows, columns = grid.window(part.box, MARGIN)
            x, y = np.meshgrid(grid.x[columns], grid.y[rows])
            sample = part.sample(x.ravel(), y.ravel())
            for values, found in zip((distance, depth, axis), sample, strict=True):
                values[self.row[name], rows, columns] = found.reshape(x.shape)
        return self._combine(distance, depth, axis)

    def at(self, points: Array) -> Samples:
        """The fields at points (n, 2); every part only where the points touch its box."""
        x, y = points[:, 0], points[:, 1]
        shape = (len(self.parts), len(points))
        distance, depth, axis = np.full(shape, FAR), np.full(shape, DEEP), np.full(shape, DEEP)
        for name, part in self.parts.items():
            left, right, bottom, top = part.box
            near = (x > left - MARGIN) & (x < right + MARGIN) & (y > bottom - MARGIN) & (y < top + MARGIN)
            chosen = np.flatnonzero(near)
            if len(chosen):
                sample = part.sample(x[chosen], y[chosen])
                for values, found in zip((distance, depth, axis), sample, strict=True):
                    values[self.row[name], chosen] = found
        return self._combine(distance, depth, axis)

    def _combine(self, distance: Array, depth: Array, axis: Array) -> Samples:
        """The chains and the whole from the distances to the parts."""
        chains = np.empty((len(self.chains), *distance.shape[1:]))
        for number, members in enumerate(self.chains.values()):
            field = distance[self.row[members[0][0]]]
            for name, width in members[1:]:
                field = smooth_min(field, distance[self.row[name]], width)
            chains[number] = field
        total = chains.min(0)
        for name, width in FILLETS.items():
            total = np.minimum(total, smooth_min(chains[0], distance[self.row[name]], width))
        for first, second in combinations(chains, 2):
            total = np.minimum(total, np.maximum(first, second) - SLIT)
        return Samples(distance, depth, axis, chains, total)
