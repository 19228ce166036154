from __future__ import annotations

import pytest

from generator.figures.bones.landing import LEG
from generator.figures.bones.placing import ON_TOES, tipping
from generator.figures.bones.skeleton import SIDES
from generator.figures.bones.steps import FAR, steps, way
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

APART, TOGETHER = {"stance": "standing", "hips": {"abduct": 8}}, {"hips": {"abduct": 0}}


@pytest.fixture
def ends(solved):
    """The skeletons of two positions."""
    return lambda *frames: [position.skeleton for position in solved(*frames)]


def test_feet_that_come_to_another_place_step_one_after_the_other(ends):
    found = steps(*ends(APART, TOGETHER))
    assert [(name, *step) for name, step in found.items()] == [("foot-left", 0, 0.5), ("foot-right", 0.5, 0.5)]
    one = steps(*ends({"stance": "quadruped"}, {"feet": {"right": {"at": [-45, 5, 11], "tilt": -84}}}))
    assert [(name, *step) for name, step in one.items()] == [("foot-right", 0, 1)]


@pytest.mark.parametrize(
    ("start", "change"),
    [
        pytest.param({"stance": "standing"}, {"ankles": -32}, id="heels that rise"),
        pytest.param({"stance": "plank"}, {"elbows": 90}, id="toes of a plank"),
        pytest.param({"stance": "standing"}, {"stance": "squat"}, id="a squat"),
        pytest.param({"stance": "standing"}, {"hips": {"left": 60}}, id="a foot that is lifted"),
    ],
)
def test_feet_that_stay_or_tip_or_leave_the_floor_take_no_step(ends, start, change):
    assert steps(*ends(start, change)) == {}


def test_hands_step_where_they_prop_the_body(ends):
    puppy = ends(
        {"stance": "quadruped"}, {"torso": 105, "spine": -12, "hips": 100, "hands": {"to": "floor", "forward": 28}}
    )
    assert steps(*puppy) == {}
    assert set(steps(*puppy, arms=SIDES)) == {"hand-left", "hand-right"}


def test_a_foot_goes_as_far_as_what_of_it_is_on_the_floor(ends):
    tucked, tipped = ends({"stance": "quadruped", "ankles": 0}, {"ankles": -60})
    assert way(LEG, "left", tucked, tipped) > FAR
    assert way(LEG, "left", tucked, tucked) == 0


def test_a_foot_is_in_the_air_while_it_goes():
    places = [
        [tipping(one.skeleton[f"foot-{side}"], side, ON_TOES) for side in SIDES]
        for one in solve_figure(Figure.model_validate({"frames": [APART, TOGETHER]}), moments=(0, 0.25, 0.75, 1))
    ]
    (left, right), (going, still), (there, follows), last = places
    assert going[2] > left[2] + 2
    assert still == pytest.approx(right, abs=0.3)
    assert there == pytest.approx(last[0], abs=0.3)
    assert follows[2] > right[2] + 2
