"""What every record of the guide's own content has, beyond what the checker asks of any guide."""

from __future__ import annotations

import pytest

from generator.publish import site
from generator.publish.output import Settings
from generator.records.catalog import items
from generator.training.care import cares
from generator.training.swaps import swaps


@pytest.fixture(scope="module")
def pages(catalog, project):
    """Every page of the guide by its path, its drawings from the cache of its builds."""
    settings = Settings("Strong", "https://strong.example/", project / ".cache/figures")
    return {output.path: output.content for output in site.outputs(catalog, project / "templates", settings)}


def test_every_exercise_has_a_figure(catalog):
    assert [id for id, exercise in catalog.exercises.items() if not exercise.figure] == []


def test_no_ladder_starts_above_the_ground(catalog):
    starts = [id for id, (easier, _) in catalog.ladder.items() if not easier]
    assert [id for id in starts if catalog.exercises[id].level != "beginner"] == []


def test_every_exercise_shows_its_caution_review_and_its_evidence_or_that_there_is_none(catalog, pages):
    for id, exercise in catalog.exercises.items():
        page = pages[f"exercises/{id}.md"]
        assert ("found none that calls for special care" in page) == (not exercise.cautions), id
        assert ("No study of this exercise is cited here" in page) == (not exercise.evidence), id


def test_every_exercise_that_needs_kit_that_few_have_has_a_swap_or_says_that_there_is_none(catalog, pages):
    for id, found in swaps(catalog).items():
        assert ("No other exercise here does the same with other kit" in pages[f"exercises/{id}.md"]) == (not found), id


def test_every_routine_says_what_each_condition_of_its_exercises_changes(catalog):
    for routine in catalog.routines.values():
        told = {care.condition.id for care in cares(catalog, routine)}
        done = {item.exercise for item in items(routine)}
        assert {caution.condition for id in done for caution in catalog.exercises[id].cautions} <= told, routine.id
