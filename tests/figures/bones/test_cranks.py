from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.cranks import cranked
from generator.figures.bones.skeleton import SIDES, joint_at

NEAR, FAR = {"at": [17, 9, -6]}, {"at": [31, 9, -6]}
CRANKS = (
    {"stance": "seated", "hands": {"left": FAR, "right": NEAR}},
    {"hands": {"left": NEAR, "right": FAR}},
)
ROUND = np.arange(16) / 8
"""Moments once round: there, and on."""


def wrists(solved, side):
    """Where (n, 2) a wrist is before the left side."""
    found = solved(*CRANKS, moments=ROUND)
    return np.array([joint_at(each.skeleton, "hand", "wrist", side)[[0, 2]] for each in found])


def test_hands_stay_opposite_each_other_on_their_circle_and_go_round_forwards(solved):
    left, right = (wrists(solved, side) for side in SIDES)
    middle = (left + right) / 2
    assert np.ptp(middle, axis=0) == pytest.approx([0, 0], abs=0.1)
    assert np.hypot(*(left - middle).T) == pytest.approx([7] * len(ROUND), abs=0.1)
    x, z = (left - middle).T
    turns = np.diff(np.unwrap(np.arctan2(z, x)))
    assert np.degrees(turns) == pytest.approx([-22.5] * len(turns), abs=0.5)


@pytest.mark.parametrize(
    ("start", "change", "expected"),
    [
        (*CRANKS, True),
        (CRANKS[0], {"elbows_point": "down"}, False),
        (CRANKS[0], {"hands": {"left": NEAR, "right": NEAR}}, False),
        (CRANKS[0], {"hands": {"left": "free", "right": FAR}}, False),
        ({"stance": "seated", "shoulders": {"left": {"flex": 60}}}, {"shoulders": {"right": {"flex": 60}}}, False),
    ],
    ids=["cranks", "hands stay", "one hand moves", "a hand lets go", "free hands"],
)
def test_hands_go_round_where_their_places_change_sides(solved, start, change, expected):
    first, second = solved(start, change)
    assert cranked(first.posture, second.posture) is expected
