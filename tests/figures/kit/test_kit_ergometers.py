from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.skeleton import SIDES, grip
from generator.figures.kit import named
from generator.figures.kit.built import build
from generator.figures.kit.solids import Box

NEAR, FAR = {"at": [17, 9, -6]}, {"at": [31, 9, -6]}
CRANKS = (
    {"stance": "seated", "palms": "down", "hands": {"left": FAR, "right": NEAR}},
    {"hands": {"left": NEAR, "right": FAR}},
)
SKI = (
    {"stance": "standing", "shoulders": {"flex": 145}, "elbows": 40},
    {"stance": "hinge", "shoulders": {"extend": 20}, "elbows": 20},
)


@pytest.fixture(scope="module")
def skeletons(solved):
    return {
        name: [found.skeleton for found in solved(*pose)]
        for name, pose in (("arm-crank", CRANKS), ("ski-ergometer", SKI))
    }


def built(skeletons, word, number):
    return build([named.read(word)], skeletons[word], skeletons[word][number])


def bars(kit, tone):
    return [solid for piece in kit.pieces if piece.tone == tone for solid in piece.solids if hasattr(solid, "start")]


@pytest.mark.parametrize("number", [0, 1])
def test_each_hand_has_the_handle_of_its_crank(skeletons, number):
    for side, handle in zip(SIDES, bars(built(skeletons, "arm-crank", number), "dark"), strict=True):
        hand = grip(skeletons["arm-crank"][number], side)
        assert np.delete(handle.start, 1) == pytest.approx(np.delete(hand, 1))
        assert min(handle.start[1], handle.end[1]) < hand[1] < max(handle.start[1], handle.end[1])


def test_cranks_turn_about_the_same_wheel(skeletons):
    first, second = (bars(built(skeletons, "arm-crank", number), "frame")[0] for number in (0, 1))
    assert first.start == pytest.approx(second.start)


@pytest.mark.parametrize("number", [0, 1])
def test_cords_go_from_the_top_to_the_hands(skeletons, number):
    kit = built(skeletons, "ski-ergometer", number)
    for side, line in zip(SIDES, kit.lines, strict=True):
        assert line.points[1] == pytest.approx(grip(skeletons["ski-ergometer"][number], side))
        assert line.points[0][2] > 115


@pytest.mark.parametrize("word", ["arm-crank", "ski-ergometer"])
def test_a_post_stands_beyond_hands_and_toes(skeletons, word):
    post = next(solid for piece in built(skeletons, word, 0).pieces for solid in piece.solids if isinstance(solid, Box))
    near = float((post.centre - np.abs(post.axes) @ post.half)[0])
    for now in skeletons[word]:
        for side in SIDES:
            assert near > grip(now, side)[0]
            assert near > now[f"foot-{side}"].at((9, 5, 1))[0]
