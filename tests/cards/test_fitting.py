from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards.card import card
from generator.cards.fitting import around, cut, dose, fill, fits_alone, fitted, least
from generator.cards.formats import A4, EITHER, FORMATS, INDEX, INDEX_CARD, LARGE_PRINT, SHEET

ROUTINE = "routines/knee-start.yml"
EVERY = [(form, paper) for form in FORMATS for paper in (form.bare, *form.papers)]


@pytest.fixture
def words(examine):
    """The card of the tiny guide's routine, with edits."""

    def of(edits=None):
        catalog, _ = examine(edits)
        return card(catalog, catalog.routines["knee-start"])

    return of


@pytest.fixture(scope="module")
def full(tiny):
    """`full(3)`: the card of the tiny guide's routine with three more exercises."""
    made = card(tiny, tiny.routines["knee-start"])
    more = replace(made.rows[0], sets=3)
    return lambda count: replace(made, rows=(*(more for _ in range(count)), *made.rows))


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


def test_a_full_card_gives_up_its_ladders_first_then_its_cues_and_then_takes_a_second_page(full):
    sides = [made for count in range(9) if (made := fitted(full(count), SHEET, A4))]
    one = list(dict.fromkeys((side.steps, side.cues) for side, *others in sides if not others))
    assert one == [(True, True), (False, True), (False, False)]
    assert [len(made) for made in sides] == sorted(len(made) for made in sides)
    assert len(sides[-1]) == 2


def test_large_print_gives_nothing_up_and_has_three_exercises_a_page_at_most(full):
    sides = fitted(full(4), LARGE_PRINT, A4)
    assert len(sides) >= 3
    assert all(side.cues and len(side.rows) <= 3 for side in sides)


def test_the_aim_is_told_first_what_comes_after_last_and_safety_on_each_page(full):
    first, *_, last = fitted(full(4), LARGE_PRINT, A4)
    assert first.goal
    assert first.meta
    assert first.warm_up
    assert (first.cool_down, first.progress) == ("", ())
    assert last.cool_down
    assert last.progress
    assert (last.goal, last.meta, last.warm_up) == ("", (), "")
    assert first.safety == last.safety == "Stop at sharp pain."
    assert first.title.replace("\u00a0", " ") == f"Knee start · 1 of {first.count}"


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


def test_rows_are_filled_up_to_one_level():
    assert fill([10, 10], 60, 30) == 30
    assert fill([10, 10], 40, 30) == pytest.approx(20, abs=0.11)
    assert fill([10, 30], 45, 30) == pytest.approx(15, abs=0.11)


def test_a_card_is_cut_between_two_blocks_where_one_is_near(full):
    rows = full(2).rows
    assert [row.place[0] for row in rows] == [0, 0, 0, 1, 1, 2]
    assert [cut(rows, place) for place in range(7)] == [0, 1, 3, 3, 3, 5, 6]


def test_long_words_make_a_tall_row(words):
    short = words().rows[0]
    long = words({ROUTINE: ("cue: Sit back", "cue: " + "Sit back and further back " * 3)}).rows[0]
    assert least(long, SHEET, A4, cues=True) > least(short, SHEET, A4, cues=True)
    assert least(long, SHEET, A4, cues=False) == least(short, SHEET, A4, cues=False)


def test_a_load_has_a_line_for_the_readers_own_or_stands_beside_the_dose(words):
    row = words().rows[0]
    assert dose(row, SHEET) == "2 × 10 reps · rest 60 s"
    assert dose(row, INDEX_CARD) == "2 × 10 reps · rest 60 s · 10 lb (4.5 kg)"


def test_a_long_goal_takes_room_around_the_rows(words):
    short, long = (
        fitted(words({ROUTINE: ("Get your knees going.", "Get your knees going. " * count)}), SHEET, A4)[0]
        for count in (1, 10)
    )
    assert around(long, SHEET, A4) > around(short, SHEET, A4)
