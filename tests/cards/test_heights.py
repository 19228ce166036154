from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards import heights
from generator.cards.card import Row
from generator.cards.fitting import fitted
from generator.cards.formats import INDEX_CARD, POCKET_FOLD, SHEET
from generator.cards.heights import LINE, TICK, around, aside, dose, fill, least, notice, pen
from generator.cards.papers import A4, INDEX

ROUTINE = "routines/knee-start.yml"


def test_rows_are_filled_up_to_one_level():
    assert fill([10, 10], 60, 30) == 30
    assert fill([10, 10], 40, 30) == pytest.approx(20, abs=0.11)
    assert fill([10, 30], 45, 30) == pytest.approx(15, abs=0.11)


def test_long_words_make_a_tall_row(words):
    short = words().rows[0]
    long = words({ROUTINE: ("cue: Sit back", "cue: " + "Sit back and further back " * 3)}).rows[0]
    assert least(long, SHEET, A4) > least(short, SHEET, A4)
    assert least(replace(long, cue=""), SHEET, A4) == least(replace(short, cue=""), SHEET, A4)


def test_a_load_has_a_line_for_the_readers_own_or_stands_beside_the_dose(words):
    row = words().rows[0]
    assert dose(row, SHEET) == "2 × 10\u00a0reps · rest 60\u00a0s"
    assert dose(row, INDEX_CARD) == "2 × 10\u00a0reps · rest 60\u00a0s · 10\u00a0lb (4.5\u00a0kg)"


def test_a_long_goal_takes_room_around_the_rows(words):
    short, long = (
        fitted(words({ROUTINE: ("Get your knees going.", "Get your knees going. " * count)}), SHEET, A4)[0]
        for count in (1, 10)
    )
    assert around(long, SHEET, A4) > around(short, SHEET, A4)


def test_boxes_stand_beside_the_words_or_below_them(words):
    row = words().rows[0]
    assert pen(row, SHEET) == pen(row, INDEX_CARD) == 2 * SHEET.box
    assert pen(replace(row, sides=True), SHEET) == 3 * SHEET.box
    assert least(replace(row, sets=30), SHEET, A4) >= pen(replace(row, sets=30), SHEET)
    assert least(row, POCKET_FOLD, POCKET_FOLD.bare) >= pen(row, POCKET_FOLD) + POCKET_FOLD.low


def test_a_warm_up_has_room_for_its_ticks_or_for_its_words():
    assert aside("Walk", INDEX_CARD, INDEX) == TICK + LINE
    assert aside("Walk on and on. " * 40, SHEET, A4) > 3 * TICK


def test_a_sentence_that_says_what_is_lacking_takes_room():
    assert notice("", SHEET, A4) == 0
    one, two = (notice(f"Not here: {'cues of A, ' * count}", SHEET, A4) for count in (1, 20))
    assert 0 < one < two


def test_each_page_of_a_booklet_is_as_tall_as_what_stands_on_it(words):
    edits = {ROUTINE: ("Get your knees going.", "Get your knees going. " * 9)}
    short, long = (fitted(words(edit), POCKET_FOLD, POCKET_FOLD.bare) for edit in (None, edits))
    taller = [
        around(after, POCKET_FOLD, POCKET_FOLD.bare) > around(before, POCKET_FOLD, POCKET_FOLD.bare)
        for before, after in zip(short, long, strict=True)
    ]
    assert taller == [True, *[False] * 7]


def test_a_row_with_room_has_its_figure_below_its_words():
    row = Row("squat", "A", "Squat", "3 × 8", "", "", "", 3)
    told = heights.told(row, SHEET, A4)
    most = told + heights.ROUND_FIGURE + heights.MORE_ROOM * SHEET.figure
    assert heights.below(row, most - 0.1, SHEET, A4) == 0
    assert heights.below(row, most + 10, SHEET, A4) == pytest.approx(heights.MORE_ROOM * SHEET.figure + 10)
    assert heights.below(row, most + 10, POCKET_FOLD, A4) == 0
