from __future__ import annotations

import knees
import pytest

from generator.publish.checks import examination

LUNGE = knees.LUNGE.replace("[quads]", "[quads, hams]")
SQUAT, SIT, WALK = "exercises/squat.yml", "exercises/wall-sit.yml", "exercises/walk.yml"


def test_a_muscle_is_not_both_primary_and_secondary(found):
    assert found({SQUAT: ("secondary: [hams]", "secondary: [hams, quads]")}) == ["exercises/squat.yml:9:21 G301"]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({WALK: ("equipment: [none]", "equipment: [none, box]")}, "exercises/walk.yml:5:13 G310"),
        (
            {"routines/knee-start.yml": ("equipment: [bell]", "equipment: [bell, none]")},
            "routines/knee-start.yml:8:19 G310",
        ),
    ],
)
def test_nothing_stands_alone(found, edits, expected):
    assert expected in found(edits)


def test_what_stands_for_nothing_has_the_id_that_its_guide_gives(write):
    root = write({"exercises/squat.yml": ("[bell]", "[bell, none]"), "routines/knee-start.yml": ("[bell]", "[none]")})
    for path in root.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("none", "bare"), "utf-8")
    assert [(problem.code.id, problem.message) for problem in examination.examine(root, "content")[1]] == [
        ("G310", "'bare' stands beside other equipment"),
        ("G305", "'bell' is missing; squat needs it"),
        ("G305", "no exercise needs 'bare'"),
    ]


def test_an_entry_that_does_not_say_so_is_kit_like_any_other(found):
    kit = {
        "vocabulary/equipment.yml": ("  nothing: true\n", ""),
        "routines/knee-start.yml": ("equipment: [bell]", "equipment: [bell, none]"),
    }
    assert found(kit) == []


def swapping(key, *ids):
    """An edit that writes swaps into the squat."""
    lines = "".join(f"  - exercise: {id}\n    reason: It is much the same.\n" for id in ids)
    return {SQUAT: ("cautions:\n", f"{key}:\n{lines}cautions:\n")}


def test_a_swap_with_other_kit_may_be_written(found):
    assert found(swapping("swaps", "walk", "wall-sit")) == []


def test_a_swap_does_not_need_the_kit_that_is_taken(found):
    edits = {**swapping("swaps", "wall-sit"), SIT: ("[none]", "[bell]")}
    assert found(edits) == ["exercises/squat.yml:31:15 G322"]


def test_where_homes_have_all_of_the_kit_a_swap_needs_none_of_it(found):
    swaps = "swaps:\n  - exercise: walk\n    reason: It is much the same.\ncautions: []\n"
    assert found({SIT: ("cautions: []\n", swaps)}) == ["exercises/wall-sit.yml:21:15 G322"]


def test_only_what_would_be_offered_is_refused(found):
    assert found(swapping("not_swaps", "wall-sit")) == []
    assert found(swapping("not_swaps", "walk")) == ["exercises/squat.yml:31:15 G323"]


@pytest.mark.parametrize("key", ["swaps", "not_swaps"])
def test_nothing_is_named_twice(found, key):
    assert found(swapping(key, "wall-sit", "wall-sit")) == ["exercises/squat.yml:33:15 G323"]


DRAFT = ("name: Wall sit\n", "name: Wall sit\ndraft: true\n")
FIGURE = ("level:", "figure: {view: front, frames: [{stance: standing}, {shoulders: {abduct: 20}}]}\nlevel:")


@pytest.mark.parametrize(
    ("figures", "walk", "bare"),
    [
        (["squat"], None, []),
        (["squat", "wall-sit"], None, ["content/exercises/walk.yml:1:1"]),
        (["squat", "wall-sit"], ("name: Walk\n", "name: Walk\ndraft: true\n"), []),
    ],
)
def test_where_most_exercises_have_a_figure_all_but_drafts_need_one(examine, figures, walk, bare):
    edits = {f"exercises/{id}.yml": FIGURE for id in figures} | ({"exercises/walk.yml": walk} if walk else {})
    assert [str(it.location) for it in examine(edits)[1] if it.code.id == "G336"] == bare
