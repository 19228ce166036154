from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from generator.figures.bones.posture import Shoulder
from generator.figures.bones.skeleton import joint_at
from generator.figures.bones.tween import arm_between, between, direction, eased


def test_numbers_go_in_proportion_and_words_change_at_half(numbers):
    first, second = numbers({"stance": "standing", "elbows": 10, "palms": "in"}, {"elbows": 50, "palms": "down"})
    early, late = between(first, second, 0.25), between(first, second, 0.75)
    assert (early.arms["left"].elbow, late.arms["left"].elbow) == (20, 40)
    assert (early.arms["left"].palm, late.arms["left"].palm) == ("in", "down")
    assert between(first, second, 0) == first
    assert between(first, second, 1) == second


def test_an_arm_stays_in_the_plane_in_which_both_ends_are_raised():
    assert arm_between(Shoulder(74, 0, 0), Shoulder(-24, 0, 0), 0.5) == Shoulder(25, 0, 0)
    assert arm_between(Shoulder(10, 90, 0), Shoulder(170, 90, 20), 0.5) == Shoulder(90, 90, 10)
    assert arm_between(Shoulder(0, 0, 0), Shoulder(80, 90, 0), 0.5) == Shoulder(40, 90, 0)


def test_otherwise_an_arm_takes_the_shortest_way_round():
    half = arm_between(Shoulder(90, 0, 0), Shoulder(90, 90, 0), 0.5)
    assert (half.raised, half.toward) == pytest.approx((90, 45))
    first, second = Shoulder(60, 10, 0), Shoulder(130, 100, 0)
    steps = [direction(arm_between(first, second, part)) for part in np.linspace(0, 1, 11)]
    angles = [np.degrees(np.arccos(one @ other)) for one, other in pairwise(steps)]
    assert angles == pytest.approx([angles[0]] * 10)


def test_an_arm_that_is_rotated_as_well_takes_its_forearm_the_shortest_way(solved):
    start = {"stance": "standing", "shoulders": {"raise": 92, "toward": 6}, "elbows": 6}
    face_pull = {"shoulders": {"raise": 88, "toward": 74, "rotate": 38}, "elbows": 118}
    skeletons = [each.skeleton for each in solved(start, face_pull, moments=eased(8))]
    for side in ("left", "right"):
        ways = np.array([joint_at(bones, "hand", "wrist", side) for bones in skeletons])
        assert (np.diff(ways[:, 0]) < 0).all()
        assert ways[:, 2].max() < max(ways[0, 2], ways[-1, 2]) + 1 < skeletons[0]["head"].at((0, 0, 97))[2]


def test_arms_that_point_against_each_other_do_not_break_the_way():
    assert arm_between(Shoulder(90, 0, 0), Shoulder(90, 180, 0), 0.4).raised == 90


PAIRS = [
    ({"stance": "quadruped"}, {"hands": {"right": "free"}, "shoulders": {"right": {"flex": 175}}}),
    ({"stance": "quadruped"}, {"hips": {"left": 0}, "knees": {"left": 0}}),
    ({"stance": "standing"}, {"hips": {"left": 85}, "knees": {"left": 90}}),
    ({"stance": "standing"}, {"stance": "squat", "shoulders": {"flex": 80}}),
    ({"stance": "standing"}, {"stance": "split", "torso": 5, "hips": {"left": 85, "right": -10}, "knees": 85}),
    ({"stance": "supine", "knees": 95}, {"torso": -115}),
    ({"stance": "quadruped"}, {"torso": 100, "hips": 130, "knees": 145, "hands": {"to": "floor", "forward": 26}}),
    ({"stance": "plank", "hands": {"to": "floor", "height": 30}}, {"elbows": 90}),
    ({"stance": "hanging"}, {"elbows": 128}),
]


@pytest.mark.parametrize(("start", "change"), PAIRS)
def test_nothing_jumps_on_the_way(solved, start, change):
    positions = solved(start, change, moments=np.linspace(0, 1, 25))
    for bone, name in (("upper-arm", "elbow"), ("hand", "wrist"), ("thigh", "knee"), ("foot", "ankle")):
        for side in ("left", "right"):
            places = [joint_at(position.skeleton, bone, name, side) for position in positions]
            assert np.linalg.norm(np.diff(places, axis=0), axis=1).max() < 4, (bone, side)
    heads = [position.skeleton["head"].origin for position in positions]
    assert np.linalg.norm(np.diff(heads, axis=0), axis=1).max() < 4


def test_the_ends_of_the_way_are_the_two_positions(solved):
    start, end = solved(*PAIRS[0])
    first, _, last = solved(*PAIRS[0], moments=(0, 0.5, 1))
    for position, same in ((first, start), (last, end)):
        assert position.skeleton["hand-right"].origin == pytest.approx(same.skeleton["hand-right"].origin)


def test_moments_start_and_end_slowly():
    assert eased(3) == pytest.approx([0, 0.5, 1])
    assert eased(5)[1] < 0.2


def test_a_value_that_is_only_at_one_end_changes_at_half(numbers):
    posture = numbers({"stance": "standing"})[0]
    leg = replace(posture.legs["left"], ankle=10.0)
    assert between(posture.legs["left"], leg, 0.4).ankle is None
    assert between(posture.legs["left"], leg, 0.6).ankle == 10


def test_a_palm_turns_on_the_way(solved):
    positions = solved({"stance": "standing", "palms": "in", "elbows": 90}, {"palms": "up"}, moments=(0, 0.5, 1))
    normals = [position.skeleton["forearm-left"].rotation @ (0, -1, 0) for position in positions]
    assert normals[0] @ normals[2] == pytest.approx(0, abs=0.05)
    assert normals[1] @ normals[0] == pytest.approx(normals[1] @ normals[2], abs=0.05)
