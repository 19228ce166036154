from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.quantity import parse_quantity
from generator.values.units import OTHERS, UNITS
from generator.values.weights import BACK, COUNTERPARTS, LADDERS, SHARE, counterpart, counterparts, exact, share

POUNDS = {
    "dumbbells": [*range(1, 11), 12, 12.5, 15, 17.5, 20, 22.5, 25, 27.5, *range(30, 125, 5)],
    "kettlebells": [5, 9, 10, 13, 15, 18, 20, 22, 25, 26, 30, 35, 40, 45, 50, 53, 62, 70, 79, 88, 97, 106],
    "plates": [0.25, 0.5, 1.25, 2.5, 5, 10, 25, 35, 45, 55],
    "bars": [33, 45, *(45 + 5 * pairs for pairs in range(4, 112))],
}
KILOGRAMS = {
    "dumbbells": [
        *(half / 2 for half in range(1, 21)),
        *range(12, 52, 2),
        *(quarter / 2 for quarter in range(25, 105, 5)),
    ],
    "kettlebells": [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48],
    "plates": [0.25, 0.5, 1, 1.25, 1.5, 2, 2.5, 5, 10, 15, 20, 25],
    "bars": [15, 20, *(20 + 2.5 * pairs for pairs in range(1, 113))],
}
SOLD = [
    pytest.param(number, unit, id=f"{kind}-{number:g}-{unit}")
    for unit, kinds in (("lb", POUNDS), ("kg", KILOGRAMS))
    for kind, numbers in kinds.items()
    for number in numbers
    if UNITS[unit][1] <= number <= UNITS[unit][2]
]
"""What makers and gyms have, each by itself."""

RUNGS = [(number, unit) for unit, ladder in LADDERS.items() for number in ladder]
WRITTEN = st.one_of(
    st.tuples(st.integers(2, 2400).map(lambda quarters: quarters / 4), st.just("lb")),
    st.tuples(st.integers(1, 1200).map(lambda quarters: quarters / 4), st.just("kg")),
)


def index(number, unit):
    """The place of a weight in its ladder."""
    return LADDERS[unit].index(number)


@pytest.mark.parametrize(("number", "unit"), SOLD)
def test_a_bell_or_plate_is_printed_as_written_with_one_of_the_other_system(number, unit):
    assert number in LADDERS[unit]
    other = OTHERS[unit][0]
    alone = parse_quantity(f"{number:g} {unit}", ("lb", "kg"), "")
    assert alone.both() == f"{number:g} {unit} ({counterpart(number, unit):g} {other})"
    assert counterpart(number, unit) in LADDERS[other]
    assert share(number, counterpart(number, unit), unit) <= (
        SHARE / 2 if number >= {"lb": 10, "kg": 5}[unit] else SHARE
    )


@pytest.mark.parametrize(("number", "unit"), SOLD)
def test_a_bell_or_plate_comes_back_as_itself_or_its_neighbour(number, unit):
    other = OTHERS[unit][0]
    back = counterpart(counterpart(number, unit), other)
    assert abs(index(back, unit) - index(number, unit)) <= 1
    if finer(number, unit):
        assert back == number


def finer(number, unit):
    """Whether the other ladder's step around a weight is no wider than either of its own beside it."""
    ladder, others = LADDERS[unit], LADDERS[OTHERS[unit][0]]
    at, it = index(number, unit), exact(number, unit)
    own = min(exact(high - low, unit) for low, high in pairwise(ladder[max(at - 1, 0) : at + 2]))
    return any(low <= it <= high and high - low <= own for low, high in pairwise(others))


def test_most_come_back_and_those_that_do_not_are_where_the_other_ladder_is_coarser():
    lost = [
        (number, unit)
        for number, unit in RUNGS
        if number <= UNITS[unit][2] and counterpart(counterpart(number, unit), OTHERS[unit][0]) != number
    ]
    assert not [pair for pair in lost if finer(*pair)]
    assert len(lost) < len(RUNGS) / 8


@given(WRITTEN)
def test_whatever_is_written_is_printed_and_has_one_weight_that_there_is(written):
    number, unit = written
    said = {parse_quantity(f"{number:g}{blank}{unit}", ("lb", "kg"), "").both() for blank in ("", " ", "  ")}
    assert said == {f"{number:g} {unit} ({counterpart(number, unit):g} {OTHERS[unit][0]})"}
    assert counterpart(number, unit) in LADDERS[OTHERS[unit][0]]


@given(WRITTEN, st.integers(0, 40))
def test_a_range_stays_one_and_its_ends_are_those_of_the_numbers_alone_unless_they_meet(written, more):
    low, unit = written
    high = low + more / 4
    first, last = counterparts(low, high, unit)
    alone = counterpart(low, unit), counterpart(high, unit)
    assert first <= last
    assert (first, last) == alone or (alone[0] == alone[1] and first < last)


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        (12, 12.5, "lb", (5.5, 6)),
        (25, 45, "lb", (12, 20)),
        (62.5, 65, "kg", (140, 145)),
        (22, 22.5, "lb", (9.5, 10)),
        (1, 1.1, "lb", (0.5, 0.5)),
        (5, 5, "kg", (11, 11)),
        (0.5, 0.5, "lb", (0.25, 0.25)),
    ],
)
def test_ends_that_meet_part_if_a_weight_is_near_enough(low, high, unit, said):
    assert counterparts(low, high, unit) == said


def test_what_the_trade_takes_for_the_same_goes_there_and_back():
    for pounds, kilograms in COUNTERPARTS.items():
        assert counterpart(pounds, "lb") == kilograms
        assert counterpart(kilograms, "kg") == pounds
    assert len(BACK) == len(COUNTERPARTS)


@pytest.mark.parametrize(
    ("pounds", "kilograms"),
    [
        (3, 1.5),
        (5, 2.5),
        (10, 4.5),
        (11, 5),
        (22, 10),
        (33, 15),
        (35, 16),
        (45, 20),
        (53, 24),
        (55, 25),
        (70, 32),
        (225, 102.5),
    ],
)
def test_known_pairs(pounds, kilograms):
    assert counterpart(pounds, "lb") == kilograms
    assert counterpart(kilograms, "kg") == pounds
