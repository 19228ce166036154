"""The number of a step beside the position that shows it, drawn as lines: a drawing has no text, which not all that print it can set."""

from __future__ import annotations

import numpy as np

from generator.figures.frame import Box, Drawn
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.lines.theme import line
from generator.figures.lines.trace import Line

STROKES: dict[int, tuple[str, ...]] = {
    1: ("0.6 4 1.6 5 1.6 0",),
    2: ("0 4 0.3 4.7 0.9 5 1.9 5 2.6 4.6 2.8 3.9 2.6 3.1 0 0 3 0",),
    3: ("0.1 4.4 0.7 4.9 1.5 5 2.3 4.8 2.7 4.2 2.6 3.4 2.1 2.8 1.2 2.7", "1.2 2.7 2.2 2.5 2.8 1.9 2.9 1.2 2.5 0.4 1.6 0 0.7 0.1 0 0.6"),
    4: ("2.3 0 2.3 5 0 1.5 3 1.5",),
    5: ("2.7 5 0.4 5 0.2 2.6 0.9 3 1.7 3.1 2.5 2.7 2.9 1.9 2.8 1 2.3 0.3 1.4 0 0.6 0.1 0 0.5",),
    6: ("2.5 4.7 1.8 5 1 4.7 0.4 3.9 0.1 2.6 0.1 1.5 0.5 0.5 1.4 0 2.3 0.3 2.8 1.1 2.7 2.1 2.2 2.8 1.4 3 0.6 2.6 0.1 1.8",),
    7: ("0 5 3 5 1 0",),
    8: ("1.5 2.7 2.3 3 2.7 3.8 2.4 4.6 1.5 5 0.6 4.6 0.3 3.8 0.7 3 1.5 2.7 2.5 2.3 3 1.4 2.6 0.4 1.5 0 0.4 0.4 0 1.4 0.5 2.3 1.5 2.7",),
}  # fmt: skip
"""The pen's way for each number of a step: across and up, 5 high."""
SIZE, WIDTH, RIM = 1.3, 1.0, 2.0
"""Units to a step of the ways, and how thick the line is and the paper round it."""
LEFT, DOWN = 4.6, 1.0
"""How far beyond the box, and below its top, a number begins, in units."""


def numbered(drawn: Drawn, step: int, box: Box) -> Drawn:
    """The position with the number of its step at the upper left of a box."""
    corner = np.array([box[0] - LEFT, box[3] - DOWN - 5 * SIZE])
    ways = [np.array(way.split(), np.float64).reshape(-1, 2) for way in STROKES[step]]
    lines = [Line(corner + way * SIZE, closed=False) for way in ways]
    paints = (line(colour("paper"), f"{RIM * SCALE:g}"), line(colour("ink"), f"{WIDTH * SCALE:g}"))
    return drawn._replace(layers=[*drawn.layers, *(Layer(paint, lines, 0.06, straight=True) for paint in paints)])
