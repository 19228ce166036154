"""The muscle chart as a part of a form: the body's back and front, each muscle a box to tick."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.lines.theme import value
from generator.figures.map.bodymap import silhouette
from generator.figures.map.chart import VIEWS, Stage, Way, both
from generator.figures.map.extent import Extent

PAINT = f'fill="{value("map-rest")}" stroke="{value("map-skin")}" stroke-width="4"'
"""How a muscle looks that is not chosen."""


def picker(ways: Sequence[Way], extent: Extent, words: str) -> str:
    """The drawing as SVG on one line, `words` its name as HTML-escaped text; the `address` of a way is what its box stands for."""
    stages = [Stage(view, extent) for view in VIEWS]
    bodies = "".join(placed(stage, silhouette(stage.view)) for stage in stages)
    boxes = "".join(box(way, stages) for way in ways if way.home(extent))
    size = f"0 0 {4 * stages[0].half:g} {stages[0].height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="group" aria-label="{words}">'
        f"{bodies}<g {PAINT}>{boxes}</g></svg>"
    )


def placed(stage: Stage, body: str) -> str:
    """What is drawn of a view, in its half of the drawing, cut off at the edges."""
    left = 2 * stage.half * VIEWS.index(stage.view)
    return (
        f'<svg x="{left:g}" width="{2 * stage.half:g}" height="{stage.height:g}">'
        f'<g transform="translate({stage.half:g} {stage.down:g})">{body}</g></svg>'
    )


def box(way: Way, stages: Sequence[Stage]) -> str:
    """A muscle wherever it is seen, as one box to tick, which a script has to make one that works."""
    shapes = "".join(
        placed(stage, both(areas, "")) for stage in stages if (areas := way.seen(stage.view, stage.extent))
    )
    return f'<g role="checkbox" aria-checked="false" data-muscle="{way.address}"><title>{way.name}</title>{shapes}</g>'
