"""What is wrong with a pose, marked on its drawing: a ring where it is, and a broken line to where that should be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.fault import Fault
from generator.figures.frame import Drawn, around
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.lines.theme import line
from generator.figures.lines.trace import Line

Array = NDArray[np.float64]

COLOUR = "#c2188b"
"""No part of a figure has it, and it is seen on light and on dark."""
RING, CROSS = 4.5, 1.8
"""The radius of a ring, and half the width of a cross, in units."""
WIDTH, RIM = 1.1, 2.3
"""Of the lines, and of the paper under them, in units."""
ROUND = np.radians(np.arange(0, 360, 10))


def places(faults: Sequence[Fault]) -> list[Array]:
    """World points (1 or 2, 3): where each fault is, and where that should be."""
    return [np.array([it for it in (fault.at, fault.goal) if it]) for fault in faults if fault.at]


def marked(drawn: Drawn, places: Sequence[Array]) -> Drawn:
    """The frame with marks over it at places (1 or 2, 2) before the camera, and a box that holds them."""
    if not places:
        return drawn
    lines = [line for place in places for line in mark(place)]
    points = np.vstack([line.points for line in lines])
    (left, bottom), (right, top) = points.min(0) - RIM, points.max(0) + RIM
    box = around([drawn.box, (left, right, bottom, top)])
    paints = (line(colour("paper"), f"{RIM * SCALE:g}"), line(COLOUR, f"{WIDTH * SCALE:g}"))
    layers = [Layer(paint, lines, 0.06, straight=True, small=paint, whole=True) for paint in paints]
    return drawn._replace(layers=[*drawn.layers, *layers], box=box)


def mark(place: Array) -> list[Line]:
    """The lines of one mark."""
    start = place[0]
    lines = [Line(start + RING * np.column_stack([np.cos(ROUND), np.sin(ROUND)]), closed=True)]
    if len(place) > 1:
        goal = place[1]
        lines += [Line(goal + CROSS * np.array([way, [-it for it in way]]), closed=False) for way in ((1, 1), (1, -1))]
        way, length = goal - start, float(np.hypot(*(goal - start)))
        if length > RING:
            lines.append(Line(np.array([start + way * RING / length, goal]), closed=False))
    return lines
