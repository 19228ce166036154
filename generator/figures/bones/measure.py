"""The angles of a skeleton, in the words of a posture: what a reach or a balance made of the joints."""

from __future__ import annotations

import math
from dataclasses import replace

from generator.figures.bones import trunk
from generator.figures.bones.arms import swung
from generator.figures.bones.posture import Arm, Hip, Leg, Posture, Shoulder, Step
from generator.figures.bones.skeleton import SIDES, Matrix, Side, Skeleton, Vector, about_x, about_y, about_z, sign


def between(one: Vector, other: Vector) -> float:
    """Degrees between two unit vectors (3,)."""
    return math.degrees(math.acos(min(1.0, max(-1.0, float(one @ other)))))


def against(skeleton: Skeleton, base: str, bone: str) -> Matrix:
    """The rotation (3, 3) of a bone as another one sees it."""
    return skeleton[base].rotation.T @ skeleton[bone].rotation


def elbow(skeleton: Skeleton, side: Side) -> float:
    """Degrees by which an elbow is bent."""
    return between(skeleton[f"upper-arm-{side}"].rotation[:, 2], skeleton[f"forearm-{side}"].rotation[:, 2])


def knee(skeleton: Skeleton, side: Side) -> float:
    """Degrees by which a knee is bent."""
    return between(skeleton[f"thigh-{side}"].rotation[:, 2], skeleton[f"shank-{side}"].rotation[:, 2])


def ankle(skeleton: Skeleton, side: Side) -> float:
    """Degrees by which the toes are pulled up."""
    turn = against(skeleton, f"shank-{side}", f"foot-{side}")
    return -math.degrees(math.atan2(turn[0, 2], math.hypot(turn[0, 0], turn[1, 0])))


def palm(skeleton: Skeleton, side: Side) -> float:
    """Degrees by which a forearm is turned with its hand, as the pose counts them."""
    x, y, _ = (unturned(skeleton, side).T @ skeleton[f"hand-{side}"].rotation[:, 0]).tolist()
    return -sign(side) * math.degrees(math.atan2(y, x))


def wrist(skeleton: Skeleton, side: Side) -> float:
    """Degrees by which a hand is bent back, the forearm turned with it."""
    forearm = unturned(skeleton, side) @ about_z(-sign(side) * palm(skeleton, side))
    turn = forearm.T @ skeleton[f"hand-{side}"].rotation
    return sign(side) * math.degrees(math.atan2(turn[2, 1], turn[1, 1]))


def unturned(skeleton: Skeleton, side: Side) -> Matrix:
    """The rotation (3, 3) that a forearm has before it is turned about its length."""
    return skeleton[f"upper-arm-{side}"].rotation @ about_y(-elbow(skeleton, side))


def shoulder(skeleton: Skeleton, side: Side) -> Shoulder:
    """The angles of a shoulder."""
    turn = against(skeleton, "chest", f"upper-arm-{side}")
    x, y, z = (-turn[:, 2]).tolist()
    angles = Shoulder(
        math.degrees(math.acos(min(1.0, max(-1.0, -z)))), math.degrees(math.atan2(sign(side) * y, x)), 0.0
    )
    about_itself = swung(angles, side).T @ turn
    return replace(angles, rotate=sign(side) * math.degrees(math.atan2(about_itself[1, 0], about_itself[0, 0])))


def hip(skeleton: Skeleton, side: Side) -> Hip:
    """The angles of a hip."""
    turn, way = against(skeleton, "pelvis", f"thigh-{side}"), sign(side)
    x, y, z = (-turn[:, 2]).tolist()
    behind = -1.0 if z > 0 else 1.0  # flexed beyond a right angle
    flex = math.degrees(math.atan2(x, behind * math.hypot(y, z)))
    abduct = way * math.degrees(math.atan2(behind * y, behind * -z)) if math.hypot(y, z) > 0.05 else 0.0
    about_itself = about_y(flex) @ about_x(-way * abduct) @ turn
    return Hip(flex, abduct, way * math.degrees(math.atan2(about_itself[1, 0], about_itself[0, 0])))


def freed_arm(arm: Arm, skeleton: Skeleton, side: Side) -> Arm:
    """The arm as the skeleton has it, told by its angles alone."""
    return replace(
        arm,
        shoulder=shoulder(skeleton, side),
        elbow=elbow(skeleton, side),
        palm=palm(skeleton, side),
        wrist=wrist(skeleton, side),
        reach=None,
        held=False,
    )


def freed_leg(leg: Leg, skeleton: Skeleton, side: Side) -> Leg:
    """The leg as the skeleton has it, told by its angles alone."""
    return replace(
        leg,
        hip=hip(skeleton, side),
        knee=knee(skeleton, side),
        ankle=ankle(skeleton, side),
        step=Step("free"),
        lifted=True,
        held=False,
    )


def lean(posture: Posture, skeleton: Skeleton) -> float:
    """Degrees by which the pelvis leans forward."""
    upright = trunk.stood(posture, 0).T @ about_z(-posture.turn) @ skeleton["pelvis"].rotation
    return math.degrees(math.atan2(upright[0, 2], upright[0, 0]))


def freed(posture: Posture, skeleton: Skeleton) -> Posture:
    """The posture as the skeleton has it, told by its angles alone."""
    return replace(
        posture,
        torso=lean(posture, skeleton),
        leans=False,
        arms={side: freed_arm(posture.arms[side], skeleton, side) for side in SIDES},
        legs={side: freed_leg(posture.legs[side], skeleton, side) for side in SIDES},
    )
