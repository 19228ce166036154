"""A figure for narrow places, such as the row of a card: where all its positions would be tiny, the last one alone."""

from __future__ import annotations

from generator.figures.frame import Box
from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE

WIDE, HIGH = 38.0, 20.0
"""The room in the row of a card, in millimeters."""
LARGER = 1.3
"""The last position stands alone where that makes it so many times larger."""
CLOSE = 1.8
"""How many times larger than that a close-up is at most: its lines would be too thick."""


def alone(last: Box, sheet: Sheet) -> bool:
    """Whether a narrow place shows the last position of a sheet alone, by its box."""
    left, right, bottom, top = last
    return fit((right - left) * SCALE, (top - bottom) * SCALE) > LARGER * fit(sheet.wide, sheet.high)


def fit(wide: float, high: float) -> float:
    """How large something is in the room, in millimeters to a step."""
    return min(WIDE / wide, HIGH / high)


def beside(close: Box, last: Box) -> Room:
    """A close-up beside the last position, at most as high as that, without words."""
    left, right, bottom, top = last
    wide, high = (right - left) * SCALE, (top - bottom) * SCALE
    size = min(CLOSE, (top - bottom) / (close[3] - close[2]))
    grown = Sheet([(0, 0)], wide + (close[1] - close[0]) * SCALE * size, high, high)
    return Room(wide, (high - (close[3] - close[2]) * SCALE * size) / 2, size, close, grown)
