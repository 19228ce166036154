from __future__ import annotations

import pytest

from generator.values.load import parse_load
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3-5 lb", "3–5 lb (1.5–2.5 kg)"),
        ("10 pounds", "10 lb (4.5 kg)"),
        ("0.5 lb", "0.5 lb (0.25 kg)"),
        ("5 kg", "5 kg (11 lb)"),
        ("0.25 kg", "0.25 kg (0.5 lb)"),
        ("8-15 lb", "8–15 lb (3.5–7 kg)"),
        ("25-45 lb", "25–45 lb (12–20 kg)"),
        ("40 kg", "40 kg (88 lb)"),
        ("light band", "light band"),
        ("body weight", "body weight"),
        ("a light bar, 15-20 lb (7-9 kg)", "a light bar, 15-20 lb (7-9 kg)"),
    ],
)
def test_load_is_said_in_both_units_or_in_its_own_words(text, words):
    assert parse_load(text).words() == words


@pytest.mark.parametrize(
    "text", ["3", "3 stone", "5-3 lb", "-5 lb", "+5 kg", ".5 kg", "601 lb", "3 lb each hand", "a bar of 10 kg"]
)
def test_load_with_a_weight_must_be_one_or_name_both_units(text):
    with pytest.raises(QuantityError):
        parse_load(text)
