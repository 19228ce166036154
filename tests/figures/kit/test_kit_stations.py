from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.skeleton import SIDES, grip, joint, joint_at
from generator.figures.kit import named, stations
from generator.figures.kit.built import build

ROW = (
    {"stance": "seated", "hands": {"to": "bar", "height": 48, "width": 1.25, "forward": 35}},
    {"hands": {"to": "bar", "height": 43, "width": 1.25, "forward": 5}},
)
HIGH = (
    {"stance": "seated", "hands": {"to": "bar", "height": 88, "width": 1.3, "forward": 18}},
    {"hands": {"to": "bar", "height": 47, "width": 1.3, "forward": 6}},
)
PRESS = (
    {"stance": "seated", "hands": {"to": "bar", "height": 51, "width": 1.9, "forward": 9}},
    {"hands": {"to": "bar", "height": 53, "width": 1.5, "forward": 35}},
)
OVER = ({"stance": "seated", "shoulders": {"flex": 150}, "elbows": 30}, {"shoulders": {"flex": 42}})
PULL = ({"stance": "hanging", "knees": 92, "elbows": 6}, {"elbows": 120})


@pytest.fixture(scope="module")
def skeletons(solved):
    return {
        name: [found.skeleton for found in solved(*pose)]
        for name, pose in (("row", ROW), ("high", HIGH), ("press", PRESS), ("over", OVER), ("pull", PULL))
    }


def built(word, frames, number):
    return build([named.read(word)], frames, frames[number])


def solids(kit, tone):
    return [solid for piece in kit.pieces if piece.tone == tone for solid in piece.solids]


@pytest.mark.parametrize(("word", "name"), [("lever-row", "row"), ("lever-row", "high"), ("chest-press", "press")])
@pytest.mark.parametrize("number", [0, 1])
def test_each_hand_has_the_handle_of_its_lever(skeletons, word, name, number):
    kit = built(word, skeletons[name], number)
    handles = [solid for solid in solids(kit, "dark") if hasattr(solid, "start")]
    for side, handle in zip(SIDES, handles, strict=True):
        assert np.allclose((handle.start + handle.end) / 2, grip(skeletons[name][number], side))


@pytest.mark.parametrize("name", ["row", "high"])
def test_a_lever_is_as_long_at_the_end_as_at_the_start(skeletons, name):
    start, end = (grip(skeleton, "left") for skeleton in skeletons[name])
    axle = stations.axle_of(start, end)
    assert np.linalg.norm(axle - start) == pytest.approx(np.linalg.norm(axle - end), abs=1.0)
    assert axle[0] > (start[0] + end[0]) / 2  # before the way of the hand
    assert axle[2] < (start[2] + end[2]) / 2  # and below it


def test_the_pad_of_a_lever_row_is_before_the_chest(skeletons):
    pad = solids(built("lever-row", skeletons["row"], 0), "dark")[1]
    chest = skeletons["row"][0]["chest"].at((7, 0, 76))
    assert 0 <= pad.centre[0] - pad.half[0] - chest[0] < 1


def test_the_levers_of_a_chest_press_hang_from_above_the_hands(skeletons):
    start, end = (grip(skeleton, "left") for skeleton in skeletons["press"])
    axle = stations.axle_of(start, end)
    assert np.linalg.norm(axle - start) == pytest.approx(np.linalg.norm(axle - end), abs=1.0)
    assert axle[2] > max(start[2], end[2]) + 30
    assert stations.axle_of(start, start, still=1.0)[2] > start[2] + 30


@pytest.mark.parametrize(("word", "name"), [("chest-press", "press"), ("pullover-machine", "over")])
def test_who_pushes_has_a_pad_behind_the_back(skeletons, word, name):
    pad = solids(built(word, skeletons[name], 0), "dark")[1]
    back = skeletons[name][0]["chest"].at((-7.4, 0, 77))
    assert back[0] - pad.centre[0] - pad.half[0] == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("number", [0, 1])
def test_a_pullover_machine_has_its_bar_in_both_hands_and_turns_about_the_shoulders(skeletons, number):
    now = skeletons["over"][number]
    kit = built("pullover-machine", skeletons["over"], number)
    bar, (lever, *_) = solids(kit, "dark")[-1], solids(kit, "frame")[-2:]
    for side in SIDES:
        hand = grip(now, side)
        assert np.linalg.norm(((bar.start + bar.end) / 2 - hand)[[0, 2]]) < 0.5
        assert min(bar.start[1], bar.end[1]) < hand[1] < max(bar.start[1], bar.end[1])
    shoulder = skeletons["over"][0]["chest"].at(joint("shoulder", "left"))
    assert np.linalg.norm((lever.centre - lever.axes[:, 2] * lever.half[2] - shoulder)[[0, 2]]) < 0.5


@pytest.mark.parametrize("number", [0, 1])
def test_the_pad_of_an_assisted_pull_up_goes_with_the_knees(skeletons, number):
    pad = solids(built("assisted-pull-up", skeletons["pull"], number), "dark")[0]
    knee = joint_at(skeletons["pull"][number], "shank", "knee", "left")
    ankle = joint_at(skeletons["pull"][number], "foot", "ankle", "left")
    assert 2 < min(knee[2], ankle[2]) - (pad.centre[2] + pad.half[2]) < 7
    assert ankle[0] < pad.centre[0] < knee[0]


def test_the_bar_of_an_assisted_pull_up_stays(skeletons):
    first, second = (solids(built("assisted-pull-up", skeletons["pull"], number), "metal")[0] for number in (0, 1))
    assert np.allclose(first.start, second.start)
    assert abs(grip(skeletons["pull"][0], "left")[2] - first.start[2]) < 0.6
