from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards.fitting import fits_alone, fitted
from generator.cards.formats import A4, EITHER, FORMATS, INDEX, INDEX_CARD, LARGE_PRINT, POCKET_FOLD, SHEET
from generator.cards.heights import around, least

ROUTINE = "routines/knee-start.yml"
EVERY = [(form, paper) for form in FORMATS for paper in (form.bare, *form.papers)]


def test_few_rows_are_tall_and_many_share_the_page(full):
    few = fitted(full(0), SHEET, A4)
    assert [set(side.heights) for side in few] == [{SHEET.tall}]
    many = fitted(full(2), SHEET, A4)
    assert SHEET.box * 3 <= many[0].heights[0] < SHEET.tall


@pytest.mark.parametrize(("form", "paper"), EVERY, ids=lambda it: it.name)
@pytest.mark.parametrize("count", range(0, 12, 2))
def test_no_page_is_taller_than_its_paper_and_no_exercise_is_lost(full, form, paper, count):
    made = full(count)
    sides = fitted(made, form, paper)
    assert [row for side in sides for row in side.rows] == list(made.rows)
    for side in sides:
        assert around(side, form, paper) + sum(side.heights) <= paper.box[1] - form.slack + 0.1 * len(side.rows)
        needed = [least(row, form, paper, cues=side.cues, steps=side.steps) for row in side.rows]
        assert all(height >= need for height, need in zip(side.heights, needed, strict=True))


def test_a_full_card_gives_up_its_ladders_first_then_its_weeks_or_its_cues_and_then_takes_a_second_page(full):
    sides = [made for count in range(9) if (made := fitted(full(count), SHEET, A4))]
    one = list(dict.fromkeys((side.steps, side.cues) for side, *others in sides if not others))
    assert one == [(True, True), (False, True), (False, False)]


def test_weeks_are_given_up_before_cues_and_come_back_where_cues_have_to_go(full):
    long = tuple((f"Week {week}", "Do as many as you can with a weight that you know well. " * 2) for week in (1, 2, 3))
    kept = [
        made[0]
        for count in range(9)
        if (made := fitted(replace(full(count), progress=long), SHEET, A4)) and len(made) == 1
    ]
    found = list(dict.fromkeys((side.cues, bool(side.progress)) for side in kept))
    assert found == [(True, True), (True, False), (False, True), (False, False)]


def test_a_page_of_a_booklet_gives_up_its_own_cues_alone(full):
    made = full(3)
    rows = tuple(replace(row, cue="Slow and steady, all the way to the end, and back again") for row in made.rows)
    pages = [side for side in fitted(replace(made, rows=rows), POCKET_FOLD, POCKET_FOLD.bare) if side.rows]
    assert [len(side.rows) for side in pages] == [1, 2, 1, 2, 1]
    assert {side.cues for side in pages if len(side.rows) == 1} == {True}
    assert False in {side.cues for side in pages if len(side.rows) == 2}


def test_the_more_there_is_to_do_the_more_pages_there_are(full):
    sides = [made for count in range(9) if (made := fitted(full(count), SHEET, A4))]
    assert [len(made) for made in sides] == sorted(len(made) for made in sides)
    assert len(sides[-1]) == 2


def test_large_print_gives_nothing_up_and_has_three_exercises_a_page_at_most(full):
    sides = fitted(full(4), LARGE_PRINT, A4)
    assert len(sides) >= 3
    assert all(side.cues and len(side.rows) <= 3 for side in sides)


def test_a_small_card_sends_to_the_page_for_a_warm_up_that_it_has_no_room_for(words):
    made = words()
    assert fitted(made, INDEX_CARD, INDEX)[0].warm_up == "Walk 3 min"
    long = replace(made, warm_up="Walk on 3 min; " * 40)
    assert fitted(long, INDEX_CARD, INDEX)[0].warm_up == "see the page"


def test_what_does_not_fit_is_no_card(full):
    assert fitted(replace(full(0), rows=full(11).rows * 2), SHEET, EITHER) is None


def test_a_row_that_fits_no_page_is_found(words):
    made = words()
    tall = replace(made.rows[0], sets=40)
    assert all(fits_alone(made, row, SHEET, EITHER) for row in made.rows)
    assert not fits_alone(made, tall, SHEET, EITHER)
