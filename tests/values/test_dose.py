from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.dose import WORK, Work, parse_work
from generator.values.quantity import UNITS, Quantity, QuantityError, Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12", "12 reps"),
        ("1", "1 rep"),
        ("2 x 12", "2 × 12 reps"),
        ("2x12", "2 × 12 reps"),
        ("2 \u00d7 12", "2 × 12 reps"),
        ("1-3 x 12", "1–3 × 12 reps"),
        ("1 - 3 X 8\u201312", "1–3 × 8–12 reps"),
        ("2 x 12 per side", "2 × 12 reps per side"),
        ("2 x 12 reps each leg", "2 × 12 reps per side"),
        ("5 each way", "5 reps each way"),
        ("3 x 30 s", "3 × 30 s"),
        ("3 x 30s per arm", "3 × 30 s per side"),
        ("45 seconds", "45 s"),
        ("3 x 5 breaths", "3 × 5 breaths"),
        ("1 breath", "1 breath"),
        ("20-30 min", "20–30 min"),
        ("1.5 minutes", "1.5 min"),
        ("20 m", "20 m"),
        ("2 miles", "2 mi"),
        (" 0.5 km ", "0.5 km"),
    ],
)
def test_work_is_read_and_said(text, words):
    assert parse_work(text).words() == words


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("", "write sets x amount"),
        ("twelve", "write sets x amount"),
        ("2 x", "write sets x amount"),
        ("2 x 12 x 3", "write sets x amount"),
        ("12 lb", "write sets x amount"),
        ("12 furlongs", "write sets x amount"),
        ("12 per elbow", "write sets x amount"),
        ("-12", "write sets x amount"),
        ("1e3", "write sets x amount"),
        ("0 x 12", "sets run from 1 to 10"),
        ("11 x 12", "sets run from 1 to 10"),
        ("3-1 x 12", "sets run from 1 to 10"),
        ("0", "this takes 1 to 100 reps"),
        ("101", "this takes 1 to 100 reps"),
        ("601 s", "this takes 1 to 600 s"),
        ("2.5", "write '12', or name the unit"),
        ("3 x 1.5 breaths", "write '12', or name the unit"),
        ("2 x 12-8", "write the smaller number first"),
    ],
)
def test_work_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError) as error:
        parse_work(text)
    assert error.value.help.startswith(help)


@given(st.data())
def test_work_is_read_back_from_its_own_words(data):
    unit = data.draw(st.sampled_from(WORK))
    _, least, most = UNITS[unit]
    step = 1 if unit in ("reps", "breaths") else 0.25
    low, high = sorted(data.draw(st.tuples(*[st.integers(int(least / step), int(most / step))] * 2)))
    sets = data.draw(st.none() | st.tuples(st.integers(1, 10), st.integers(1, 10)).map(sorted))
    each = data.draw(st.sampled_from(["", "per side", "each way"]))
    work = Work(Span(*sets) if sets else None, Quantity(low * step, high * step, unit), each)
    if low * step >= least:
        assert parse_work(work.words()) == work


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3 x 20 m per side", "3 × 20 m (20 yd) per side"),
        ("1 m", "1 m (1 yd)"),
        ("5-10 m", "5–10 m (5–10 yd)"),
        ("100 yd", "100 yd (90 m)"),
        ("2 miles", "2 mi (3.2 km)"),
        ("3-5 km", "3–5 km (1.9–3.1 mi)"),
        ("2 x 12", "2 × 12 reps"),
        ("30 s", "30 s"),
    ],
)
def test_distances_are_said_in_both_units(text, words):
    assert parse_work(text).both() == words
