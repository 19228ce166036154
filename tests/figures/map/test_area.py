from __future__ import annotations

import re

import pydantic
import pytest

from generator.figures.map.area import PATTERN, Area, Points, parse_points
from generator.values.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("0 1, 2.5 3, 4 5", ((0, 1), (2.5, 3), (4, 5))),
        ("0.5 81,  9.4 80.8 ,5.8 71.8", ((0.5, 81), (9.4, 80.8), (5.8, 71.8))),
        ("34 100, 0 0, 1 1", ((34, 100), (0, 0), (1, 1))),
    ],
)
def test_an_outline_is_points_with_commas(text, points):
    assert parse_points(text) == points


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is no point"),
        ("1 2, 3 4", "an outline needs at least three points"),
        ("1 2, 3 4, 5", "'5' is no point"),
        ("1 2, 3 4, 5 6 7", "'5 6 7' is no point"),
        ("1 2, 3 4, -5 6", "'-5 6' is no point"),
        ("1 2, 3 4, x y", "'x y' is no point"),
        ("1 2, 3 4, 35 6", "the point '35 6' lies off the body"),
        ("1 2, 3 4, 5 101", "the point '5 101' lies off the body"),
    ],
)
def test_what_is_no_outline_is_told(text, message):
    with pytest.raises(QuantityError) as told:
        parse_points(text)
    assert str(told.value) == message
    assert told.value.help


def test_an_area_reads_its_outline():
    assert Area(view="back", outline="1 2, 3 4, 5 6").outline == Points(((1, 2), (3, 4), (5, 6)))


def test_an_area_is_seen_from_the_front_or_from_the_back():
    with pytest.raises(pydantic.ValidationError):
        Area(view="side", outline="1 2, 3 4, 5 6")


def test_the_pattern_for_editors_knows_an_outline():
    assert re.fullmatch(PATTERN, "0.5 81, 9.4 80.8, 5.8 71.8")
    assert not re.fullmatch(PATTERN, "0.5 81, 9.4 80.8")
