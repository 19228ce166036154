from __future__ import annotations

import pytest

ROUTINE, PLAN = "routines/knee-start.yml", "plans/knee-weeks.yml"
STEP = "  - weeks: 3-4\n    change: Add a round.\n"


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("sets: 3", None),
        ("rounds: 3", None),
        ("work: 40 s", None),
        ("work: 40 m", "42:11"),
        ("work: 3 x 40 s", "42:11"),
        ("rest: 20 s", None),
        ("effort: RIR 3", None),
        ("effort: RPE 7", "42:13"),
        ("repeat: 1-3", None),
        ("repeat: 4-5", "42:13"),
        ("blocks: [{block: 2, rounds: 3}]", None),
        ("blocks: [{block: 1, rounds: 3}]", "42:22"),
        ("blocks: [{block: 4, rounds: 3}]", "42:22"),
        ("items: [{exercise: squat, sets: 3}]", "42:37"),
        ("items: [{exercise: squat, block: 1, sets: 3}]", None),
        ("items: [{exercise: squat, block: 2, work: 8}]", None),
        ("items: [{exercise: squat, block: 2, work: 3 x 8}]", "42:47"),
        ("items: [{exercise: squat, block: 3, work: 8}]", "42:24"),
        ("items: [{exercise: walk, work: 8 min}]", "42:24"),
        ("items: [{exercise: squat, block: 1, sets: 3}, {exercise: squat, block: 2, work: 8}]", None),
        ("items: [{exercise: squat, work: 8}, {exercise: squat, block: 2, rest: 9 s}]", "42:52"),
        ("add: [{exercise: walk, work: 2 x 5 min}]", None),
        ("add: [{exercise: walk, work: 5 min, block: 2}]", None),
        ("add: [{exercise: walk, work: 2 x 5 min, block: 2}]", "42:34"),
        ("add: [{exercise: walk, work: 5 min, block: 8}]", "42:48"),
        ("rule: {exercises: [squat], add: 1 rep}", None),
        ("rule: {exercises: [walk], add: 1 rep}", "42:24"),
    ],
)
def test_a_step_changes_what_is_there(found, step, place):
    wanted = [f"{ROUTINE}:{place} G343"] if place else []
    assert [it for it in found({ROUTINE: (STEP, f"  - weeks: 3-4\n    {step}\n")}) if "G343" in it] == wanted


@pytest.mark.parametrize(("week", "wanted"), [(4, []), (5, [f"{PLAN}:12:17 G343"])])
def test_a_session_names_a_week_that_is_there(found, week, wanted):
    note = "          note: Take it easy.\n"
    assert found({PLAN: (note, f"{note}          week: {week}\n")}) == wanted
