from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cards.card import Card, Row
from generator.cards.fitting import fits, fits_alone, fitted
from generator.cards.formats import FORMATS, INDEX_CARD, LARGE_PRINT, POCKET_FOLD, SHEET
from generator.cards.heights import around, least
from generator.cards.papers import A4, EITHER, INDEX
from generator.cards.sayings import Weeks

ROUTINE = "routines/knee-start.yml"
EVERY = [(form, paper) for form in FORMATS if not form.log for paper in (form.bare, *form.papers)]


def unsaid(card, sides):
    """The words of a card that are neither on its pages nor named there as lacking."""
    said = " ".join(side.lacks for side in sides)
    progress = [step for side in sides for step in side.progress]
    asides = [words for side in sides for words in (side.warm_up, side.cool_down)]
    found = [words for words in (card.warm_up, card.cool_down) if words not in asides and "see the page" not in asides]
    tables = [step for side in sides for step in side.table]
    found += [
        step.words
        for step in card.progress
        if (step.span, step.words) not in progress and step not in tables and "the weeks" not in said
    ]
    rows = {row.mark: row for row in card.rows}
    for side, it in ((page, row) for page in sides for row in page.rows):
        row, named = rows[it.mark], side.lacks or said
        marks = [mark for these in re.findall(r"cues? of ([^;.]*)", named) for mark in these.split(", ")]
        cue = row.mark in marks or re.search(r"[:;] cues[;.]", named)
        found += [row.cue] if row.cue != it.cue and not cue else []
        found += [row.steps] if row.steps != it.steps and "easier and harder" not in named else []
    return found


def test_what_is_lacking_and_not_named_would_be_seen(full):
    card = full(3)
    (side,) = fitted(card, SHEET, A4)
    assert unsaid(card, [side]) == []
    bare = [
        replace(side, rows=tuple(replace(row, cue="", steps="") for row in side.rows), progress=(), table=(), lacks="")
    ]
    assert {card.rows[0].cue, card.rows[0].steps, card.progress[0].words} <= set(unsaid(card, bare))
    assert unsaid(card, [replace(side, warm_up="")]) == [card.warm_up]


WORDS = st.text("abcdefghij ", min_size=0, max_size=160).map(str.strip)


@given(
    cues=st.lists(WORDS, min_size=1, max_size=12),
    steps=st.lists(st.lists(WORDS.filter(bool), min_size=1, max_size=3).map(". ".join), max_size=8),
    number=st.integers(0, len(EVERY) - 1),
    tabled=st.booleans(),
)
def test_every_word_of_a_card_is_printed_or_its_absence_is_named(cues, steps, number, tabled):
    rows = tuple(
        Row("squat", chr(65 + index), "Squat", "2 × 8 reps", "rest 60 s", "10 lb", cue, 2, (index, 0), "", cue[:20])
        for index, cue in enumerate(cues)
    )
    progress = tuple(
        Weeks(f"Week {week}", text.capitalize(), ("2 × 8",) * len(rows) if tabled else (), text)
        for week, text in enumerate(steps, 1)
    )
    card = Card("Knees", "Strong knees.", (("Level", "beginner"),), "Walk 3 min", "", "Stop at pain.", progress, rows)
    form, paper = EVERY[number]
    sides = fitted(card, form, paper)
    assert sides is None or unsaid(card, sides) == []


def test_few_rows_are_tall_and_many_share_the_page(full):
    few = fitted(full(0), SHEET, A4)
    assert [len(set(side.heights)) for side in few] == [1]
    many = fitted(full(2), SHEET, A4)
    assert SHEET.box * 2 <= many[0].heights[0] < few[0].heights[0] <= SHEET.tall


@pytest.mark.uncounted
@pytest.mark.parametrize(("form", "paper"), EVERY, ids=lambda it: it.name)
@pytest.mark.parametrize("count", range(0, 12, 2))
def test_no_page_is_taller_than_its_paper_and_no_exercise_is_lost(full, form, paper, count):
    made = full(count)
    sides = fitted(made, form, paper)
    assert [row.mark for side in sides for row in side.rows] == [row.mark for row in made.rows]
    assert unsaid(made, sides) == []
    for side in sides:
        assert around(side, form, paper) + sum(side.heights) <= paper.box[1] - form.slack + 0.1 * len(side.rows)
        needed = [least(row, form, paper) for row in side.rows]
        assert all(height >= need for height, need in zip(side.heights, needed, strict=True))


