from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.publish.pages import facets

ROWS = Path("templates/theme/assets/find/rows.js")


def caution(action, more=""):
    """An edit that gives an exercise without cautions one on the sore knee."""
    return ("cautions: []\n", f"cautions:\n  - condition: sore-knee\n    action: {action}\n{more}")


@pytest.fixture
def few(monkeypatch):
    """Have even a few records offer choices."""
    monkeypatch.setattr(facets, "FEW", 1)


def said(catalog, kind="exercises"):
    return facets.attributes(catalog, list(getattr(catalog, kind).values()))


def test_a_row_says_what_an_exercise_is_found_by(tiny):
    assert said(tiny)["squat"] == (
        'data-kit="bell" data-level="intermediate" data-main="quads" data-help="hams" data-move="bend" '
        'data-modify="sore-knee" data-ask="swollen-knee"'
    )


def test_what_stands_for_nothing_is_no_kit(tiny):
    assert "data-kit" not in said(tiny)["wall-sit"]


def test_a_routine_says_its_time_and_what_a_condition_comes_to(tiny):
    row = said(tiny, "routines")["knee-start"]
    assert 'data-minutes="14"' in row
    assert 'data-aim="strong"' in row
    assert re.search(r'data-main="[^"]*quads', row)
    assert 'data-kit="bell"' in row
    assert re.search(r'data-(modify|ask|avoid)="[^"]*sore-knee', row)


def test_a_plan_has_a_level_alone(tiny):
    assert set(re.findall(r"data-(\w+)", said(tiny, "plans")["knee-weeks"])) == {"level"}


def test_what_asks_for_more_at_times_is_not_fine(examine):
    conditions = (
        "vocabulary/conditions.yml",
        ("advice: Bend", "stages: {acute: while it hurts at rest}\n  advice: Bend"),
    )
    edits = {conditions[0]: conditions[1], "exercises/wall-sit.yml": caution("avoid", "    stage: acute\n")}
    catalog, problems = examine(edits)
    assert problems == []
    assert 'data-modify="sore-knee"' in said(catalog)["wall-sit"]
    assert "sore-knee" in said(catalog, "routines")["knee-start"]


def test_the_gravest_holds(examine):
    catalog, _ = examine({"exercises/wall-sit.yml": caution("avoid")})
    assert 'data-avoid="sore-knee"' in said(catalog)["wall-sit"]


@pytest.mark.usefixtures("few")
def test_a_form_offers_what_tells_rows_apart(tiny):
    found = facets.choices(tiny, tiny.exercises.values())
    assert found
    assert [kit.id for kit in (*found.home, *found.kit)] == ["bell"]
    assert [condition.id for condition in found.conditions] == ["sore-knee", "swollen-knee"]
    assert list(found.levels) == ["beginner", "intermediate"]
    assert found.minutes == []


@pytest.mark.usefixtures("few")
def test_what_all_have_in_common_is_no_choice(tiny):
    found = facets.choices(tiny, tiny.routines.values())
    assert (found.levels, found.patterns, found.groups, found.minutes) == ((), (), (), [])


def test_where_there_is_little_nothing_is_filtered(tiny):
    assert not facets.choices(tiny, tiny.exercises.values())
    assert not facets.choices(tiny, [])


@pytest.mark.usefixtures("few")
def test_times_are_offered_that_leave_some(tiny):
    routine = next(iter(tiny.routines.values()))
    times = [routine.model_copy(update={"minutes": minutes}) for minutes in (8, 25, 44)]
    assert facets.choices(tiny, times).minutes == [10, 20, 30]


@pytest.mark.usefixtures("few")
def test_kit_of_most_homes_is_apart(examine):
    catalog, _ = examine({"vocabulary/equipment.yml": ("choice: A bell", "everyday: true")})
    found = facets.choices(catalog, catalog.exercises.values())
    assert [[kit.id for kit in some] for some in (found.home, found.kit)] == [["bell"], []]


def test_the_script_reads_the_format_that_is_stated(project):
    names = set(re.findall(r"`data-(\w+)`", facets.__doc__))
    read = (project / ROWS).read_text("utf-8")
    listed = set(re.findall(r'"(\w+)"', re.search(r"const IDS = \[(.*?)\]", read)[1]))
    assert listed | set(re.findall(r"dataset\.(\w+)", read)) == names


@pytest.mark.usefixtures("few")
def test_routines_are_found_by_what_people_want_of_them(stocked):
    found = facets.choices(stocked, stocked.routines.values())
    assert [aim.id for aim in found.aims] == ["strong", "calm"]
    assert facets.choices(stocked, stocked.exercises.values()).aims == ()
