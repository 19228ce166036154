"""A PDF as printers and readers want it: each drawing once, greys in black ink alone, and a word on what it is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pypdf.xmp import XmpInformation

from generator.cards import objects, standins
from generator.cards.strokes import Point
from generator.cards.xobjects import Drawing, XObject

STRING = re.compile(rb"(\((?:[^()\\]|\\.)*\))", re.DOTALL)
"""A text that is printed, which may read like operators."""
HELD = b"()"
"""What stands for it while those are read."""
GREY = re.compile(rb"^([0-9.]+)\s+\1\s+\1\s+(rg|RG)\b", re.MULTILINE)
"""A grey of three colours; the engine begins a line with a colour."""
INKS = {b"rg": b"g", b"RG": b"G"}
APART = b"/XObject <<"


class Said(NamedTuple):
    """What a PDF says of itself."""

    title: str
    author: str
    language: str
    date: str
    """When it was made (ISO 8601)."""


class Finish:
    """Takes a PDF as the engine wrote it, with stand-ins for its drawings, to what is published."""

    def __init__(self, written: bytes, drawings: Sequence[Drawing], folder: Path | None = None) -> None:
        self.file = objects.read(written)
        self.drawings = drawings
        self.folder = folder
        """The cache of what is made of drawings."""
        self.shown: dict[int, XObject] = {}
        """The drawings that are seen, by their number, as finely as the largest of each needs."""
        self.placed = 0
        """How many stand-ins gave way to drawings."""
        self.added: dict[bytes, int] = {}
        """The drawings that are in the file, by their name there."""

    def ink(self) -> None:
        """Put in the drawings, each once in the file, and print greys in black alone: three inks would tint them and blur thin lines."""
        pages = self.file.pages()
        contents = [content for page in pages for content in self.file.references(page, "Contents")]
        apart = [STRING.split(objects.unpacked(self.file.bodies[content])) for content in contents]
        operators = [HELD.join(parts[::2]) for parts in apart]
        self.measure(standins.read(it) for part in operators for it in standins.TRIANGLE.finditer(part))
        for content, parts, part in zip(contents, apart, operators, strict=True):
            parts[::2] = GREY.sub(grey, standins.TRIANGLE.sub(self.place, part)).split(HELD)
            self.file.bodies[content] = objects.packed(b"".join(parts))
        for page in pages:
            self.show(*self.file.references(page, "Resources"))

    def show(self, resources: int) -> None:
        """Have a page know the drawings, beside what the engine has drawn apart."""
        named = b" ".join(b"/%b %d 0 R" % (name, number) for name, number in self.added.items())
        body = self.file.bodies[resources]
        if APART in body:
            self.file.bodies[resources] = body.replace(APART, b"%b %b" % (APART, named), 1)
        else:
            self.file.enter(resources, b"%b %b >>" % (APART, named))

    def measure(self, places: Iterable[tuple[int, Sequence[Point]]]) -> None:
        """Have each drawing as finely as the largest place for it asks."""
        widths: dict[int, float] = {}
        for number, (start, end, _) in places:
            widths[number] = max(widths.get(number, 0), math.dist(start, end))
        self.shown = {number: self.drawings[number].shown(width, self.folder) for number, width in widths.items()}

    def place(self, stand_in: re.Match[bytes]) -> bytes:
        """The operators that make the drawing for which a triangle stands, onto its three corners."""
        number, ((left, top), (right, upper), (corner, low)) = standins.read(stand_in)
        drawing, name = self.shown[number], b"Drawing%d" % number
        if name not in self.added:
            self.added[name] = self.file.add(form(drawing))
        self.placed += 1
        across = (right - left) / drawing.width, (upper - top) / drawing.width
        down = (corner - right) / drawing.height, (low - upper) / drawing.height
        matrix = " ".join(f"{number:.6g}" for number in (*across, *down, left, top))
        return b"q %b cm /%b Do Q" % (matrix.encode(), name)

    def describe(self, said: Said, outline: Sequence[tuple[str, int]]) -> None:
        """Say what the PDF is: bookmarks, language, title and author, the last two also as XMP (ISO 16684-1), which search reads; and that it prints as large as it is, or boxes shrink."""
        data = self.file.add(objects.stream(xmp(said), b"/Type /Metadata /Subtype /XML"))
        self.file.enter(
            self.file.root,
            b"/Lang %b /Metadata %d 0 R /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None >>"
            % (objects.text(said.language), data),
        )
        if outline:
            self.bookmark(outline)

    def bookmark(self, outline: Sequence[tuple[str, int]]) -> None:
        """List parts of the PDF beside its pages, each with its first page."""
        pages, above = self.file.pages(), self.file.add(b"")
        numbers = range(above + 1, above + 1 + len(outline))
        for number, (title, page) in zip(numbers, outline, strict=True):
            beside = ((b"Prev", number - 1), (b"Next", number + 1))
            links = b" ".join(b"/%b %d 0 R" % link for link in beside if link[1] in numbers)
            at = b"/Title %b /Parent %d 0 R /Dest [%d 0 R /Fit]" % (objects.text(title), above, pages[page])
            self.file.add(b"<< %b %b >>" % (at, links))
        ends = numbers[0], numbers[-1], len(numbers)
        self.file.bodies[above] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % ends
        self.file.enter(self.file.root, b"/Outlines %d 0 R" % above)

    def bytes(self) -> bytes:
        """The file."""
        return self.file.written()


@lru_cache
def xmp(said: Said) -> bytes:
    """What a PDF says of itself, as XMP."""
    made = XmpInformation.create()
    made.dc_format = "application/pdf"
    made.dc_title = {"x-default": said.title}
    made.dc_creator = [said.author]
    made.dc_language = [said.language]
    made.xmp_create_date = made.xmp_modify_date = datetime.fromisoformat(said.date)
    told: bytes = made.stream.get_data()
    return told


def grey(match: re.Match[bytes]) -> bytes:
    """A grey of three equal colours as one of black."""
    return match[1] + b" " + INKS[match[2]]


def form(drawing: XObject) -> bytes:
    """A drawing as an object of a PDF."""
    size = drawing.width, drawing.height
    look = b"/Type /XObject /Subtype /Form /BBox [0 0 %d %d] /Filter /FlateDecode" % size
    return objects.stream(drawing.packed, look)
