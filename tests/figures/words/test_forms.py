from __future__ import annotations

import pytest

from generator.figures.words.forms import directions
from generator.values.quantity import QuantityError


def test_a_value_is_for_both_sides_or_each_has_its_own(read):
    frame = read({"stance": "standing", "knees": 20, "elbows": {"left": 90}}).frames[0]
    assert frame.knees == 20
    assert (frame.elbows.left, frame.elbows.right) == (90, None)


def test_an_error_names_the_one_place_where_it_is(refused):
    wrong = {"left": {"flexx": 20}, "right": 300}
    assert [path for path, _, _ in refused({"stance": "standing", "hips": wrong})] == [
        ("hips", "left", "flexx"),
        ("hips", "right"),
    ]


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("knees", {"flex": 30}, ("knees", "flex")),
        ("knees", {"left": 3, "rigth": 3}, ("knees", "rigth")),
        ("scapula", 3, ("scapula",)),
        ("hands", {"left": {"to": "flor"}}, ("hands", "left", "to")),
        ("spine", {"flexion": 3}, ("spine", "flexion")),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused_where_it_stands(refused, key, value, path):
    assert [found[0] for found in refused({"stance": "standing", key: value})] == [path]


def test_a_word_that_is_nearly_right_is_told(refused):
    assert refused({"stance": "standin"})[0][2] == "did you mean 'standing'?"
    assert (
        refused({"stance": "standing", "shoulders": "drop"})[0][1]
        == "'drop' is neither 'hang' nor angles such as '{flex: 90}'"
    )


def test_what_is_no_word_is_told_in_words(refused):
    assert refused({"stance": "standing", "grip": [1]})[0][1] == "a list is not one of open, fist"
    assert refused({"stance": "standing", "side": {"a": 1}})[0][1] == "what is in braces is not one of left, right"
    assert len(refused({"stance": "standing", "grip": "x" * 900})[0][1]) < 100


def test_directions_are_one_or_two_words():
    assert directions("out-down") == "out-down"


@pytest.mark.parametrize("wrong", ["up-down", "sideways", "out-down-back", "", 3, "out-"])
def test_what_is_no_direction_is_refused(wrong):
    with pytest.raises(QuantityError, match="no direction"):
        directions(wrong)


def test_two_keys_that_exclude_each_other_are_refused_by_their_written_names(refused):
    message = refused({"stance": "standing", "shoulders": {"raise": 30, "flex": 20}})[0][1]
    assert message == "'raise' and 'flex' exclude each other"
