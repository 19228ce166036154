"""Where muscles lie that a figure does not show, to be marked on it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import JOINTS, SIDES, Side, joint, mirrored
from generator.figures.bones.trunk import BACK
from generator.figures.skin.areas import AXES, Patch, Shape, Spindle
from generator.figures.skin.body import Bone

Array = NDArray[np.float64]

THICK = 3.4
"""From the middle of a limb to its skin, in units; no mark needs it nearer."""
DEEP = {"back": -7.5, "front": 6.5}
"""How far forward the skin of the trunk is on each of its faces."""


def places(muscles: Sequence[Sequence[Shape]], skeleton: Mapping[str, Bone]) -> list[Array]:
    """World points (1, 3): the middle of each muscle, on either side."""
    return [place(shapes[0], skeleton, side)[np.newaxis] for shapes in muscles if shapes for side in SIDES]


def place(shape: Shape, skeleton: Mapping[str, Bone], side: Side) -> Array:
    """The middle (3,) of a piece of a muscle on one side."""
    name, rest = carried(shape, side)
    bone = skeleton[name]
    found: Array = bone.rotation @ rest + bone.origin
    return found


def carried(shape: Shape, side: Side) -> tuple[str, Array]:
    """The bone that carries it, and its middle (3,) at rest."""
    if isinstance(shape, Patch):
        lateral, height = np.mean(shape.outline.curve, axis=0)
        bone = f"girdle-{side}" if shape.carried == "blade" else at_height(float(height))
        return bone, mirrored((DEEP[shape.face], float(lateral), float(height)), side)
    if isinstance(shape, Spindle):
        forward, outward = AXES[shape.limb]
        facing, height = math.radians(shape.facing), (shape.low + shape.high) / 2
        rest = (forward + THICK * math.cos(facing), outward + THICK * math.sin(facing), height)
        return f"{shape.limb}-{side}", mirrored(rest, side)
    return f"upper-arm-{side}", joint("shoulder", side)


def at_height(height: float) -> str:
    """The bone of the back that carries what is so high at rest."""
    return next((bone for bone in reversed(BACK) if JOINTS[bone][2] <= height), "pelvis")
