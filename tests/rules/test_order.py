from __future__ import annotations

import knees
import pytest
from knees import GUIDE

START, PATTERNS = "routines/knee-start.yml", "vocabulary/patterns.yml"
ITEMS = "    items:\n      - exercise: squat\n        work: 2 x 10\n"
LUNGES = "      - exercise: lunge\n        work: 2 x 8\n"
BEFORE = ITEMS.replace("items:\n", f"items:\n{LUNGES}")
ROUND = "      - exercise: wall-sit\n        work: 30 s\n"
WARM = "  - exercise: walk\n    work: 3 min\n"
WHY = "        because: It wakes the knees.\n"

LUNGE = (
    knees.LUNGE.replace("level: intermediate", "joints: one\nlevel: beginner")
    .replace("2 x 8 per side}", "2 x 8, effort: RIR 3}")
    .replace("cautions:", "positions: [on-toes]\ncautions:")
)
SKIP = LUNGE.replace("Lunge", "Skip").replace("pattern: bend\njoints: one", "pattern: hop")


@pytest.fixture
def told(examine):
    """What one of the codes says about the routine of the tiny guide with a lunge, a skip and edits."""

    def of(code, start, edits=None, lunge=LUNGE):
        more = {"exercises/lunge.yml": lunge, "exercises/skip.yml": SKIP, START: start}
        return [it.message for it in examine({**more, **(edits or {})})[1] if it.code.id == code]

    return of


def small(told, start, **more):
    """The exercises that G351 tells of."""
    return [message.split("'")[1] for message in told("G351", start, **more)]


def test_a_small_move_comes_after_a_large_one_for_the_same_muscle(told):
    assert told("G351", (ITEMS, BEFORE)) == [
        "'lunge' moves one joint, and 'squat', which moves several for the same muscle, comes after it"
    ]
    assert (
        small(told, ("  - kind: flow\n    items:\n", f"  - kind: flow\n    items:\n{LUNGES.replace('2 x ', '')}")) == []
    )


def test_a_reason_allows_for_it(told):
    assert small(told, (ITEMS, BEFORE.replace(LUNGES, LUNGES + WHY))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("joints: one\n", ""),
        ("[quads]", "[calves]"),
        ("effort: RIR 3", "effort: RPE 3"),
        ("pattern: bend", "pattern: walking"),
    ],
)
def test_what_is_large_or_light_or_for_another_muscle_may_come_first(told, old, new):
    assert small(told, (ITEMS, BEFORE), lunge=LUNGE.replace(old, new)) == []


def test_moves_of_one_superset_may_stand_in_any_order(told):
    rounds = LUNGES.replace("2 x ", "")
    assert small(told, (ROUND, rounds)) == []


def test_a_pattern_says_it_for_its_exercises(told):
    one = {PATTERNS: ("  name: Knee bend\n", "  name: Knee bend\n  joints: one\n")}
    several = LUNGE.replace("joints: one", "joints: several")
    assert small(told, (ITEMS, BEFORE), edits=one, lunge=several) == []
    assert small(told, (ITEMS, BEFORE), edits=one, lunge=LUNGE) == []


TEACHES = {PATTERNS: ("  name: Hopping\n", "  name: Hopping\n  teaches: on-toes\n")}
SKIPS = "      - exercise: skip\n        work: 2 x 8\n"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ((ITEMS, BEFORE.replace(LUNGES, LUNGES + SKIPS)), ["'lunge' comes before what teaches 'on-toes'"]),
        ((ITEMS, BEFORE.replace(LUNGES, LUNGES + WHY + SKIPS)), []),
        ((ITEMS, BEFORE.replace(LUNGES, SKIPS + LUNGES)), []),
        ((ITEMS, BEFORE), []),
        ((WARM, WARM + "  - exercise: skip\n    work: 5\n"), []),
    ],
)
def test_what_teaches_a_position_comes_first(told, start, expected):
    assert told("G352", start, edits=TEACHES) == expected


def test_a_lesson_in_the_warm_up_is_early_enough(told):
    text = GUIDE[START].replace(ITEMS, BEFORE.replace(LUNGES, LUNGES + SKIPS))
    assert told("G352", text, edits=TEACHES)
    assert told("G352", text.replace(WARM, WARM + "  - exercise: skip\n    work: 5\n"), edits=TEACHES) == []
