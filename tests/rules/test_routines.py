from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards.card import card
from generator.cards.formats import SHEET
from generator.rules.routines import unfit

ROUTINE = "routines/knee-start.yml"


@pytest.mark.parametrize(("minutes", "fits"), [(10, False), (11, True), (14, True), (16, True), (17, False)])
def test_minutes_may_be_a_fifth_from_the_computed_13_7(found, minutes, fits):
    assert found({ROUTINE: ("minutes: 14", f"minutes: {minutes}")}) == (
        [] if fits else ["routines/knee-start.yml:7:10 G304"]
    )


def test_the_computed_minutes_are_told(examine):
    (problem,) = examine({ROUTINE: ("minutes: 14", "minutes: 60")})[1]
    assert problem.message == "60 minutes are claimed, 14 computed from the doses"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({ROUTINE: ("equipment: [bell]", "equipment: [bell, box]")}, ["routines/knee-start.yml:8:19 G305"]),
        (
            {ROUTINE: ("equipment: [bell]", "equipment: [box]")},
            ["routines/knee-start.yml:8:1 G305", "routines/knee-start.yml:8:13 G305"],
        ),
        ({"exercises/walk.yml": ("equipment: [none]", "equipment: [box]")}, ["routines/knee-start.yml:8:1 G305"]),
    ],
)
def test_equipment_is_exactly_what_the_exercises_need(found, edits, expected):
    assert found(edits) == expected


def test_a_routine_of_exercises_without_equipment_lists_none(found):
    bare = {"exercises/squat.yml": ("equipment: [bell]", "equipment: [none]")}
    assert found({**bare, ROUTINE: ("equipment: [bell]", "equipment: [none]")}) == []
    assert found(bare) == ["routines/knee-start.yml:8:1 G305", "routines/knee-start.yml:8:13 G305"]


def test_the_exercise_that_needs_it_is_named(examine):
    (problem,) = examine({"exercises/walk.yml": ("equipment: [none]", "equipment: [box]")})[1]
    assert problem.message == "'box' is missing; walk needs it"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("      - exercise: squat\n        work: 5\n", "", ["routines/knee-start.yml:23:11 G308"]),
        (
            "      - exercise: squat\n        work: 5\n",
            "      - {exercise: squat, work: 1}\n" * 3,
            ["routines/knee-start.yml:23:11 G308"],
        ),
        ("kind: straight", "kind: straight\n    rounds: 2", ["routines/knee-start.yml:15:13 G308"]),
        ("kind: straight", "kind: straight\n    rest: 60 s", ["routines/knee-start.yml:15:11 G308"]),
        ("kind: superset\n    rounds: 2", "kind: superset", ["routines/knee-start.yml:23:11 G308"]),
        ("kind: superset\n    rounds: 2", "kind: circuit", ["routines/knee-start.yml:23:11 G308"]),
        ("        work: 5\n", "        work: 2 x 5\n", ["routines/knee-start.yml:30:15 G308"]),
        ("        work: 20 s\n", "        work: 1 x 20 s\n", ["routines/knee-start.yml:34:15 G308"]),
        ("kind: flow", "kind: flow\n    rounds: 1-2", []),
        ("kind: superset", "kind: circuit", []),
    ],
)
def test_rounds_and_sets_stand_where_the_kind_of_block_has_them(found, old, new, expected):
    assert [line for line in found({ROUTINE: (old, new)}) if not line.endswith("G304")] == expected


def test_a_card_that_does_not_fit_is_told(found):
    many = "    items:\n" + "      - {exercise: squat, work: 9 x 10, rest: 60 s}\n" * 11
    problems = found({ROUTINE: ("    items:\n", many)})
    assert "routines/knee-start.yml:12:1 G311" in problems


def test_an_exercise_that_no_card_holds_is_told_in_its_own_line(examine):
    catalog, _ = examine()
    made = card(catalog, catalog.routines["knee-start"])
    tall = replace(made, rows=(made.rows[0], replace(made.rows[1], sets=80), *made.rows[2:]))
    problem = unfit(catalog.entry(catalog.routines["knee-start"]), tall, SHEET, SHEET.bare)
    assert str(problem.location) == "content/routines/knee-start.yml:27:9"
    assert (
        "'Wall sit' with its dose, cue and boxes does not fit the card (full page on A4 or US Letter)"
        in problem.message
    )
