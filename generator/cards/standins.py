"""What stands on a page for its drawings while the engine lays it out: triangles, which say which drawing belongs where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.cards.strokes import Point
from generator.cards.xobjects import Drawing

SHADES = 255
POINT = rb"\s+(-?[0-9.]+)\s+(-?[0-9.]+)\s+[ml]"
TRIANGLE = re.compile(
    rb"1\s+([0-9.]+)\s+([0-9.]+)\s+rg(?:\s+/a0\s+gs)?" + 3 * POINT + rb"\s+h(?:\s+\S+\s+\S+\s+m)?\s+f\b"
)
"""One in the content of a PDF: its colour, which no card has, numbers the drawing, and its corners are three of the drawing's box."""
INLINE = re.compile(r'(<div class="rc-(map|qr)">)(<svg .*?</svg>)(?=</div>)', re.DOTALL)
"""A drawing that stands in the page itself."""
LINKED = re.compile(r'<img (?:class="[^"]*" )?src="[^"]+\.svg"')


class Page(NamedTuple):
    """A page with stand-ins for all its drawings."""

    html: str
    files: dict[str, bytes]
    drawings: list[Drawing]
    seen: int
    """How many times a drawing is seen."""


def page(html: str, files: Mapping[str, bytes]) -> Page:
    """The page and its files with stand-ins."""
    figures = sorted(path for path in files if path.endswith(".svg"))
    drawings = [Drawing(files[path]) for path in figures]
    held = {path: triangle(drawings[number], number) for number, path in enumerate(figures)}

    def replaced(found: re.Match[str]) -> str:
        drawings.append(Drawing(found[3].encode(), exact=found[2] == "qr"))
        return found[1] + triangle(drawings[-1], len(drawings) - 1).decode()

    made, inline = INLINE.subn(replaced, html)
    return Page(made, {**files, **held}, drawings, inline + len(LINKED.findall(html)))


def triangle(drawing: Drawing, number: int) -> bytes:
    """An SVG of the triangle from the top left of a drawing's box to its top right and its bottom right."""
    _, _, width, height = drawing.box()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f'<path fill="#ff{number:04x}" d="M0 0L{width:g} 0L{width:g} {height:g}z"/></svg>'
    ).encode()


def read(found: re.Match[bytes]) -> tuple[int, list[Point]]:
    """The number of the drawing for which a triangle stands, and where its three corners lie."""
    high, low, *places = (float(number) for number in found.groups())
    number = round(high * SHADES) * (SHADES + 1) + round(low * SHADES)
    return number, list(zip(places[::2], places[1::2], strict=True))
