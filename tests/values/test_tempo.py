from __future__ import annotations

import re
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.values.quantity import QuantityError
from generator.values.tempo import SHAPE, parse_tempo


@pytest.mark.parametrize(
    ("text", "words", "seconds"),
    [
        ("2-1-3", "2 s up, 1 s hold, 3 s down", 6),
        ("2-0-3", "2 s up, 3 s down", 5),
        ("0-1-5", "1 s hold, 5 s down", 6),
        ("X-1-3", "up fast, 1 s hold, 3 s down", 5),
        ("3-1-1-0", "3 s down, 1 s hold, 1 s up", 5),
        ("3110", "3 s down, 1 s hold, 1 s up", 5),
        ("31X0", "3 s down, 1 s hold, up fast", 5),
        ("3-1-X-0", "3 s down, 1 s hold, up fast", 5),
        ("40x2", "4 s down, up fast, 2 s hold", 7),
        ("2-0-2-0", "2 s down, 2 s up", 4),
        ("0-0-0-9", "9 s hold", 9),
    ],
)
def test_tempo_is_read_and_said(text, words, seconds):
    assert parse_tempo(text).words() == words
    assert parse_tempo(text).seconds == seconds
    assert re.search(SHAPE, text)


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("", "write seconds up-hold-down"),
        ("slow", "write seconds up-hold-down"),
        ("2-1", "write seconds up-hold-down"),
        ("2-1-3-0-1", "write seconds up-hold-down"),
        ("21-30", "a phase has one digit"),
        ("10-1-2", "a phase has one digit"),
        ("3-1-30-0", "a phase has one digit"),
        ("213", "three numbers are up-hold-down and have hyphens"),
        ("0-0-0", "something has to take time"),
        ("0000", "something has to take time"),
        ("2-1-x", "X, as fast as you can control"),
        ("3X10", "X, as fast as you can control"),
        ("2 1 3", "put hyphens between"),
        ("3/1/1/0", "put hyphens between"),
    ],
)
def test_a_tempo_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError, match="not a tempo") as error:
        parse_tempo(text)
    assert error.value.help.startswith(help)


@given(st.text("0123456789-xX /") | st.text())
@example("1" * 20_000)
@example("1-" * 10_000)
def test_whatever_is_written_is_read_or_refused_in_time(text):
    start = process_time()
    with suppress(QuantityError):
        assert parse_tempo(text).words()
    assert process_time() - start < 1
