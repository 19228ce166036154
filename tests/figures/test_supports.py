from __future__ import annotations

import numpy as np
import pytest

from generator.figures import measure
from generator.figures.contacts import BEARING, FEET, SEAT, lowest
from generator.figures.skeleton import joint_at


@pytest.mark.parametrize("stance", ["prone", "supine", "side-lying", "kneeling", "quadruped", "split", "run"])
def test_the_lowest_point_is_on_the_floor_or_lifted_over_it(solved, stance):
    assert lowest(solved({"stance": stance})[0].skeleton, BEARING) == pytest.approx(0, abs=1e-6)
    assert lowest(solved({"stance": stance, "lift": 7})[0].skeleton, BEARING) == pytest.approx(7, abs=1e-6)


@pytest.mark.parametrize("seat", [20, 27])
def test_a_sitting_body_sits_on_its_seat(solved, seat):
    assert lowest(solved({"stance": "seated", "seat": seat})[0].skeleton, SEAT) == pytest.approx(seat, abs=1)


@pytest.mark.parametrize("change", [{"elbows": 90}, {"elbows": 40, "scapula": {"retract": 1}}, {"spine": 10}])
def test_hands_and_toes_of_a_plank_stay_on_the_floor(solved, change):
    first, second = solved({"stance": "plank", "elbows": 4}, change)
    for side in ("left", "right"):
        hands = [joint_at(position.skeleton, "hand", "wrist", side) for position in (first, second)]
        assert hands[0] == pytest.approx(hands[1], abs=0.05)
        assert hands[0][2] == pytest.approx(2.4, abs=0.05)
        assert lowest(second.skeleton, FEET[side]) == pytest.approx(0, abs=0.05)
    assert second.faults == ()


def test_a_plank_goes_as_low_as_its_elbows_bend(solved):
    _, low = solved({"stance": "plank", "elbows": 4}, {"elbows": 90})
    assert measure.elbow(low.skeleton, "left") == pytest.approx(90, abs=4)


def test_a_plank_may_have_its_hands_on_something(solved):
    bones = solved({"stance": "plank", "hands": {"to": "floor", "height": 30}})[0].skeleton
    assert joint_at(bones, "hand", "wrist", "left")[2] == pytest.approx(32.4, abs=0.05)
    assert lowest(bones, FEET["left"]) == pytest.approx(0, abs=0.05)


def test_a_hanging_body_rises_as_its_elbows_bend_and_the_bar_stays(solved):
    low, high = solved({"stance": "hanging", "elbows": 6}, {"elbows": 120})
    assert high.skeleton["pelvis"].origin[2] > low.skeleton["pelvis"].origin[2] + 15
    for position in (low, high):
        assert position.anchors["bar"] == pytest.approx([0, 0, 125])
        assert measure.elbow(position.skeleton, "left") == pytest.approx(position.posture.arms["left"].elbow, abs=2)


@pytest.mark.parametrize("spine", [45, 0, -30])
def test_on_all_fours_the_arms_stay_straight_and_the_thighs_upright_however_the_back_bends(solved, spine):
    position = solved({"stance": "quadruped", "spine": spine})[0]
    assert position.faults == ()
    assert measure.elbow(position.skeleton, "left") == pytest.approx(8, abs=10)
    assert position.skeleton["thigh-left"].rotation == pytest.approx(np.eye(3), abs=1e-6)


def test_a_torso_that_is_written_is_kept_on_all_fours(solved):
    position = solved({"stance": "quadruped", "torso": 85})[0]
    assert measure.lean(position.posture, position.skeleton) == pytest.approx(85)


def test_on_all_fours_knees_and_hands_stay_as_the_back_bends(solved):
    cat, cow = solved({"stance": "quadruped", "spine": 45}, {"spine": -30})
    for bone, name in (("shank", "knee"), ("hand", "wrist")):
        points = [joint_at(position.skeleton, bone, name, "left") for position in (cat, cow)]
        assert points[0] == pytest.approx(points[1], abs=0.05)


