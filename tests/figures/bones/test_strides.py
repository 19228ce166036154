from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.contacts import FEET, lowest
from generator.figures.bones.skeleton import SIDES, joint_at
from generator.figures.bones.strides import alternate

PEDALS = (
    {"stance": "seated", "seat": 52, "torso": 30, "feet": "free"}
    | {"hips": {"left": 95, "right": 50}, "knees": {"left": 100, "right": 35}},
    {"hips": {"left": 50, "right": 95}, "knees": {"left": 35, "right": 100}},
)
WALK = (
    {"stance": "run", "hips": {"left": 26, "right": {"extend": 16}}, "knees": {"left": 6, "right": 18}},
    {"hips": {"left": {"extend": 16}, "right": 26}, "knees": {"left": 18, "right": 6}},
)
MARCH = (
    {"stance": "run", "torso": 0, "hips": {"left": 70, "right": 0}, "knees": {"left": 85, "right": 4}},
    {"hips": {"left": 0, "right": 70}, "knees": {"left": 4, "right": 85}},
)
ROUND = np.arange(16) / 8
"""Moments once round: there, and on."""


def ankles(solved, figure, side, moments=ROUND):
    """Where (n, 2) an ankle is before the left side."""
    found = solved(*figure, moments=moments)
    return np.array([joint_at(each.skeleton, "foot", "ankle", side)[[0, 2]] for each in found])


@pytest.mark.parametrize("side", SIDES)
def test_pedals_keep_their_distance_to_the_crank(solved, side):
    left, right = (ankles(solved, PEDALS, each) for each in SIDES)
    crank = (left[0] + right[0]) / 2
    radius = np.hypot(*(left[0] - crank))
    arms = ankles(solved, PEDALS, side) - crank
    assert np.hypot(*arms.T) == pytest.approx([radius] * len(ROUND), abs=0.1)


def test_pedals_stay_opposite_each_other_and_go_round_forwards(solved):
    left, right = (ankles(solved, PEDALS, side) for side in SIDES)
    middle = (left + right) / 2
    assert np.ptp(middle, axis=0) == pytest.approx([0, 0], abs=0.1)
    x, z = (left - middle).T
    turns = np.diff(np.unwrap(np.arctan2(z, x)))
    assert np.degrees(turns) == pytest.approx([-22.5] * len(turns), abs=0.5)


@pytest.mark.parametrize("figure", [WALK, MARCH])
def test_one_foot_is_on_the_ground_while_the_other_goes_forward_over_it(solved, figure):
    for position in solved(*figure, moments=ROUND[::2]):
        assert -0.3 < min(lowest(position.skeleton, FEET[side]) for side in SIDES) < 1.5
    left, right = (ankles(solved, figure, side, (0.25, 0.5, 0.75)) for side in SIDES)
    assert (np.diff(left[:, 0]) < 0).all()
    assert (np.diff(right[:, 0]) > 0).all()
    assert right[1, 1] > left[1, 1] + 3


def test_the_second_half_is_the_first_with_the_sides_changed(solved):
    left, right = (ankles(solved, WALK, side) for side in SIDES)
    assert left[8:] == pytest.approx(right[:8], abs=0.1)


@pytest.mark.parametrize(
    ("start", "change", "expected"),
    [
        (*PEDALS, True),
        (*WALK, True),
        (WALK[0], {"knees": 30}, False),
        (PEDALS[0] | {"feet": "flat"}, PEDALS[1], False),
        ({"stance": "prone", "hips": {"left": -15, "right": 2}}, {"hips": {"left": 2, "right": -15}}, False),
        ({"stance": "run", "hips": {"left": 4, "right": 0}}, {"hips": {"left": 0, "right": 4}}, False),
        (WALK[0], {"stance": "standing"}, False),
    ],
    ids=["pedals", "walk", "knees bend", "feet are put", "prone", "feet only shift", "another stance"],
)
def test_feet_go_round_where_free_legs_change_places(solved, start, change, expected):
    first, second = solved(start, change)
    assert alternate(first.posture, second.posture, first.skeleton, second.skeleton) is expected
