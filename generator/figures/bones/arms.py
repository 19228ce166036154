"""Arms: from the angles of a shoulder, or from a place that the hand reaches for."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from generator.figures.bones.limbs import reached
from generator.figures.bones.posture import Arm, Direction, Shoulder
from generator.figures.bones.skeleton import (
    FOREARM,
    FORWARD,
    IDENTITY,
    PALM,
    UP,
    UPPER_ARM,
    Bone,
    Matrix,
    Side,
    Skeleton,
    Vector,
    about,
    about_x,
    about_y,
    about_z,
    across,
    along,
    attached,
    columns,
    cross,
    fixed,
    joint,
    mirrored,
    sign,
    unit,
)
from generator.figures.words.forms import DIRECTIONS
from generator.figures.words.limits import LIMITS

RETRACT, PROTRACT, ELEVATE, INWARD = 1.9, 2.6, 2.6, 1.1
"""How far a shoulder goes back, forward, up or down, and inward on its way, in percent of body height."""
RHYTHM_FROM, RHYTHM_OVER = 60.0, 120.0
"""Degrees of raising: the collarbone takes part from the first, for as many more as the second."""
RHYTHM_UP, RHYTHM_IN = 2.8, 1.5
"""How far raising the arm takes the shoulder up and in (scapulohumeral rhythm)."""
DOWN = fixed([0, 0, -1])
SQUARE = 0.7
"""Above this cosine a palm faces where the fingers should point."""
EDGE_ON = 0.15
"""Below this a palm cannot be turned to where it should face by turning the forearm."""


class Reached(NamedTuple):
    """The bones of an arm, and how far its hand is from where it should be."""

    bones: Skeleton
    missing: float = 0.0


class Goal(NamedTuple):
    """Where a hand should be."""

    point: Vector
    """A world point (3,): of the wrist of a flat hand, of the grip of a closed one."""
    flat: bool
    floor: float = -math.inf
    """The elbow does not go below this height."""
    fingers: Vector = FORWARD
    """Where (3,) the fingers of a flat hand point, unless the palm faces there."""


def girdle(chest: Bone, arm: Arm, side: Side, raised: float) -> Bone:
    """The shoulder blade and collarbone while the upper arm is raised by degrees."""
    back, part = arm.scapula.retract, min(max(0.0, raised - RHYTHM_FROM) / RHYTHM_OVER, 1.0)
    forward = -back * (RETRACT if back > 0 else PROTRACT)
    inward = INWARD * abs(back) + RHYTHM_IN * part
    upward = ELEVATE * arm.scapula.elevate + RHYTHM_UP * part
    offset = np.array([forward, -sign(side) * inward, upward])
    return Bone(chest.rotation, chest.origin + chest.rotation.dot(offset))


def swung(shoulder: Shoulder, side: Side) -> Matrix:
    """The rotation (3, 3) of an upper arm against the chest."""
    toward = math.radians(shoulder.toward)
    axis = np.array([sign(side) * math.sin(toward), -math.cos(toward), 0.0])  # down x where to
    raised = about(axis, shoulder.raised) if shoulder.raised else IDENTITY
    made: Matrix = raised.dot(about_z(sign(side) * shoulder.rotate))
    return made


def free_arm(chest: Bone, arm: Arm, side: Side) -> Skeleton:
    """The bones of an arm as its angles say."""
    blade = girdle(chest, arm, side, arm.shoulder.raised)
    upper = attached(
        chest.rotation.dot(swung(arm.shoulder, side)), joint("shoulder", side), blade.at(joint("shoulder", side))
    )
    elbow = upper.at(joint("elbow", side))
    forearm = turned(upper.rotation.dot(about_y(-arm.elbow)), arm.palm, side, chest.rotation)
    return arm_bones(side, blade, upper, attached(forearm, joint("elbow", side), elbow), bent_back(forearm, arm, side))


def arm_bones(side: Side, blade: Bone, upper: Bone, forearm: Bone, hand: Matrix) -> Skeleton:
    """The four bones by their names, the hand (3, 3) put on the forearm."""
    wrist = joint("wrist", side)
    return {
        f"girdle-{side}": blade,
        f"upper-arm-{side}": upper,
        f"forearm-{side}": forearm,
        f"hand-{side}": attached(hand, wrist, forearm.at(wrist)),
    }


def bent_back(forearm: Matrix, arm: Arm, side: Side) -> Matrix:
    """The rotation (3, 3) of a hand that the wrist bends back."""
    made: Matrix = forearm.dot(about_x(sign(side) * arm.wrist)) if arm.wrist else forearm
    return made


def turned(forearm: Matrix, palm: float | str, side: Side, chest: Matrix) -> Matrix:
    """The forearm (3, 3) turned about its length until the palm faces where it should, or by degrees."""
    made: Matrix = forearm.dot(about_z(-sign(side) * twist(forearm, palm, side, chest)))
    return made


def twist(forearm: Matrix, palm: float | str, side: Side, chest: Matrix) -> float:
    """Degrees by which a forearm (3, 3) is turned until the palm faces where it should; plus is to the back (pronation)."""
    return twist_to(forearm, facing(palm, side, chest), side) if isinstance(palm, str) else palm


def twist_to(forearm: Matrix, way: Vector, side: Side) -> float:
    """Degrees by which a forearm (3, 3) is turned until the palm faces a direction (3,) of the world."""
    x, y, _ = way.dot(forearm).tolist()
    if math.hypot(x, y) < EDGE_ON:
        return 0.0
    return math.remainder(-sign(side) * math.degrees(math.atan2(y, x)) - 90.0, 360.0)  # at rest it faces inward


def facing(palm: str, side: Side, chest: Matrix) -> Vector:
    """The direction (3,) that a palm should face: `in` and `out` as the chest has it, the others as the world has it."""
    direction = mirrored(DIRECTIONS[palm], side)
    return chest @ direction if palm in ("in", "out") else direction


def pole(point: str | Direction, side: Side) -> Vector:
    """The direction (3,) of words such as `out-down`, or of numbers."""
    return unit(mirrored(pointing(point), side))


def pointing(point: str | Direction) -> Direction:
    """Words such as `out-down` as numbers: forward, outward, up."""
    if not isinstance(point, str):
        return point
    x, y, z = np.sum([DIRECTIONS[word] for word in point.split("-")], axis=0).tolist()
    return x, y, z


class Aim(NamedTuple):
    """What a bent arm reaches for."""

    point: Vector
    """A world point (3,)."""
    lower: float
    """What is so far from the elbow comes there."""
    towards: Vector
    """Where the elbow points (3,)."""
    floor: float = -math.inf
    """The elbow does not go below this height."""


class Bending(NamedTuple):
    """An arm bent to reach a point, before its forearm is turned."""

    blade: Bone
    upper: Bone
    forearm: Matrix
    """The rotation (3, 3) of a forearm whose palm faces away from where the elbow points."""
    elbow: Vector
    missing: float


def bent_arm(chest: Bone, arm: Arm, side: Side, aim: Aim) -> Bending:
    """The arm that reaches for its aim, the elbow where it should point."""
    lengths = (UPPER_ARM, aim.lower)
    bent = reached(chest.at(joint("shoulder", side)), aim.point, aim.towards, lengths, aim.floor)
    blade = girdle(chest, arm, side, raised(chest, bent.middle, side))  # the shoulder moves as the arm is raised
    shoulder = blade.at(joint("shoulder", side))
    bent = reached(shoulder, aim.point, aim.towards, lengths, aim.floor)
    upper = attached(along(bent.middle - shoulder, -bent.outward), joint("shoulder", side), shoulder)
    forearm = along(bent.end - bent.middle, upper.rotation[:, 0] * 1e-3 - bent.outward)
    return Bending(blade, upper, forearm, bent.middle, bent.missing)


def reaching_arm(chest: Bone, arm: Arm, side: Side, goal: Goal) -> Reached:
    """The bones of an arm whose hand is at its goal, the elbow where it points."""
    bent = bent_arm(
        chest, arm, side, Aim(goal.point, FOREARM if goal.flat else FOREARM + PALM, pole(arm.point, side), goal.floor)
    )
    forearm = rolled(bent.forearm, twist(bent.forearm, arm.palm, side, chest.rotation), side)
    hand = (
        resting(facing(flat_palm(arm), side, chest.rotation), goal.fingers, side)
        if goal.flat
        else bent_back(forearm, arm, side)
    )
    return ended(bent, side, forearm, hand)


def ended(bent: Bending, side: Side, forearm: Matrix, hand: Matrix) -> Reached:
    """The bent arm with the rotations (3, 3) of its forearm and its hand."""
    bones = arm_bones(side, bent.blade, bent.upper, attached(forearm, joint("elbow", side), bent.elbow), hand)
    return Reached(bones, bent.missing)


def rolled(forearm: Matrix, turn: float, side: Side) -> Matrix:
    """The forearm (3, 3) turned about its length by degrees, but no further than it goes: what it holds or lies on turns the hand so far."""
    made: Matrix = forearm.dot(about_z(-sign(side) * min(max(turn, LIMITS["palm"].least), LIMITS["palm"].most)))
    return made


def raised(chest: Bone, elbow: Vector, side: Side) -> float:
    """Degrees by which an upper arm that ends at a world point (3,) is raised from hanging along the chest."""
    way = unit(elbow - chest.at(joint("shoulder", side)))
    return math.degrees(math.acos(min(1.0, max(-1.0, -float(way.dot(chest.rotation[:, 2]))))))


def flat_palm(arm: Arm) -> str:
    """The word for where the palm of a flat hand faces; degrees of turn say nothing of it."""
    return arm.palm if isinstance(arm.palm, str) else "down"


def resting(normal: Vector, fingers: Vector, side: Side) -> Matrix:
    """The rotation (3, 3) of a hand that lies on something: its palm faces along `normal` (3,).

    The fingers point along `fingers` (3,), or upward where the palm faces there, as on a wall.
    """
    along_hand = across(UP if abs(float(normal @ fingers)) > SQUARE else fingers, normal)
    inward = -normal * sign(side)
    return columns(cross(inward, -along_hand), inward, -along_hand)


def lying_arm(chest: Bone, arm: Arm, side: Side, elbow: Vector) -> Reached:
    """The bones of an arm whose elbow is at a world point (3,) on the floor, or as near as it comes, the forearm forward."""
    blade = girdle(chest, arm, side, raised(chest, elbow, side))
    shoulder = blade.at(joint("shoulder", side))
    way = elbow - shoulder
    upper = attached(along(way, FORWARD), joint("shoulder", side), shoulder)
    rotation = turned(along(FORWARD, UP), arm.palm, side, chest.rotation)
    forearm = attached(rotation, joint("elbow", side), upper.at(joint("elbow", side)))
    return Reached(arm_bones(side, blade, upper, forearm, rotation), abs(math.sqrt(way.dot(way)) - UPPER_ARM))
