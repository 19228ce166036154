from __future__ import annotations

import pytest

from generator.publish.entries import crossings

BELL = ("equipment: [none]", "equipment: [bell]")


@pytest.fixture
def found(examine):
    """The crossings of the tiny guide where two of its exercises need the bell."""
    catalog, _ = examine({"exercises/wall-sit.yml": BELL})
    return catalog, list(crossings.crossings(catalog))


def test_a_muscle_and_kit_with_two_exercises_have_a_page(found):
    _, ((muscle, kit, main, helping),) = found
    assert (muscle.id, kit.id) == ("quads", "bell")
    assert [it.id for it in main] == ["squat", "wall-sit"]
    assert helping == ()


def test_the_page_lies_below_that_of_the_muscle(found):
    _, (its,) = found
    assert (its.path, its.title) == ("muscles/quads/bell.md", "Quads: Kettlebell")


def test_both_lead_to_it(found):
    catalog, made = found
    assert list(crossings.of_muscle(catalog, catalog.muscles["quads"])) == made
    assert list(crossings.of_kit(catalog, catalog.equipment["bell"])) == made


def test_one_exercise_makes_none(tiny):
    assert list(crossings.crossings(tiny)) == []
    assert list(crossings.of_kit(tiny, tiny.equipment["none"])) == []
