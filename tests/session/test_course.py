from __future__ import annotations

import pytest

from generator.session.course import said, steps
from generator.training.sentences import AS_WRITTEN

ROUTINE, SQUAT = "routines/knee-start.yml", "exercises/squat.yml"


@pytest.fixture
def of(examine):
    """The weeks of the routine of the tiny guide, with edits of its file."""

    def told(*edits):
        catalog = examine({ROUTINE: edit} if (edit := edits[0] if edits else None) else None)[0]
        return steps(catalog, catalog.routines["knee-start"])

    return told


@pytest.fixture
def item(of):
    """An exercise of a week by its key, in a routine with edits."""

    def told(key, *edits, week=0):
        return next(it for part in of(*edits)[week]["parts"] for it in part["items"] if it["key"] == key)

    return told


def test_every_week_up_to_the_last_has_its_session(of):
    found = of()
    assert [it["weeks"] for it in found] == [(1, 1), (2, 2), (3, 4)]
    assert [it["words"] for it in found] == ["Do it as it stands.", AS_WRITTEN, "Add a round."]
    assert all(it["minutes"] > 0 for it in found)


def test_parts_stand_in_the_order_in_which_they_are_done(of):
    parts = of()[0]["parts"]
    assert [part["name"] for part in parts] == ["Warm-up", "Strength", "Superset", "Flow", "Cool-down"]
    assert [part["kind"] for part in parts] == ["straight", "straight", "superset", "flow", "straight"]
    assert [(part.get("rounds"), part.get("rest")) for part in parts][1:4] == [(None, None), ((2, 2), 30), ((1, 1), 0)]
    assert [[it["key"] for it in part["items"]] for part in parts] == [
        ["w.0"],
        ["0.0"],
        ["1.0", "1.1"],
        ["2.0"],
        ["c.0"],
    ]
    assert [it.get("mark") for it in parts[2]["items"]] == ["B1", "B2"]


def test_a_routine_without_warm_up_has_no_such_part(of):
    assert of(("warm_up:\n  - exercise: walk\n    work: 3 min\n", ""))[0]["parts"][0]["name"] == "Strength"


def test_an_exercise_says_what_it_is_done_with(item):
    assert item("0.0") == {
        "key": "0.0",
        "column": 0,
        "exercise": "squat",
        "sets": (2, 2),
        "unit": "reps",
        "amounts": [(10, 10)],
        "said": "2 × 10 reps",
        "cue": "Sit back",
        "figure": "squat",
        "rest": 60,
        "resting": "rest 60 s",
        "load": "10 lb (4.5 kg)",
        "weight": (10, 10, "lb"),
        "tempo": "2 s up, 1 s hold, 2 s down",
        "phases": (("up", 2), ("hold", 1), ("down", 2)),
        "effort": "stop with 2 reps left",
        "reserve": 2,
    }


@pytest.mark.parametrize(
    ("work", "sets", "unit", "amounts"),
    [
        ("1-3 x 8-12", (1, 3), "reps", [(8, 12)]),
        ("12, 10, 8", (3, 3), "reps", [(12, 12), (10, 10), (8, 8)]),
        ("2 x 1-2 min", (2, 2), "s", [(60, 120)]),
        ("3 x AMRAP", (3, 3), "reps", []),
        ("2 x 5+", (2, 2), "reps", [(5, 5)]),
        ("2 x 20 m", (2, 2), "m", [(20, 20)]),
    ],
)
def test_each_dose_is_sets_of_an_amount(item, work, sets, unit, amounts):
    found = item("0.0", ("work: 2 x 10", f"work: {work}"))
    assert (found["sets"], found["unit"], found["amounts"]) == (sets, unit, amounts)


@pytest.mark.parametrize(
    ("weights", "load", "share"),
    [(1, "10 lb", "in all"), (2, "10 lb", "each"), (2, "20 lb in all", "in all"), (2, "a bell", "each")],
)
def test_a_weight_says_whose_it_is(examine, weights, load, share):
    edits = {
        SQUAT: ("level: intermediate", f"level: intermediate\nweights: {weights}"),
        ROUTINE: ("load: 10 lb", f"load: {load}"),
        "vocabulary/equipment.yml": ("bell:\n", "bell:\n  weighed: true\n"),
    }
    catalog = examine(edits)[0]
    found = steps(catalog, catalog.routines["knee-start"])[0]["parts"][1]["items"][0]
    assert found["share"] == share


def test_a_side_is_said_and_no_rest_is_none(item):
    found = item("0.0", ("work: 2 x 10\n        load: 10 lb\n        rest: 60 s\n", "work: 2 x 10 per side\n"))
    assert found["each"] == "per side"
    assert not {"rest", "load", "weight"} & found.keys()


def test_weeks_change_what_is_done_and_keep_its_key(of):
    change = "  - weeks: 3-4\n    sets: 3\n    items:\n      - {exercise: wall-sit, block: 3, leave_out: true}\n"
    first, _, last = of(("  - weeks: 3-4\n", change))
    assert [it["key"] for part in last["parts"] for it in part["items"]] == ["w.0", "0.0", "1.0", "1.1", "c.0"]
    assert [it["parts"][1]["items"][0]["sets"] for it in (first, last)] == [(2, 2), (3, 3)]


def test_a_rule_says_for_what_it_is_and_when(of):
    rule = "  - weeks: 3-4\n    rule: {exercises: [squat], spare: 2, sessions: 2, add: 2.5-5 lb}\n"
    found = of(("  - weeks: 3-4\n", rule))[2]["rule"]
    assert (found["exercises"], found["spare"], found["sessions"]) == (("squat",), 2, 2)
    assert "Squat" in found["words"]
    assert "[[" not in found["words"]
    assert "reserve" not in found


def test_a_link_says_the_name_of_its_record(tiny):
    assert said(tiny, "Do the [[squat]] or *that*.") == "Do the Squat or that."
