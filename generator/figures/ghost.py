"""The start of a small movement in the drawing of its end: a pale outline of what was elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.figures.frame import Drawn
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.lines import theme
from generator.figures.lines.trace import Line, runs
from generator.figures.skin.raster import Raster

APART = 0.7
"""How far an outline is from where it was to be drawn, in units: nearer, the two lines run into one."""
WIDTH = 0.75
"""Of its lines, in units."""
LEAST = 6
"""Shorter stretches, in points, are left out."""


def haunted(end: Drawn, start: Drawn) -> Drawn:
    """The end with the start's outline over it, wherever the two differ."""
    lines = [piece for line in start.outline.lines for piece in elsewhere(line, end.raster)]
    if not lines:
        return end
    layer = Layer(
        theme.line(colour("ghost"), f"{WIDTH * SCALE:g}"),
        lines,
        0.1,
        small=theme.thin("figure-ghost", "outline"),
        whole=True,
    )
    return end._replace(layers=[*end.layers, layer])


def elsewhere(line: Line, body: Raster) -> Iterator[Line]:
    """The stretches of an outline that are off that of another body."""
    off = np.abs(body.at(line.points)) > APART
    for points, closed in runs(off, line.closed, least=LEAST):
        yield Line(line.points[points], closed)
