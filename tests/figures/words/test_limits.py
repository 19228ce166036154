from __future__ import annotations

import pytest

from generator.figures.words.limits import LIMITS
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("knees", 150, 151),
        ("elbows", 0, -1),
        ("elbows", 150, 155),
        ("ankles", -60, -61),
        ("spine", -60, 61),
        ("neck", 50, -51),
        ("wrists", 85, 90),
        ("hips", 130, 131),
        ("torso", -150, 151),
    ],
)
def test_a_joint_goes_so_far_and_no_further(read, refused, key, good, bad):
    assert getattr(read({"stance": "standing", key: good}).frames[0], key) == good
    [(path, message, help)] = refused({"stance": "standing", key: bad})
    assert path == (key,)
    assert f"cannot be {bad}°" in message
    assert "goes from" in help


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("shoulders", {"flex": 186}),
        ("shoulders", {"extend": 61}),
        ("shoulders", {"abduct": 181}),
        ("shoulders", {"raise": 190}),
        ("shoulders", {"raise": 90, "toward": 140}),
        ("hips", {"extend": 31}),
        ("hips", {"abduct": 61}),
        ("scapula", {"retract": 1.3}),
        ("spine", {"twist": 61}),
        ("neck", {"turn": 81}),
    ],
)
def test_a_movement_within_lines_is_limited_too(refused, key, value):
    [(path, message, _)] = refused({"stance": "standing", key: value})
    assert path == (key, list(value)[-1])
    assert "cannot be" in message


@pytest.mark.parametrize("value", ["bent", True, float("nan"), float("inf"), [3]])
def test_only_numbers_are_degrees(refused, value):
    [(path, message, help)] = refused({"stance": "standing", "knees": value})
    assert path == ("knees",)
    assert message == "the knee must be a number"
    assert help == "the knee goes from 0 to 150°: 0 is straight, 150 brings the heel to the buttock"


def test_a_word_may_stand_for_a_number_where_it_is_known(read, refused):
    assert read({"stance": "standing", "ankles": "flat"}).frames[0].ankles == "flat"
    assert refused({"stance": "standing", "ankles": "level"})[0][1] == "the ankle must be a number, or flat"


def test_every_limit_makes_sense():
    for name, limit in LIMITS.items():
        assert limit.least < limit.most, name
        assert limit.meaning, name
    assert LIMITS["knee"].over(156, 5)
    assert not LIMITS["knee"].over(154, 5)
    assert issubclass(QuantityError, ValueError)  # so that the reader tells it with its place
