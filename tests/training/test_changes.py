from __future__ import annotations

import pytest

from generator.records.progress import Change
from generator.training.changes import counts, dose, manner
from tests.training.test_sessions import routine


@pytest.mark.parametrize(
    ("change", "counted", "how"),
    [
        ({"exercise": "squat", "sets": 3}, "3 sets", ""),
        ({"exercise": "squat", "work": "15"}, "2 × 15 reps", ""),
        ({"exercise": "squat", "effort": "RIR 1"}, "", "stop each set with 1 rep left"),
        ({"exercise": "sit", "work": "40 s", "rest": "20 s"}, "40 s", "rest 20 s"),
    ],
)
def test_what_is_different_is_counted_or_is_how_it_is_done(change, counted, how):
    its = Change.model_validate(change)
    assert (counts(routine(), its), manner(routine(), its)) == (counted, how)
    assert dose(routine(), its) == ", ".join(filter(None, (counted, how)))
