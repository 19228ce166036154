from __future__ import annotations

import re

import pytest

from generator.records.references import Broken, prune

SQUAT, WALK = "exercises/squat.yml", "exercises/walk.yml"
SYNTAX_ERROR = "name: [\n"


def test_the_tiny_guide_has_no_problems(found):
    assert found() == []


@pytest.mark.parametrize(
    ("alias", "other"),
    [
        ("Walks", "exercises/walk.yml"),
        ("wall-sit", "exercises/wall-sit.yml"),
        ("quad", "vocabulary/muscles.yml"),
        ("bells", "vocabulary/equipment.yml"),
        ("Knee-pains", "vocabulary/conditions.yml"),
        ("trial 2020", "vocabulary/sources.yml"),
        ("Knee starts", "routines/knee-start.yml"),
        ("four kneeweeks", "plans/knee-weeks.yml"),
        ("hopping", "vocabulary/patterns.yml"),
        ("thigh", "vocabulary/groups.yml"),
    ],
)
def test_no_two_records_of_any_kinds_share_a_name(examine, alias, other):
    _, problems = examine({SQUAT: ("deep bend", alias)})
    assert {problem.code.id for problem in problems} == {"G203"}
    for problem in problems:
        named = {problem.location.path, *re.findall(r"\((.*):\d+\)", problem.message)}
        assert named == {"content/exercises/squat.yml", f"content/{other}"}


def test_an_id_is_a_name(found):
    assert found({"vocabulary/patterns.yml": ("hop:", "quads:")}) == ["vocabulary/patterns.yml:8:1 G203"]


@pytest.mark.parametrize("alias", ["Squats", "squat", "knee-bend exercise"])
def test_a_record_names_itself_once(found, alias):
    assert found({SQUAT: ("deep bend", alias)}) == ["exercises/squat.yml:2:31 G203"]


def test_names_without_a_letter_do_not_collide(found):
    assert found({SQUAT: ("[knee bend exercise, deep bend]", "['!', '?']")}) == []


def test_an_id_may_differ_from_the_name_and_be_an_alias(found):
    assert found({SQUAT: ("name: Squat\naliases: [", "name: Air bend\naliases: [squat, ")}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (SQUAT, "pattern: bend", "pattern: bent", "exercises/squat.yml:4:10 G201"),
        (SQUAT, "secondary: [hams]", "secondary: [ham]", "exercises/squat.yml:9:15 G201"),
        (SQUAT, "easier: [wall-sit]", "easier: [wallsit]", "exercises/squat.yml:27:10 G201"),
        (SQUAT, "condition: sore-knee", "condition: bad-knee", "exercises/squat.yml:31:16 G201"),
        (SQUAT, "source: trial-2020", "source: trial-2021", "exercises/squat.yml:38:13 G201"),
        (SQUAT, "[[bell]]", "[[ball]]", "exercises/squat.yml:29:14 G201"),
        (SQUAT, "[[wall-sit|", "[[sit|", "exercises/squat.yml:33:14 G201"),
        (WALK, "source: tables", "source: table", "exercises/walk.yml:27:13 G201"),
        ("routines/knee-start.yml", "exercise: squat", "exercise: squad", "routines/knee-start.yml:16:19 G201"),
        ("plans/knee-weeks.yml", "routine: knee-start", "routine: knee-stop", "plans/knee-weeks.yml:10:20 G201"),
        ("vocabulary/muscles.yml", "group: thighs", "group: thigs", "vocabulary/muscles.yml:7:10 G201"),
        ("vocabulary/patterns.yml", "[[squat]]", "[[squats]]", "vocabulary/patterns.yml:3:12 G201"),
        ("pages/index.md", "#trial-2020", "#trial-2019", "pages/index.md:3:37 G201"),
        (SQUAT, "Go less deep.", "Do half a [[squat]].", "exercises/squat.yml:28:14 G202"),
        (SQUAT, "secondary: [hams]", "secondary: [hams, calves, hams]", "exercises/squat.yml:9:29 G204"),
        (SQUAT, "easier: [wall-sit]", "easier: [wall-sit, walk, wall-sit]", "exercises/squat.yml:27:26 G204"),
    ],
)  # fmt: skip
def test_a_pointer_to_nothing_to_itself_or_twice_is_told_at_its_place(found, path, old, new, expected):
    assert found({path: (old, new)}) == [expected]


