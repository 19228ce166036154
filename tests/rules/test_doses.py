from __future__ import annotations

import pytest

SQUAT, ROUTINE = "exercises/squat.yml", "routines/knee-start.yml"


def told(problems):
    """The places of what the rule says."""
    return [problem.location.excerpt.strip() for problem in problems if problem.code.id == "G346"]


@pytest.mark.parametrize("work", ["3 x AMRAP", "max hold", "2 x to failure"])
def test_sets_without_an_end_have_no_effort_that_leaves_reps(examine, work):
    assert told(examine({SQUAT: ("work: 2 x 10", f"work: {work}")})[1]) == ["effort: RIR 2-3"]


@pytest.mark.parametrize(
    ("work", "effort"), [("AMRAP", "RIR 0"), ("to failure", "RPE 9.5"), ("3 x 5+", "RIR 2"), ("2 x 10", "RIR 3")]
)
def test_other_doses_may_say_where_to_stop(examine, work, effort):
    dose = "work: 2 x 10\n        load: 10 lb\n        rest: 60 s\n        tempo: 2-1-2\n        effort: RIR 2"
    changed = dose.replace("2 x 10", work).replace("RIR 2", effort)
    assert told(examine({ROUTINE: (dose, changed)})[1]) == []


@pytest.mark.parametrize(
    ("old", "blanks"), [("work: 3 min", 4), ("work: 2 min", 4), ("work: 20 s", 8), ("work: 30 s", 8)]
)
def test_every_dose_of_a_routine_is_looked_at(examine, old, blanks):
    open = f"work: AMRAP\n{' ' * blanks}effort: RPE 8"
    assert told(examine({ROUTINE: (old, open)})[1]) == ["effort: RPE 8"]
