from __future__ import annotations

import knees
import pytest

from generator.training.swaps import MOST, OF_A_KIT, Swap, Swaps, at_hand

SQUAT, SIT = "exercises/squat.yml", "exercises/wall-sit.yml"

LUNGE = knees.LUNGE.replace("[none]", "[box]")


@pytest.fixture
def of(examine):
    """The swaps of an exercise of the tiny guide with edits, as ids with their reasons."""
    return lambda id, edits=None: {swap.exercise.id: swap.reason for swap in Swaps(examine(edits)[0])[id]}


def lunges(*changes):
    """Lunges in files of their own, each with one change."""
    return {
        f"exercises/lunge-{number}.yml": LUNGE.replace("Lunge", f"Lunge {number}").replace(*change)
        for number, change in enumerate(changes)
    }


def test_a_swap_is_the_same_movement_for_a_main_muscle_with_other_kit(of):
    assert of("squat") == {
        "wall-sit": "No kit instead of kettlebell; both work quads; a level easier; with no load, so go slowly."
    }
    assert of("walk") == {}


@pytest.mark.parametrize(
    "change",
    [
        ("pattern: bend", "pattern: hop"),
        ("[quads]", "[calves]"),
        ("[box]", "[bell]"),
        ("[box]", "[box, bell]"),
    ],
)
def test_what_differs_in_movement_or_muscle_or_needs_the_kit_is_no_swap(of, change):
    assert "lunge-0" not in of("squat", lunges(change))


@pytest.mark.parametrize(("level", "found"), [("beginner", False), ("intermediate", True), ("advanced", True)])
def test_a_swap_is_a_level_apart_at_most(of, level, found):
    edits = {**lunges(("level: intermediate", f"level: {level}")), SQUAT: ("level: intermediate", "level: advanced")}
    assert ("lunge-0" in of("squat", edits)) == found


def test_a_stretch_is_no_swap_for_work(of):
    stretch = ("muscles: {primary: [quads]}", "muscles: {stretched: [quads]}")
    edits = lunges(stretch, (stretch[0], "muscles: {primary: [hams], stretched: [quads]}"))
    assert "lunge-0" not in of("squat", edits)
    assert of("squat", edits) == {
        "wall-sit": "No kit instead of kettlebell; both work quads; a level easier; with no load, so go slowly."
    }


def test_kit_that_homes_have_may_be_in_both_beside_kit_that_few_have(of):
    edits = {**lunges(("[box]", "[box, chair]")), SQUAT: ("[bell]", "[bell, chair]")}
    chair = "chair:\n  name: Chair\n  summary: To sit on.\n"
    kit = "vocabulary/equipment.yml"
    assert "lunge-0" not in of("squat", {**edits, kit: ("bell:\n", f"{chair}bell:\n")})
    assert of("squat", {**edits, kit: ("bell:\n", f"{chair}  everyday: true\nbell:\n")})["lunge-0"] == (
        "Box instead of kettlebell; the same main muscle; with no load, so go slowly."
    )


def test_without_kit_that_few_have_all_kit_counts_as_taken(of):
    assert of("wall-sit") == {"squat": "Kettlebell; both work quads; a level harder."}


def test_what_has_no_load_says_so_in_place_of_what_has_one(of):
    less = lunges(("Lunge", "Lunge"), ("per side}", "per side, load: 10 lb}"))
    assert (
        of("squat", less)["lunge-0"] == "Box instead of kettlebell; the same main muscle; with no load, so go slowly."
    )
    assert of("squat", less)["lunge-1"] == "Box instead of kettlebell; the same main muscle."


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("It holds still.", "It holds still. It has no load, so go slowly."),
        ("It holds still, without weight.", "It holds still, without weight."),
    ],
)
def test_what_authors_say_of_a_swap_is_told_with_its_want_of_a_load_unless_they_say_so(of, reason, told):
    swap = f"swaps:\n  - exercise: wall-sit\n    reason: {reason}\n"
    assert of("squat", {SQUAT: ("cautions:\n", f"{swap}cautions:\n")}) == {"wall-sit": told}


