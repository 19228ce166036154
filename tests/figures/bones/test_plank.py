from __future__ import annotations

import pytest

from generator.figures.bones import measure
from generator.figures.bones.contacts import FEET, lowest
from generator.figures.bones.placing import ON_HEEL, ON_TOES, tipping
from generator.figures.bones.skeleton import joint_at

WALL = {"stance": "plank", "torso": 20, "ankles": "flat", "hands": {"to": "wall"}, "elbows": 75}
ROW = {"stance": "plank", "torso": -68, "ankles": 0, "knees": 0, "hands": {"to": "bar", "height": 53}, "elbows": 6}
DOOR = {"stance": "plank", "torso": -16, "ankles": "flat", "hands": {"to": "bar", "height": 68}, "elbows": 6}


@pytest.mark.parametrize("change", [{"elbows": 90}, {"elbows": 40, "scapula": {"retract": 1}}, {"spine": 10}])
def test_hands_and_toes_of_a_plank_stay_on_the_floor(solved, change):
    first, second = solved({"stance": "plank", "elbows": 4}, change)
    for side in ("left", "right"):
        hands = [joint_at(position.skeleton, "hand", "wrist", side) for position in (first, second)]
        assert hands[0] == pytest.approx(hands[1], abs=0.05)
        assert hands[0][2] == pytest.approx(2.4, abs=0.05)
        assert lowest(second.skeleton, FEET[side]) == pytest.approx(0, abs=0.05)
    assert second.faults == ()


@pytest.mark.parametrize("start", [{"stance": "plank", "elbows": 4}, ROW], ids=["on toes", "on heels"])
def test_a_stiff_body_turns_about_its_toes_or_heels_and_not_about_its_ankles(solved, start):
    first, second = (position.skeleton for position in solved(start, {"elbows": 80}))
    tip = ON_TOES if start is not ROW else ON_HEEL
    places = [tipping(bones["foot-left"], "left", tip)[0] for bones in (first, second)]
    assert places[0] == pytest.approx(places[1], abs=0.05)
    assert abs(joint_at(first, "foot", "ankle", "left")[0] - joint_at(second, "foot", "ankle", "left")[0]) > 0.2


def test_a_plank_goes_as_low_as_its_elbows_bend(solved):
    _, low = solved({"stance": "plank", "elbows": 4}, {"elbows": 90})
    assert measure.elbow(low.skeleton, "left") == pytest.approx(90, abs=4)


def test_a_plank_may_have_its_hands_on_something(solved):
    bones = solved({"stance": "plank", "hands": {"to": "floor", "height": 30}})[0].skeleton
    assert joint_at(bones, "hand", "wrist", "left")[2] == pytest.approx(32.4, abs=0.05)
    assert lowest(bones, FEET["left"]) == pytest.approx(0, abs=0.05)


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


def test_hands_on_straps_rise_with_a_body_that_leans_less(solved):
    straps = {
        "stance": "plank",
        "torso": -26,
        "ankles": 0,
        "elbows": 4,
        "hands": {"to": "bar", "height": 84, "width": 0.9},
    }
    first, second = solved(straps, {"hands": {"to": "bar", "height": 104, "width": 2.2}})
    assert (first.faults, second.faults) == ((), ())
    assert [position.anchors["hands"][2] for position in (first, second)] == [84, 104]
    assert second.anchors["hands"][0] == pytest.approx(first.anchors["hands"][0])
    assert measure.lean(second.posture, second.skeleton) > measure.lean(first.posture, first.skeleton) + 5


def test_a_body_is_held_up_by_the_hand_that_is_not_lifted(solved):
    heights = []
    for side in ("left", "right"):
        lifted = {"hands": {side: "free"}, "elbows": {side: 90}}
        heights.append(solved({"stance": "plank", "elbows": 4}, lifted)[1].skeleton["chest"].at((0, 0, 76))[2])
    assert heights[0] == pytest.approx(heights[1], abs=0.05)
