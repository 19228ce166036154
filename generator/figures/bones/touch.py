"""Where on the skin of a posed body a hand may lie: the places that poses name, as points that ride on its bones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.figures.bones.skeleton import Bone, Side, Skeleton, Vector, across, mirrored, unit

Rest = tuple[float, float, float]


class Spot(NamedTuple):
    """A place at rest, on the left: its bone, and a point of the skin with the way out of it, or, of a limb, the middle and the radius there."""

    bone: str
    point: Rest
    out: Rest = (0, 0, 0)
    radius: float = 0.0


SPOTS: Mapping[str, Spot] = {
    "forehead": Spot("head", (4.4, 0, 96.4), (0.9, 0, 0.44)),
    "chin": Spot("head", (4.4, 0, 87.9), (0.7, 0, -0.7)),
    "temple": Spot("head", (0.4, 4.2, 95.4), (0.1, 1, 0.2)),
    "back-of-head": Spot("head", (-5.3, 2.2, 92.4), (-0.92, 0.35, -0.15)),
    "shoulder": Spot("girdle", (1.2, 9.6, 82.6), (0.5, 0.1, 0.86)),
    "chest": Spot("chest", (6.4, 4.6, 77.4), (0.95, 0.2, 0.25)),
    "ribs": Spot("ribs", (1.2, 7.4, 69.0), (0.3, 0.95, 0)),
    "belly": Spot("waist", (5.6, 1.8, 62.0), (1, 0.15, 0)),
    "hip": Spot("pelvis", (0.4, 8.3, 58.0), (0.1, 0.95, 0.3)),
    "thigh": Spot("thigh", (0.4, 5.2, 40.0), radius=4.9),
    "knee": Spot("thigh", (0.6, 5.0, 31.0), radius=3.2),
    "shin": Spot("shank", (-0.2, 5.0, 20.0), radius=3.0),
    "ankle": Spot("shank", (-0.5, 5.0, 7.5), radius=1.9),
    "elbow": Spot("upper-arm", (-0.6, 10.3, 63.4), radius=2.2),
    "wrist": Spot("forearm", (-0.6, 10.3, 49.0), radius=1.6),
    "hand": Spot("hand", (-0.6, 9.1, 43.8), (0, -1, 0)),
}
"""Word -> place. Limbs hang at rest, so that their length is along z."""


class Touch(NamedTuple):
    """A point (3,) of the skin in the world, and the direction (3,) out of it."""

    point: Vector
    out: Vector


def middle(skeleton: Skeleton, name: str, side: Side) -> Vector:
    """The middle (3,) of a limb at a place, or the point of the skin there."""
    return ridden(skeleton, name, side).at(mirrored(SPOTS[name].point, side))


def touch(skeleton: Skeleton, name: str, side: Side, toward: Vector) -> Touch:
    """A place of the body by its name and side; all round a limb, what faces a direction (3,) most."""
    spot, bone, point = SPOTS[name], ridden(skeleton, name, side), middle(skeleton, name, side)
    if spot.radius:
        out = across(toward, bone.rotation[:, 2])
        return Touch(point + spot.radius * out, out)
    return Touch(point, bone.rotation @ unit(mirrored(spot.out, side)))


def ridden(skeleton: Skeleton, name: str, side: Side) -> Bone:
    """The bone that a place rides on."""
    bone = SPOTS[name].bone
    return skeleton[bone if bone in skeleton else f"{bone}-{side}"]
