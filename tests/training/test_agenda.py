from __future__ import annotations

import pytest

from generator.training.agenda import agenda

PLAN, ROUTINE = "plans/knee-weeks.yml", "routines/knee-start.yml"
MONDAY = "        - routine: knee-start\n          note: Take it easy.\n"
STEPS = ("  - weeks: 1\n    change: Do it as it stands.\n", "  - weeks: 1\n    sets: 1\n  - weeks: 2\n    sets: 3\n")


@pytest.fixture
def said(examine):
    """Give what a plan with edits says of its first stage."""

    def words(*edits):
        catalog, problems = examine({ROUTINE: STEPS} | ({PLAN: edits[0]} if edits else {}))
        assert problems == []
        return agenda(catalog, catalog.plans["knee-weeks"].stages[0])

    return words


def test_a_session_is_said_in_the_words_of_its_routine_and_once(said):
    assert said() == {
        ("monday", 0): "Week 1: Do one set of [[squat]]. Week 2: Do three sets of [[squat]].",
        ("wednesday", 1): "As on Monday.",
    }


def test_weeks_of_which_the_same_is_said_are_said_together(said):
    found = said((MONDAY, MONDAY + "          week: 3\n"))
    assert found["monday", 0] == "Add a round."
    assert found["wednesday", 1].startswith("Week 1: ")


def test_the_sets_that_a_plan_names_follow(said):
    found = said(
        (
            MONDAY,
            MONDAY + "          week: 1\n          sets: 1\n          exceptions: [{exercise: wall-sit, sets: 2}]\n",
        )
    )
    assert found["monday", 0] == "Do one set of [[squat]]. 1 set of each, but 2 of [[wall-sit]]."
    found = said((MONDAY, MONDAY + "          week: 1\n          exceptions: [{exercise: wall-sit, sets: 2}]\n"))
    assert found["monday", 0] == "Do one set of [[squat]]. With 2 of [[wall-sit]]."
