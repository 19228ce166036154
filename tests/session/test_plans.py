from __future__ import annotations

import pytest

from generator.session.plans import plans

PLAN = "plans/knee-weeks.yml"
MONDAY = "        - routine: knee-start\n          note: Take it easy.\n"


@pytest.fixture
def days(examine):
    """The days of the plan of the tiny guide on which its routine is done, with an edit of the first of them."""

    def of(monday=MONDAY):
        catalog = examine({PLAN: (MONDAY, monday)})[0]
        (plan,) = plans(catalog, catalog.routines["knee-start"])
        assert (plan["id"], plan["name"], plan["last"]) == ("knee-weeks", "Four knee weeks", 3)
        return plan["days"]

    return of


def test_each_day_of_a_plan_says_in_which_weeks(days):
    assert days() == [{"weeks": (1, 2), "day": "monday"}, {"weeks": (1, 2), "day": "wednesday"}]


def test_a_day_says_which_week_of_the_routine_it_is(days):
    assert days("        - {routine: knee-start, week: 4}\n")[0] == {"weeks": (1, 2), "week": 4, "day": "monday"}


def test_other_sets_are_those_of_the_plan_in_each_week(days):
    first, second, _ = days("        - {routine: knee-start, sets: 1, exceptions: [{exercise: squat, sets: 3}]}\n")
    assert (first["weeks"], second["weeks"]) == ((1, 1), (2, 2))
    items = [it for part in first["parts"] for it in part["items"]]
    assert {it["key"]: it["sets"] for it in items if it["key"] in ("0.0", "2.0")} == {"0.0": (3, 3), "2.0": (1, 1)}
    assert [part.get("rounds") for part in first["parts"] if part["kind"] == "superset"] == [(1, 1)]


def test_a_plan_without_the_routine_is_none_of_it(examine):
    catalog = examine({PLAN: None})[0]
    assert plans(catalog, catalog.routines["knee-start"]) == []
