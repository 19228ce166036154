from __future__ import annotations

import pytest
from knees import LUNGE

from generator.publish.checks import examination
from generator.records import folders
from generator.records.touched import squashed, touched

SQUAT, LUNGE_FILE = "exercises/squat.yml", "exercises/lunge.yml"


def near(root, path):
    """The ids of the records that are read to check one, and of those that are not."""
    folder, elsewhere = touched(folders.scan(root, "content"), [path])
    return {it for it in folder.records if not it.startswith("vocabulary/")}, {id for _, id in elsewhere}


def test_what_a_file_names_and_what_names_it_is_read(write):
    root = write(
        {
            SQUAT: ("name: Squat\n", "name: Squat\ndraft: true\n"),
            "exercises/hop.yml": LUNGE.replace("Lunge", "Hop about").replace("pattern: bend", "pattern: hop"),
        }
    )
    read, left = near(root, SQUAT)  # a draft, which needs no figure: else, all are read to see whether most have one
    assert {SQUAT, "exercises/wall-sit.yml", "routines/knee-start.yml"} <= read
    assert left >= {"hop"}


def test_a_plan_needs_the_exercises_of_its_routines(write):
    read, _ = near(write(), "plans/knee-weeks.yml")
    assert {SQUAT, "routines/knee-start.yml"} <= read


def test_a_ladder_is_read_down_to_its_foot_by_either_end_of_a_step(write):
    def step(name, more):
        return LUNGE.replace("Lunge", name).replace("pattern: bend", "draft: true\npattern: hop") + more

    root = write({
        "exercises/high.yml": step("High", "easier: [mid]\n"),
        "exercises/mid.yml": step("Mid", ""),
        "exercises/low.yml": step("Low", "harder: [mid]\n"),
        "exercises/other.yml": step("Other", "").replace("pattern: hop", "pattern: walking"),
    })  # fmt: skip
    read, left = near(root, "exercises/high.yml")
    assert {"exercises/mid.yml", "exercises/low.yml"} <= read
    assert "other" in left


def test_like_names_are_found_however_they_are_spelled():
    assert squashed(b"name: Step-ups\naliases: [Box steps]\n") == {b"stepup", b"boxstep"}
    assert squashed(b"name: Step up\naliases:\n  - box step\n") == {b"stepup", b"boxstep"}


@pytest.mark.parametrize(
    ("edits", "path"),
    [
        ({"exercises/walk.yml": ("pattern:", "aliases: [deep bends]\npattern:")}, "exercises/walk.yml"),  # is taken
        ({LUNGE_FILE: LUNGE + "easier: [squat, nowhere]\n"}, LUNGE_FILE),
        ({LUNGE_FILE: LUNGE + "easier: [squat]\n", SQUAT: ("easier: [wall-sit]", "easier: [lunge]")}, LUNGE_FILE),
        ({LUNGE_FILE: LUNGE.replace("[quads]", "[hams]")}, LUNGE_FILE),  # its sibling works others
        ({"routines/knee-start.yml": ("minutes: ", "minutes: 9")}, "routines/knee-start.yml"),
    ],
)
def test_a_file_alone_is_told_what_it_is_told_among_all(write, edits, path):
    root = write(edits)
    whole = [it for it in examination.examine(root, "content")[1] if it.location.path == f"content/{path}"]
    assert whole
    assert examination.examine_some(root, "content", [path])[1] == whole


def test_the_rules_look_at_no_other_file_where_a_name_means_nothing(write, monkeypatch):
    root = write({LUNGE_FILE: LUNGE + "easier: [squots]\n"})
    looked = []
    monkeypatch.setattr(examination.rulebook, "check", lambda _, __, only=None: looked.append(only) or [])
    (problem,) = examination.examine_some(root, "content", [LUNGE_FILE])[1]
    assert problem.help == "did you mean 'squat'?"
    assert looked == [{f"content/{LUNGE_FILE}"}]
