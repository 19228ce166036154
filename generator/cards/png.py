"""Pages of a card as a picture in grey, by the same engine as its PDF: the first page small, behind the same cache, or all of them large."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from generator import workshop
from generator.cards import pdf
from generator.cards.papers import A4, Paper

WIDTH = 120
"""CSS pixels of the width of A4, and of all wider papers."""
DOTS = 2
"""Dots for each, since screens are sharp."""
LARGE = 8
"""So many times as large is a picture that is to be read."""
GREYS = bytes(round(grey / 255 * 3) for grey in range(256))
"""Each grey as the nearest of four, from 0, black, which makes files half as large and looks no other."""
BITS = 2
"""What a grey takes."""
HARD = 7
"""How hard `zlib` tries: as hard as it can takes four times as long, for a fortieth less."""
PAGE = re.compile(r'^<(?:section|div) class="rc ', re.MULTILINE)
"""How a page of a card begins."""


def made(
    sheets: Mapping[str, pdf.Sheet], folder: Path | None, names: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """The pictures by name; those in the cache, a folder, are not made again. `names` is what it calls them, where that is known."""
    names = names or {name: pdf.key(sheet, program()) for name, sheet in sheets.items()}
    return workshop.made("Making pictures of cards", partial(drawn, folder=folder), sheets, names, folder)


@cache
def program() -> str:
    """The engine, and a digest of what makes the pictures."""
    return f"{pdf.program()} {workshop.digest([Path(__file__).read_bytes()])}"


def size(paper: Paper) -> tuple[int, int]:
    """Width and height in CSS pixels of the picture of a paper; smaller papers are as much smaller than A4 as they are."""
    scale = WIDTH / max(A4.width, paper.width)
    return round(paper.width * scale), round(paper.height * scale)


def drawn(sheet: pdf.Sheet, folder: Path | None = None) -> bytes:
    """The first page as a small PNG; raise Unfit where it asks for what it may not have. `folder` is the cache."""
    return encoded(rows(first(sheet), 1, 1, folder))


def whole(sheet: pdf.Sheet) -> bytes:
    """All pages, one below the other, as a PNG that can be read; raise Unfit likewise."""
    return encoded(rows(sheet, sheet.pages, LARGE))


def first(sheet: pdf.Sheet) -> pdf.Sheet:
    """The sheet without its other pages, which take long to lay out, where it is plain which those are."""
    starts = [page.start() for page in PAGE.finditer(sheet.html)]
    if len(starts) != sheet.pages or sheet.pages < 2:
        return sheet
    return sheet._replace(html=sheet.html[: starts[1]] + sheet.html[sheet.html.rindex("</main>") :], pages=1)


def rows(sheet: pdf.Sheet, pages: int, times: int, folder: Path | None = None) -> list[bytes]:
    """The greys of the first pages, row by row, so many times as large as a small picture."""
    import plutoprint  # noqa: PLC0415 - not there on every system

    wide, high = (times * DOTS * length for length in size(sheet.paper))
    book, denied = pdf.book(sheet, folder)
    found: list[bytes] = []
    for page in range(pages):
        with plutoprint.ImageCanvas(wide, high) as canvas:
            canvas.clear_surface(1, 1, 1, 1)
            scale = wide / sheet.paper.width * pdf.MM_PER_PX
            canvas.scale(scale, scale)
            book.render_page(canvas, page)
            # One color of four will do: a card has no others than greys.
            dots, stride = bytes(canvas.get_data())[::4].translate(GREYS), canvas.get_stride() // 4
        found += [dots[start : start + wide] for start in range(0, high * stride, stride)]
    pdf.check_closed(sheet, denied)
    return found


def encoded(rows: Sequence[bytes]) -> bytes:
    """Rows of greys, a byte each, as a PNG (W3C, PNG specification)."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), BITS, 0, 0, 0, 0)
    every, size = packed(rows), -(-len(rows[0]) // 4)
    filtered = b"".join(b"\0" + every[at : at + size] for at in range(0, len(every), size))  # none, before each row
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(filtered, HARD)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, data) for name, data in chunks)


def packed(rows: Sequence[bytes]) -> bytes:
    """All rows with four greys to a byte, the first in its highest bits; each begins with a byte of its own."""
    rest = bytes(-len(rows[0]) % 4)
    dots = b"".join(row + rest for row in rows)
    first, second, third, fourth = (int.from_bytes(dots[start::4], "big") for start in range(4))
    return (first << 6 | second << 4 | third << 2 | fourth).to_bytes(len(dots) // 4, "big")


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG, with its length and its checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
