"""The muscles of the published guide on its map."""

from __future__ import annotations

import pytest

from generator.figures.map.bodymap import Place, draw

pytestmark = pytest.mark.uncounted


def test_a_map_is_small(catalog):
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    assert len(draw(places, [], list(places), "")) < 40_000


def test_every_muscle_of_the_guide_is_seen_on_its_map(catalog):
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    bare = draw(places, [], [], "")
    assert [id for id in places if draw(places, [id], [], "") == bare] == []
    assert [id for id in places if "--map-main" not in draw(places, [id], [], "")] == []
