from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.names import as_id, fold, plural, search_words, spellings, words

WORD = st.text("abcdefghijklmnopqrtuvwxyz", min_size=5, max_size=12).filter(lambda word: word[-1] not in "iu")
PLAIN = WORD.filter(lambda word: word[-1] != "e")


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


@given(st.lists(PLAIN, min_size=2, max_size=4))
def test_all_spellings_of_a_name_collide_with_it(parts):
    name = " ".join(parts)
    assert {fold(form) for form in spellings(name)} == {fold(name)}


def test_spellings_are_singular_plural_and_compounds_in_one_word():
    assert spellings("Pull-Up") == ["pull up", "pull ups", "pullup", "pullups"]
    assert spellings("Reverse fly") == ["reverse fly", "reverse flies"]
    assert spellings("Squats") == ["squats", "squat"]


def test_compounds_within_a_name_are_joined():
    assert spellings("Sit at the wall") == ["sit at the wall", "sit at the walls"]
    assert {"one arm dumbbell rows", "onearm"} <= set(spellings("One-arm dumbbell row"))
    assert "onearmdumbbellrow" not in spellings("One-arm dumbbell row")


def test_search_knows_every_word_of_every_spelling_once():
    found = search_words("Pull-up", ["Assisted pull-up"])
    assert {"pull", "up", "ups", "pullup", "pullups", "assisted"} <= set(found)
    assert {"_pullup", "_pullups", "_assistedpullup", "_assistedpullups"} == {word for word in found if word[0] == "_"}
    assert len(found) == len(set(found))


def test_a_name_without_letters_has_no_words_and_no_spellings():
    assert words("***") == []
    assert fold("***") == ""
    assert spellings("***") == []


def test_a_name_as_an_id():
    assert as_id("Hip hinge") == "hip-hinge"
    assert as_id("Child\u2019s Pose (2)") == "childs-pose-2"
    assert as_id("!") == ""
