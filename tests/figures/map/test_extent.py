from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.figures.map.extent import WHOLE, Extent, smallest

UPPER, LEGS, THIGHS = Extent(low=51, half=28), Extent(high=56, half=16), Extent(low=30, high=56, half=16)


def test_the_smallest_part_that_holds_all_is_taken():
    assert smallest([UPPER, LEGS, THIGHS], [(5, 40), (8, 50)]) is THIGHS
    assert smallest([UPPER, LEGS, THIGHS], [(5, 40), (8, 20)]) is LEGS
    assert smallest([UPPER, LEGS, THIGHS], [(5, 40), (8, 80)]) is WHOLE
    assert smallest([UPPER], []) is smallest([], [(5, 40)]) is WHOLE


@pytest.mark.parametrize(
    ("point", "held"), [((5, 32), True), ((5, 31), False), ((5, 54), True), ((5, 55), False), ((15, 40), False)]
)
def test_what_works_stays_off_the_edges(point, held):
    assert THIGHS.holds(point) is held


def test_the_body_has_no_edge_at_its_own_ends():
    assert LEGS.holds((12, 0))
    assert UPPER.holds((0, 100))


def test_a_part_ends_above_where_it_begins():
    with pytest.raises(ValidationError, match="'low' must be less than 'high'"):
        Extent(low=50, high=50)


def test_only_what_lies_beside_it_is_cut():
    assert LEGS.cuts([(31, 40)])
    assert not LEGS.cuts([(31, 60), (10, 40)])
