from __future__ import annotations

import pytest

from generator import fit
from generator.fit import BOX, HEIGHT, SLACK, TALLEST_ROW, around, fill, fitted, least, marked

ROUTINE = "routines/knee-start.yml"


@pytest.fixture
def card(examine):
    """The card of the tiny guide's routine, with edits."""

    def of(edits=None):
        catalog, _ = examine(edits)
        return fitted(catalog, catalog.routines["knee-start"])

    return of


def repeated(count, item="      - exercise: squat\n        work: 3 x 10\n        cue: Knees out\n"):
    """Edits that fill the first block with many exercises."""
    return {ROUTINE: ("    items:\n", "    items:\n" + item * count)}


def test_a_card_says_in_words_what_to_do(card):
    made = card()
    assert (made.title, made.goal, made.safety) == ("Knee start", "Get your knees going.", "Stop at sharp pain.")
    assert made.meta == (("Level", "beginner"), ("Time", "14 min, 2–3 days a week"), ("Kit", "Kettlebell"))
    assert (made.warm_up, made.cool_down) == ("Walk 3 min", "Walk 2 min")
    assert [(row.mark, row.name, row.dose, row.cue, row.sets) for row in made.rows] == [
        ("A", "Squat", "2 × 10 reps · 10 lb (4.5 kg) · rest 60 s", "Sit back", 2),
        ("B1", "Wall sit", "2 × 30 s", "Back flat", 2),
        ("B2", "Squat", "2 × 5 reps", "Knees out", 2),
        ("C", "Wall sit", "20 s", "Back flat", 1),
    ]


def test_a_card_has_no_markup_of_authors(card):
    made = card({ROUTINE: ("Get your knees going.", "Get *your* [[quads|thighs]] and [[wall-sit]] going.")})
    assert made.goal == "Get your thighs and wall sit going."


def test_one_day_is_no_days(card):
    assert card({ROUTINE: ("days_per_week: 2-3", "days_per_week: 1")}).meta[1] == ("Time", "14 min, 1 day a week")


def test_a_row_has_a_box_for_every_set_of_the_longest_session(card):
    assert card({ROUTINE: ("work: 2 x 10", "work: 1-3 x 10")}).rows[0].sets == 3
    assert card({ROUTINE: ("rounds: 2", "rounds: 2-4")}).rows[1].sets == 4


def test_few_rows_are_tall_and_many_share_the_page(card):
    assert {row.height for row in card().rows} == {TALLEST_ROW}
    many = card(repeated(3)).rows
    assert BOX * 3 <= many[0].height < TALLEST_ROW


@pytest.mark.parametrize("count", range(8))
def test_a_card_is_never_taller_than_its_page(card, count):
    made = card(repeated(count))
    if made:
        assert around(made) + sum(row.height for row in made.rows) <= HEIGHT - SLACK + 0.5
        assert all(row.height >= least(row) for row in made.rows)


def test_a_full_card_gives_up_its_cues_first(card):
    item = "      - exercise: squat\n        work: 10\n        cue: Knees out\n"
    cues = [{bool(row.cue) for row in made.rows} for count in range(12) if (made := card(repeated(count, item)))]
    assert {True} in cues
    assert {False} in cues
    assert cues == sorted(cues, key=lambda seen: seen == {False})


def test_what_does_not_fit_is_no_card(card):
    assert card(repeated(11)) is None


def test_rows_are_filled_up_to_one_level():
    assert fill([10, 10], 60) == TALLEST_ROW
    assert fill([10, 10], 40) == pytest.approx(20, abs=0.11)
    assert fill([10, 30], 45) == pytest.approx(15, abs=0.11)


def test_long_words_make_a_tall_row(card):
    short = card().rows[0]
    long = card({ROUTINE: ("cue: Sit back", "cue: " + "Sit back and further back " * 3)}).rows[0]
    assert least(long) > least(short)


def test_a_long_goal_takes_room_around_the_rows(card):
    assert around(card({ROUTINE: ("Get your knees going.", "Get your knees going. " * 10)})) > around(card())


def test_marks_tell_what_is_done_in_turn(examine):
    routine = examine()[0].routines["knee-start"]
    assert [[mark for mark, _ in items] for _, items in marked(routine)] == [["A"], ["B1", "B2"], ["C"]]


def test_a_routine_that_lost_its_safety_has_a_card_all_the_same(examine):
    catalog, _ = examine()
    bare = catalog.routines["knee-start"].model_copy(update={"safety": (), "warm_up": (), "cool_down": ()})
    made = fit.draft(catalog, bare, cues=True)
    assert (made.safety, made.warm_up, made.cool_down) == ("", "", "")
