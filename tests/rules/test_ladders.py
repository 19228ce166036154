from __future__ import annotations

import knees
import pytest

LUNGE = knees.LUNGE.replace("[quads]", "[quads, hams]")


SQUAT, SIT, WALK = "exercises/squat.yml", "exercises/wall-sit.yml", "exercises/walk.yml"


def ladder(easier=(), harder=()):
    """An edit that gives an exercise its steps on the ladder."""
    lines = [f"{key}: [{', '.join(ids)}]\n" for key, ids in (("easier", easier), ("harder", harder)) if ids]
    return ("breathing:", "".join(lines) + "breathing:")


def test_the_ladder_does_not_run_in_a_circle(found):
    edits = {SIT: ladder(easier=["squat"]), SQUAT: ("level: intermediate", "level: beginner")}
    assert found(edits) == ["exercises/squat.yml:27:1 G302", "exercises/wall-sit.yml:17:1 G302"]


def test_a_long_circle_is_found_and_its_side_branch_is_not(examine):
    edits = {
        SQUAT: ("level: intermediate", "level: beginner"),
        SIT: ladder(easier=["walk"]),
        WALK: ladder(easier=["squat"]),
        "exercises/lunge.yml": None,
    }
    side = LUNGE.replace("dose:", "easier: [squat]\ndose:")
    catalog, problems = examine({**edits, "exercises/lunge.yml": side})
    circle = {problem.location.path.split("/")[-1] for problem in problems if problem.code.id == "G302"}
    assert circle == {"squat.yml", "wall-sit.yml", "walk.yml"}
    assert [easier.id for easier in catalog.ladder["lunge"][0]] == ["squat"]


def test_a_diamond_is_no_circle(found):
    lunge = LUNGE.replace("dose:", "easier: [wall-sit]\nharder: [squat]\ndose:")
    assert found({"exercises/lunge.yml": lunge}) == []


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({SQUAT: ("level: intermediate", "level: beginner")}, []),
        ({SIT: ("level: beginner", "level: advanced")}, ["exercises/squat.yml:27:10 G303"]),
        ({WALK: ladder(easier=["squat"])}, ["exercises/walk.yml:17:10 G303"]),
        ({WALK: ladder(harder=["squat"])}, []),
        ({SIT: ladder(harder=["squat"])}, []),
    ],
)
def test_levels_never_fall_going_up(found, edits, expected):
    assert found(edits) == expected


def test_a_harder_exercise_of_a_lower_level_is_told_where_it_is_named(found):
    edits = {SQUAT: ("easier: [wall-sit]", "harder: [walk]")}
    assert found(edits) == ["exercises/squat.yml:27:10 G303"]


DRAFT = ("name: Wall sit\n", "name: Wall sit\ndraft: true\n")


def test_a_draft_is_no_step_of_a_ladder(found):
    assert "exercises/squat.yml:5:8 G335" in found({"exercises/wall-sit.yml": DRAFT})


def test_a_ladder_that_a_broken_file_may_begin_is_left_in_peace(found):
    assert found({"exercises/wall-sit.yml": "name: [\n"}) == ["exercises/wall-sit.yml:2:1 G005"]
