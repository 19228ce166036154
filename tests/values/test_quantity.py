from __future__ import annotations

import pytest

from generator.values.quantity import (
    Quantity,
    QuantityError,
    Span,
    counted,
    parse_clock,
    parse_quantity,
    parse_span,
    span_words,
)
from generator.values.units import TIME


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("1:30", (90, 90, "s")),
        ("01:30 min", (90, 90, "s")),
        ("1:00 - 1:30 min.", (60, 90, "s")),
        ("2:00", (2, 2, "min")),
        ("20:00\u201330:00", (20, 30, "min")),
    ],
)
def test_a_clock_time_is_seconds_or_whole_minutes(text, quantity):
    assert parse_clock(text) == Quantity(*quantity)


@pytest.mark.parametrize("text", ["", "90", "1:60", "1:5", "1:30 s", "1:30:00", "1000:00"])
def test_what_is_no_clock_time_is_none(text):
    assert parse_clock(text) is None


@pytest.mark.parametrize("text", ["0:00", "10:01", "1:30-1:00", "181:00"])
def test_a_clock_time_stays_within_limits(text):
    with pytest.raises(QuantityError):
        parse_clock(text)


@pytest.mark.parametrize("text", ["1 min.", "1 MIN", "1min", "1 minutes."])
def test_a_unit_may_end_with_a_dot(text):
    assert parse_quantity(text, TIME, "") == Quantity(1, 1, "min")


@pytest.mark.parametrize(("text", "span"), [("1", (1, 1)), ("2-3", (2, 3)), ("2 \u2013 7", (2, 7))])
def test_a_span_is_read(text, span):
    assert parse_span(text, 7) == Span(*span)


@pytest.mark.parametrize("text", ["0", "8", "3-2", "1-8", "1.5", "-1", "one", "", "1-2-3"])
def test_a_span_stays_within_its_limits(text):
    with pytest.raises(QuantityError, match="not a number or a range"):
        parse_span(text, 7)


def test_a_range_counts_with_its_middle():
    assert Quantity(20, 30, "min").middle == 25
    assert Span(1, 2).middle == 1.5


def test_long_numbers_keep_their_digits():
    assert span_words(1, 10000.25) == "1\u201310000.25"
    assert span_words(0.1 + 0.2, 2.5) == "0.3\u20132.5"


def test_a_span_is_said_as_people_write_it():
    assert (Span(2, 2).words(), Span(1, 3).words()) == ("2", "1\u20133")
    assert (counted(1, "routine"), counted(Span(2, 3), "set"), counted(Span(1, 1), "set")) == (
        "1 routine",
        "2\u20133 sets",
        "1 set",
    )
