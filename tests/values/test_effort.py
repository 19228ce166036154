from __future__ import annotations

import re
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.values.effort import SHAPE, parse_effort
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RIR 2-3", "stop with 2–3 reps left"),
        ("RIR 1", "stop with 1 rep left"),
        ("RIR 0", "stop with 0 reps left"),
        ("RPE 5-6", "effort 5–6 of 10"),
        ("RPE 8.5", "effort 8.5 of 10"),
        ("RPE 7.5-8", "effort 7.5–8 of 10"),
        ("RPE 8.0", "effort 8 of 10"),
        ("rpe 8", "effort 8 of 10"),
        ("8 RPE", "effort 8 of 10"),
        ("7-8.5 rpe", "effort 7–8.5 of 10"),
        ("RPE8", "effort 8 of 10"),
        ("RPE: 8", "effort 8 of 10"),
        ("@8", "effort 8 of 10"),
        ("@ 8.5", "effort 8.5 of 10"),
        ("RPE @8", "effort 8 of 10"),
        ("rir 2", "stop with 2 reps left"),
        ("2 RIR", "stop with 2 reps left"),
        ("RIR 2 \u2013 3", "stop with 2–3 reps left"),
    ],
)
def test_effort_is_read_and_said(text, words):
    assert parse_effort(text).words() == words
    assert re.search(SHAPE, text)


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("RIR", "write 'RIR 2-3'"),
        ("hard", "write 'RIR 2-3'"),
        ("RPE -1", "write 'RIR 2-3'"),
        ("2", "a number alone may be either"),
        ("RPE 11", "RPE runs from 0 to 10"),
        ("RPE 10.5", "RPE runs from 0 to 10"),
        ("RIR 3-2", "write the smaller number first"),
        ("RIR 2.5", "reps left are whole ones"),
        ("RPE 8.3", "write halves"),
        ("RPE 5 of 10", "the scale goes to 10 anyway"),
        ("RPE 7/10", "the scale goes to 10 anyway"),
        ("RPE 7 to 8", "write a range with a hyphen"),
        ("80%", "nobody knows a reader's most"),
        ("to failure", "write 'RIR 0'"),
    ],
)
def test_an_effort_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError, match="not an effort") as error:
        parse_effort(text)
    assert error.value.help.startswith(help)


@pytest.mark.parametrize(("text", "reps"), [("RIR 2-3", 2), ("RIR 0", 0), ("RPE 9", 1), ("RPE 8-9.5", 0.5), ("@10", 0)])
def test_an_effort_leaves_reps(text, reps):
    assert parse_effort(text).spare == reps


@given(st.text("0123456789 .-@:ripeRIPE%/") | st.text())
@example("1" * 20_000)
@example("rpe 1 " * 10_000)
def test_whatever_is_written_is_read_or_refused_in_time(text):
    start = process_time()
    with suppress(QuantityError):
        assert parse_effort(text).words()
    assert process_time() - start < 1
