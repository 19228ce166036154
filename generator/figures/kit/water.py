"""Water to swim or stand in."""

from __future__ import annotations

import numpy as np

from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Kit, Piece, box, cord
from generator.figures.kit.sorts import Water

RIPPLE, WAVE = 0.7, 11.0
"""Height and length of the small waves on the surface."""
ROUND = 14.0
"""How far the water goes on beyond the body."""


def water(options: Water, poses: Poses) -> Kit:
    """A level of water behind the body, with ripples before and behind it."""
    points = np.array([bone.at(_middle(name)) for frame in poses.frames for name, bone in frame.items()])
    start, end = float(points[:, 0].min()) - ROUND, float(points[:, 0].max()) + ROUND
    chest = float(poses.first["chest"].at((-1, 0, 74))[2])
    level = chest + 1.5 if options.level is None else options.level
    surface = Piece("water", (box(((start + end) / 2, 0, level), ((end - start) / 2, 24, 0.02)),), under=True)
    along = np.arange(start + 3, end - 3, 1.0)
    lines = []
    for y, shift in ((21.0, 0.0), (-19.0, 4.0)):
        heights = level + RIPPLE * np.sin((along + shift) / WAVE * 2 * np.pi)
        lines.append(cord("ripple", np.column_stack([along, np.full(len(along), y), heights]), 0.7))
    return Kit((surface,), tuple(lines))


def _middle(name: str) -> tuple[float, float, float]:
    """A rest point in each bone, so that the water is as long as the body."""
    bone, _, side = name.rpartition("-")
    y = {"left": 1, "right": -1}.get(side, 0)
    ends = {"hand": (0.0, 10.0, 40.0), "foot": (5.0, 5.0, 2.0), "shank": (0.0, 5.0, 16.0), "thigh": (0.0, 5.0, 40.0)}
    x, aside, z = ends.get(bone, (0.0, 0.0, 70.0))
    return x, aside * y, z
