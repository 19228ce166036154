from __future__ import annotations

import pytest

from generator.cards.bound import bound
from generator.cards.card import card

PLAN, ROUTINE = "plans/knee-weeks.yml", "routines/knee-start.yml"
MONDAY = "        - routine: knee-start\n          note: Take it easy.\n"
STEPS = ("  - weeks: 1\n    change: Do it as it stands.\n", "  - weeks: 1\n    sets: 1\n  - weeks: 2\n    sets: 4\n")


@pytest.fixture
def cards(examine):
    """The card of the tiny guide's routine alone, and in its plan's booklet."""

    def of(session=""):
        catalog, problems = examine({ROUTINE: STEPS, PLAN: (MONDAY, MONDAY + session)})
        assert problems == []
        plan, routine = catalog.plans["knee-weeks"], catalog.routines["knee-start"]
        return card(catalog, routine), bound(catalog, plan, routine)

    return of


def test_a_booklet_has_the_weeks_of_its_plan_and_no_others(cards):
    alone, own = cards()
    assert [it.span for it in alone.progress] == ["Week 1", "Week 2", "Weeks 3–4"]
    assert [(it.span, it.doses[0]) for it in own.progress] == [("Week 1", "1 × 10"), ("Week 2", "4 × 10")]
    assert [it.words for it in own.progress] == [it.words for it in alone.progress[:2]]


def test_there_is_a_row_of_the_log_for_each_session_of_the_plan(cards):
    _, own = cards()
    assert [(it.label, it.sets[0]) for it in own.due] == [
        ("Week 1, Mon", 1),
        ("Week 1, Wed", 1),
        ("Week 2, Mon", 4),
        ("Week 2, Wed", 4),
    ]


def test_sessions_of_a_week_that_differ_have_a_row_each(cards):
    _, own = cards("          week: 1\n          exceptions: [{exercise: squat, sets: 9}]\n")
    assert [(it.span, it.doses[0]) for it in own.progress] == [
        ("Week 1, Mon", "9 × 10"),
        ("Week 1, Wed", "1 × 10"),
        ("Week 2, Mon", "9 × 10"),
        ("Week 2, Wed", "4 × 10"),
    ]
    assert own.progress[0].words.endswith("With 9 of Squat.")
    assert own.rows[0].sets == 9


def test_weeks_that_are_alike_stand_together(cards):
    _, own = cards("          week: 1\n")
    assert [it.span for it in own.progress] == ["Week 1", "Week 2, Mon", "Week 2, Wed"]
