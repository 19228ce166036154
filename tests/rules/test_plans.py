from __future__ import annotations

import pytest

PLAN, ROUTINE = "plans/knee-weeks.yml", "routines/knee-start.yml"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weeks: 1-2", "weeks: 1", ["plans/knee-weeks.yml:16:12 G309"]),
        ("weeks: 1-2", "weeks: 2", ["plans/knee-weeks.yml:6:12 G309"]),
        ("weeks: 1-2", "weeks: 1-3", ["plans/knee-weeks.yml:16:12 G309"]),
        ("weeks: 3", "weeks: 1-2", ["plans/knee-weeks.yml:16:12 G309"]),
        ("weeks: 3", "weeks: 3-12", []),
    ],
)
def test_a_plan_names_every_week_once_and_in_order(found, old, new, expected):
    assert found({PLAN: (old, new)}) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weeks: 3-4", "weeks: 2", []),
        ("weeks: 1\n", "weeks: 2\n", []),
        ("weeks: 3-4", "weeks: 1-4", ["routines/knee-start.yml:41:12 G309"]),
        ("weeks: 1\n", "weeks: 5\n", ["routines/knee-start.yml:41:12 G309"]),
    ],
)
def test_a_routine_may_leave_weeks_out_but_not_name_them_twice(found, old, new, expected):
    assert found({ROUTINE: (old, new)}) == expected


def test_the_week_to_go_on_with_is_named(examine):
    (problem,) = examine({PLAN: ("weeks: 1-2", "weeks: 1")})[1]
    assert (problem.message, problem.help) == ("week 2 is left out", "go on with week 2")


@pytest.mark.parametrize(
    ("exceptions", "expected"),
    [
        ("[{exercise: squat, sets: 3}]", []),
        ("[{exercise: walk, sets: 3}]", ["plans/knee-weeks.yml:12:35 G326"]),
        ("[{exercise: squat, sets: 3}, {exercise: squat, sets: 2}]", ["plans/knee-weeks.yml:12:63 G326"]),
    ],
)
def test_an_exception_is_an_exercise_of_the_blocks(found, exceptions, expected):
    note = "          note: Take it easy.\n"
    assert found({PLAN: (note, f"{note}          exceptions: {exceptions}\n")}) == expected
