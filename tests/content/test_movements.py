"""No hand turns over and no kit hops on the way of any movement of the guide."""

import pytest
from speeds import hasty

from generator import pictures

pytestmark = pytest.mark.long


def test_nothing_turns_over_or_hops_on_its_way(catalog):
    moving = [it for it in catalog.exercises.values() if pictures.moves(it)]
    assert len(moving) > 100
    assert {it.id: found for it in moving if (found := list(hasty(it.figure)))} == {}
