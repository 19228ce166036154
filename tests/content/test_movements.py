"""On the way of any movement of the guide, no hand turns over or goes through the body, no kit hops, and no foot glides."""

import pytest
from speeds import hasty

from generator import pictures

pytestmark = pytest.mark.long


def test_nothing_turns_over_hops_glides_or_goes_through_the_body_on_its_way(catalog):
    moving = [it for it in catalog.exercises.values() if pictures.moves(it)]
    assert len(moving) > 100
    assert {it.id: found for it in moving if (found := list(hasty(it.figure)))} == {}
