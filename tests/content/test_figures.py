"""How large the figures of the guide are on a phone of 360 pixels."""

from __future__ import annotations

import pytest

from generator import pictures
from generator.figures.captions import pixel
from generator.figures.layer import SCALE
from generator.publish import examination

pytestmark = [pytest.mark.uncounted, pytest.mark.long]

UPRIGHT = {"standing", "hinge", "squat", "split", "run", "hanging"}
LEAST = 170
"""CSS pixels of a standing body, which is 100 units high."""


def test_a_standing_body_is_large_on_a_phone(catalog, project):
    """Unless it is shown more than twice."""
    drawn = pictures.figures(catalog, examination.figure_cache(project))
    small = {}
    for id, exercise in catalog.exercises.items():
        figure = exercise.figure
        if id in drawn and figure.frames[0].stance in UPRIGHT and len(figure.shown) <= 2:
            wide, high = (float(it) for it in drawn[id].figure.partition('viewBox="0 0 ')[2].split('"')[0].split())
            body = 100 * SCALE / pixel(wide, high)
            small |= {id: body} if body < LEAST else {}
    assert small == {}
