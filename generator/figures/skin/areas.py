"""Muscles as areas of the body: outlines on the trunk, spindles along limbs, caps round the shoulder.

Nothing here knows which muscles there are. Outlines are (lateral, height) on the left half; angles are degrees round
the limb, 0 in front, 90 outside, 180 behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from generator.figures.lines.outline import Outline
from generator.figures.lines.trace import Line, Reals, area
from generator.figures.skin.body import SIDES
from generator.figures.skin.caps import cap
from generator.figures.skin.surface import Surface

LEAST = 1.2
"""A visible piece of a muscle with less area is left out, in square units."""
HOLE = 8.0
"""A smaller hole in one is closed."""
AXES = {"upper-arm": (-0.6, 10.4), "forearm": (-0.6, 10.4), "thigh": (0.0, 5.0), "shank": (-0.4, 5.0)}
"""Where the middle of a limb runs at rest: forward and lateral."""


class Patch(NamedTuple):
    """An outline on the back or front of the trunk; `blade` lets its outer side ride on the shoulder blade."""

    face: Literal["back", "front"]
    carried: Literal["torso", "blade"]
    outline: Outline
    thighs: bool
    deep: bool = False
    """Whether other muscles are drawn over it."""


class Spindle(NamedTuple):
    """An almond along a limb between two heights."""

    limb: str
    facing: float
    half: float
    low: float
    high: float


class Cap(NamedTuple):
    """The fibres of the shoulder's cap that come down at `facing`, or less than `half` beside."""

    facing: float
    half: float


Shape = Patch | Spindle | Cap


def visible(surface: Surface, shapes: Sequence[Shape]) -> list[Line]:
    """The lines round all that is seen of a muscle."""
    lines: list[Line] = []
    for shape in shapes:
        if isinstance(shape, Patch):
            lines += _patch(surface, shape)
        elif isinstance(shape, Spindle):
            lines += _spindle(surface, shape)
        else:
            lines += _cap(surface, shape)
    return [line for line in lines if line.closed and not -HOLE < area(line.points) < LEAST]


def parted(surface: Surface, shapes: Sequence[Shape]) -> tuple[list[Line], list[Line]]:
    """The same of what of a muscle lies under others, and of the rest."""
    under = [shape for shape in shapes if isinstance(shape, Patch) and shape.deep]
    return visible(surface, under), visible(surface, [shape for shape in shapes if shape not in under])


def total(lines: Sequence[Line]) -> float:
    """The area within lines, in square units, less that of their holes."""
    return sum(area(line.points) for line in lines)


def _patch(surface: Surface, shape: Patch) -> list[Line]:
    """An outline on the trunk, and on the tops of the thighs where it runs on over them."""
    rest = surface.blades if shape.carried == "blade" else surface.trunk
    if not shape.thighs and not (_facing(rest[0], shape) > 0).any():
        return []  # it is on the side that is turned away
    hosts = [("torso", _on_face(_running_on(rest, shape) if shape.thighs else rest, shape))]
    if shape.thighs:
        hosts += [(f"thigh-{side}", _on_face(surface.rest(f"thigh-{side}", f"thigh-{side}"), shape)) for side in SIDES]
    return surface.visible(hosts)


def _running_on(rest: Reals, shape: Patch) -> Reals:
    """The trunk as an outline has it that runs on over the thighs: it ends on them, and not where a bent hip bares the trunk between."""
    x, y, z = rest
    middle = float(shape.outline.curve[:, 1].min() + shape.outline.curve[:, 1].max()) / 2
    return np.stack([x, y, np.maximum(z, middle)])


def _on_face(rest: Reals, shape: Patch) -> Reals:
    """The field of an outline on one face of the body."""
    x, y, z = rest
    field: Reals = np.minimum(shape.outline.distance(np.abs(y), z), _facing(x, shape))
    return field


def _facing(forward: Reals, shape: Patch) -> Reals:
    """How far points, so far forward, are on the face of the body that an outline is on."""
    return 0.6 - forward if shape.face == "back" else forward + 0.2


def _angle(rest: Reals, side: str, axis: tuple[float, float]) -> Reals:
    """Degrees round a limb: 0 in front, 90 outside, 180 behind, 270 inside."""
    outward = rest[1] if side == "left" else -rest[1]
    angle: Reals = np.degrees(np.arctan2(outward - axis[1], rest[0] - axis[0])) % 360
    return angle


def _off(angle: Reals, facing: float) -> Reals:
    """How many degrees an angle is off a direction."""
    off: Reals = np.abs((angle - facing + 180) % 360 - 180)
    return off


def _spindle(surface: Surface, shape: Spindle) -> list[Line]:
    """An almond on the limb of either side."""
    lines = []
    for side in SIDES:
        part = f"{shape.limb}-{side}"
        rest = surface.rest(part, part)
        z = rest[2]
        time = np.clip((z - shape.low) / (shape.high - shape.low), 0.0, 1.0)
        width = shape.half * np.clip(4 * time * (1 - time), 0.0, 1.0) ** 0.55
        off = _off(_angle(rest, side, AXES[shape.limb]), shape.facing)
        field = np.minimum((width - off) * 0.06, np.minimum(z - shape.low, shape.high - z))
        lines += surface.visible([(part, field)])
    return lines


def _cap(surface: Surface, shape: Cap) -> list[Line]:
    """A cap on the upper arm of either side, which runs on over the shoulder."""
    lines = []
    for side in SIDES:
        hosts = [(part, cap(surface, part, side, shape.facing, shape.half)) for part in ("torso", f"upper-arm-{side}")]
        lines += surface.visible(hosts)
    return lines
