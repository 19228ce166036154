"""Fields of a posed body: each part's soft shape, the chains that parts form, and the outline of the whole.

A field is negative inside and positive outside. Neighbours in a limb flow into one another; a limb flows into the
trunk only; limbs never flow into each other, but a slit between two of them too thin to draw is closed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals
from generator.figures.skin.solids import Capsules, Ellipsoids

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Box = tuple[float, float, float, float]

MARGIN = 2.0
"""How far around a part's box its field is computed: more than any blend or slit reaches."""

CHAINS: dict[str, tuple[tuple[str, float], ...]] = {
    "core": (("torso", 0.0), ("head", 1.0), ("locks", 0.4), ("brim", 0.3), ("ear-left", 0.0), ("ear-right", 0.0)),
    "arm-left": (("upper-arm-left", 0.0), ("forearm-left", 1.6), ("hand-left", 0.9)),
    "arm-right": (("upper-arm-right", 0.0), ("forearm-right", 1.6), ("hand-right", 0.9)),
    "leg-left": (("thigh-left", 0.0), ("shank-left", 2.0), ("foot-left", 1.2)),
    "leg-right": (("thigh-right", 0.0), ("shank-right", 2.0), ("foot-right", 1.2)),
}
"""The chains, each with its parts and how softly each flows into those before it (0: not at all)."""
FILLETS = {"upper-arm-left": 1.1, "upper-arm-right": 1.1, "thigh-left": 1.4, "thigh-right": 1.4}
"""How softly a limb flows into the trunk."""


def blend(field: Reals, other: Reals, width: Reals | float, quarter: Reals | float | None = None) -> None:
    """Make a field the lesser of itself and another, rounded where they differ by less than the width; `quarter` is a quarter over that, where it is known."""
    near = field - other
    np.abs(near, out=near)
    np.subtract(width, near, out=near)
    np.maximum(near, 0.0, out=near)
    near *= near
    near *= 0.25 / width if quarter is None else quarter
    np.minimum(field, other, out=field)
    field -= near


class Part(NamedTuple):
    """A piece of the body between two joints: balls and rods, among those of the whole body, that blend in this order."""

    name: str
    balls: slice
    rods: slice
    widths: Reals
    """How softly the distance and the depth of each solid blend with those before it, (n, 2, 1, 1)."""
    quarters: Reals
    """A quarter over that."""


def part(name: str, balls: slice, rods: slice, softness: Sequence[float]) -> Part:
    """A part whose solids have such softness, in units, balls first."""
    round_off = 3.0 if max(softness) > 1.7 else 1.6
    widths = np.array([(width, round_off) for width in softness], np.float32)[:, :, None, None]
    return Part(name, balls, rods, widths, 0.25 / widths)


def room(step: float) -> float:
    """How far around a box a grid of this step has points: those that shade asks for, two steps on, are there too."""
    return max(MARGIN, 3 * step)


class Grid(NamedTuple):
    """Evenly spaced points: columns to the right, rows upwards."""

    x: Array
    y: Array

    @property
    def step(self) -> float:
        """The distance between neighbours."""
        return float(self.x[1] - self.x[0])

    def window(self, box: Box, margin: float) -> tuple[slice, slice]:
        """Rows and columns of the grid that lie in a box widened by a margin."""
        left, right = np.searchsorted(self.x, [box[0] - margin, box[1] + margin])
        bottom, top = np.searchsorted(self.y, [box[2] - margin, box[3] + margin])
        return slice(int(bottom), int(top)), slice(int(left), int(right))


class Parts:
    """The parts of a body, the same in every pose: by name, their numbers, the chains that they form, and which have balls and which rods."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.named = {part.name: part for part in parts}
        self.row = {name: number for number, name in enumerate(self.named)}
        self.chains = {
            chain: [(name, width) for name, width in members if name in self.named] for chain, members in CHAINS.items()
        }
        self.chain_of = {name: chain for chain, members in self.chains.items() for name, _ in members}
        self.balls, self.rods = owners([part.balls for part in parts]), owners([part.rods for part in parts])


def owners(slices: Sequence[slice]) -> tuple[Index, Index]:
    """The numbers of the parts that have some solids of a kind, and where each one's begin."""
    having = [number for number, its in enumerate(slices) if its.stop > its.start]
    return np.array(having), np.array([slices[number].start for number in having])


class Body:
    """The parts of a posed body before the camera, and their fields; `joints` are camera coordinates by name."""

    def __init__(self, parts: Parts, balls: Ellipsoids, rods: Capsules, joints: Mapping[str, Array]) -> None:
        self.joints, self.balls, self.rods = joints, balls, rods
        self.parts, self.row, self.chains, self.chain_of = parts.named, parts.row, parts.chains, parts.chain_of
        low, high = np.full((len(self.row), 2), np.inf), np.full((len(self.row), 2), -np.inf)
        for boxes, (having, starts) in ((balls.boxes(), parts.balls), (rods.boxes(), parts.rods)):
            low[having] = np.minimum(low[having], np.minimum.reduceat(boxes[:, ::2], starts))
            high[having] = np.maximum(high[having], np.maximum.reduceat(boxes[:, 1::2], starts))
        bounds = np.stack([low, high], axis=2).reshape(-1, 4)
        self.boxes = dict(zip(self.parts, map(tuple, bounds.tolist()), strict=True))
        self.box = around(bounds)

    def count(self, part: Part, solids: Ellipsoids | Capsules) -> int:
        """How many of some solids a part has."""
        its = part.balls if solids is self.balls else part.rods
        return its.stop - its.start  # type: ignore[no-any-return]

    def grid(self, step: float, *, fixed: bool = False) -> Grid:
        """A grid that covers the body with room for its blends; a fixed one lies in the same place for every pose."""
        left, right, bottom, top = self.box
        if fixed:
            left, bottom = math.floor(left / step) * step, math.floor(bottom / step) * step
        far = room(step)
        return Grid(np.arange(left - far, right + far, step), np.arange(bottom - far, top + far, step))


def around(boxes: Array) -> Box:
    """The box round boxes (n, 4): left, right, bottom and top."""
    (left, _, bottom, _), (_, right, _, top) = boxes.min(0).tolist(), boxes.max(0).tolist()
    return left, right, bottom, top
