from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.skeleton import (
    FOREARM,
    JOINTS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Bone,
    about,
    about_x,
    about_y,
    about_z,
    along,
    attached,
    cross,
    fixed,
    grip,
    joint,
    shifted,
    turned_about,
    unit,
)

NAMES = {"pelvis", "lumbar", "waist", "ribs", "chest", "neck", "head"} | {
    f"{bone}-{side}"
    for bone in ("girdle", "upper-arm", "forearm", "hand", "thigh", "shank", "foot")
    for side in ("left", "right")
}


def test_a_skeleton_has_the_bones_that_drawing_needs(solved):
    for position in solved({"stance": "standing"}):
        assert set(position.skeleton) == NAMES


def test_a_bone_places_one_point_or_many():
    bone = Bone(about_z(90), np.array([1.0, 2, 3]))
    assert bone.at((1, 0, 0)) == pytest.approx([1, 3, 3])
    assert bone.at([(1, 0, 0), (0, 0, 1)]) == pytest.approx(np.array([[1, 3, 3], [1, 2, 4]]))


def test_lengths_of_limbs_are_those_between_the_joints():
    for upper, lower, length in (
        ("shoulder", "elbow", UPPER_ARM),
        ("elbow", "wrist", FOREARM),
        ("hip", "knee", THIGH),
        ("knee", "ankle", SHANK),
    ):
        assert np.linalg.norm(np.subtract(JOINTS[upper], JOINTS[lower])) == pytest.approx(length)


def test_joints_are_mirrored_and_cannot_be_changed():
    assert joint("hip", "right").tolist() == [0, -5, 53]
    with pytest.raises(ValueError, match="read-only"):
        joint("hip", "right")[0] = 1
    with pytest.raises(ValueError, match="read-only"):
        fixed([1, 2])[0] = 3


def test_rotations_go_the_way_that_their_names_say():
    assert about_y(90) @ (0, 0, 1) == pytest.approx([1, 0, 0])  # leans forward
    assert about_z(90) @ (1, 0, 0) == pytest.approx([0, 1, 0])  # turns left
    assert about_x(90) @ (0, 1, 0) == pytest.approx([0, 0, 1])  # lifts the left
    axis = unit(np.array([1.0, 2, 3]))
    assert about(axis, 50) @ axis == pytest.approx(axis)
    assert about(fixed([0, 0, 1]), 30) == pytest.approx(about_z(30))


def test_a_limb_points_along_its_direction_and_is_no_mirror_image():
    rotation = along(fixed([1, 0, 1]), fixed([0, 1, 0]))
    assert rotation @ (0, 0, -1) == pytest.approx(np.array([1, 0, 1]) / 2**0.5)
    assert np.linalg.det(rotation) == pytest.approx(1)


def test_cross_is_the_cross_product():
    one, other = np.array([1.0, 2, 3]), np.array([-2.0, 0.5, 4])
    assert cross(one, other) == pytest.approx(np.cross(one, other))


def test_a_bone_is_attached_at_its_joint():
    bone = attached(about_y(40), joint("hip"), np.array([3.0, 4, 5]))
    assert bone.at(joint("hip")) == pytest.approx([3, 4, 5])


def test_moving_and_turning_carry_every_bone(solved):
    bones = solved({"stance": "standing"})[0].skeleton
    moved = shifted(bones, (1, 2, 3))["head"].origin - bones["head"].origin
    assert moved == pytest.approx([1, 2, 3])
    assert turned_about(bones, 0) is bones
    assert turned_about(bones, 90)["foot-left"].at((9, 5, 0))[1] > 5  # toes to the left


def test_a_grip_is_in_the_palm(solved):
    bones = solved({"stance": "standing", "elbows": 0})[0].skeleton
    centre = grip(bones, "left")
    assert np.linalg.norm(centre - bones["hand-left"].at(joint("wrist"))) == pytest.approx(4.3, abs=0.1)
