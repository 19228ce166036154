from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.values.load import Load, parse_load
from generator.values.quantity import Quantity, QuantityError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3-5 lb", "3–5 lb (1.5–2.5 kg)"),
        ("10 pounds", "10 lb (4.5 kg)"),
        ("5 lb.", "5 lb (2.5 kg)"),
        ("5 kilos", "5 kg (11 lb)"),
        ("0.5 lb", "0.5 lb (0.25 kg)"),
        ("5 kg", "5 kg (11 lb)"),
        ("0.25 kg", "0.25 kg (0.5 lb)"),
        ("8-15 lb", "8–15 lb (3.5–7 kg)"),
        ("25-45 lb", "25–45 lb (12–20 kg)"),
        ("40 kg", "40 kg (88 lb)"),
        ("light band", "light band"),
        ("Body weight", "body weight"),
        ("bodyweight", "body weight"),
        ("BW", "body weight"),
        ("body weight on one leg", "body weight on one leg"),
        ("bodyweight + 10 kg", "body weight + 10 kg (22 lb)"),
        ("BW + 10-20 lb", "body weight + 10–20 lb (4.5–9 kg)"),
        ("body-weight plus 5 lb each", "body weight + 5 lb (2.5 kg) each"),
        ("20 kg per hand", "20 kg (45 lb) each"),
        ("20 kg each hand", "20 kg (45 lb) each"),
        ("20 kg/hand", "20 kg (45 lb) each"),
        ("20 kg each", "20 kg (45 lb) each"),
        ("20kg a side", "20 kg (45 lb) each"),
        ("2 x 20 kg", "20 kg (45 lb) each"),
        ("2×8-10 lb.", "8–10 lb (3.5–4.5 kg) each"),
        ("2 x 8 lb each", "8 lb (3.5 kg) each"),
        ("20 kg in all", "20 kg (45 lb) in all"),
        ("20 kg, in total", "20 kg (45 lb) in all"),
        ("20 KG Total", "20 kg (45 lb) in all"),
        ("a light bar, 15-20 lb (7-9 kg)", "a light bar, 15-20 lb (7-9 kg)"),
    ],
)
def test_load_is_said_in_both_units_or_in_its_own_words(text, words):
    assert parse_load(text).words() == words


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("3", "write it like '3-5 lb'"),
        ("3 stone", "write it in 'kg' or 'lb'"),
        ("60 s", "a time has its own key"),
        ("3x12", "sets and reps have their own key"),
        ("12 reps", "sets and reps have their own key"),
        ("10#", "write the unit, '10 lb'"),
        ("500 g", "write it in 'kg' or 'lb'"),
        ("5-3 lb", "write the smaller number first"),
        ("3 to 5 lb", "write a range with a hyphen"),
        ("-5 lb", "a weight is more than nothing"),
        ("+5 kg", "say what it is added to"),
        ("body weight - 10 kg", "say what helps in words"),
        ("BW + 0 kg", "this takes 0.25 to 300 kg"),
        ("BW + a bit", "write it like '3-5 lb'"),
        (".5 kg", "write '0.5 kg'"),
        ("2,5 kg", "write a decimal with a point"),
        ("BW x 0.5", "nobody knows a reader's weight"),
        ("10 kg dumbbells", "the kit stands in 'equipment'"),
        ("20 kg + 5 kg", "write the sum"),
        ("10 kg on each side", "write it like '3-5 lb'"),
        ("601 lb", "this takes 0.5 to 600 lb"),
        ("70%", "nobody knows a reader's most"),
        ("12 RM", "say how hard it is in 'effort'"),
        ("5 lb (2.5 kg)", "write one unit"),
        ("5 lb/2.5 kg", "write one unit"),
        ("3 x 20 kg", "two are held"),
        ("2 x 20 kg in all", "write it like '3-5 lb'"),
        ("20 kg per bucket", "write it like '3-5 lb'"),
        ("a bar of 10 kg", "write both, such as"),
    ],
)
def test_load_that_cannot_be_read_is_helped(text, help):
    with pytest.raises(QuantityError) as error:
        parse_load(text)
    assert error.value.help.startswith(help)


def test_a_load_keeps_what_was_written_and_says_nothing_of_shares_that_nobody_wrote():
    assert parse_load("10 LB") == Load("10 LB", Quantity(10, 10, "lb"))
    assert parse_load("bw + 5 kg each") == Load("bw + 5 kg each", Quantity(5, 5, "kg"), "each", body=True)


@given(st.text("0123456789 x-+.,%()kglbwodyeight/perhandtoi\u2013") | st.text())
@example("1" * 20_000)
@example("2 x 1 kg " * 5_000)
@example("bw + " * 5_000)
@example("5 kg " + " " * 20_000 + "each")
@example("1 a" + "a" * 20_000)
def test_whatever_is_written_is_read_or_refused_in_time(text):
    start = process_time()
    with suppress(QuantityError):
        assert isinstance(parse_load(text).words(), str)
    assert process_time() - start < 1
