"""The pelvis, the four joints of the back, the neck and the head."""

from __future__ import annotations

from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import Bone, Matrix, Skeleton, about_x, about_y, about_z, attached, fixed, joint
from generator.figures.words.stances import STANCES

HIPS = fixed([0, 0, 53])
"""The middle of the hips at rest, about which the pelvis leans."""
BACK = ("lumbar", "waist", "ribs", "chest")
FLEX = (0.3, 0.3, 0.2, 0.2)
BEND = (0.25, 0.25, 0.25, 0.25)
TWIST = (0.1, 0.15, 0.3, 0.45)
"""What each joint of the back does of the whole.

That the loins flex more and the ribs twist more is in common tables of the spine's range; the shares are judged by eye.
"""
NECK_TURN = 0.4
"""What the neck does of the head's turn; the head does the rest. They share the other movements alike."""
LYING = {"left": fixed([[0, 0, 1], [-1, 0, 0], [0, -1, 0]]), "right": fixed([[0, 0, -1], [-1, 0, 0], [0, 1, 0]])}
"""The pelvis of a body on its left or right side, its face to the camera."""


def trunk(posture: Posture, lean: float) -> Skeleton:
    """The trunk and head, the hips at the origin, the pelvis leaning by degrees."""
    bones = {"pelvis": Bone(rotation := stood(posture, lean), -rotation.dot(HIPS))}
    below, spine, neck = bones["pelvis"], posture.spine, posture.neck
    for name, flex, bend, twist in zip(BACK, FLEX, BEND, TWIST, strict=True):
        rotation = rotation.dot(about_y(spine.flex * flex)).dot(about_x(-spine.bend * bend))
        rotation = rotation.dot(about_z(spine.twist * twist))
        below = bones[name] = attached(rotation, joint(name), below.at(joint(name)))
    for name, turn, forward in (("neck", NECK_TURN, neck.forward), ("head", 1 - NECK_TURN, -neck.forward)):
        rotation = rotation.dot(about_y(neck.flex / 2 + forward)).dot(about_x(-neck.bend / 2))
        rotation = rotation.dot(about_z(neck.turn * turn))
        below = bones[name] = attached(rotation, joint(name), below.at(joint(name)))
    return bones


def stood(posture: Posture, lean: float) -> Matrix:
    """The rotation (3, 3) of the pelvis of a body that is not turned yet."""
    if posture.stance != "side-lying":
        return about_y(lean)
    tilt = STANCES[posture.stance].tilt
    return about_y(-tilt if posture.side == "left" else tilt) @ LYING[posture.side] @ about_y(lean)
