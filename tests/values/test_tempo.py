from __future__ import annotations

import pytest

from generator.values.quantity import QuantityError
from generator.values.tempo import parse_tempo


@pytest.mark.parametrize(
    ("text", "words"),
    [("2-1-3", "2 s up, 1 s hold, 3 s down"), ("2-0-3", "2 s up, 3 s down"), ("0-1-5", "1 s hold, 5 s down")],
)
def test_tempo_is_said(text, words):
    assert parse_tempo(text).words() == words


@pytest.mark.parametrize("text", ["2-1", "2-1-x", "10-1-2", "2 1 3", ""])
def test_a_tempo_is_three_digits(text):
    with pytest.raises(QuantityError, match="not a tempo"):
        parse_tempo(text)
