from __future__ import annotations

import pytest

from generator.cards.card import card, edition
from generator.cards.sayings import first

ROUTINE = "routines/knee-start.yml"


def test_a_card_says_in_words_what_to_do(words):
    made = words()
    assert (made.title, made.goal, made.safety) == ("Knee start", "Get your knees going.", "Stop at sharp pain.")
    assert made.meta == (("Level", "beginner"), ("Time", "14\u00a0min, 2–3 days a week"), ("You need", "kettlebell"))
    assert (made.warm_up, made.cool_down) == ("Walk 3\u00a0min", "Walk 2\u00a0min")
    assert [(it.span, it.words, it.beside) for it in made.progress] == [
        ("Week 1", "Do it as it stands.", "Do it as it stands."),
        ("Weeks 3–4", "Add a round.", "Add a round."),
    ]
    assert {it.doses for it in made.progress} == {("2 × 10", "2 × 30\u00a0s", "2 × 5", "1 × 20\u00a0s")}
    assert [(row.mark, row.name, row.dose, row.after, row.load, row.cue, row.sets) for row in made.rows] == [
        ("A", "Squat", "2 × 10\u00a0reps", "rest 60\u00a0s", "10\u00a0lb (4.5\u00a0kg)", "Sit back", 2),
        ("B1", "Wall sit", "2 × 30\u00a0s", "then B2", "", "Back flat", 2),
        ("B2", "Squat", "2 × 5\u00a0reps", "rest 30\u00a0s, then B1", "", "Knees out", 2),
        ("C", "Wall sit", "20\u00a0s", "", "", "Back flat", 1),
    ]
    assert [row.place for row in made.rows] == [(0, 0), (1, 0), (1, 1), (2, 0)]


def test_after_one_round_nothing_comes_again(words):
    assert [row.after for row in words({ROUTINE: ("rounds: 2", "rounds: 1")}).rows][1:3] == [
        "then B2",
        "rest 30\u00a0s",
    ]


def test_no_rest_is_said_where_it_is_stated(words):
    assert [row.after for row in words({ROUTINE: ("rest: 60 s", "rest: no rest")}).rows][:2] == ["no rest", "then B2"]
    assert words({ROUTINE: ("rest: 30 s", "rest: 0")}).rows[2].after == "no rest, then B1"


def test_a_flow_goes_on_without_a_rest(words):
    flow = "- kind: flow\n    rounds: 2\n    items:\n      - exercise: squat\n        work: 5"
    assert [row.after for row in words({ROUTINE: ("- kind: flow\n    items:", flow)}).rows][3:] == ["then D", "then C"]


def test_a_card_has_no_markup_of_authors_and_the_names_of_what_they_link(words):
    made = words({ROUTINE: ("Get your knees going.", "Get *your* [[quads|thighs]] and [[wall-sit]] going.")})
    assert made.goal == "Get your thighs and Wall sit going."


def test_one_day_is_no_days(words):
    assert words({ROUTINE: ("days_per_week: 2-3", "days_per_week: 1")}).meta[1] == ("Time", "14\u00a0min, 1 day a week")


def test_a_card_has_all_that_is_said_of_weeks_and_may_do_with_the_first_sentence(words):
    assert first("Do one set. Then rest.") == "Do one set."
    assert first("Add 2.5 kg, approx. a tenth") == "Add 2.5 kg, approx. a tenth"
    made = words({ROUTINE: ("Add a round.", "Add a [[squat|round]]. Go on!")})
    assert made.progress[1].words == "Add a round. Go on!"


def test_a_row_has_a_box_for_every_set_of_the_longest_session(words):
    assert words({ROUTINE: ("work: 2 x 10", "work: 1-3 x 10")}).rows[0].sets == 3
    assert words({ROUTINE: ("rounds: 2", "rounds: 2-4")}).rows[1].sets == 4


def test_what_is_harder_asks_for_no_kit_that_the_routine_does_not_ask_for(words):
    assert [row.steps for row in words().rows][:2] == ["Easier: Wall sit", "Harder: Squat"]
    assert [row.steps for row in words({ROUTINE: ("equipment: [bell]", "equipment: [none]")}).rows][:2] == [
        "Easier: Wall sit",
        "",
    ]


@pytest.fixture
def of(examine):
    """The edition of the card of the tiny guide's routine, with edits."""

    def of(edits=None):
        catalog, _ = examine(edits)
        routine = catalog.routines["knee-start"]
        return edition(catalog, routine, card(catalog, routine))

    return of


def test_the_edition_changes_with_what_the_card_is_made_from_and_with_nothing_else(of):
    one = of()
    assert len(one) == 6
    assert of({"exercises/squat.yml": ("Knees out", "Knees apart")}) != one
    assert of({ROUTINE: ("Add a round.", "Add two.")}) != one
    assert of({"exercises/squat.yml": ("easier: [wall-sit]\n", "")}) != one
    assert of({"exercises/squat.yml": ("primary: [quads]", "primary: [hams]")}) != one
    assert of({"plans/knee-weeks.yml": ("Beginners.", "Anybody.")}) == one
    assert of({"exercises/squat.yml": ("on nothing", "on a box")}) == one


def test_the_edition_changes_with_the_name_of_what_a_card_links(of):
    linked = {ROUTINE: ("Get your knees going.", "Get your [[hams]] going.")}
    renamed = {**linked, "vocabulary/muscles.yml": ("name: Hams", "name: Hamstrings")}
    assert of(linked) != of(renamed)


def test_a_routine_that_lost_its_safety_has_a_card_all_the_same(examine):
    catalog, _ = examine()
    bare = catalog.routines["knee-start"].model_copy(update={"safety": (), "warm_up": (), "cool_down": ()})
    made = card(catalog, bare)
    assert (made.safety, made.warm_up, made.cool_down) == ("Stop at sharp pain.", "", "")


def test_a_position_is_said_where_not_all_are_done_in_it(words):
    seated = ("        cue: Sit back\n", "        cue: Sit back\n        position: seated\n")
    assert [row.since for row in words({ROUTINE: seated}).rows] == ["seated", "", "", ""]
    alone = words(
        {
            ROUTINE: (
                "  - exercise: walk\n    work: 3 min\n",
                "  - exercise: walk\n    work: 3 min\n    position: seated\n",
            )
        }
    )
    assert {row.since for row in alone.rows} == {""}
