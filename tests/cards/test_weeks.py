from __future__ import annotations

from dataclasses import replace

from generator.cards.fitting import fitted
from generator.cards.formats import SHEET
from generator.cards.papers import A4
from generator.cards.weeks import NARROW, beside, columns, height, number


def test_a_table_has_a_column_for_the_weeks_and_one_for_each_exercise(words):
    (side,) = fitted(words(), SHEET, A4)
    assert side.marks == ("A", "B1", "B2", "C")
    assert len(columns(side, SHEET)) == 5
    assert beside(side, SHEET, A4) == A4.box[0] - sum(columns(side, SHEET))
    assert [number(step.span) for step in side.table] == ["1", "3–4"]


def test_a_table_is_as_tall_as_its_words_and_is_nothing_where_there_is_none(words):
    (side,) = fitted(words(), SHEET, A4)
    long = replace(side, table=(replace(side.table[0], beside="Take your time. " * 30), *side.table[1:]))
    assert 0 == height(replace(side, table=()), SHEET, A4) < height(side, SHEET, A4) < height(long, SHEET, A4)


def test_sentences_stand_in_place_of_a_table_that_leaves_no_room_for_words(words):
    made = words()
    wide = tuple(replace(step, doses=("12–15 × 30–40 breaths per side",) * len(made.rows)) for step in made.progress)
    (side,) = fitted(replace(made, progress=wide), SHEET, A4)
    assert (side.table, len(side.progress)) == ((), 2)
    assert beside(replace(side, table=wide), SHEET, A4) < NARROW
