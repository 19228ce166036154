"""Where a body touches what it lies, sits or stands on: a few spheres on each bone, near the skin of the drawn body."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, mirrored

Sphere = tuple[float, float, float, float]
"""Rest point and radius."""

MIDDLE: Mapping[str, tuple[Sphere, ...]] = {
    "pelvis": ((-0.8, 2.3, 56, 6.1), (-3.5, 4, 52.6, 5.1)),
    "lumbar": ((0.2, 1.5, 60, 5.3),),
    "waist": ((0.2, 1.5, 65, 5.3),),
    "ribs": ((-0.1, 1.7, 70, 6.3),),
    "chest": ((-0.1, 1.7, 73.5, 6.3), (-2.6, 3.5, 76.5, 4.7), (2.9, 2.8, 75.8, 3.6)),
    "head": ((-1, 0, 94.5, 4.7), (0.6, 0, 93.5, 4.3), (3.4, 0, 88.9, 1.4), (5.7, 0, 92.1, 0.6)),
}
"""Bone -> its spheres; those aside of the middle are on both sides."""
LIMBS: Mapping[str, tuple[Sphere, ...]] = {
    "girdle": ((-0.6, 10.6, 79.5, 3.6),),
    "upper-arm": ((-0.6, 10.3, 62.3, 2.1),),
    "forearm": ((-0.6, 10.3, 61.8, 2.2), (-0.6, 10.3, 48, 1.5)),
    "hand": ((-0.6, 10.3, 45.2, 1.3), (-0.1, 10.2, 37.5, 0.8)),
    "thigh": ((0, 5, 52.5, 5.3), (1.4, 5.5, 43, 4.1), (-1.8, 4.8, 42, 3.8), (0.9, 5, 29, 2.8)),
    "shank": ((-0.1, 5, 28, 3), (-1.5, 5, 21, 3.2), (-0.5, 5, 6.5, 1.8)),
    "foot": (
        (-0.4, 5, 5.4, 2.1),
        (-1.4, 5, 1.9, 1.9),
        (6.6, 5.3, 1.7, 1.7),
        (5.8, 6.2, 1.6, 1.6),
        (8.6, 5.9, 1.45, 1.45),
        (9.6, 4.5, 1.45, 1.45),
    ),
}
"""Bone of a limb -> its spheres on the left."""
ARMS = ("upper-arm", "forearm", "hand")

BEARING = frozenset((*MIDDLE, *(f"{bone}-{side}" for bone in LIMBS if bone not in ARMS for side in SIDES)))
"""The bones that may bear a body on the floor: all but the arms, which reach for it."""
LEGS = frozenset(f"{bone}-{side}" for bone in ("thigh", "shank", "foot") for side in SIDES)
SHINS = frozenset(f"{bone}-{side}" for bone in ("shank", "foot") for side in SIDES)
SEAT = frozenset(("pelvis",))
FEET = {side: frozenset((f"foot-{side}",)) for side in SIDES}
HANDS = {side: frozenset((f"forearm-{side}", f"hand-{side}")) for side in SIDES}


@cache
def spheres(bones: frozenset[str]) -> tuple[tuple[str, Vector, NDArray[np.float64]], ...]:
    """Each of the bones with the rest centres (n, 3) and the radii (n,) of its spheres."""
    found = []
    for name in sorted(bones):
        centres, radii = bone_spheres(name)
        found.append((name, np.array(centres), np.array(radii)))
    return tuple(found)


@cache
def gathered(
    bones: frozenset[str],
) -> tuple[tuple[tuple[str, Vector, Vector], ...], NDArray[np.intp], NDArray[np.float64]]:
    """The same, and of all their spheres the number of the bone (n,) and the radii (n,)."""
    found = spheres(bones)
    owner = np.repeat(np.arange(len(found)), [len(radii) for _, _, radii in found])
    return found, owner, np.concatenate([radii for _, _, radii in found])


def bone_spheres(name: str) -> tuple[list[Vector], list[float]]:
    """The rest centres (3,) and the radii of one bone's spheres."""
    limb, _, side = name.rpartition("-")
    if name in MIDDLE:
        both = [(x, y * way, z, r) for x, y, z, r in MIDDLE[name] for way in ((1, -1) if y else (1,))]
        return [np.array(sphere[:3], np.float64) for sphere in both], [sphere[3] for sphere in both]
    mine = LIMBS[limb]
    return [mirrored(sphere[:3], "left" if side == "left" else "right") for sphere in mine], [s[3] for s in mine]


def lowest(skeleton: Skeleton, bones: Collection[str]) -> float:
    """The height of the lowest point of these bones."""
    found, owner, radii = gathered(frozenset(bones))
    heights = np.concatenate([centres.dot(skeleton[name].rotation[2]) for name, centres, _ in found])
    origins = np.array([skeleton[name].origin[2] for name, _, _ in found])
    return float((heights - radii + origins[owner]).min())


def touching(skeleton: Skeleton, bones: Collection[str]) -> tuple[Vector, NDArray[np.float64]]:
    """The world centres (n, 3) and the radii (n,) of all spheres of these bones."""
    found = spheres(frozenset(bones))
    centres = np.concatenate([skeleton[name].at(rest) for name, rest, _ in found])
    return centres, np.concatenate([radii for _, _, radii in found])
