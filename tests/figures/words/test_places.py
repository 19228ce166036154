from __future__ import annotations

import pytest

from generator.figures.words.places import WORDS, found, points, said


@pytest.mark.parametrize(
    ("word", "hand", "expected"),
    [
        ("knee", "left", ("knee", "left")),
        ("left-knee", "right", ("knee", "left")),
        ("elbow", "right", ("elbow", "left")),
        ("back-of-head", "right", ("back-of-head", "right")),
    ],
)
def test_a_place_is_on_the_hands_own_side_or_on_the_other_arm(word, hand, expected):
    assert found(word, hand) == expected


def test_a_place_of_an_arm_and_of_the_middle_has_no_side():
    assert {"left-knee", "right-chest"} <= set(WORDS)
    assert not {"left-elbow", "right-hand", "left-shoulder", "left-forehead"} & set(WORDS)


def test_places_are_said_as_people_say_them():
    assert said("elbow", "right") == "the left elbow"
    assert said("right-knee", "left") == "the right knee"
    assert said("back-of-head", "left") == "the back of the head"
    assert said("chin", "left") == "the chin"


def test_elbows_point_as_they_do_with_the_hand_there():
    assert points("left-hip") == points("hip") == "out-back"
    assert points("elbow") == "front-down"
