from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.records.progress import BlockChange, Change, Progress, Rule


@pytest.mark.parametrize(
    ("model", "data", "message"),
    [
        (Progress, {"weeks": 1}, "these weeks say nothing"),
        (Change, {"exercise": "squat"}, "this changes nothing"),
        (Change, {"exercise": "squat", "block": 1}, "this changes nothing"),
        (Change, {"exercise": "squat", "leave_out": True, "sets": 3}, "leaves its exercise out and changes it"),
        (BlockChange, {"block": 1}, "this changes nothing"),
        (Rule, {"spare": 2}, "a rule says one thing to do"),
        (Rule, {"add": "5 lb", "take": "Take the next pair"}, "a rule says one thing to do"),
    ],
)
def test_what_says_nothing_or_two_things_is_refused(model, data, message):
    with pytest.raises(ValidationError, match=message):
        model.model_validate(data)


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Progress, {"weeks": "1-2", "light": True}),
        (Progress, {"weeks": 1, "change": "Take your time."}),
        (Change, {"exercise": "squat", "leave_out": True}),
        (Change, {"exercise": "squat", "instead": "wall-sit"}),
        (Rule, {"add": "2-5 %", "restart": True}),
    ],
)
def test_what_says_one_thing_is_read(model, data):
    assert model.model_validate(data)
