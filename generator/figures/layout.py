"""How the positions of a figure stand on its drawing: side by side or one above the other, so that bodies are large and the drawing is low."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE
from generator.figures.screens import Screen

GAP = 4.0
"""Between frames, in units."""
LARGER = 1.15
"""So many times larger is worth a layout of its own."""


class Layout(NamedTuple):
    """A sheet that has grown for its insets, and their places."""

    frames: Sheet
    rooms: Sequence[Room]

    @property
    def sheet(self) -> Sheet:
        """The whole."""
        return self.rooms[-1].sheet if self.rooms else self.frames

    @property
    def rows(self) -> int:
        """How many rows of frames it has."""
        return len({y for _, y in self.frames.spots})

    def scale(self, screen: Screen) -> float:
        """How large it is on a screen, in CSS pixels to a unit."""
        return SCALE / screen.pixel(self.sheet.wide, self.sheet.high)


def filled(sheet: Sheet, rooms: Callable[[Sheet, float], Sequence[Room]], screen: Screen) -> Layout:
    """A sheet with the places of its insets, whose captions can be read on a screen however much it has grown for them."""
    grown = Layout(sheet, rooms(sheet, screen.legible(sheet.wide, sheet.high))).sheet
    return Layout(sheet, rooms(sheet, screen.legible(grown.wide, grown.high)))


def best(layouts: Iterator[Layout], screen: Screen) -> Layout:
    """The first of some layouts if it is large enough on a screen, or else the largest; a higher one only where no other is large enough."""
    low, first = screen._replace(most=screen.high), next(layouts)
    if first.scale(low) >= screen.large:
        return first
    others = [first, *layouts]
    found = largest(others, low)
    return found if found.scale(low) >= screen.large else largest(others, screen)


def largest(layouts: Sequence[Layout], screen: Screen) -> Layout:
    """The layout in which bodies are largest on a screen, the first of equals."""
    return max(layouts, key=lambda layout: layout.scale(screen))


def differs(layout: Layout, first: Layout, screen: Screen) -> bool:
    """Whether a layout is worth its bytes beside the first: it has fewer rows, or is much larger on a screen."""
    return layout.rows < first.rows or layout.scale(screen) > LARGER * first.scale(screen)


def sheets(count: int, wide: float, high: float) -> Iterator[Sheet]:
    """The ways in which so many frames may stand, each `wide` and `high`: in a row first, and in ever fewer columns."""
    for columns in range(count, 0, -1):
        yield arranged(count, wide, high, columns)


def arranged(count: int, wide: float, high: float, columns: int) -> Sheet:
    """The places of so many frames, each `wide` and `high`, in so many columns."""
    across, down = wide + GAP * SCALE, high + GAP * SCALE
    spots = [(round(number % columns * across), round(number // columns * down)) for number in range(count)]
    return Sheet(spots, max(x for x, _ in spots) + wide, spots[-1][1] + high, high)
