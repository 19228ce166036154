from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.increase import parse_increase
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2-5 %", "2–5 percent"),
        ("5%", "5 percent"),
        ("2.5 percent", "2.5 percent"),
        ("2.5-5 lb", "2.5–5 lb (1.25–2.5 kg)"),
        ("1 kg", "1 kg (2 lb)"),
        ("1 rep", "1 rep"),
        ("1-2", "1–2 reps"),
        ("5 s", "5 s"),
    ],
)
def test_an_increase_is_read_and_said(text, words):
    assert parse_increase(text).words() == words


@pytest.mark.parametrize("text", ["", "a bit", "0 %", "60 %", "5-2 %", "% 5", "2 furlongs", "2 x 5 lb"])
def test_what_is_no_increase_is_refused_with_a_form_that_is_one(text):
    with pytest.raises(QuantityError) as caught:
        parse_increase(text)
    assert caught.value.help


@given(st.text(max_size=60))
def test_any_text_is_an_increase_or_refused(text):
    with suppress(QuantityError):
        assert parse_increase(text).words()
