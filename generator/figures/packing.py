"""Frames packed in rows: each as near to the one before as what is drawn of both leaves room, where kit and arms reach far to one side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.inset import Sheet
from generator.figures.layer import SCALE

Array = NDArray[np.float64]

APART = 4.0
"""What is drawn of one frame keeps from the next, sideways and at a slant, in units."""
INTO = 20.0
"""How far a frame reaches at most into the room of the one before, in units: farther, one could not tell which is which."""
EDGE = 1.0
"""What all keeps from the edge of the sheet, in units."""
BAND = 2.0 * SCALE
"""The height of the bands in which frames are compared, in steps."""


def packed(taken: Sequence[Array], high: float, columns: int, gap: float) -> Sheet:
    """The places of frames in so many columns, by the points that each is drawn on, (n, 2), in steps; each frame is `high`, and rows are a `gap` apart."""
    spots, wide = [], 0.0
    for row, first in enumerate(range(0, len(taken), columns)):
        lefts, end = ranked(taken[first : first + columns], high)
        spots += [(round(left), round(row * (high + gap))) for left in lefts]
        wide = max(wide, end + EDGE * SCALE)
    return Sheet(spots, round(wide), spots[-1][1] + high, high)


def ranked(row: Sequence[Array], high: float) -> tuple[list[float], float]:
    """How far each frame of a row is shifted, and where the last one ends."""
    bands = int(high // BAND) + 1
    front, end = np.full(bands, -np.inf), -np.inf
    lefts: list[float] = []
    for points in row:
        near, far = sides(points, bands)
        touching = float((front - near).max()) + APART * SCALE
        over = end - float(points[:, 0].min()) + (APART - INTO) * SCALE
        left = max(touching, over) if lefts else EDGE * SCALE - float(points[:, 0].min())
        lefts.append(left)
        front, end = np.maximum(front, far + left), max(end, left + float(points[:, 0].max()))
    return lefts, end


def sides(points: Array, bands: int) -> tuple[Array, Array]:
    """How far left and how far right the points (n, 2) reach in each band, or in those beside it."""
    near, far = np.full(bands, np.inf), np.full(bands, -np.inf)
    band = np.clip((points[:, 1] // BAND).astype(int), 0, bands - 1)
    for shift in range(-round(APART * SCALE / BAND), round(APART * SCALE / BAND) + 1):
        at = np.clip(band + shift, 0, bands - 1)
        np.minimum.at(near, at, points[:, 0])
        np.maximum.at(far, at, points[:, 0])
    return near, far
