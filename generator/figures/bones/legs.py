"""Legs: from the angles of a hip and knee, or from the place where the foot is."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

from generator.figures.bones.limbs import reached, span
from generator.figures.bones.posture import Leg
from generator.figures.bones.skeleton import (
    ANKLE,
    FORWARD,
    SHANK,
    THIGH,
    UP,
    Bone,
    Matrix,
    Side,
    Skeleton,
    Vector,
    about_x,
    about_y,
    about_z,
    across,
    along,
    attached,
    columns,
    cross,
    joint,
    sign,
    unit,
    vector,
)

UPRIGHT = 0.2
"""A shank whose front looks up or down more steeply has no direction on the floor."""
ASTRIDE = 0.87
"""How far outward of its hip a foot is at most, as a part of how far both are apart, seen from the front: hips go no wider."""


class Swing(NamedTuple):
    """A leg at its hip, less how far that is flexed: its side, where the hip is, and the rotations (3, 3) before and after it, of the knee and of the ankle."""

    side: Side
    hip: Vector
    aside: Matrix
    turn: Matrix
    knee: Matrix
    ankle: Matrix | None
    wide: float | None = None
    """How far outward of its hip the ankle is, of a leg that the body stands on."""
    foot: Vector | None = None
    """From the hip to the ankle (3,), as the thigh of such a leg sees it."""


def swing(pelvis: Bone, leg: Leg, side: Side) -> Swing:
    """A leg as its angles say, less how far its hip is flexed."""
    return Swing(
        side,
        pelvis.at(joint("hip", side)),
        pelvis.rotation.dot(about_x(sign(side) * leg.hip.abduct)),
        about_z(sign(side) * leg.hip.rotate),
        about_y(leg.knee),
        None if leg.ankle is None else about_y(-leg.ankle),
    )


def standing(pelvis: Bone, leg: Leg, side: Side) -> Swing:
    """A leg that the body stands on: its foot is as far from the other as the hip's angle says of a straight one, however far hip and knee are bent."""
    if leg.lifted:
        return swing(pelvis, leg, side)
    straight = replace(leg, hip=replace(leg.hip, abduct=0.0))
    wide = (THIGH + SHANK) * math.sin(math.radians(leg.hip.abduct))
    its = swing(pelvis, straight, side)
    return its._replace(wide=wide, foot=vector(0, 0, -THIGH) - SHANK * its.knee[:, 2])


def leant(its: Swing, thigh: Matrix) -> Matrix:
    """The rotation (3, 3) of a thigh that is stood on, leant aside as far as its foot asks."""
    if its.wide is None or its.foot is None:
        return thigh
    _, y, z = thigh.dot(its.foot).tolist()
    part = sign(its.side) * its.wide / math.hypot(y, z)
    lean = -math.acos(min(ASTRIDE, max(-ASTRIDE, part))) - math.atan2(z, y)
    made: Matrix = about_x(math.degrees(lean)).dot(thigh)
    return made


def flexed(its: Swing, flex: float) -> Skeleton:
    """The bones of a leg whose hip is flexed by degrees."""
    side, hip, knee = its.side, joint("hip", its.side), joint("knee", its.side)
    rotation = leant(its, its.aside.dot(about_y(-flex)).dot(its.turn))
    thigh = attached(rotation, hip, its.hip)
    rotation = rotation.dot(its.knee)
    shank = attached(rotation, knee, thigh.at(knee))
    return leg_bones(side, thigh, shank, level(shank) if its.ankle is None else rotation.dot(its.ankle))


def free_leg(pelvis: Bone, leg: Leg, side: Side, flex: float | None = None) -> Skeleton:
    """The bones of a leg as its angles say; `flex` in degrees stands for the hip's own."""
    return flexed(swing(pelvis, leg, side), leg.hip.flex if flex is None else flex)


def leg_bones(side: Side, thigh: Bone, shank: Bone, foot: Matrix) -> Skeleton:
    """The three bones by their names, the foot (3, 3) put on the shank."""
    ankle = joint("ankle", side)
    return {
        f"thigh-{side}": thigh,
        f"shank-{side}": shank,
        f"foot-{side}": attached(foot, ankle, shank.at(ankle)),
    }


def level(shank: Bone) -> Matrix:
    """The rotation (3, 3) of a foot that is level and points where the shin does."""
    front = shank.rotation[:, 0] * (1, 1, 0)
    front = unit(front) if float(front.dot(front)) > UPRIGHT**2 else FORWARD
    return columns(front, cross(UP, front), UP)


def placed_leg(pelvis: Bone, side: Side, ankle: Vector, foot: Matrix, pole: Vector) -> tuple[Skeleton, float]:
    """The bones of a leg whose ankle is at a world point (3,), the knee towards `pole` (3,); and how far it falls short."""
    hip = pelvis.at(joint("hip", side))
    bent = reached(hip, ankle, pole, (THIGH, SHANK))
    thigh = attached(along(bent.middle - hip, bent.outward), joint("hip", side), hip)
    shank = attached(along(bent.end - bent.middle, bent.outward), joint("knee", side), bent.middle)
    return leg_bones(side, thigh, shank, foot), bent.missing


def ahead(pelvis: Bone, leg: Leg, side: Side) -> Vector:
    """The direction (3,) along the floor in which a flat foot is from its hip: across the hips, turned out with the leg."""
    front = cross(pelvis.rotation[:, 1], UP)
    front = unit(front) if float(front.dot(front)) > UPRIGHT**2 else FORWARD
    way: Vector = about_z(sign(side) * leg.hip.abduct).dot(front)
    return way


def flat_ankle(pelvis: Bone, leg: Leg, side: Side) -> tuple[Vector, float]:
    """Where (3,) the ankle of a foot flat on the floor is while the knee keeps its angle; and how far the floor is off."""
    hip = pelvis.at(joint("hip", side))
    length, drop = span(THIGH, SHANK, leg.knee), float(hip[2]) - ANKLE
    out = math.sqrt(max(length**2 - drop**2, 0.0))
    ankle = hip + ahead(pelvis, leg, side) * out
    ankle[2] = ANKLE
    return ankle, max(0.0, abs(drop) - length)


def flat_leg(pelvis: Bone, leg: Leg, side: Side, ankle: Vector) -> tuple[Skeleton, float]:
    """The bones of a leg whose foot is flat with the ankle at a world point (3,); and how far it falls short."""
    front = ahead(pelvis, leg, side)
    toes = about_z(sign(side) * (leg.hip.rotate / 2)).dot(front)
    foot = columns(toes, cross(UP, toes), UP)
    bones, missing = placed_leg(pelvis, side, ankle, foot, across(front + UP, cross(front, UP)))
    return bones, missing
