from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones import measure
from generator.figures.bones.contacts import BEARING, FEET, SEAT, lowest
from generator.figures.bones.placing import ON_HEEL, ON_TOES, tipping
from generator.figures.bones.skeleton import joint_at


@pytest.mark.parametrize("stance", ["prone", "supine", "side-lying", "kneeling", "quadruped", "split", "run"])
def test_the_lowest_point_is_on_the_floor_or_lifted_over_it(solved, stance):
    assert lowest(solved({"stance": stance})[0].skeleton, BEARING) == pytest.approx(0, abs=1e-6)
    assert lowest(solved({"stance": stance, "lift": 7})[0].skeleton, BEARING) == pytest.approx(7, abs=1e-6)


@pytest.mark.parametrize("seat", [20, 27])
def test_a_sitting_body_sits_on_its_seat(solved, seat):
    assert lowest(solved({"stance": "seated", "seat": seat})[0].skeleton, SEAT) == pytest.approx(seat, abs=1)


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


def test_toes_stay_while_heels_rise(solved):
    flat, raised = (position.skeleton["foot-left"] for position in solved({"stance": "standing"}, {"ankles": -32}))
    assert tipping(raised, "left", ON_TOES)[0] == pytest.approx(tipping(flat, "left", ON_TOES)[0], abs=0.05)


SAT = {"stance": "supine", "torso": -20, "knees": 4, "hips": 69, "hands": {"to": "floor", "forward": -9}}


def test_feet_stay_where_hands_and_feet_lift_who_lies(solved):
    moments = solved(SAT | {"shoulders": {"extend": 40}}, {"torso": -66, "hips": 0}, moments=np.linspace(0, 1, 7))
    heels = [tipping(one.skeleton["foot-left"], "left", ON_HEEL)[0] for one in moments]
    assert np.ptp(heels) < 1
    assert abs(moments[-1].skeleton["pelvis"].origin[0] - moments[0].skeleton["pelvis"].origin[0]) > 3


def test_feet_stay_as_hips_are_lifted_from_the_side(solved):
    lies = {"stance": "side-lying", "side": "right", "knees": 2, "spine": {"bend": 33}}
    lies |= {"hips": {"left": {"flex": 0, "abduct": 1}, "right": {"flex": 0, "abduct": -8}}}
    lies |= {"hands": {"right": {"at": [-9.2, 14, -20.9]}}}
    lifts = {
        "hips": {"left": {"flex": 0, "abduct": -15}, "right": {"flex": 0, "abduct": 8.5}},
        "spine": {"bend": 13},
    }
    low, high = (position.skeleton["foot-right"] for position in solved(lies, lifts))
    assert tipping(low, "right", ON_HEEL)[0] == pytest.approx(tipping(high, "right", ON_HEEL)[0], abs=1)


def test_shoulders_stay_on_the_floor_in_a_bridge(solved):
    lies = {"stance": "supine", "knees": 95, "feet": "flat", "hands": {"to": "floor", "forward": 31}}
    flat, bridge = (position.skeleton["chest"].at((-6, 0, 81)) for position in solved(lies, {"torso": -115}))
    assert flat[0] == pytest.approx(bridge[0], abs=0.5)


def test_a_kneeling_body_is_not_held_up_by_the_leg_that_it_lifts(solved):
    still, low = solved({"stance": "quadruped"}, {"hips": {"right": 80}, "knees": {"right": 4}})
    assert lowest(low.skeleton, {"shank-left"}) == pytest.approx(lowest(still.skeleton, {"shank-left"}), abs=0.05)
    assert "below the floor" in low.faults[0].message
