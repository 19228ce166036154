from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.names import as_id, counted, fold, plural, words

WORD = st.text("abcdefghijklmnopqrtuvwxyz", min_size=5, max_size=12).filter(lambda word: word[-1] not in "iu")


@pytest.mark.parametrize(
    "same",
    [
        ["Pull-Up", "pullup", "pull ups", "PULL_UPS", "pull\u2013up", " pull  up "],
        ["Push press", "push presses", "Push-Press"],
        ["Child's pose", "childs pose", "Child\u2019s Pose"],
        ["Fly", "flies"],
        ["Headache", "headaches"],
        ["Calorie", "calories"],
        ["Crunch", "crunches"],
        ["Pil\u00e1t\u00e9s", "pilates", "Pila\u0301te\u0301s"],
        ["Squat (deep)", "squat, deep", "deep-less".replace("deep-less", "squats deep")],
        ["Stra\u00dfe", "STRASSE"],
        ["\uff33quat", "squat"],
    ],
)
def test_spellings_of_one_name_fold_to_the_same(same):
    assert len({fold(name) for name in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Press", "Pres"), ("Plus", "Plu"), ("Pelvis", "Pelvi"), ("Row", "Rowing"), ("Squat 1", "Squat 2"), ("Abs", "Ab")],
)
def test_different_names_stay_apart(one, other):
    assert fold(one) != fold(other)


@given(WORD)
def test_a_plural_folds_to_its_singular(word):
    assert fold(plural(word)) == fold(word)


@given(st.text(max_size=30))
def test_case_and_punctuation_make_no_difference(name):
    assert fold(name) == fold(name.swapcase().swapcase()) == fold(f"({name})!")


def test_a_name_is_counted_as_one_and_as_many():
    assert counted("Pull-Up") == ["pull up", "pull ups"]
    assert counted("Reverse fly") == ["reverse fly", "reverse flies"]
    assert counted("Squats") == ["squats", "squat"]
    assert counted("Stretching") == ["stretching"]
    assert counted("***") == []


def test_a_name_without_letters_has_no_words():
    assert words("***") == []
    assert fold("***") == ""


def test_a_name_as_an_id():
    assert as_id("Hip hinge") == "hip-hinge"
    assert as_id("Child\u2019s Pose (2)") == "childs-pose-2"
    assert as_id("!") == ""
