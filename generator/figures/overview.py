"""An overview: many figures with their words, as one SVG that stands alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

WIDE, HIGH, TEXT = 150, 130, 22
"""The size of a tile and the room for its words, in pixels."""
MARGIN = 6


def overview(figures: Mapping[str, str], columns: int) -> str:
    """The figures, SVG by their words, in rows of so many."""
    rows = -(-len(figures) // columns)
    wide, high = columns * WIDE, rows * (HIGH + TEXT)
    tiles = [
        _tile(words, figure, number % columns * WIDE, number // columns * (HIGH + TEXT))
        for number, (words, figure) in enumerate(figures.items())
    ]
    title = escape(", ".join(figures))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        f'role="img" aria-label="{title}"><rect width="100%" height="100%" rx="6" fill="#fff"/>\n'
        + "\n".join(tiles)
        + "\n</svg>\n"
    )


def _tile(words: str, figure: str, x: int, y: int) -> str:
    """One figure above its words, at its place."""
    place = f'x="{x + MARGIN}" y="{y + MARGIN}" width="{WIDE - 2 * MARGIN}" height="{HIGH - MARGIN}"'
    inner = re.sub(r'^<svg xmlns="[^"]*" (viewBox="[^"]*")[^>]*>', rf"<svg {place} \1>", figure)
    return (
        f'{inner}<text x="{x + WIDE // 2}" y="{y + HIGH + TEXT - 8}" '
        f'font-family="sans-serif" font-size="13" text-anchor="middle" fill="#22211f">{escape(words)}</text>'
    )