def had(sides):
    """How many cues and how many easier and harder moves pages have, and how the weeks are told."""
    rows = [row for side in sides for row in side.rows]
    weeks = next((word for word in ("in full", "the weeks") if any(word in side.lacks for side in sides)), "whole")
    return sum(bool(row.cue) for row in rows), sum(bool(row.steps) for row in rows), weeks


def test_what_yields_first_are_easier_and_harder_moves_then_cues_then_weeks_each_as_little_as_need_be(full):
    long = tuple(Weeks(f"Week {week}", "Do what you can. Take a weight that you know well. " * 2) for week in (1, 2, 3))
    made = [fitted(replace(full(count), progress=long), SHEET, A4) for count in range(9)]
    found = [(len(made[0].rows), *had(made)) for made in made if made and len(made) == 1]
    assert found == [
        (4, 4, 4, "whole"),
        (5, 5, 5, "whole"),
        (6, 6, 6, "whole"),
        (7, 7, 7, "whole"),
        (8, 8, 4, "whole"),
        (9, 9, 0, "whole"),
        (10, 5, 0, "whole"),
    ]


def test_a_page_of_a_booklet_gives_up_its_own_cues_alone_and_its_back_says_so(full):
    made = full(3)
    rows = tuple(
        replace(row, cue="Slow and steady, all the way to the end, and back again, as often as it says here", sets=2)
        for row in made.rows
    )
    *pages, back = fitted(replace(made, rows=rows, progress=()), POCKET_FOLD, POCKET_FOLD.bare)
    pages = [side for side in pages if side.rows]
    assert [len(side.rows) for side in pages] == [1, 2, 1, 2, 1]
    assert all(row.cue for side in pages if len(side.rows) == 1 for row in side.rows)
    lost = [row.mark for side in pages for row in side.rows if not row.cue]
    assert lost
    assert f"of {', '.join(lost)}" in back.lacks
    assert {side.lacks for side in pages} == {""}


def test_the_more_there_is_to_do_the_more_pages_there_are(full):
    sides = [made for count in range(9) if (made := fitted(full(count), SHEET, A4))]
    assert [len(made) for made in sides] == sorted(len(made) for made in sides)
    assert len(sides[-1]) == 2


def test_large_print_gives_nothing_up_and_has_three_exercises_a_page_at_most(full):
    sides = fitted(full(4), LARGE_PRINT, A4)
    assert len(sides) >= 3
    assert all(row.cue for side in sides for row in side.rows)
    assert all(len(side.rows) <= 3 for side in sides)


def test_a_small_card_sends_to_the_page_for_a_warm_up_that_it_has_no_room_for(words):
    made = words()
    assert fitted(made, INDEX_CARD, INDEX)[0].warm_up == "Walk 3\u00a0min"
    long = replace(made, warm_up="Walk on 3 min; " * 60)
    assert fitted(long, INDEX_CARD, INDEX)[0].warm_up == "see the page"


def test_what_does_not_fit_is_no_card(full):
    assert fitted(replace(full(0), rows=full(11).rows * 2), SHEET, EITHER) is None


def test_a_row_that_fits_no_page_is_found(words):
    made = words()
    tall = replace(made.rows[0], sets=80)
    assert all(fits_alone(made, row, SHEET, EITHER) for row in made.rows)
    assert not fits_alone(made, tall, SHEET, EITHER)


@pytest.mark.uncounted
@pytest.mark.parametrize(("form", "paper"), EVERY, ids=lambda it: it.name)
def test_what_fits_is_found_out_without_trying_every_way(full, form, paper):
    for made in (full(0), full(6), replace(full(0), rows=full(11).rows * 3)):
        assert fits(made, form, paper) is bool(fitted(made, form, paper))