def test_an_exercise_is_not_easier_than_itself(found):
    assert "exercises/squat.yml:27:10 G202" in found({SQUAT: ("easier: [wall-sit]", "easier: [squat]")})


def test_an_id_of_another_kind_is_not_enough(found):
    assert found({SQUAT: ("pattern: bend", "pattern: quads")}) == ["exercises/squat.yml:4:10 G201"]


@pytest.mark.parametrize(
    ("edit", "help"),
    [
        (("pattern: bend", "pattern: bned"), "did you mean 'bend'?"),
        (
            ("pattern: bend", "pattern: zzzzz"),
            "add it first, or name a pattern that is there: 'bend', 'walking', 'hop'",
        ),
        (("[[bell]]", "[[zzzzz]]"), "add it first, or name a record that is there"),
    ],
)
def test_a_pointer_to_nothing_is_helped(examine, edit, help):
    assert [problem.help for problem in examine({SQUAT: edit})[1]] == [help]


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (("pattern: bend", "pattern: Knee bend"), "Knee bend", "bend"),
        (("primary: [quads]", 'primary: ["front of the thigh"]'), "front of the thigh", "quads"),
        (("[[wall-sit|", "[[Wall sits|"), "[[Wall sits", "[[wall-sit"),
    ],
)
def test_a_pointer_that_can_lead_to_one_record_is_written(examine, edit, old, new):
    (problem,) = examine({SQUAT: edit})[1]
    line = problem.location.excerpt
    assert line[problem.edit.start[1] - 1 : problem.edit.end[1] - 1] == old
    assert problem.edit.text == new


def test_a_source_that_a_page_cites_is_written(examine):
    (problem,) = examine({"pages/index.md": ("#trial-2020", "#trial-2002")})[1]
    assert problem.edit.text == "trial-2020"


def test_what_a_record_points_to_is_told_in_the_same_run_as_its_shape(found):
    edits = {SQUAT: ("pattern: bend\nlevel: intermediate", "pattern: bent\nlevel: hard")}
    assert found(edits) == ["exercises/squat.yml:4:10 G201", "exercises/squat.yml:5:8 G104"]
    edits = {"vocabulary/muscles.yml": ("group: thighs\n  shapes", "group: thigs\n  deep: odd\n  shapes")}
    assert found(edits) == ["vocabulary/muscles.yml:7:10 G201", "vocabulary/muscles.yml:8:9 G103"]


def test_a_pointer_to_what_is_only_broken_is_not_told_as_well(found):
    assert found({SQUAT: SYNTAX_ERROR}) == ["exercises/squat.yml:2:1 G005"]
    assert found({"vocabulary/muscles.yml": SYNTAX_ERROR}) == ["vocabulary/muscles.yml:2:1 G005"]
    assert found({"vocabulary/sources.yml": None}) == ["vocabulary/sources.yml:1:1 G014"]
    assert found({"vocabulary/muscles.yml": ("latin: musculus quadriceps femoris", "latin: 5")}) == [
        "vocabulary/muscles.yml:4:10 G103"
    ]


def test_what_is_broken_is_known_by_its_kind_or_its_own_id():
    broken = Broken(frozenset({("exercise", "squat")}), frozenset({"source"}))
    assert broken.has("exercise", "squat")
    assert broken.has("source", "anything")
    assert broken.has(None, "squat")
    assert not broken.has("routine", "squat")
    assert not Broken().has(None, "squat")


def test_pruning_goes_on_until_nothing_points_to_nothing(examine):
    entries = dict(examine()[0].entries)
    del entries["pattern", "walking"]  # then the exercise goes, and the sessions and items of it
    kept, changed = prune(entries)
    assert set(entries) - set(kept) == {("exercise", "walk")}
    assert changed == {("exercise", "walk"), ("routine", "knee-start"), ("plan", "knee-weeks")}
    assert kept["routine", "knee-start"].record.warm_up == ()
    assert list(kept) == [key for key in entries if key in kept]
