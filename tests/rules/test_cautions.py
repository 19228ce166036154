from __future__ import annotations

import pytest

SQUAT, SIT, ROUTINE, PLAN = (
    "exercises/squat.yml",
    "exercises/wall-sit.yml",
    "routines/knee-start.yml",
    "plans/knee-weeks.yml",
)
SWOLLEN = "  - condition: swollen-knee\n    action: ask\n"
AVOID = "cautions:\n  - condition: sore-knee\n    action: avoid\n"


@pytest.mark.parametrize(
    ("path", "old", "expected"),
    [
        (SQUAT, "    instead: Do the [[wall-sit|sit at the wall]] instead.\n", "exercises/squat.yml:32:13 G307"),
        (ROUTINE, "    instead: Leave out the [[squat]].\n", "routines/knee-start.yml:48:13 G307"),
    ],
)
def test_to_modify_says_how(found, path, old, expected):
    assert found({path: (old, "")}) == [expected]


def test_a_plan_that_says_modify_says_how(found):
    edit = ("    action: ask\n    instead: Ask before you walk.\n", "    action: modify\n")
    assert found({PLAN: edit}) == ["plans/knee-weeks.yml:26:13 G307"]


@pytest.mark.parametrize(
    ("path", "old", "expected"),
    [
        (SQUAT, "evidence:\n", "exercises/squat.yml:36:16 G204"),
        (ROUTINE, "basis:\n", "routines/knee-start.yml:52:16 G204"),
        (PLAN, "basis:\n", "plans/knee-weeks.yml:28:16 G204"),
    ],
)
def test_a_condition_is_named_once(found, path, old, expected):
    assert found({path: (old, f"{SWOLLEN}{old}")}) == [expected]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("", ["routines/knee-start.yml:46:1 G320"]),
        (SWOLLEN, []),
        (SWOLLEN.replace("ask", "avoid"), []),
        (SWOLLEN.replace("ask", "modify\n    instead: Sit in place of the [[walk]]."), []),
        (SWOLLEN.replace("ask", "modify\n    instead: Go slowly."), ["routines/knee-start.yml:50:5 G320"]),
    ],
)
def test_a_routine_says_what_to_do_in_place_of_what_is_avoided(found, new, expected):
    assert found({ROUTINE: (SWOLLEN, new)}) == expected


def test_what_takes_the_place_of_something_is_not_avoided_too(found):
    assert found({SIT: ("cautions: []\n", AVOID)}) == [
        "exercises/squat.yml:33:14 G321",
        "routines/knee-start.yml:47:5 G320",
    ]


def test_a_routine_and_a_plan_may_name_what_others_take_the_place_of(found):
    named = "Do not do the [[wall-sit]], nor the [[squat]]."
    plan = "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Leave out the [[wall-sit]].\n"
    edits = {SIT: ("cautions: []\n", AVOID), ROUTINE: ("Leave out the [[squat]].", named), PLAN: ("cautions:\n", plan)}
    assert found(edits) == ["exercises/squat.yml:33:14 G321"]
