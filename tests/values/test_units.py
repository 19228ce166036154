from __future__ import annotations

import pytest

from generator.values.units import OTHERS, SPELLINGS, STEPS, UNITS, rounded


@pytest.mark.parametrize(
    ("number", "unit", "near"),
    [(0.94, "km", 0.9), (0.02, "km", 0.1), (1.26, "km", 1.3), (31, "m", 30), (17.5, "m", 18), (12.4, "yd", 10)],
)
def test_a_converted_number_is_one_as_paths_come(number, unit, near):
    assert rounded(number, unit) == pytest.approx(near)


def test_every_spelling_is_that_of_a_unit_and_every_unit_has_one():
    assert set(SPELLINGS.values()) == set(UNITS)


def test_what_stands_for_a_unit_elsewhere_is_one_and_can_be_rounded_or_is_a_weight():
    assert {unit for unit, _ in OTHERS.values()} <= set(UNITS)
    assert {unit for unit, _ in OTHERS.values()} <= {*STEPS, "lb", "kg"}
