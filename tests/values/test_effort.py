from __future__ import annotations

import pytest

from generator.values.effort import parse_effort
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RIR 2-3", "stop with 2–3 reps left"),
        ("RIR 1", "stop with 1 rep left"),
        ("RIR 0", "stop with 0 reps left"),
        ("RPE 5-6", "effort 5–6 of 10"),
    ],
)
def test_effort_is_said(text, words):
    assert parse_effort(text).words() == words


@pytest.mark.parametrize("text", ["RIR", "rir 2", "RPE 11", "RIR 3-2", "RIR 2 - 3", "2", "RPE 5 of 10"])
def test_an_effort_is_rir_or_rpe_up_to_10(text):
    with pytest.raises(QuantityError, match="not an effort"):
        parse_effort(text)
