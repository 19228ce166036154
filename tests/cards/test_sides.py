from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards.fitting import fitted
from generator.cards.formats import LARGE_PRINT
from generator.cards.papers import A4
from generator.cards.sayings import Weeks
from generator.cards.sides import TORN, Cut, lacking, shares, sides, weeks


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


def marks(rows, count, torn=None):
    """The marks of the exercises on each of so many pages."""
    return [[row.mark for row in part] for part in shares(rows, count, Cut(torn))]


def test_a_card_is_cut_where_one_thing_is_done_after_another(full):
    rows = full(2).rows
    assert [row.mark for row in rows] == ["A", "A", "A", "B1", "B2", "C"]
    assert marks(rows, 2) == [["A", "A", "A"], ["B1", "B2", "C"]]
    assert marks(rows, 3) == [["A", "A"], ["A"], ["B1", "B2", "C"]]
    assert marks(rows, 5) == [["A"], ["A"], ["A"], ["B1", "B2"], ["C"]]
    assert marks(rows, 6) == []


def test_what_is_done_in_turn_is_torn_only_where_it_has_to_be(full):
    rows = full(2).rows
    assert marks(rows, 6, torn=TORN[1]) == [[mark] for mark in ("A", "A", "A", "B1", "B2", "C")]
    assert marks(rows[3:5], 2) == []
    assert marks(rows[3:5], 2, torn=TORN[1]) == [["B1"], ["B2"]]
    assert marks(rows[2:], 2, torn=TORN[1]) == [["A"], ["B1", "B2", "C"]]


def booklet(card, left_out=()):
    """The pages of a card as a booklet of eight."""
    return list(sides(card, 1, set(left_out), folded=True))


def test_a_booklet_has_a_cover_what_comes_before_the_work_and_on_its_back_what_comes_after(full):
    made = full(0)
    cover, before, *work, back = booklet(made)
    assert [page.number for page in (cover, before, *work, back)] == list(range(1, 9))
    assert (cover.title, cover.goal, cover.meta) == (made.title, made.goal, made.meta)
    assert (before.safety, before.warm_up) == (made.safety, made.warm_up)
    assert back.cool_down == made.cool_down
    assert back.progress == tuple((step.span, step.words) for step in made.progress)
    for page in (*work, back):
        assert (page.title, page.goal, page.meta, page.safety, page.warm_up) == ("", "", (), "", "")
    for page in (cover, before, *work):
        assert (page.cool_down, page.progress) == ("", ())


@pytest.mark.parametrize(
    ("more", "pages"), [(0, [1, 2, 1, 0, 0]), (1, [1, 1, 2, 1, 0]), (3, [1, 2, 1, 2, 1]), (6, [2, 2, 2, 1, 3])]
)
def test_the_exercises_of_a_booklet_are_spread_over_its_inner_pages_in_their_order(full, more, pages):
    made = full(more)
    inner = booklet(made)[2:7]
    assert [len(page.rows) for page in inner] == pages
    assert [row for page in inner for row in page.rows] == list(made.rows)


def test_a_booklet_leaves_parts_out_as_other_cards_do(full):
    _, before, *_, back = booklet(full(0), ["weeks", "aside"])
    assert (back.progress, back.without) == ((), ("the weeks",))
    assert before.warm_up == back.cool_down == "see the page"


def test_two_booklets_have_a_cover_each_and_share_the_exercises(full):
    made = full(8)
    pages = list(sides(made, 2, set(), folded=True))
    first, second = pages[:8], pages[8:]
    assert [[page.number for page in one] for one in (first, second)] == [list(range(1, 9))] * 2
    assert [one[0].title.replace("\u00a0", " ") for one in (first, second)] == [
        "Knee start · 1 of 2",
        "Knee start · 2 of 2",
    ]
    assert first[0].goal == second[0].goal == made.goal
    assert first[1].safety == second[1].safety == made.safety
    assert (first[1].warm_up, second[1].warm_up) == (made.warm_up, "")
    assert (first[7].cool_down, second[7].cool_down) == ("", made.cool_down)
    assert [row for page in pages for row in page.rows] == list(made.rows)


def test_weeks_are_told_whole_or_by_their_first_sentences_or_not_at_all():
    both = (Weeks("Week 1", "Do one set. Then rest."), Weeks("Week 2", "Do two."))
    whole = tuple((step.span, step.words) for step in both)
    assert weeks(both, set()) == (whole, ())
    assert weeks(both, {"short"}) == ((("Week 1", "Do one set."), ("Week 2", "Do two.")), ("the weeks in full",))
    assert weeks(both[1:], {"short"}) == (whole[1:], ())
    assert weeks(both, {"short", "weeks"}) == ((), ("the weeks",))
    assert weeks((), {"weeks"}) == ((), ())


def test_what_is_lacking_is_named_by_the_marks_of_its_exercises(full):
    rows = full(0).rows[:2]
    bare = [replace(row, cue="", steps="") for row in rows]
    assert all(row.cue and row.steps for row in rows)
    assert lacking((), rows, rows) == ""
    assert lacking(("the weeks",), rows, rows) == "Left out: the weeks."
    assert lacking(("the weeks",), rows, bare) == "Left out: the weeks; cues; easier and harder moves."
    some = [replace(rows[0], steps=""), replace(rows[1], cue="")]
    assert lacking((), rows, some) == f"Left out: the cue of {rows[1].mark}; some easier and harder moves."