def test_a_drill_has_no_load_to_lose(of):
    stands = ("on-toes:\n", "on-toes:\n  loads: true\n")
    text = knees.GUIDE[SQUAT].replace("cautions:", "positions: [on-toes]\ncautions:").replace("  load: 10 lb\n", "")
    edits = {"vocabulary/positions.yml": stands}
    assert "no load" in of("squat", {**edits, SQUAT: text})["wall-sit"]
    assert "no load" not in of("squat", {**edits, SQUAT: text.replace("RIR 2-3", "RPE 2")})["wall-sit"]


def test_the_body_itself_may_be_the_load(of):
    edits = lunges(("cautions:", "positions: [on-toes]\ncautions:"))
    stands = ("on-toes:\n", "on-toes:\n  loads: true\n")
    assert "no load" in of("squat", edits)["lunge-0"]
    assert "no load" not in of("squat", {**edits, "vocabulary/positions.yml": stands})["lunge-0"]


def test_the_most_alike_come_first(of):
    edits = lunges(("[quads]", "[quads, hams]"), ("level: intermediate", "level: advanced"), ("Lunge", "Lunge"))
    assert list(of("squat", edits)) == ["lunge-2", "lunge-1", "wall-sit"]
    alike = {**edits, SQUAT: ("primary: [quads]\n  secondary: [hams]", "primary: [quads, hams]")}
    assert list(of("squat", alike)) == ["lunge-0", "wall-sit", "lunge-2"]


def test_a_list_offers_a_choice_of_kit_and_ends(of):
    same = [("Lunge", f"Lunge {letter}") for letter in "abcd"]
    assert [id for id in of("squat", lunges(*same)) if id != "wall-sit"] == ["lunge-0", "lunge-1"][:OF_A_KIT]
    kinds = [("[box]", f"[box-{letter}]") for letter in "abcdefg"]
    boxes = "".join(f"box-{letter}:\n  name: Box {letter}\n  summary: A box.\n" for letter in "abcdefg")
    edits = {**lunges(*kinds), "vocabulary/equipment.yml": ("bell:\n", f"{boxes}bell:\n")}
    assert len(of("squat", edits)) == MOST


def test_what_authors_write_comes_first_and_what_they_refuse_is_left_out(of):
    walk = "swaps:\n  - exercise: walk\n    reason: Walk *uphill*.\n"
    assert list(of("squat", {SQUAT: ("cautions:\n", f"{walk}cautions:\n")})) == ["walk", "wall-sit"]
    sit = "not_swaps:\n  - exercise: wall-sit\n    reason: It holds still.\n"
    assert of("squat", {SQUAT: ("cautions:\n", f"{walk}{sit}cautions:\n")}) == {"walk": "Walk *uphill*."}
    again = walk.replace("walk", "wall-sit")
    assert of("squat", {SQUAT: ("cautions:\n", f"{again}cautions:\n")}) == {
        "wall-sit": "Walk *uphill*. It has no load, so go slowly."
    }


def test_a_routine_names_what_is_at_hand_before_what_is_more_alike(examine):
    catalog, _ = examine(lunges(("[box]", "[box]"), ("[box]", "[bell]"), ("[box]", "[none]")))
    routine = catalog.routines["knee-start"]
    boxed, belled, bare = (Swap(catalog.exercises[f"lunge-{number}"], "Why not.") for number in range(3))
    assert at_hand(catalog, routine, [boxed, belled, bare]) is belled
    assert at_hand(catalog, routine, [boxed, bare]) is bare
    assert at_hand(catalog, routine, [boxed]) is boxed


def test_kit_of_the_same_choice_is_at_hand_together(examine):
    chosen = {"vocabulary/equipment.yml": ("  safety: Test it with one foot first.", "  choice: A bell")}
    catalog, _ = examine({**lunges(("[box]", "[box]"), ("[box]", "[none]")), **chosen})
    boxed, bare = (Swap(catalog.exercises[f"lunge-{number}"], "Why not.") for number in range(2))
    assert at_hand(catalog, catalog.routines["knee-start"], [boxed, bare]) is boxed


def test_each_exercise_has_its_swaps(tiny):
    assert {id: len(swaps) for id, swaps in Swaps(tiny).items()} == {"squat": 1, "walk": 0, "wall-sit": 1}
