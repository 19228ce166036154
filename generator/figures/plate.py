"""What is painted of a figure, laid out as one SVG.

Nothing has a class or a style, so that many figures can stand in one page, and need nothing of it. What a page lays out
in two ways has ids made of the drawing itself, so that no two share one.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple
from zlib import crc32

import numpy as np

from generator.figures import narrow
from generator.figures.frame import Box
from generator.figures.inset import framed
from generator.figures.layer import SCALE
from generator.figures.layout import Layout
from generator.figures.lines.paper import Paper


class Plate(NamedTuple):
    """What is painted of a figure: its positions, its insets, the close-up last, and the last position without the number of its step."""

    positions: Sequence[str]
    insets: Sequence[str]
    last: str
    paper: Paper
    label: str

    @property
    def name(self) -> str:
        """What the ids of its parts begin with."""
        return f"drawn-{crc32(''.join(self.positions).encode()):x}"

    def on(self, layout: Layout, *, named: bool = False) -> str:
        """All of it, laid out; each part with an id if it is to be shown again."""
        parts = [f'<g id="{self.name}-{number}"' if named else "<g" for number in range(len(self.positions))]
        insets = [
            f'<g id="{self.name}-{number}">{inked}</g>' if named else inked
            for number, inked in enumerate(self.insets, len(self.positions))
        ]
        content = [
            f'{part} transform="translate({x:.0f} {y:.0f})">{position}</g>'
            for part, position, (x, y) in zip(parts, self.positions, layout.frames.spots, strict=True)
        ]
        return self.sheet(content, insets, layout)

    def again(self, layout: Layout, first: Layout) -> str:
        """All of it laid out in another way, of parts that stand in the first one."""
        uses = [f'<use href="#{self.name}-{number}"' for number in range(len(self.positions) + len(self.insets))]
        spots = zip(layout.frames.spots, first.frames.spots, strict=True)
        content = [
            f'{use} x="{x - left}" y="{y - top}"/>' for use, ((x, y), (left, top)) in zip(uses, spots, strict=False)
        ]
        insets = [f"{use}/>" for use in uses[len(self.positions) :]]
        return self.sheet(content, insets, layout).replace("<svg", '<svg data-wide=""', 1)

    def sheet(self, positions: Sequence[str], insets: Sequence[str], layout: Layout) -> str:
        """The positions where they stand, and the insets in their frames."""
        framings = [framed(inked, room, self.paper) for inked, room in zip(insets, layout.rooms, strict=True)]
        view = (0, 0, layout.sheet.wide, layout.sheet.high)
        return svg("".join([*positions, *framings]), view, self.label)

    def narrow(self, last: Box, page: Layout, layouts: Sequence[Layout]) -> str:
        """What narrow places show, if it is not what pages show: the last position alone where that is much larger, or all of it, laid out for them."""
        best = max(layouts, key=lambda it: narrow.fit(it.sheet.wide, it.sheet.high))
        if not narrow.alone(last, best.sheet):
            return "" if best is page else self.on(best)
        left, right, bottom, top = last
        x, y = self.paper.place(np.array([left, top]))
        return svg(self.last, (x, y, (right - left) * SCALE, (top - bottom) * SCALE), self.label)

    def beside(self, last: Box, close: Box) -> str:
        """The last position with its close-up beside it."""
        x, y = self.paper.place(np.array([last[0], last[3]]))
        room = narrow.beside(close, last)
        content = f'<g transform="translate({-x:.0f} {-y:.0f})">{self.last}</g>'
        content += framed(self.insets[-1], room, self.paper)
        return svg(content, (0, 0, room.sheet.wide, room.sheet.high), self.label)


def svg(content: str, view: Box, label: str) -> str:
    """An SVG that shows `view`: left, top, width and height."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(str(round(number)) for number in view)}" '
        f'role="img" aria-label="{escape(label)}">{content}</svg>'
    )
