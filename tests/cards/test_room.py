from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cards import handout, room
from generator.cards.papers import EITHER, INDEX

WORD = "lengthy "


@pytest.fixture
def made(examine):
    """The handout of the tiny guide's squat."""
    catalog = examine()[0]
    return handout.handout(catalog, catalog.exercises["squat"])


def full(made, **more):
    """A handout with more words than a sheet holds."""
    return room.fitted(replace(made, **more), EITHER)


def test_what_fits_is_left_as_it_is(made):
    assert room.fitted(made, EITHER) == made


def test_what_yields_is_named(made):
    assert full(made, setup=WORD * 150).weeks in (2, 3)
    crowded = full(made, cautions=(("Sore knee", WORD * 700), ("Stiff hip", "")))
    assert crowded.cautions == ()
    assert crowded.lacks.endswith("the conditions that mind this move.")
    most = full(made, mistakes=((WORD * 900, WORD),), easier=WORD, cautions=(("Sore knee", WORD * 40),))
    assert (most.cautions, most.easier, most.mistakes, most.drawn) == ((), "", (), True)
    assert most.lacks.endswith("how to make it easier; the conditions that mind this move; common mistakes.")


def test_what_makes_no_room_does_not_yield(made):
    most = full(made, setup=WORD * 900, easier=WORD, cautions=(("Sore knee", WORD * 40),))
    assert (most.cautions, most.easier, most.mistakes, most.drawn) == ((), WORD, made.mistakes, False)
    assert most.lacks.endswith("the conditions that mind this move; the figure.")
    assert most.setup == WORD * 900


@given(st.integers(0, 400), st.integers(0, 9), st.integers(0, 120), st.integers(0, 300))
def test_every_word_is_printed_or_its_absence_is_named(setup, steps, step, caution):
    bare = handout.Handout("squat", "Squat", "", "Sit.", (("Do", "2 × 5"),), "", (), "Out.", (("Ow.", "No."),), "", ())
    words = replace(bare, setup=WORD * setup, steps=(WORD * step,) * steps, cautions=(("Knee", WORD * caution),))
    made = room.fitted(words, EITHER)
    assert (made.setup, made.steps, made.breathing, made.dose) == (words.setup, words.steps, "Out.", words.dose)
    for part, name in (("cautions", "the conditions"), ("mistakes", "mistakes"), ("drawn", "figure")):
        assert getattr(made, part) == getattr(words, part) or name in made.lacks
    high, yields = room.height(made, EITHER), ({"cautions": ()}, {"mistakes": ()}, {"drawn": False})
    assert high <= EITHER.box[1] or all(room.height(replace(made, **it), EITHER) == high for it in yields)


def test_handouts_that_lack_something_are_known(examine):
    catalog = examine()[0]
    assert not any(room.lacks(catalog, it, EITHER) for it in catalog.exercises.values())
    assert all(room.lacks(catalog, it, INDEX) for it in catalog.exercises.values())


def test_the_pieces_of_a_dose_take_another_line_where_one_is_full():
    one = handout.Handout("squat", "Squat", "", "Sit.", (("Do", "2 × 5"),), "", (), "Out.", (), "", ())
    two = replace(one, dose=(*one.dose, ("With", "a weight " * 8)))
    assert room.dosed(two, 188) > room.dosed(one, 188)
