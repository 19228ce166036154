from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cards import handout
from generator.cards.papers import EITHER, INDEX
from generator.cards.sayings import unparted

SQUAT = "exercises/squat.yml"
WORD = "lengthy "


@pytest.fixture
def words(examine):
    """The handout of the tiny guide's squat, with edits, and the exercise."""

    def of(edits=None):
        catalog, problems = examine(edits)
        assert problems == []
        return handout.handout(catalog, catalog.exercises["squat"])

    return of


def full(made, **more):
    """A handout with more words than a sheet holds."""
    return handout.fitted(replace(made, **more), EITHER)


def test_a_handout_says_what_its_exercise_does(words, examine):
    made, exercise = words(), examine()[0].exercises["squat"]
    assert (made.title, made.setup, made.steps) == (exercise.name, exercise.setup, exercise.steps)
    assert made.dose[0] == ("Do", unparted(exercise.dose.work.both()))
    assert len(made.mistakes) == len(exercise.mistakes)
    assert made.cautions == (("Ask a clinician first with", "swollen knee"), ("Change it with", "sore knee"))
    assert handout.fitted(made, EITHER) == made


def test_of_many_other_names_it_tells_a_few(words, examine):
    names = examine()[0].exercises["squat"].aliases
    assert words().also == ", ".join(names[: handout.NAMES])


def test_what_yields_is_named(words):
    made = words()
    assert full(made, setup=WORD * 150).weeks in (2, 3)
    crowded = full(made, cautions=(("Sore knee", WORD * 700), ("Stiff hip", "")))
    assert crowded.cautions == ()
    assert crowded.lacks.endswith("the conditions that mind this move.")
    most = full(made, mistakes=((WORD * 900, WORD),), easier=WORD, cautions=(("Sore knee", WORD * 40),))
    assert (most.cautions, most.easier, most.mistakes, most.drawn) == ((), "", (), True)
    assert most.lacks.endswith("how to make it easier; the conditions that mind this move; common mistakes.")


def test_what_makes_no_room_does_not_yield(words):
    made = words()
    most = full(made, setup=WORD * 900, easier=WORD, cautions=(("Sore knee", WORD * 40),))
    assert (most.cautions, most.easier, most.mistakes, most.drawn) == ((), WORD, made.mistakes, False)
    assert most.lacks.endswith("the conditions that mind this move; the figure.")
    assert most.setup == WORD * 900


@given(st.integers(0, 400), st.integers(0, 9), st.integers(0, 120), st.integers(0, 300))
def test_every_word_is_printed_or_its_absence_is_named(setup, steps, step, caution):
    bare = handout.Handout("squat", "Squat", "", "Sit.", (("Do", "2 × 5"),), "", (), "Out.", (("Ow.", "No."),), "", ())
    words = replace(bare, setup=WORD * setup, steps=(WORD * step,) * steps, cautions=(("Knee", WORD * caution),))
    made = handout.fitted(words, EITHER)
    assert (made.setup, made.steps, made.breathing, made.dose) == (words.setup, words.steps, "Out.", words.dose)
    for part, name in (("cautions", "the conditions"), ("mistakes", "mistakes"), ("drawn", "figure")):
        assert getattr(made, part) == getattr(words, part) or name in made.lacks
    high, yields = handout.height(made, EITHER), ({"cautions": ()}, {"mistakes": ()}, {"drawn": False})
    assert high <= EITHER.box[1] or all(handout.height(replace(made, **it), EITHER) == high for it in yields)


def test_handouts_that_lack_something_are_known(examine):
    catalog = examine()[0]
    assert not any(handout.lacks(catalog, it, EITHER) for it in catalog.exercises.values())
    assert all(handout.lacks(catalog, it, INDEX) for it in catalog.exercises.values())


def test_the_pieces_of_a_dose_take_another_line_where_one_is_full():
    one = handout.Handout("squat", "Squat", "", "Sit.", (("Do", "2 × 5"),), "", (), "Out.", (), "", ())
    two = replace(one, dose=(*one.dose, ("With", "a weight " * 8)))
    assert handout.dosed(two, 188) > handout.dosed(one, 188)


def test_a_page_of_an_exercise_carries_its_handout(printer):
    make, _ = printer()
    exercise = make.catalog.exercises["squat"]
    page = make.handout(make.catalog, exercise)
    assert "\n" not in page
    assert "https://knees.example/guide/exercises/squat/" in page
    assert f"1.</i>{exercise.steps[0]}" in page
    assert "<img" not in page
    make.drawn = {"squat"}
    assert '<img src="../../exercises/squat/card.svg"' in make.handout(make.catalog, exercise)
    make.drawn = {"squat", "squat/whole"}
    assert '<img src="../../exercises/squat/whole/card.svg"' in make.handout(make.catalog, exercise)
