from __future__ import annotations

import knees
import pytest

SQUAT, SIT = "exercises/squat.yml", "exercises/wall-sit.yml"
HARD = ("  work: 2 x 30 s\n", "  work: 2 x 12\n  effort: RIR 3\n")
WHY = "primary: [quads]\n  because: A weight pulls forward."

LUNGE = knees.LUNGE.replace("per side}", "per side, effort: RIR 3}\nharder: [squat]")


@pytest.fixture
def told(examine):
    """What the rule says of the tiny guide with a wall sit that counts as strength, and with edits."""

    def of(edits=None, sit=HARD):
        problems = examine({SIT: sit, **(edits or {})})[1]
        return [(it.location.path.split("/")[-1], it.help) for it in problems if it.code.id == "G350"]

    return of


def test_siblings_have_the_same_prime_movers(told):
    assert told() == [("wall-sit.yml", "write quads, or add 'because:' to 'muscles'")]
    assert told({SQUAT: ("primary: [quads]\n  secondary: [hams]", "primary: [hams, quads]")}) == []


def test_most_of_them_are_the_measure(told):
    lunge = LUNGE.replace("[quads]", "[quads, hams]").replace("level: intermediate", "level: beginner")
    assert told({"exercises/lunge.yml": lunge}) == [("squat.yml", "write quads, hams, or add 'because:' to 'muscles'")]


def test_a_reason_allows_for_others(told):
    assert told({SQUAT: ("primary: [quads]", WHY)}) == []


def test_a_reason_for_nothing_is_told(told):
    same = ("primary: [quads]\n  secondary: [hams]", WHY.replace("[quads]", "[quads, hams]"))
    assert told({SQUAT: same}) == [("squat.yml", "take the reason out")]
    assert told({SQUAT: ("primary: [quads]", WHY)}, sit=("Hold", "Stay")) == [("squat.yml", "take the reason out")]


@pytest.mark.parametrize(
    "edits",
    [
        {SQUAT: ("pattern: bend", "pattern: hop")},
        {SQUAT: ("cautions:\n", "positions: [on-toes]\ncautions:\n")},
        {"vocabulary/patterns.yml": ("  name: Knee bend\n", "  name: Knee bend\n  kind: stretching\n")},
        {SQUAT: ("primary: [quads]\n  secondary: [hams]", "stretched: [quads]")},
    ],
)
def test_what_moves_or_stands_otherwise_or_is_no_work_is_no_sibling(told, edits):
    assert told(edits) == []


def test_a_hold_is_no_sibling_of_a_set(told):
    assert told(sit=("Hold", "Stay")) == []
