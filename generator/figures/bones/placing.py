"""A body before it is put anywhere: all its bones by their angles, and the measures by which it is placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from generator.figures.bones.arms import free_arm, girdle
from generator.figures.bones.legs import free_leg
from generator.figures.bones.limbs import span
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import (
    FOREARM,
    PALM,
    SHOULDER_WIDTH,
    SIDES,
    UPPER_ARM,
    Bone,
    Side,
    Skeleton,
    Vector,
    joint,
    joint_at,
)
from generator.figures.bones.trunk import HIPS, trunk
from generator.figures.words.stances import STANCES

INWARD_SHOULDER = 1.3
"""How far the shoulders come in when they carry the body."""
WRIST_HEIGHT = 2.4
"""The height of the wrist over what the palm lies on."""
ELBOW_HEIGHT = 2.2
"""The height of the elbow over what the forearm lies on."""
MID_FOOT = 3.2
"""From the ankle forward to where the weight is when one stands well."""
Tip = tuple[float, float]
ON_TOES: Tip = (9.6, 1.45)
ON_HEEL: Tip = (-1.4, 1.9)
"""About what (x, z) at rest a foot tips that stands on its toes or its heel: the middles of their spheres."""
LEAST_SLOPE, MOST_SLOPE = -12.0, 38.0
"""Degrees that the shanks of a standing body may lean forward."""
BAR_WIDTH, FLOOR_WIDTH, PLANK_WIDTH = 1.6, 1.1, 1.15
"""Between the hands, where nothing is written; 1 is as wide as the shoulders (practice)."""
BAR_HEIGHT = 125.0
BEFORE = ("wall", "bar")
"""What a stiff body leans to or hangs from by its hands, so that they are before it and not below."""
PRESSED = 80.0
"""Degrees by which arms that hold a plank are raised."""

Anchors = Mapping[str, Vector]
"""What stays where it is from one position to the next: a name such as `hand-left` or `bar`, and a world point (3,)."""


class Held(NamedTuple):
    """A body where its stance holds it, with what stays in its place."""

    skeleton: Skeleton
    anchors: dict[str, Vector]
    tipping: float = 0.0
    """How far the centre of mass is before (plus) or behind (minus) where the feet can carry it."""


def body(posture: Posture, lean: float, flexes: Mapping[Side, float] | None = None) -> Skeleton:
    """All bones as the angles say, the hips at the origin; `flexes` in degrees stand for the hips' own."""
    bones = trunk(posture, lean)
    for side in SIDES:
        bones.update(free_arm(bones["chest"], posture.arms[side], side))
        bones.update(free_leg(bones["pelvis"], posture.legs[side], side, (flexes or {}).get(side)))
    return bones


def hips_middle(bones: Skeleton) -> float:
    """The x of the middle between the hips."""
    return float(bones["pelvis"].at(HIPS)[0])


def ankles_middle(bones: Skeleton, sides: tuple[Side, ...] = SIDES) -> float:
    """The x of the middle between the ankles of these sides."""
    return sum(float(joint_at(bones, "foot", "ankle", side)[0]) for side in sides) / len(sides)


def soles_middle(bones: Skeleton, sides: tuple[Side, ...] = SIDES) -> float:
    """The x where the middle between the ankles would be with the feet tipped flat about their toes or heels: it stays as these do."""
    return sum(sole(bones[f"foot-{side}"], side) for side in sides) / len(sides)


def sole(foot: Bone, side: Side) -> float:
    """The x where the ankle of a foot would be with that tipped flat about what it stands on."""
    tip = ON_TOES if foot.rotation[2, 0] < 0 else ON_HEEL
    return float(tipping(foot, side, tip)[0]) - ahead(foot, tip)


def tipping(foot: Bone, side: Side, tip: Tip) -> Vector:
    """The world point (3,) about which a foot tips on its toes or its heel."""
    return foot.at((tip[0], joint("ankle", side)[1], tip[1]))


def ahead(foot: Bone, tip: Tip) -> float:
    """How far that point is before the ankle of the foot tipped flat."""
    return (tip[0] - float(joint("ankle")[0])) * float(foot.rotation[1, 1])


def default_width(to: str, support: str) -> float:
    """Between the hands, where nothing is written."""
    if to == "forearms":
        return 1.0
    return BAR_WIDTH if to == "bar" else PLANK_WIDTH if support == "plank" else FLOOR_WIDTH


def propping_arm(posture: Posture, side: Side) -> tuple[float, float, float, float]:
    """Of an arm that props the body: length, way aside and ahead of the shoulder, and height of the wrist or elbow."""
    arm = posture.arms[side]
    reach = arm.reach
    to = reach.to if reach else "floor"
    usual = default_width(to, STANCES[posture.stance].support)
    width = ((reach.width if reach else None) or usual) * SHOULDER_WIDTH - SHOULDER_WIDTH + INWARD_SHOULDER
    ahead, height = (reach.forward, reach.height or 0.0) if reach else (0.0, 0.0)
    if to == "forearms":
        return UPPER_ARM, 0.0, ahead, height + ELBOW_HEIGHT
    if to in BEFORE:
        return span(UPPER_ARM, FOREARM + (PALM if to == "bar" else 0.0), arm.elbow), width, ahead, height
    return span(UPPER_ARM, FOREARM, arm.elbow), width, ahead, height + WRIST_HEIGHT


def shoulders_middle(bones: Skeleton, posture: Posture, sides: Sequence[Side]) -> Vector:
    """The middle (3,) of these shoulders of a body that presses against the floor."""
    points = [girdle(bones["chest"], posture.arms[side], side, PRESSED).at(joint("shoulder", side)) for side in sides]
    middle: Vector = np.mean(points, axis=0)
    return middle


def leaning(way: Vector, heights: Vector) -> float:
    """Degrees to lean a rigid body so that none of the points that are `way` (n, 3) before one is lower than `heights` (n,).

    Leaning by p, that one is dz cos p - dx sin p over a point, which is its height where the point is on the floor.
    The point that needs the most lean is the one that touches.
    """
    length, angle = np.hypot(way[:, 0], way[:, 2]), np.arctan2(way[:, 0], way[:, 2])
    return float(np.degrees(np.arccos(np.clip(heights / length, -1, 1)) - angle).max())
