from __future__ import annotations

import pydantic
import pytest

from generator.records.evidence import Evidence

WORKED = {"muscle": "quads", "percent": "15-61"}


def test_what_a_study_measured_is_read_with_its_shares():
    its = Evidence.model_validate(
        {"activity": {"who": "healthy adults", "muscles": [WORKED]}, "source": "trial"}
    ).activity
    assert its.move == "this exercise"
    assert (its.muscles[0].percent.low, its.muscles[0].percent.high) == (15, 61)


@pytest.mark.parametrize("change", [{"muscles": []}, {"muscles": [{**WORKED, "level": "very"}]}, {"size": 12}])
def test_what_was_measured_keeps_its_limits(change):
    with pytest.raises(pydantic.ValidationError):
        Evidence.model_validate({"activity": {"who": "adults", "muscles": [WORKED], **change}, "source": "trial"})
