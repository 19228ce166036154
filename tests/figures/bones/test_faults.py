from __future__ import annotations

import pytest

from generator.figures.words.limits import LIMITS

WRONG = [
    ({"stance": "quadruped", "torso": 40}, ("hands",), "the left hand does not reach the floor"),
    ({"stance": "standing", "hands": {"at": [50, 10, 0]}}, ("hands",), "does not reach its place: it is 17 %"),
    ({"stance": "hanging", "hands": {"to": "bar", "forward": 60}}, ("hands",), "does not reach the bar"),
    ({"stance": "seated", "seat": 60}, ("feet",), "the left foot does not reach the floor"),
    ({"stance": "row-seat", "feet": {"at": [70, 8, 10]}}, ("feet",), "does not reach its place"),
    ({"stance": "seated", "feet": "free", "knees": 20, "hips": 40}, ("knees", "left"), "below the floor"),
    ({"stance": "supine", "shoulders": {"extend": 50}}, ("shoulders", "left"), "hand is"),
    ({"stance": "hinge", "torso": 90, "knees": 150, "shoulders": {"flex": 180}}, ("hips", "left"), "as far as it goes"),
    (
        {"stance": "split", "ankles": "flat", "hips": 10, "knees": 70, "torso": 0},
        ("ankles", "left"),
        "as far as it goes",
    ),
    (
        {"stance": "standing", "shoulders": {"raise": 90, "toward": 86}, "palms": "up", "elbows": 90},
        ("palms", "right"),
        "as far as it goes",
    ),
    ({"stance": "squat", "torso": -10, "knees": 110}, ("torso",), "would fall backward"),
    ({"stance": "hinge", "torso": 90, "knees": 0, "shoulders": {"flex": 180}}, ("torso",), "would fall forward"),
]


@pytest.mark.parametrize(("frame", "path", "message"), WRONG)
def test_what_a_body_cannot_do_is_told_with_its_place_and_a_remedy(solved, frame, path, message):
    faults = solved(frame)[0].faults
    found = [fault for fault in faults if fault.path == path and message in fault.message]
    assert found, faults
    assert all(fault.help and fault.at for fault in found)


def test_elbows_are_not_blamed_where_hands_do_not_reach(solved):
    faults = solved({"stance": "standing", "hands": {"at": [0.5, 10.3, -0.5]}})[0].faults
    assert {fault.path for fault in faults} == {("hands",)}


def test_a_joint_that_a_reach_bends_too_far_is_told(solved):
    faults = solved({"stance": "standing", "hands": {"at": [5, 10, -1]}})[0].faults
    assert faults[0].path == ("elbows", "left")
    assert faults[0].message.endswith("and 150° is as far as it goes")
    assert faults[0].help == LIMITS["elbow"].help


def test_the_poses_of_the_proof_have_the_one_fault_that_its_author_missed(written, read):
    from generator.figures.motion import solve_figure

    for name, pose in written.items():
        faults = [fault for position in solve_figure(read(*pose["frames"])) for fault in position.faults]
        expected = {("hands",)} if name == "dumbbell-row" else set()
        assert {fault.path for fault in faults} == expected, name
