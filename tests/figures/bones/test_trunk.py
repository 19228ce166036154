from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from generator.figures.bones.trunk import BACK, BEND, FLEX, TWIST, trunk

CHAIN = ("pelvis", *BACK)


def angles(bones):
    """Degrees between each bone of the back and the one below it."""
    pairs = pairwise(CHAIN)
    turns = [bones[low].rotation.T @ bones[high].rotation for low, high in pairs]
    return [np.degrees(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1, 1))) for turn in turns]


def test_a_rounded_back_bends_at_four_joints_and_by_as_much_as_is_written(numbers):
    bones = trunk(numbers({"stance": "standing", "spine": 40})[0], 0)
    assert angles(bones) == pytest.approx([12, 12, 8, 8])
    assert bones["chest"].rotation[0, 2] == pytest.approx(np.sin(np.radians(40)))


def test_an_upright_body_is_as_at_rest(numbers):
    bones = trunk(numbers({"stance": "standing", "neck": 0})[0], 0)
    for name, bone in bones.items():
        assert bone.rotation == pytest.approx(np.eye(3)), name
        assert bone.origin == pytest.approx([0, 0, -53]), name


def test_plus_bends_and_twists_to_the_left(numbers):
    bones = trunk(numbers({"stance": "standing", "spine": {"bend": 30}})[0], 0)
    assert bones["head"].at((0, 0, 95))[1] > 10
    bones = trunk(numbers({"stance": "standing", "spine": {"twist": 30}, "neck": {"turn": 20}})[0], 0)
    assert bones["chest"].rotation[1, 0] == pytest.approx(0.5)
    assert bones["head"].rotation[1, 0] == pytest.approx(np.sin(np.radians(50)))


@pytest.mark.parametrize("shares", [FLEX, BEND, TWIST])
def test_the_joints_share_the_whole(shares):
    assert sum(shares) == pytest.approx(1)


def test_a_head_that_goes_forward_or_back_stays_level(numbers):
    level, poked, tucked = (
        trunk(numbers({"stance": "standing", "neck": {"forward": forward}})[0], 0)["head"] for forward in (0, 30, -15)
    )
    assert poked.rotation == pytest.approx(np.eye(3))
    face = (5, 0, 92)
    assert poked.at(face)[0] > level.at(face)[0] + 2
    assert tucked.at(face)[0] < level.at(face)[0] - 1
