from __future__ import annotations

import pytest

from generator.figures.bones.contacts import lowest
from generator.figures.bones.skeleton import joint_at
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure


def test_hands_on_which_two_stances_prop_the_body_stay_where_they_are(solved):
    fours, dog = solved(
        {"stance": "quadruped"}, {"stance": "plank", "torso": 120, "hips": 82, "hands": {"to": "floor"}}
    )
    hands = [joint_at(position.skeleton, "hand", "wrist", "left") for position in (fours, dog)]
    assert hands[0] == pytest.approx(hands[1], abs=1)
    assert lowest(dog.skeleton, {"foot-left"}) == pytest.approx(0, abs=0.05)
    _, moved = solved(
        {"stance": "quadruped"}, {"stance": "kneeling", "torso": 80, "hands": {"to": "floor", "forward": 30}}
    )
    assert joint_at(moved.skeleton, "hand", "wrist", "left")[0] > hands[0][0] + 5


def test_who_rises_from_a_seat_stays_on_their_feet(solved):
    sitting, standing = solved({"stance": "seated", "knees": 98, "feet": "flat"}, {"stance": "standing"})
    feet = [joint_at(position.skeleton, "foot", "ankle", "left") for position in (sitting, standing)]
    assert feet[0][0] == pytest.approx(feet[1][0], abs=1)
    assert standing.skeleton["pelvis"].origin[0] > sitting.skeleton["pelvis"].origin[0] + 8
    _, hinged = solved({"stance": "standing"}, {"stance": "hinge"})
    assert joint_at(hinged.skeleton, "foot", "ankle", "left")[0] == pytest.approx(0, abs=1)


@pytest.mark.parametrize("side", ["left", "right"])
def test_who_steps_into_a_split_stays_on_the_foot_behind(solved, side):
    behind = "right" if side == "left" else "left"
    feet = [position.skeleton for position in solved({"stance": "standing"}, {"stance": "split", "side": side})]
    toes, heel = ([joint_at(bones, "foot", "ankle", it)[0] for bones in feet] for it in (behind, side))
    assert toes[0] == pytest.approx(toes[1], abs=3)
    assert heel[1] > heel[0] + 15


THREE = [
    {"stance": "quadruped", "torso": 80},
    {"torso": 75, "hands": {"right": "free"}, "shoulders": {"right": {"flex": 90}}},
    {"torso": 90, "hands": {"right": {"to": "floor", "forward": 12}}},
]
"""A hand that stays, and one that goes elsewhere by way of the air."""


def test_what_stays_keeps_its_place_through_all_frames_and_what_goes_elsewhere_gets_there():
    stops = solve_figure(Figure.model_validate({"frames": THREE}))
    left, right = ([joint_at(stop.skeleton, "hand", "wrist", side) for stop in stops] for side in ("left", "right"))
    assert left[1] == pytest.approx(left[0])
    assert left[2] == pytest.approx(left[0])
    assert right[2][0] - right[0][0] == pytest.approx(12, abs=2)


def test_a_moment_is_between_two_frames_and_behind_the_last_on_the_way_to_the_first():
    figure = Figure.model_validate({"frames": THREE})
    stops, moments = solve_figure(figure), solve_figure(figure, moments=(0, 1, 2, 3, 2.999))
    for moment, number in zip(moments, (0, 1, 2, 0, 0), strict=True):
        for bone, its in stops[number].skeleton.items():
            assert moment.skeleton[bone].origin == pytest.approx(its.origin, abs=0.2), bone