def test_what_lies_lowest_stays_while_the_rest_moves(solved):
    flat, curled = solved({"stance": "supine", "knees": 90}, {"spine": 45})
    hips = [position.skeleton["pelvis"].at((0, 0, 53))[0] for position in (flat, curled)]
    assert hips[0] == pytest.approx(hips[1], abs=0.5)
    flat, bridge = solved({"stance": "supine", "knees": 95}, {"torso": -115})
    backs = [position.skeleton["chest"].at((-7.3, 0, 76.5))[0] for position in (flat, bridge)]
    assert backs[0] == pytest.approx(backs[1], abs=0.05)


def test_one_leg_may_be_lifted_while_the_other_stands(solved):
    bones = solved({"stance": "standing", "hips": {"left": 85}, "knees": {"left": 90}})[0].skeleton
    assert lowest(bones, FEET["right"]) == pytest.approx(0, abs=1e-6)
    assert lowest(bones, FEET["left"]) > 15


def test_turning_turns_the_whole_body(solved):
    straight, turned = (solved({"stance": "plank", "turn": turn})[0].skeleton for turn in (0, 90))
    assert turned["head"].origin[1] == pytest.approx(straight["head"].origin[0], abs=1e-6)
    assert lowest(turned, FEET["left"]) == pytest.approx(0, abs=0.05)


WALL = {"stance": "plank", "torso": 20, "ankles": "flat", "hands": {"to": "wall"}, "elbows": 75}
ROW = {"stance": "plank", "torso": -68, "ankles": 0, "knees": 0, "hands": {"to": "bar", "height": 53}, "elbows": 6}
DOOR = {"stance": "plank", "torso": -16, "ankles": "flat", "hands": {"to": "bar", "height": 68}, "elbows": 6}


@pytest.mark.parametrize(
    ("start", "elbows"), [(WALL, 5), (ROW, 90), (DOOR, 90)], ids=["wall", "face up under a bar", "leaning back"]
)
def test_a_stiff_body_leans_from_its_feet_while_its_hands_stay_on_a_wall_or_bar(solved, start, elbows):
    first, second = solved(start, {"elbows": elbows})
    assert (first.faults, second.faults) == ((), ())
    assert measure.lean(first.posture, first.skeleton) == pytest.approx(start["torso"])
    hands = [joint_at(position.skeleton, "hand", "wrist", "left") for position in (first, second)]
    assert hands[0] == pytest.approx(hands[1], abs=6 if start["hands"]["to"] == "bar" else 0.05)
    assert second.anchors["hands"] == pytest.approx(first.anchors["hands"])
    for position in (first, second):
        assert lowest(position.skeleton, FEET["left"]) == pytest.approx(0, abs=0.05)
        bend = position.posture.arms["left"].elbow
        assert measure.elbow(position.skeleton, "left") == pytest.approx(bend, abs=15)
    nearer = measure.lean(second.posture, second.skeleton) - start["torso"]
    assert nearer < -5 if elbows == 5 else nearer > 5


def test_soles_stay_flat_on_the_floor_as_a_stiff_body_leans_to_a_wall(solved):
    for position in solved(WALL, {"elbows": 5}):
        assert position.skeleton["foot-left"].rotation[2] == pytest.approx([0, 0, 1])


def test_hands_are_on_a_wall_at_the_height_of_the_shoulders_or_where_it_is_written(solved):
    level, lower = (solved({**WALL, "hands": {"to": "wall", **more}})[0] for more in ({}, {"height": 70}))
    assert level.anchors["hands"][2] == pytest.approx(
        joint_at(level.skeleton, "upper-arm", "shoulder", "left")[2], abs=2
    )
    assert joint_at(lower.skeleton, "hand", "wrist", "left")[2] == pytest.approx(70, abs=0.05)
