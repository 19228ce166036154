from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones import measure
from generator.figures.bones.arms import pole
from generator.figures.bones.skeleton import grip, joint_at

STANDING = {"stance": "standing", "torso": 0}


def arm(solved, **keys):
    """The bones of a standing body with these keys."""
    return solved({**STANDING, **keys})[0].skeleton


def way(bones, side="left"):
    """The direction from shoulder to elbow."""
    ends = joint_at(bones, "upper-arm", "shoulder", side), joint_at(bones, "forearm", "elbow", side)
    return (ends[1] - ends[0]) / np.linalg.norm(ends[1] - ends[0])


@pytest.mark.parametrize(
    ("shoulders", "expected"),
    [
        ({"flex": 90}, (1, 0, 0)),
        ({"extend": 60}, (-0.866, 0, -0.5)),
        ({"abduct": 90}, (0, 1, 0)),
        ({"raise": 180, "toward": "side"}, (0, 0, 1)),
        ({"raise": 90, "toward": 45}, (0.707, 0.707, 0)),
    ],
)
def test_an_arm_goes_where_its_angles_say_on_both_sides(solved, shoulders, expected):
    bones = arm(solved, shoulders=shoulders)
    assert way(bones) == pytest.approx(expected, abs=1e-3)
    assert way(bones, "right") == pytest.approx(np.multiply(expected, (1, -1, 1)), abs=1e-3)


def test_an_arm_that_hangs_is_plumb_however_the_body_leans(solved):
    assert way(arm(solved, torso=50, spine=10, shoulders="hang")) == pytest.approx([0, 0, -1], abs=1e-6)
    assert way(arm(solved, torso=50, spine=10)) != pytest.approx([0, 0, -1], abs=0.1)


def test_the_shoulder_rises_and_comes_in_as_the_arm_is_raised(solved):
    low, high = (joint_at(arm(solved, shoulders={"abduct": up}), "girdle", "shoulder", "left") for up in (0, 180))
    assert high[2] - low[2] == pytest.approx(2.8, abs=0.1)
    assert high[1] - low[1] == pytest.approx(-1.5, abs=0.1)


@pytest.mark.parametrize(
    ("scapula", "axis", "moved"),
    [("retract", 0, -1.9), ("protract", 0, 2.6), ("elevate", 2, 2.6), ("depress", 2, -2.6)],
)
def test_the_shoulder_blade_moves_the_shoulder(solved, scapula, axis, moved):
    rest = joint_at(arm(solved), "girdle", "shoulder", "left") - arm(solved)["chest"].origin
    bones = arm(solved, scapula={scapula: 1})
    shift = joint_at(bones, "girdle", "shoulder", "left") - bones["chest"].origin - rest
    assert shift[axis] == pytest.approx(moved, abs=0.05)


@pytest.mark.parametrize(
    ("palms", "direction"), [("in", (0, -1, 0)), ("out", (0, 1, 0)), ("front", (1, 0, 0)), ("back", (-1, 0, 0))]
)
def test_palms_face_where_they_should(solved, palms, direction):
    for side, mirror in (("left", 1), ("right", -1)):
        bones = arm(solved, palms=palms, elbows=0)
        normal = bones[f"hand-{side}"].rotation @ (0, -mirror, 0)
        assert normal == pytest.approx(np.multiply(direction, (1, mirror, 1)), abs=0.05)


def test_palms_turn_by_degrees_and_wrists_bend(solved):
    bones = arm(solved, palms=-90, elbows=0)
    assert bones["hand-left"].rotation @ (0, -1, 0) == pytest.approx([1, 0, 0], abs=0.05)
    straight, bent = (arm(solved, wrists=back, elbows=0)["hand-left"].rotation for back in (0, 60))
    assert np.degrees(np.arccos(straight[:, 2] @ bent[:, 2])) == pytest.approx(60)


def test_elbows_bend_to_the_front_by_as_much_as_is_written(solved):
    bones = arm(solved, elbows=90)
    assert measure.elbow(bones, "left") == pytest.approx(90)
    assert joint_at(bones, "hand", "wrist", "left")[0] > 10


def test_a_hand_reaches_its_place(solved):
    position = solved({**STANDING, "hands": {"at": [20, 12, 5]}})[0]
    assert position.faults == ()
    shoulders = position.skeleton["chest"].at((0, 0, 80.4))
    assert joint_at(position.skeleton, "hand", "wrist", "left") - shoulders == pytest.approx([20, 12, 5], abs=0.01)
    assert joint_at(position.skeleton, "hand", "wrist", "right") - shoulders == pytest.approx([20, -12, 5], abs=0.01)


def test_a_palm_on_a_wall_has_its_fingers_up(solved):
    hand = solved({**STANDING, "hands": {"at": [28, 10, 0]}, "palms": "front"})[0].skeleton["hand-left"].rotation
    assert hand @ (0, -1, 0) == pytest.approx([1, 0, 0], abs=1e-6)
    assert hand @ (0, 0, -1) == pytest.approx([0, 0, 1], abs=1e-6)


def test_a_hand_on_the_floor_lies_flat_with_its_fingers_forward(solved):
    hand = solved({"stance": "quadruped"})[0].skeleton["hand-right"].rotation
    assert hand @ (0, 1, 0) == pytest.approx([0, 0, -1], abs=1e-6)
    assert hand @ (0, 0, -1) == pytest.approx([1, 0, 0], abs=1e-6)


def test_a_forearm_follows_its_flat_hand_no_further_than_it_goes(solved):
    bones = solved({"stance": "plank", "elbows": 88, "elbows_point": "back-out"})[0].skeleton
    assert abs(measure.palm(bones, "left")) <= 90 + 1e-6
    assert bones["hand-left"].rotation[:, 1] == pytest.approx([0, 0, 1], abs=1e-6)


def test_hands_on_a_bar_hold_it(solved):
    position = solved({"stance": "hanging", "hands": {"to": "bar", "height": 130, "width": 1.5}})[0]
    for side, mirror in (("left", 1), ("right", -1)):
        assert grip(position.skeleton, side) == pytest.approx([0, mirror * 15.45, 130], abs=1)


def test_forearms_lie_on_the_floor(solved):
    bones = solved({"stance": "plank", "hands": {"to": "forearms"}})[0].skeleton
    elbow, wrist = joint_at(bones, "forearm", "elbow", "left"), joint_at(bones, "hand", "wrist", "left")
    assert (elbow[2], wrist[2]) == pytest.approx((2.2, 2.2), abs=0.5)
    assert wrist[0] - elbow[0] == pytest.approx(14.6, abs=0.1)


def test_poles_are_mirrored():
    assert pole("out-down", "left") == pytest.approx(np.array([0, 1, -1]) / 2**0.5)
    assert pole("out-down", "right") == pytest.approx(np.array([0, -1, -1]) / 2**0.5)
