"""Kit in the hands that goes through the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from generator.figures.bones.fault import Fault, spot
from generator.figures.bones.inside import depths
from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, joint
from generator.figures.kit.built import BUILDERS
from generator.figures.kit.named import SORTS, Item
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Ball, Box, Cylinder, upright

DEEP = 1.5
"""Percent of body height that a weight or bar may be in the body: flesh and clothes give way, and no eye sees it."""
MIDDLE = (
    ("head", joint("head")),
    ("chest", joint("chest")),
    *((f"thigh-{side}", joint(name, side)) for side in SIDES for name in ("hip", "knee")),
)
"""Bones with rest points (3,): all of the trunk, the head and the thighs lies between them, or near to them."""
THICK = 16.0
"""How near that is at least, in units; of a body that stands the farthest is 11 away, and a bent back bulges out a little."""
ROUND = np.radians(np.arange(0, 360, 45))
ALONG = np.linspace(0.0, 1.0, 9)


def sunk_kit(items: Iterable[Item], frames: Sequence[Skeleton], now: Skeleton) -> Iterator[Fault]:
    """What is in the hands and goes through the trunk, the head or a thigh in one of the frames."""
    ends = np.array([now[bone].at(rest) for bone, rest in MIDDLE])
    room = ends.min(0) - THICK, ends.max(0) + THICK
    for item in items:
        if SORTS[item.word].in_hands:
            pieces = BUILDERS[item.word](item.options, Poses(frames, now)).pieces
            solids = [solid for piece in pieces for solid in piece.solids if not isinstance(solid, Box)]
            points = np.vstack([np.zeros((0, 3)), *(skin(solid) for solid in solids if near(solid, *room))])
            found = depths(points, now) if len(points) else np.zeros(1)
            deep = float(found.max())
            if deep > DEEP:
                message = f"a part of '{item.word}' is inside the body, {deep:.0f} % of body height deep"
                help = "take the hands away from the body: move the arms, or lean less"
                yield Fault(("shoulders",), message, help, spot(points[found.argmax()]))


def near(solid: Cylinder | Ball, low: Vector, high: Vector) -> bool:
    """Whether some of a solid may lie between two corners (3,)."""
    ends = (solid.start, solid.end) if isinstance(solid, Cylinder) else (solid.centre, solid.centre)
    first, last = np.minimum(*ends) - solid.radius, np.maximum(*ends) + solid.radius
    return bool((first < high).all() and (last > low).all())


def skin(solid: Cylinder | Ball) -> Vector:
    """World points (n, 3) on a cylinder or ball."""
    if isinstance(solid, Cylinder):
        axes = upright(solid.end - solid.start)
        ring = solid.radius * (np.cos(ROUND)[:, None] * axes[:, 0] + np.sin(ROUND)[:, None] * axes[:, 1])
        middle = solid.start + ALONG[:, None] * (solid.end - solid.start)
        return (middle[:, None] + ring).reshape(-1, 3)
    ways = np.array([(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if (x, y, z) != (0, 0, 0)])
    points: Vector = solid.centre + solid.radius * ways / np.linalg.norm(ways, axis=1)[:, None]
    return points
