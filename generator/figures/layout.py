"""How the positions of a figure stand on its drawing: side by side or one above the other, so that bodies are large on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.figures.captions import legible, pixel
from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE

GAP = 4.0
"""Between frames, in units."""
WIDE = 1.9
"""A frame more times wider than high than this stands above the next, not beside it."""
HIGH = 1.6
"""How many times higher than wide a drawing of more than two frames may be before it grows smaller, as on a phone."""
LARGE = 1.72
"""How large a drawing is on a phone at least, where it can, in CSS pixels to a unit: a standing body is then 170 pixels high."""


class Layout(NamedTuple):
    """A sheet that has grown for its insets, and their places."""

    frames: Sheet
    rooms: Sequence[Room]

    @property
    def sheet(self) -> Sheet:
        """The whole."""
        return self.rooms[-1].sheet if self.rooms else self.frames

    @property
    def scale(self) -> float:
        """How large it is on a phone, in CSS pixels to a unit."""
        return SCALE / pixel(self.sheet.wide, self.sheet.high)


def filled(sheet: Sheet, rooms: Callable[[Sheet, float], Sequence[Room]]) -> Layout:
    """A sheet with the places of its insets, whose captions can be read on a phone however much it has grown for them."""
    grown = Layout(sheet, rooms(sheet, legible(sheet.wide, sheet.high))).sheet
    return Layout(sheet, rooms(sheet, legible(grown.wide, grown.high)))


def large(layouts: Sequence[Layout]) -> Layout:
    """The first of some layouts that is large enough on a phone, or else the largest."""
    enough = [layout for layout in layouts if layout.scale >= LARGE]
    return (enough or sorted(layouts, key=lambda layout: -layout.scale))[0]


def sheets(count: int, wide: float, high: float) -> Iterator[Sheet]:
    """The ways in which so many frames may stand, each `wide` and `high`, the usual one first."""
    if count > 2:
        across, down = wide + GAP * SCALE, high + GAP * SCALE
        ways = sorted(range(1, count + 1), key=lambda it: -min(1 / (it * across), HIGH / (-(-count // it) * down)))
        yield from (arranged(count, wide, high, columns) for columns in ways)
        return
    if wide <= WIDE * high:
        yield arranged(count, wide, high, 2)
    yield arranged(count, wide, high, 1)


def arranged(count: int, wide: float, high: float, columns: int) -> Sheet:
    """The places of so many frames, each `wide` and `high`, in so many columns."""
    across, down = wide + GAP * SCALE, high + GAP * SCALE
    spots = [(round(number % columns * across), round(number // columns * down)) for number in range(count)]
    return Sheet(spots, max(x for x, _ in spots) + wide, spots[-1][1] + high, high)
