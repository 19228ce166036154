"""Checks of muscles: whether they lie on the body that the map shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.figures.map.area import Point
from generator.figures.map.bodymap import BODY
from generator.records.catalog import Catalog
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic

OFF_THE_BODY = Code(
    "G337",
    "Muscle off the body",
    "The corners of a muscle's area lie within the outline of the standing body that the muscle map shows. Move the corner that is named toward the middle line, or up or down a little.",
)


def areas_on_body(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every corner of an area lies on the body; told of the first of each area that does not."""
    for muscle in catalog.muscles.values():
        entry = catalog.entry(muscle)
        for index, area in enumerate(muscle.areas):
            off = next((corner for corner in area.outline if not on_body(corner)), None)
            if off:
                corner = f"{off[0]:g} {off[1]:g}"
                place = entry.document.within((*entry.base, "areas", index, "outline"), corner)
                message = f"the corner '{corner}' lies off the body"
                yield Diagnostic(place, OFF_THE_BODY, message, "look at the muscle's page in a preview, and move it")


def on_body(point: Point) -> bool:
    """Whether a point of the left half lies within the body: its outline is crossed an odd number of times on the way out."""
    across, height = point
    crossed = [
        start[0] + (height - start[1]) / (end[1] - start[1]) * (end[0] - start[0])
        for start, end in pairwise(BODY)
        if (start[1] > height) != (end[1] > height)
    ]
    return sum(place > across for place in crossed) % 2 == 1
