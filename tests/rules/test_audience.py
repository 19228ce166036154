from __future__ import annotations

import pytest

ROUTINE, PLAN, KIT = "routines/knee-start.yml", "plans/knee-weeks.yml", "vocabulary/equipment.yml"
SAID = "audience: Anybody who sits a lot."


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("People with a kettlebell.", 18),
        ("People at home with only one pair of light Kettlebells.", 26),
        ("Anybody who has steps.", 23),
        ("People who like to train on a box, or not.", 36),
        ("Kettlebell fans without a kettlebell.", 27),
    ],
)
def test_kit_that_one_has_is_not_who_one_is(found, words, column):
    assert found({ROUTINE: (SAID, f"audience: {words}")}) == [f"{ROUTINE}:4:{column} G353"]


@pytest.mark.parametrize(
    "words",
    [
        "Kettlebell fans.",
        "People with kettlebellitis.",
        "Beginners with no kit.",
        "People with sore knees who lift a kettlebell.",
        "Beginners. With more time, take [[wall-sit|the box]].",
    ],
)
def test_people_may_be_named_after_kit(found, words):
    assert found({ROUTINE: (SAID, f"audience: {words}")}) == []


def test_kit_of_most_homes_may_be_named(found):
    edits = {ROUTINE: (SAID, "audience: Anybody with a box.")}
    assert found(edits) == [f"{ROUTINE}:4:19 G353"]
    assert found({**edits, KIT: ("  name: Box\n", "  name: Box\n  everyday: true\n")}) == []


def test_plans_are_asked_as_well(found):
    assert found({PLAN: ("audience: Beginners.", "audience: Beginners with a bell.")}) == []
    assert found({PLAN: ("audience: Beginners.", "audience: Beginners with a box.")}) == [f"{PLAN}:3:21 G353"]


def test_a_guide_without_kit_has_none_to_tell_of(examine):
    bare = {KIT: "none:\n  name: No kit\n  summary: Your own body is enough.\n  nothing: true\n"}
    assert not [it for it in examine(bare)[1] if it.code.id == "G353"]
