"""The poses of a movement, each seen for a moment: in arcs of few small numbers, the more alike the less moves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from generator.figures.layer import SCALE, Layer
from generator.figures.lines.arcs import arcs
from generator.figures.lines.curve import straights
from generator.figures.lines.paper import Paper, paths
from generator.figures.lines.theme import line as stroke
from generator.figures.lines.trace import Line

Name = tuple[bool, bool, bytes]
"""Of a line: whether its layer is of straight pieces, whether it is closed, and its points."""

TIMES = 4
"""How much coarser their steps are than those of a drawing."""
MANY, SMALL = 8, 0.7
"""So many corners that turn less, in radians, are those of something round."""
WIDTH = re.compile(r'stroke-width="(?:var\([a-z-]+,)?([0-9.]+)\)?"')
FILL = re.compile(r'fill="([^"]*)"')


def painted(poses: Sequence[Sequence[Layer]], paper: Paper) -> list[str]:
    """The SVG of each pose's layers; a line that is the same in several is written once."""
    drawn = written(poses, paper._replace(scale=paper.scale / TIMES))
    return [f'<g transform="scale({TIMES})">{"".join(coat(layer, drawn) for layer in layers)}</g>' for layers in poses]


def written(poses: Sequence[Sequence[Layer]], paper: Paper) -> dict[Name, str]:
    """The commands of a path for each line."""
    bent, angular = dict[Name, Line](), dict[Name, Line]()
    for layer in chain.from_iterable(poses):
        for line in layer.lines:
            name = called(line, layer)
            if name not in bent and name not in angular:
                (bent if curved(line, layer) else angular)[name] = line
    straight = [[curve] for curve in straights(list(angular.values()))]
    texts = [*arcs(list(bent.values()), paper), *paths(straight, paper)]
    return dict(zip([*bent, *angular], texts, strict=True))


def called(line: Line, layer: Layer) -> Name:
    """What tells a line from all that are written otherwise."""
    return layer.straight, line.closed, line.points.tobytes()


def coat(layer: Layer, drawn: Mapping[Name, str]) -> str:
    """A layer as one path."""
    found = "".join(drawn[called(line, layer)] for line in layer.lines)
    return f'<path {thinner(pen(layer))} d="{found}"/>'


def curved(line: Line, layer: Layer) -> bool:
    """Whether a line is drawn in arcs: one of straight pieces if it has many corners, as the rim of a weight, that turn a little each."""
    if not layer.straight:
        return True
    points = np.vstack([line.points, line.points[:2]]) if line.closed else line.points
    if len(points) < MANY:
        return False
    step = np.diff(points, axis=0)
    heading = np.unwrap(np.arctan2(step[:, 1], step[:, 0]))
    return bool(np.abs(np.diff(heading)).max() < SMALL)


def pen(layer: Layer) -> str:
    """The paint of a layer; what a brush draws elsewhere is a line."""
    if layer.strokes is None or not (fill := FILL.search(layer.paint)):
        return layer.paint
    return stroke(fill[1], f"{layer.width * SCALE:g}")


def thinner(paint: str) -> str:
    """A paint with the widths of its lines in coarser steps, as they are on a screen."""
    return WIDTH.sub(lambda width: f'stroke-width="{float(width[1]) / TIMES:.3g}"', paint)
