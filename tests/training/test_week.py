from __future__ import annotations

import pytest

from generator.training.week import joined, too_few, week
from generator.training.week import weeks as weeks_of
from generator.values.quantity import Span

PLAN, PATTERNS = "plans/knee-weeks.yml", "vocabulary/patterns.yml"
MONDAY = "        - routine: knee-start\n          note: Take it easy.\n"


@pytest.fixture
def weeks(examine):
    """Give what makes the sums of the stages of an edited plan."""

    def sums(*edits):
        catalog, problems = examine({PLAN: edits[0]} if edits else {})
        assert problems == []
        return [sums for _, sums in weeks_of(catalog, catalog.plans["knee-weeks"])]

    return sums


def test_a_week_adds_up_its_sessions(weeks):
    first, second = weeks()
    assert (first.minutes, first.days, first.sets["thighs"]) == (Span(20, 30), 2, Span(8, 8))
    assert (first.light["thighs"], second.light["thighs"]) == (Span(6, 6), Span(0, 0))
    assert (second.minutes, second.days, second.sets["thighs"]) == (Span(30, 30), 0, Span(0, 0))


def test_sets_of_a_week_take_the_place_of_the_routines_own(weeks):
    first, _ = weeks((MONDAY, MONDAY + "          sets: 1\n"))
    assert (first.sets["thighs"], first.light["thighs"]) == (Span(6, 6), Span(5, 5))


def test_an_exception_counts_for_its_exercise_alone(weeks):
    apart = "          sets: 1\n          exceptions: [{exercise: wall-sit, sets: 2-3}]\n"
    first, _ = weeks((MONDAY, MONDAY + apart))
    assert (first.sets["thighs"], first.light["thighs"]) == (Span(4 + 2, 4 + 2), Span(3 + 4, 3 + 6))


def test_what_is_optional_is_left_out(weeks):
    first, _ = weeks((MONDAY, MONDAY + "          optional: true\n"))
    assert (first.days, first.sets["thighs"]) == (1, Span(4, 4))


def test_a_session_has_what_its_routine_has_in_that_week(examine):
    steps = (
        "  - weeks: 1\n    change: Do it as it stands.\n",
        "  - weeks: 1\n    sets: 1\n  - weeks: 2\n    sets: 3\n",
    )
    catalog, problems = examine({"routines/knee-start.yml": steps})
    assert problems == []
    sums = weeks_of(catalog, catalog.plans["knee-weeks"])
    assert [(span, it.sets["thighs"], it.light["thighs"]) for span, it in sums] == [
        (Span(1, 1), Span(6, 6), Span(6, 6)),
        (Span(2, 2), Span(10, 10), Span(6, 6)),
        (Span(3, 3), Span(0, 0), Span(0, 0)),
    ]


def test_a_session_may_name_the_week_of_its_routine(examine):
    steps = ("  - weeks: 1\n    change: Do it as it stands.\n", "  - weeks: 1\n    sets: 1\n")
    named = {PLAN: (MONDAY, MONDAY + "          week: 3\n"), "routines/knee-start.yml": steps}
    catalog, problems = examine(named)
    assert problems == []
    assert week(catalog, catalog.plans["knee-weeks"].stages[0], 1).sets["thighs"] == Span(4 + 3, 4 + 3)


def test_a_distance_counts_as_the_minutes_that_it_takes(weeks):
    _, second = weeks(("          work: 30 min\n", "          work: 0.5 km\n"))
    assert second.minutes == Span(3, 3)


def test_a_major_group_with_too_few_days_is_named(examine):
    catalog, _ = examine({})
    first, second = (sums for _, sums in weeks_of(catalog, catalog.plans["knee-weeks"]))
    assert [group.id for group in too_few(catalog, first, 2)] == []
    assert [group.id for group in too_few(catalog, first, 3)] == ["thighs"]
    assert [group.id for group in too_few(catalog, second, 1)] == ["thighs"]


def test_stretches_count_as_neither(examine):
    edit = ("  name: Walking\n  kind: endurance\n", "  name: Walking\n  kind: stretching\n")
    catalog, _ = examine({PATTERNS: edit})
    sums = week(catalog, catalog.plans["knee-weeks"].stages[1], 3)
    assert (sums.minutes, sums.days) == (Span(0, 0), 0)


def test_weeks_that_follow_one_another_are_one():
    assert joined([Span(1, 1), Span(3, 3), Span(4, 5), Span(6, 6), Span(8, 8)]) == [Span(1, 1), Span(3, 6), Span(8, 8)]
    assert joined([]) == []
