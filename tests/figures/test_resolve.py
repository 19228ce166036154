from __future__ import annotations

import pytest

from generator.figures.bones.posture import Shoulder
from generator.figures.pose import Figure
from generator.figures.resolve import moves, postures, wholes


def test_the_second_frame_takes_over_what_it_does_not_say(numbers):
    first, second = numbers({"stance": "hinge", "torso": 68, "elbows": 15}, {"elbows": 18})
    assert (first.torso, second.torso) == (68, 68)
    assert (first.arms["left"].elbow, second.arms["left"].elbow) == (15, 18)


def test_one_side_of_the_second_frame_leaves_the_other_as_it_was(numbers):
    _, second = numbers({"stance": "split", "knees": 20}, {"knees": {"left": 90}})
    assert {side: leg.knee for side, leg in second.legs.items()} == {"left": 90, "right": 20}


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


def test_feet_are_flat_where_a_body_sits_or_lies_with_bent_knees(numbers):
    assert numbers({"stance": "seated"})[0].legs["left"].step.kind == "flat"
    assert numbers({"stance": "supine", "knees": 90})[0].legs["left"].step.kind == "flat"
    assert numbers({"stance": "supine"})[0].legs["left"].step.kind == "free"
    assert numbers({"stance": "supine", "knees": 90, "hips": 90})[0].legs["left"].step.kind == "free"
    assert numbers({"stance": "supine", "knees": 90, "feet": "free"})[0].legs["left"].step.kind == "free"


def test_a_foot_stays_where_it_is_until_its_knee_changes(numbers):
    start = {"stance": "supine", "knees": 90}
    assert numbers(start, {"torso": -115})[1].legs["left"].held
    assert not numbers(start, {"knees": 60})[1].legs["left"].held
    assert not numbers(start, {"stance": "seated"})[1].legs["left"].held


def test_the_front_leg_of_half_kneeling_is_the_named_one(numbers):
    legs = numbers({"stance": "half-kneeling", "side": "right"})[0].legs
    assert (legs["right"].step.kind, legs["left"].step.kind) == ("flat", "free")
    assert (legs["right"].hip.flex, legs["left"].hip.flex) == (90, 0)


def test_thighs_of_a_kneeling_body_stay_upright_as_it_leans(numbers):
    leaning = numbers({"stance": "kneeling", "torso": 20})[0].legs["left"]
    assert (leaning.hip.flex, leaning.knee) == (20, 92)
    sitting_back = numbers({"stance": "kneeling", "hips": 30})[0].legs["left"]
    assert sitting_back.knee == 122


def test_a_figure_moves_if_its_second_frame_says_something_new(read):
    assert moves(read({"stance": "standing"}, {"knees": 20}))
    assert not moves(read({"stance": "standing"}))
    assert not moves(read({"stance": "standing", "knees": 20}, {"stance": "standing", "knees": 20}))


@pytest.mark.parametrize("torso", [0, 40])
def test_a_knee_that_bends_alone_leaves_its_hip_where_it_is(numbers, torso):
    """The foot leaves the floor behind the body; a thigh that is written is where it is written."""
    left, right = (
        numbers({"stance": "standing", "torso": torso, "knees": {"left": 90}})[0].legs[it] for it in ("left", "right")
    )
    assert (left.hip.flex, left.lifted, right.lifted) == (torso, True, False)
    assert numbers({"stance": "standing", "knees": {"left": 90}, "hips": {"left": 70}})[0].legs["left"].hip.flex == 70
    assert not any(leg.lifted for leg in numbers({"stance": "squat", "knees": 70})[0].legs.values())


def test_each_frame_changes_the_one_before():
    figure = Figure.model_validate(
        {"frames": [{"stance": "standing", "elbows": 20, "step": 1}, {"knees": 30}, {"elbows": {"left": 90}}]}
    )
    frames = wholes(figure)
    assert [(frame.knees, frame.step) for frame in frames] == [(None, None), (30, None), (30, None)]
    elbows = [[posture.arms[side].elbow for side in ("left", "right")] for posture in postures(figure)]
    assert elbows == [[20, 20], [20, 20], [90, 20]]


def test_what_stays_until_the_next_frame_or_since_the_last_is_held():
    frames = [{"stance": "plank"}, {"elbows": 90}, {"hands": {"right": "free"}}]
    held = [
        [posture.arms[side].held for side in ("left", "right")]
        for posture in postures(Figure.model_validate({"frames": frames}))
    ]
    assert held == [[True, True], [True, True], [True, False]]
