from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.contacts import lowest
from generator.figures.bones.skeleton import joint_at
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

POSES = (
    "rear-delt-fly",
    "prone-swimming",
    "dumbbell-row",
    "band-pull-apart",
    "face-pull",
    "wall-slide",
    "pull-up",
    "seated-row",
    "push-up-plus",
    "running",
)
BELOW = {
    "shoulder": "upper-arm",
    "elbow": "forearm",
    "wrist": "hand",
    "hip": "thigh",
    "knee": "shank",
    "ankle": "foot",
}


def place(bones, name):
    """Where a joint of a name such as `knee-left` is."""
    joint, _, side = name.partition("-")
    return joint_at(bones, BELOW[joint], joint, side) if side else bones[name].at((-0.4, 0, 89))


@pytest.mark.parametrize("name", POSES)
def test_joints_are_where_the_proof_has_them(written, joints, name):
    positions = solve_figure(Figure.model_validate(written[name]))
    for position, expected in zip(positions, joints[name], strict=True):
        for joint, point in expected.items():
            assert place(position.skeleton, joint) == pytest.approx(point, abs=0.4), joint


def test_every_bone_is_a_rotation_and_joints_hold_together(written):
    for name, pose in written.items():
        for position in solve_figure(Figure.model_validate(pose)):
            bones = position.skeleton
            for bone in bones.values():
                assert bone.rotation @ bone.rotation.T == pytest.approx(np.eye(3), abs=1e-9), name
                assert np.linalg.det(bone.rotation) == pytest.approx(1)
            for upper, lower, joint in (
                ("girdle", "upper-arm", "shoulder"),
                ("upper-arm", "forearm", "elbow"),
                ("forearm", "hand", "wrist"),
                ("thigh", "shank", "knee"),
                ("shank", "foot", "ankle"),
            ):
                for side in ("left", "right"):
                    one, other = (joint_at(bones, bone, joint, side) for bone in (upper, lower))
                    assert one == pytest.approx(other, abs=1e-6), (name, joint)


def test_both_sides_of_an_even_pose_mirror_each_other(solved):
    for position in solved({"stance": "hinge", "shoulders": {"abduct": 80}}, {"elbows": 40}):
        for bone, joint in (("hand", "wrist"), ("foot", "ankle")):
            left, right = (joint_at(position.skeleton, bone, joint, side) for side in ("left", "right"))
            assert left == pytest.approx(right * (1, -1, 1))


def test_a_hand_that_is_free_in_the_second_frame_lets_go(solved):
    first, second = solved({"stance": "quadruped"}, {"hands": {"right": "free"}, "shoulders": {"right": {"flex": 175}}})
    assert joint_at(first.skeleton, "hand", "wrist", "right")[2] == pytest.approx(2.4, abs=0.1)
    assert joint_at(second.skeleton, "hand", "wrist", "right")[2] > 20
    assert joint_at(second.skeleton, "hand", "wrist", "left") == pytest.approx(
        joint_at(first.skeleton, "hand", "wrist", "left"), abs=0.05
    )


def test_side_in_hands_is_that_hand_alone(solved):
    position = solved({"stance": "standing", "hands": {"side": "left", "at": [20, 12, 5]}})[0]
    assert position.posture.arms["right"].reach is None
    assert joint_at(position.skeleton, "hand", "wrist", "left")[2] > 80


def test_a_bar_that_is_pulled_down_goes_where_the_second_frame_says(solved):
    bar = {"to": "bar", "height": 92, "width": 1.9}
    first, second = solved({"stance": "seated", "hands": bar}, {"hands": {**bar, "height": 66}})
    heights = [joint_at(position.skeleton, "hand", "wrist", "left")[2] for position in (first, second)]
    assert heights[0] - heights[1] > 15
    assert first.faults == second.faults == ()


def test_a_hand_on_a_bench_is_as_high_as_the_knee_that_kneels_on_it(solved):
    kneel = {
        "stance": "split",
        "torso": 74,
        "hips": {"left": {"flex": 80}, "right": {"flex": 58}},
        "knees": {"left": 95, "right": 22},
        "hands": {"left": {"to": "bench"}},
    }
    bones = solved(kneel)[0].skeleton
    knee = lowest(bones, {"shank-left"})
    assert knee > 15
    assert joint_at(bones, "hand", "wrist", "left")[2] == pytest.approx(knee + 2.4, abs=0.05)
    kneel["hands"] = {"left": {"to": "bench", "height": 30}}
    assert joint_at(solved(kneel)[0].skeleton, "hand", "wrist", "left")[2] == pytest.approx(32.4, abs=0.05)


def test_hands_on_a_wall_are_before_the_shoulders_of_a_standing_body(solved):
    bones = solved({"stance": "standing", "hands": {"to": "wall", "forward": 25}})[0].skeleton
    wrist, shoulder = (joint_at(bones, *where, "left") for where in (("hand", "wrist"), ("upper-arm", "shoulder")))
    assert wrist[2] == pytest.approx(shoulder[2], abs=2)
    assert bones["hand-left"].rotation[:, 2] == pytest.approx([0, 0, -1], abs=1e-6)
