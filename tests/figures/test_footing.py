from __future__ import annotations

import pytest


def test_feet_are_flat_where_a_body_sits_or_lies_with_bent_knees(numbers):
    assert numbers({"stance": "seated"})[0].legs["left"].step.kind == "flat"
    assert numbers({"stance": "supine", "knees": 90})[0].legs["left"].step.kind == "flat"
    assert numbers({"stance": "supine"})[0].legs["left"].step.kind == "free"
    assert numbers({"stance": "supine", "knees": 90, "hips": 90})[0].legs["left"].step.kind == "free"
    assert numbers({"stance": "supine", "knees": 90, "feet": "free"})[0].legs["left"].step.kind == "free"


def test_the_front_leg_of_half_kneeling_is_the_named_one(numbers):
    legs = numbers({"stance": "half-kneeling", "side": "right"})[0].legs
    assert (legs["right"].step.kind, legs["left"].step.kind) == ("flat", "free")
    assert (legs["right"].hip.flex, legs["left"].hip.flex) == (90, 0)


def test_thighs_of_a_kneeling_body_stay_upright_as_it_leans(numbers):
    leaning = numbers({"stance": "kneeling", "torso": 20})[0].legs["left"]
    assert (leaning.hip.flex, leaning.knee) == (20, 92)
    sitting_back = numbers({"stance": "kneeling", "hips": 30})[0].legs["left"]
    assert sitting_back.knee == 122


@pytest.mark.parametrize("torso", [0, 40])
def test_a_knee_that_bends_alone_leaves_its_hip_where_it_is(numbers, torso):
    """The foot leaves the floor behind the body; a thigh that is written is where it is written."""
    left, right = (
        numbers({"stance": "standing", "torso": torso, "knees": {"left": 90}})[0].legs[it] for it in ("left", "right")
    )
    assert (left.hip.flex, left.lifted, right.lifted) == (torso, True, False)
    assert numbers({"stance": "standing", "knees": {"left": 90}, "hips": {"left": 70}})[0].legs["left"].hip.flex == 70
    assert not any(leg.lifted for leg in numbers({"stance": "squat", "knees": 70})[0].legs.values())
