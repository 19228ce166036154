from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones import measure
from generator.figures.bones.contacts import FEET, lowest
from generator.figures.bones.skeleton import joint_at


def soles(bones):
    """How far each sole is off the floor, and how far it is from level."""
    return [(lowest(bones, FEET[side]), 1 - bones[f"foot-{side}"].rotation[2, 2]) for side in ("left", "right")]


@pytest.mark.parametrize(
    "frame",
    [
        {"stance": "supine", "knees": 90},
        {"stance": "supine", "knees": 60},
        {"stance": "supine", "knees": {"left": 110, "right": 70}},
        {"stance": "supine", "knees": 90, "torso": -112},
        {"stance": "seated"},
        {"stance": "seated", "seat": 27, "torso": 35},
        {"stance": "seated", "knees": 70},
        {"stance": "half-kneeling"},
        {"stance": "half-kneeling", "torso": 20},
    ],
)
def test_flat_feet_are_flat_on_the_floor(solved, frame):
    position = solved(frame)[0]
    flat = [
        sole
        for sole, leg in zip(soles(position.skeleton), position.posture.legs.values(), strict=True)
        if leg.step.kind == "flat"
    ]
    assert flat
    for height, slope in flat:
        assert height == pytest.approx(0, abs=0.3)
        assert slope == pytest.approx(0, abs=1e-6)
    assert position.faults == ()


def test_the_knee_of_a_flat_foot_keeps_its_angle(solved):
    bones = solved({"stance": "supine", "knees": 75})[0].skeleton
    assert measure.knee(bones, "left") == pytest.approx(75, abs=0.5)
    assert joint_at(bones, "shank", "knee", "left")[2] > 15  # up, not down


def test_flat_feet_stay_where_they_are_while_the_hips_rise(solved):
    first, second = solved({"stance": "supine", "knees": 95}, {"torso": -115})
    ankles = [joint_at(position.skeleton, "foot", "ankle", "left") for position in (first, second)]
    assert ankles[0] == pytest.approx(ankles[1], abs=0.05)
    assert second.skeleton["pelvis"].at((0, 0, 53))[2] > first.skeleton["pelvis"].at((0, 0, 53))[2] + 8


def test_feet_that_are_free_float_as_the_angles_say(solved):
    assert min(height for height, _ in soles(solved({"stance": "supine", "hips": 90, "knees": 90})[0].skeleton)) > 15


def test_a_foot_goes_to_its_place(solved):
    bones = solved({"stance": "row-seat", "seat": 20, "feet": {"at": [40, 8, 13], "tilt": 35}})[0].skeleton
    assert joint_at(bones, "foot", "ankle", "left") == pytest.approx([40, 8, 13], abs=0.01)
    assert joint_at(bones, "foot", "ankle", "right") == pytest.approx([40, -8, 13], abs=0.01)
    assert np.degrees(np.arcsin(bones["foot-left"].rotation[2, 0])) == pytest.approx(35)


def test_hips_and_ankles_go_the_way_that_their_names_say(solved):
    bones = solved({"stance": "run", "hips": {"left": {"flex": 60, "abduct": 20}, "right": {"extend": 20}}})[0].skeleton
    hips, knees = ([joint_at(bones, "thigh", name, side) for side in ("left", "right")] for name in ("hip", "knee"))
    assert knees[0][0] > hips[0][0] + 10
    assert knees[0][1] > hips[0][1] + 3
    assert knees[1][0] < hips[1][0] - 3
    pointed = solved({"stance": "prone", "ankles": -55})[0].skeleton
    assert measure.ankle(pointed, "left") == pytest.approx(-55)


@pytest.mark.parametrize("bent", [{"torso": 70, "knees": 83}, {"torso": 60, "knees": 22}, {"torso": 0, "knees": 0}])
def test_feet_that_are_stood_on_stay_apart_however_far_hips_bend(solved, bent):
    for position in solved({"stance": "hinge"} | bent, {"torso": 30, "knees": 40}):
        left, right = (joint_at(position.skeleton, "foot", "ankle", side) for side in ("left", "right"))
        assert left[1] - right[1] == pytest.approx(15.1, abs=0.05)


def test_a_lifted_leg_goes_where_its_angles_say(solved):
    one, other = solved({"stance": "standing", "hips": {"right": 60}, "knees": {"right": 90}}, {"torso": 20})
    for position in (one, other):
        assert joint_at(position.skeleton, "foot", "ankle", "right")[2] > 15
        assert joint_at(position.skeleton, "foot", "ankle", "left")[1] == pytest.approx(7.6, abs=0.1)
