"""The positions of a figure and what stands beside them, and the ways in which a screen may have them laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from generator.figures import closeup, inset, layout
from generator.figures.captions import Caption
from generator.figures.frame import Box, Drawn
from generator.figures.inset import Room, Sheet
from generator.figures.layer import SCALE
from generator.figures.layout import GAP, Layout, filled
from generator.figures.lines.paper import Paper
from generator.figures.packing import packed
from generator.figures.screens import Screen

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Positions:
    """What is drawn of each, with the box that holds any of them."""

    drawn: Sequence[Drawn]
    box: Box
    paper: Paper
    insets: Sequence[Drawn] = ()
    seen: str = ""
    """From where the insets see the body, as their caption says it."""
    close: Sequence[Box] = ()
    """What close-ups show."""

    @cached_property
    def taken(self) -> list[Array]:
        """The points that each is drawn on, (n, 2), in steps of the drawing."""
        return [inset.points(frame, self.paper) for frame in self.drawn]

    def usual(self, screen: Screen) -> Iterator[Layout]:
        """All in equal rooms, in one row and in fewer columns."""
        left, right, bottom, top = self.box
        for sheet in layout.sheets(len(self.drawn), (right - left) * SCALE, (top - bottom) * SCALE):
            yield filled(sheet, partial(self.rooms, screen), screen)

    def nearer(self, screen: Screen) -> Iterator[Layout]:
        """Each as near to the one before as there is room, in one row and in fewer columns; not where that takes the room of an inset."""
        if self.insets:
            return
        for columns in range(len(self.drawn), 1, -1):
            sheet = packed(self.taken, (self.box[3] - self.box[2]) * SCALE, columns, GAP * SCALE)
            yield filled(sheet, partial(self.rooms, screen), screen)

    def rooms(self, screen: Screen, sheet: Sheet, letters: float) -> list[Room]:
        """The places of the insets and of the close-ups on a sheet, with captions in letters so high."""
        found = [inset.placed(it, self.taken, sheet, Caption(self.seen, letters)) for it in self.insets]
        return found + [closeup.placed(it, found[-1].sheet if found else sheet, letters, screen) for it in self.close]
