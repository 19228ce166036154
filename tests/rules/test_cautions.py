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


OWN = "cautions:\n  - condition: sore-knee\n"
ADVICE = "  advice: Bend it only as far as it is free of pain.\n"
MINDED = {
    "vocabulary/conditions.yml": (
        ADVICE,
        f"{ADVICE}  positions:\n    - position: on-toes\n      action: avoid\n      risk: harm\n      why: It wobbles.\n      source: trial-2020\n",
    )
}


def test_a_caution_that_no_position_asks_for_gives_its_reason(found):
    assert found(MINDED) == ["exercises/squat.yml:32:13 G347"]
    reason = (OWN, f"{OWN}    because: It is deep.\n")
    assert found({**MINDED, SQUAT: reason}) == []


def test_a_caution_as_its_positions_ask_gives_none(found):
    heels = ("    action: modify\n", "    action: avoid\n")
    assert found({**MINDED, SQUAT: heels})[0] == "exercises/squat.yml:32:13 G347"
    plain = {**MINDED, "exercises/wall-sit.yml": ("cautions: []\n", f"positions: [on-toes]\n{OWN}    action: avoid\n")}
    assert [it for it in found(plain) if "wall-sit" in it and "G347" in it] == []


def test_a_condition_that_speaks_of_no_positions_asks_for_no_reasons(found):
    assert found() == []


def test_a_stage_that_no_condition_has_is_told(found):
    assert found({SQUAT: (OWN, f"{OWN}    stage: acute\n")}) == ["exercises/squat.yml:32:12 G201"]
