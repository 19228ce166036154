from __future__ import annotations

import pytest

from generator.figures.bones.posture import Shoulder
from generator.figures.pose import Figure
from generator.figures.resolve import postures


def test_a_side_that_is_never_written_is_as_the_stance_says(numbers):
    first, _ = numbers({"stance": "squat", "knees": {"left": 60}})
    assert {side: leg.knee for side, leg in first.legs.items()} == {"left": 60, "right": 90}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"flex": 84}, Shoulder(84, 0, 0)),
        ({"extend": 24}, Shoulder(-24, 0, 0)),
        ({"abduct": 82}, Shoulder(82, 90, 0)),
        ({"raise": 90, "toward": "scaption", "rotate": 20}, Shoulder(90, 35, 20)),
        ("hang", Shoulder(75, 0, 0)),
    ],
)
def test_every_way_of_telling_a_shoulder_comes_to_the_same_angles(numbers, written, expected):
    first, _ = numbers({"stance": "hinge", "torso": 68, "spine": 7, "shoulders": written})
    assert first.arms["right"].shoulder == expected


def test_flexed_and_abducted_together_lies_between_both(numbers):
    shoulder = numbers({"stance": "standing", "shoulders": {"flex": 45, "abduct": 45}})[0].arms["left"].shoulder
    assert shoulder.raised == pytest.approx(60)
    assert 45 < shoulder.toward < 60


def test_the_head_undoes_most_of_a_lean_by_itself(numbers):
    assert numbers({"stance": "hinge", "torso": 20})[0].neck.flex == pytest.approx(-14)
    assert numbers({"stance": "hinge", "torso": 68})[0].neck.flex == -22
    assert numbers({"stance": "hinge", "torso": 68, "neck": 10})[0].neck.flex == 10
    assert numbers({"stance": "supine"})[0].neck.flex == 0
    assert numbers({"stance": "supine", "torso": -115})[0].neck.flex == 25


def test_a_hand_that_holds_something_is_a_fist_and_one_that_rests_is_open(numbers):
    assert numbers({"stance": "standing"}, holds=["left"])[0].arms["left"].grip == "fist"
    assert numbers({"stance": "standing"}, holds=["left"])[0].arms["right"].grip == "open"
    assert numbers({"stance": "hanging"})[0].arms["left"].grip == "fist"
    assert numbers({"stance": "plank"}, holds=["left"])[0].arms["left"].grip == "open"
    assert numbers({"stance": "plank", "grip": "fist"})[0].arms["left"].grip == "fist"


def test_a_foot_stays_where_it_is_until_its_knee_changes(numbers):
    start = {"stance": "supine", "knees": 90}
    assert numbers(start, {"torso": -115})[1].legs["left"].held
    assert not numbers(start, {"knees": 60})[1].legs["left"].held
    assert not numbers(start, {"stance": "seated"})[1].legs["left"].held


def test_what_stays_until_the_next_frame_or_since_the_last_is_held():
    frames = [{"stance": "plank"}, {"elbows": 90}, {"hands": {"right": "free"}}]
    held = [
        [posture.arms[side].held for side in ("left", "right")]
        for posture in postures(Figure.model_validate({"frames": frames}))
    ]
    assert held == [[True, True], [True, True], [True, False]]
