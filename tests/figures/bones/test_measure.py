from __future__ import annotations

import pytest

from generator.figures.bones import measure
from generator.figures.bones.posture import Hip
from generator.figures.bones.supports import body


@pytest.mark.parametrize(
    "frame",
    [
        {"shoulders": {"raise": 100, "toward": 40, "rotate": 30}, "elbows": 70},
        {"shoulders": {"extend": 30}, "elbows": 20, "turn": 50},
        {"hips": {"flex": 110, "abduct": 20, "rotate": 15}, "knees": 100, "ankles": -20, "torso": 20},
        {"hips": {"extend": 20, "abduct": 5, "rotate": -10}, "knees": 10, "ankles": 20},
        {"shoulders": {"abduct": 160, "rotate": -20}, "hips": {"flex": 70}, "spine": {"flex": 20, "twist": 30}},
    ],
)
def test_angles_that_are_measured_are_those_that_were_written(numbers, frame):
    posture = numbers({"stance": "run", **frame})[0]
    bones = body(posture, posture.torso)
    again = measure.freed(posture, bones)
    for name, bone in body(again, again.torso).items():
        assert bone.rotation == pytest.approx(bones[name].rotation, abs=1e-6), name
        assert bone.origin == pytest.approx(bones[name].origin, abs=1e-6), name


def test_measured_angles_are_in_the_words_of_a_posture(solved):
    bones = solved({"stance": "run", "shoulders": {"raise": 90, "toward": 35}, "hips": {"flex": 40, "abduct": 10}})[0]
    shoulder, hip = measure.shoulder(bones.skeleton, "right"), measure.hip(bones.skeleton, "left")
    assert (shoulder.raised, shoulder.toward) == pytest.approx((90, 35))
    assert (hip.flex, hip.abduct, hip.rotate) == pytest.approx((40, 10, 0), abs=1e-6)
    assert isinstance(hip, Hip)


@pytest.mark.parametrize("frame", [{"stance": "quadruped"}, {"stance": "plank"}, {"stance": "hanging", "wrists": 20}])
def test_hands_that_hold_on_keep_their_bend(solved, frame):
    """Within five degrees: what a flat hand tilts sideways is not told."""
    bones = solved(frame)[0]
    again = measure.freed(bones.posture, bones.skeleton)
    loose = body(again, again.torso)
    for side in ("left", "right"):
        hand = bones.skeleton["chest"].rotation.T @ bones.skeleton[f"hand-{side}"].rotation
        assert loose["chest"].rotation.T @ loose[f"hand-{side}"].rotation == pytest.approx(hand, abs=0.08)
