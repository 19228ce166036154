"""Hair, shorts, top and shoes as areas of the visible surface."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.outline import Outline
from generator.figures.lines.trace import Line
from generator.figures.skin.body import SIDES, Look
from generator.figures.skin.surface import Surface

Array = NDArray[np.float64]

HAIRLINES = {
    "short": Outline(
        [(6.4, 97.4), (4.4, 96.5), (2.9, 96.0), (1.9, 94.4), (1.3, 92.6), (0.4, 91.8), (-0.4, 93.6), (-1.7, 92.0),
         (-2.6, 90.2), (-4.6, 89.0), (-9, 88), (-9, 104), (9, 104)]
    ),
    "tied": Outline(
        [(6.4, 97.0), (4.6, 96.9), (3.2, 96.6), (2.0, 95.2), (0.6, 93.9), (-1.0, 93.6), (-2.2, 92.0), (-3.2, 90.4),
         (-4.8, 89.4), (-9, 88.6), (-9, 104), (9, 104)]
    ),
}  # fmt: skip
"""Where hair grows, seen from the side: forward and height."""
TOP = {
    "front": Outline(
        [(-1, 77.2), (1.6, 77.8), (3.4, 80.0), (4.4, 84.0), (5.4, 85.5), (7.2, 84.6), (7.2, 81), (7.4, 78), (9, 75.2),
         (14, 73), (14, 57.2), (-1, 57.2)]
    ),
    "back": Outline(
        [(-1, 79.4), (1.4, 80.2), (3.0, 82.6), (4.6, 86), (6.6, 85), (5.4, 81.6), (4.6, 78), (5.8, 75), (9, 73),
         (14, 71.6), (14, 57.2), (-1, 57.2)]
    ),
}  # fmt: skip
"""Where a sleeveless top lies: lateral and height."""
WAISTBAND, HEM = 58.8, 41.8
SHOE, SOLE = 5.0, 1.3


def hair(surface: Surface, look: Look) -> list[Line]:
    """The lines round the hair."""
    rest = surface.rest("head", "head")
    hosts = [("head", HAIRLINES[look.hair].distance(rest[0], rest[2]))]
    if "knot" in surface.body.parts:
        hosts.append(("knot", np.ones_like(surface.raster.depth[surface.body.row["knot"]])))
    return surface.visible(hosts)


def shorts(surface: Surface) -> list[Line]:
    """The lines round the shorts."""
    hosts = [("torso", WAISTBAND - surface.trunk[2])]
    hosts += [(thigh, surface.rest(thigh, thigh)[2] - HEM) for thigh in (f"thigh-{side}" for side in SIDES)]
    return surface.visible(hosts)


def top(surface: Surface) -> list[Line]:
    """The lines round a sleeveless top."""
    x, y, z = surface.blades
    cloth = {face: outline.distance(np.abs(y), z) for face, outline in TOP.items()}
    return surface.visible([("torso", np.where(x > -1.2, cloth["front"], cloth["back"]))])


def shoes(surface: Surface) -> tuple[list[Line], list[Line]]:
    """The lines round the shoes, and those round their soles."""
    uppers, soles = [], []
    for side in SIDES:
        part = f"foot-{side}"
        x, _, z = surface.rest(part, part)
        uppers += surface.visible([(part, SHOE + 0.1 * x - z)])
        soles += surface.visible([(part, SOLE - z)])
    return uppers, soles
