"""The muscles of the published guide on its map."""

from __future__ import annotations

import pytest

from generator.figures.map.bodymap import BODY, Place, draw
from generator.figures.map.spline import polygon


def inside(point, corners):
    """Whether a point lies in a polygon."""
    x, y = point
    crossings = 0
    for (a, b), (c, d) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a):
            crossings += 1
    return crossings % 2 == 1


def outside(muscle, body):
    """The corners of a muscle's areas that do not lie on the body."""
    return [point for area in muscle.areas for point in polygon(area.outline, 2) if not inside(point, body)]


@pytest.fixture(scope="module")
def body():
    return polygon([*BODY, *((-x, y) for x, y in BODY[-2:0:-1])])


def test_a_muscle_off_the_body_is_noticed(body):
    assert inside((5, 60), body)
    assert not inside((14, 60), body)


def test_a_map_is_small(catalog):
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    assert len(draw(places, [], list(places), "")) < 40_000


def test_every_muscle_of_the_guide_lies_on_the_body(catalog, body):
    assert {id: found for id, muscle in catalog.muscles.items() if (found := outside(muscle, body))} == {}


def test_every_muscle_of_the_guide_is_seen_on_its_map(catalog):
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    bare = draw(places, [], [], "")
    assert [id for id in places if draw(places, [id], [], "") == bare] == []
    assert [id for id in places if "--map-main" not in draw(places, [id], [], "")] == []


def test_every_muscle_of_the_guide_can_be_drawn_on_a_figure(catalog):
    assert [id for id, muscle in catalog.muscles.items() if not muscle.shapes] == []
