from __future__ import annotations

import pytest

from generator.values.quantity import Quantity, QuantityError, Span, parse_rest, parse_span


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("60 s", (60, 60, "s")), ("60-90 s", (60, 90, "s")), ("2 min", (2, 2, "min")), ("1:30", (90, 90, "s"))],
)
def test_rest_is_read(text, seconds):
    assert parse_rest(text) == Quantity(*seconds)


@pytest.mark.parametrize("text", ["60", "1:60", "0:00", "10:01", "1:5", "12 reps", "a while"])
def test_rest_that_cannot_be_read_is_refused(text):
    with pytest.raises(QuantityError):
        parse_rest(text)


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
