"""A PDF as printers and readers want it: each drawing once, greys in black ink alone, and a word on what it is."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdf
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)
from pypdf.xmp import XmpInformation

from generator.cards import standins
from generator.cards.strokes import Point
from generator.cards.xobjects import BEST, Drawing, XObject

VERSION = "%PDF-1.7"
STRING = re.compile(rb"(\((?:[^()\\]|\\.)*\))", re.DOTALL)
"""A text that is printed, which may read like operators."""
GREY = re.compile(rb"(?<![0-9.])([0-9.]+)\s+\1\s+\1\s+(rg|RG)\b")
INKS = {b"rg": b"g", b"RG": b"G"}


class Finish:
    """Takes a PDF as the engine wrote it, with stand-ins for its drawings, to what is published."""

    def __init__(self, written: io.BytesIO, drawings: Sequence[Drawing], folder: Path | None = None) -> None:
        self.writer = pypdf.PdfWriter(clone_from=written)
        self.writer.pdf_header = VERSION
        self.drawings = drawings
        self.folder = folder
        """The cache of what is made of drawings."""
        self.shown: dict[int, XObject] = {}
        """The drawings that are seen, by their number, as finely as the largest of each needs."""
        self.placed = 0
        """How many stand-ins gave way to drawings."""
        self.added: dict[str, PdfObject] = {}
        """The drawings that are in the file, by their name there."""

    def ink(self) -> None:
        """Put in the drawings, each once in the file, and print greys in black alone: three inks would tint them and blur thin lines."""
        pages: list[Any] = list(self.writer.pages)
        contents = [STRING.split(page["/Contents"].get_data()) for page in pages]
        self.measure(
            standins.read(it) for parts in contents for part in parts[::2] for it in standins.TRIANGLE.finditer(part)
        )
        for page, parts in zip(pages, contents, strict=True):
            stream = StreamObject()
            parts[::2] = (GREY.sub(grey, standins.TRIANGLE.sub(self.place, part)) for part in parts[::2])
            stream.set_data(b"".join(parts))
            self.writer._replace_object(page.raw_get("/Contents"), stream.flate_encode(BEST))  # noqa: SLF001 - pypdf has no other name for it
            resources = page["/Resources"]
            resources[NameObject("/XObject")] = DictionaryObject({**resources.get("/XObject", {}), **self.added})

    def measure(self, places: Iterable[tuple[int, Sequence[Point]]]) -> None:
        """Have each drawing as finely as the largest place for it asks."""
        widths: dict[int, float] = {}
        for number, (start, end, _) in places:
            widths[number] = max(widths.get(number, 0), math.dist(start, end))
        self.shown = {number: self.drawings[number].shown(width, self.folder) for number, width in widths.items()}

    def place(self, stand_in: re.Match[bytes]) -> bytes:
        """The operators that make the drawing for which a triangle stands, onto its three corners."""
        number, ((left, top), (right, upper), (corner, low)) = standins.read(stand_in)
        drawing, name = self.shown[number], f"/Drawing{number}"
        if name not in self.added:
            self.added[NameObject(name)] = self.add(form(drawing))
        self.placed += 1
        across = (right - left) / drawing.width, (upper - top) / drawing.width
        down = (corner - right) / drawing.height, (low - upper) / drawing.height
        matrix = " ".join(f"{number:.6g}" for number in (*across, *down, left, top))
        return f"q {matrix} cm {name} Do Q".encode()

    def describe(self, language: str, date: str, outline: Iterable[tuple[str, int]]) -> None:
        """Say what the PDF is: bookmarks, language, title and author, the last two also as XMP (ISO 16684-1), which search reads; and that it prints as large as it is, or boxes shrink."""
        for title, page in outline:
            self.writer.add_outline_item(title=title, page_number=page)
        root, said = self.writer.root_object, self.writer.metadata or pypdf.DocumentInformation()
        root[NameObject("/Lang")] = TextStringObject(language)
        wanted = {"/DisplayDocTitle": BooleanObject(value=True), "/PrintScaling": NameObject("/None")}
        root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject(key): it for key, it in wanted.items()})
        xmp = XmpInformation.create()
        xmp.dc_format = "application/pdf"
        xmp.dc_title = {"x-default": str(said.get("/Title", ""))}
        xmp.dc_creator = [str(said.get("/Author", ""))]
        xmp.dc_language = [language]
        xmp.xmp_create_date = xmp.xmp_modify_date = datetime.fromisoformat(date)
        self.writer.xmp_metadata = xmp

    def add(self, made: PdfObject) -> PdfObject:
        """A reference to what is added to the file."""
        return self.writer._add_object(made)  # noqa: SLF001 - the same

    def bytes(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        self.writer.write(made)
        return made.getvalue()


def grey(match: re.Match[bytes]) -> bytes:
    """A grey of three equal colours as one of black."""
    return match[1] + b" " + INKS[match[2]]


def form(drawing: XObject) -> PdfObject:
    """A drawing as an object of a PDF."""
    words = {"/Type": "/XObject", "/Subtype": "/Form"}
    look: dict[str, Any] = {NameObject(key): NameObject(value) for key, value in words.items()}
    look[NameObject("/BBox")] = RectangleObject((0, 0, drawing.width, drawing.height))
    look[NameObject("/Filter")] = NameObject("/FlateDecode")
    return StreamObject.initialize_from_dictionary(look | {"__streamdata__": drawing.packed})
