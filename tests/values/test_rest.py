from __future__ import annotations

import pytest

from generator.values.quantity import Quantity, QuantityError
from generator.values.rest import NONE, parse_rest, rest_words


@pytest.mark.parametrize(
    ("text", "rest", "words"),
    [
        ("60 s", (60, 60, "s"), "rest 60 s"),
        ("60-90 s", (60, 90, "s"), "rest 60–90 s"),
        ("90 sec.", (90, 90, "s"), "rest 90 s"),
        ("2 min", (2, 2, "min"), "rest 2 min"),
        ("1 min.", (1, 1, "min"), "rest 1 min"),
        ("1-2 min", (1, 2, "min"), "rest 1–2 min"),
        ("1.5 min", (1.5, 1.5, "min"), "rest 1.5 min"),
        ("1:30", (90, 90, "s"), "rest 90 s"),
        ("1:30 min", (90, 90, "s"), "rest 90 s"),
    ],
)
def test_rest_is_read_and_said(text, rest, words):
    assert parse_rest(text) == Quantity(*rest)
    assert rest_words(parse_rest(text)) == words


@pytest.mark.parametrize(
    "text", ["no rest", "No rest", "none", "no", "0", "0 s", "0 sec.", "0 min", "0:00", "without rest"]
)
def test_no_rest_is_stated(text):
    assert parse_rest(text) == NONE
    assert parse_rest(text)
    assert rest_words(parse_rest(text)) == "no rest"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("60", "write it with its unit"),
        ("1:60", "write it with its unit"),
        ("1:5", "write it with its unit"),
        ("12 reps", "write the time they take"),
        ("5 breaths", "write the time they take"),
        ("a while", "write how long, for no reader"),
        ("as needed", "write how long, for no reader"),
        ("90'", "write minutes and seconds like '1:30'"),
        ("1 min 30 s", "write minutes and seconds like '1:30'"),
        ("1m30", "write minutes and seconds like '1:30'"),
        ("60 s or more", "write the least or a range"),
        ("1,5 min", "write a decimal with a point"),
        ("3-5 lb", "a weight has its own key, 'load'"),
        ("60 to 90 s", "write a range with a hyphen"),
        ("10:01", "this takes 1 to 600 s"),
        ("700 s", "this takes 1 to 600 s"),
        ("11 min", "a rest takes 10 min at most"),
        ("18:00", "a rest takes 10 min at most"),
        ("90-60 s", "write the smaller number first"),
        ("0-30 s", "this takes 1 to 600 s"),
    ],
)
def test_rest_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError) as error:
        parse_rest(text)
    assert error.value.help.startswith(help)
