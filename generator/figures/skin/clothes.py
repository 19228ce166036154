"""Hair and what covers it, top, shorts or leggings, and shoes as areas of the visible surface."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.outline import Outline
from generator.figures.lines.trace import Line
from generator.figures.skin.body import SIDES
from generator.figures.skin.look import Look
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
    "curly": Outline(
        [(6.4, 97.4), (4.4, 96.8), (2.9, 96.2), (1.9, 94.6), (1.0, 92.8), (0.2, 91.8), (-0.6, 92.6), (-1.7, 91.0),
         (-2.6, 89.6), (-4.6, 88.4), (-9, 87), (-9, 104), (9, 104)]
    ),
    "long": Outline(
        [(6.4, 97.6), (4.5, 97.2), (3.2, 96.4), (2.2, 94.6), (1.6, 92.0), (1.2, 89.0), (0.8, 86.0), (-3, 84.6),
         (-9, 84.6), (-9, 104), (9, 104)]
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
WAISTBAND, HEM, ANKLE = 58.8, 41.8, 7.2
"""Where shorts begin, and where they and leggings end."""
SLEEVES = {"short-sleeved": ("upper-arm", 71.0), "long-sleeved": ("forearm", 49.6)}
"""On which bone a sleeve ends, and at what height."""
COLLAR, NECKLINE = 82.6, (-1.4, 5.6)
"""How high a top with sleeves goes, and how far it keeps from the neck: forward, and round it."""
FACE = Outline([(9, 97.2), (4.0, 96.9), (2.6, 95.4), (1.9, 92.6), (2.2, 90.2), (3.4, 88.3), (9, 87.6)])
"""What a headscarf leaves free, seen from the side."""
DRAPE, DRAPED = 81.2, 5.4
"""How far down a headscarf goes, and how far out over the shoulders."""
CROWN = 95.6
"""Above this a cap lies on the head; it sits lower behind."""
SHOE, SOLE = 5.0, 1.3


def hair(surface: Surface, look: Look) -> list[Line]:
    """The lines round the hair that is seen."""
    if look.hair == "bald" or look.cover == "headscarf":
        return []
    rest = surface.rest("head", "head")
    return surface.visible([("head", HAIRLINES[look.hair].distance(rest[0], rest[2])), *whole(surface, "locks")])


def cover(surface: Surface, look: Look) -> list[Line]:
    """The lines round what covers the head."""
    if look.cover is None:
        return []
    x, _, z = surface.rest("head", "head")
    if look.cover == "cap":
        return surface.visible([("head", z - CROWN - 0.16 * x), *whole(surface, "brim")])
    trunk = surface.trunk
    draped = np.minimum(trunk[2] - DRAPE, DRAPED - np.abs(trunk[1]))
    return surface.visible([("head", -FACE.distance(x, z)), ("torso", draped)])


def whole(surface: Surface, part: str) -> list[tuple[str, Array]]:
    """All of a part, where the body has it."""
    if part not in surface.body.parts:
        return []
    return [(part, np.ones_like(surface.raster.depth[surface.body.row[part]]))]


def legs(surface: Surface, look: Look) -> list[Line]:
    """The lines round shorts or leggings."""
    long = look.legs == "leggings"
    hosts = [("torso", WAISTBAND - surface.trunk[2])]
    for side in SIDES:
        thigh, shank = f"thigh-{side}", f"shank-{side}"
        height = surface.rest(thigh, thigh)[2]
        hosts.append((thigh, np.full(height.shape, 1.0) if long else height - HEM))
        hosts += [(shank, surface.rest(shank, shank)[2] - ANKLE)] if long else []
    return surface.visible(hosts)


def top(surface: Surface, look: Look) -> list[Line]:
    """The lines round a top, with its sleeves."""
    if look.top == "bare":
        return []
    x, y, z = surface.blades
    if look.top == "sleeveless":
        cloth = {face: outline.distance(np.abs(y), z) for face, outline in TOP.items()}
        return surface.visible([("torso", np.where(x > -1.2, cloth["front"], cloth["back"]))])
    middle, away = NECKLINE
    shirt = np.maximum(COLLAR - z, np.hypot(x - middle, y) - away)
    last, end = SLEEVES[look.top]
    hosts: list[tuple[str, Array]] = [("torso", shirt)]
    for side in SIDES:
        sleeve = ["upper-arm"] if last == "upper-arm" else ["upper-arm", "forearm"]
        for bone in sleeve:
            part = f"{bone}-{side}"
            height = surface.rest(part, part)[2]
            hosts.append((part, height - end if bone == last else np.full(height.shape, 1.0)))
    return surface.visible(hosts)


def shoes(surface: Surface) -> tuple[list[Line], list[Line]]:
    """The lines round the shoes, and those round their soles."""
    uppers, soles = [], []
    for side in SIDES:
        part = f"foot-{side}"
        x, _, z = surface.rest(part, part)
        uppers += surface.visible([(part, SHOE + 0.1 * x - z)])
        soles += surface.visible([(part, SOLE - z)])
    return uppers, soles
