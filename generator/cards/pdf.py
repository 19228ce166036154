"""Cards as PDF, by PlutoPrint where there is a wheel of it: closed to the network and to files."""

from __future__ import annotations

import io
import re
import zlib
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator import workshop
from generator.cards import standins, typecase
from generator.cards.papers import A4, Paper

if TYPE_CHECKING:
    import plutoprint

MISSING = "No PDFs were made: there is no PlutoPrint for this system; cards print from the browser all the same"
BASE = "https://card.invalid/"
"""The address that a card's page seems to have; nothing is ever asked for there."""
DATE = "2026-01-01T00:00:00Z"
"""When every PDF says that it was made, so that the same card gives the same bytes."""
TYPES = {".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
MM_PER_PX = 25.4 / 96
DRIVING = ("pdf.py", "standins.py", "finish.py", "objects.py", "xobjects.py", "strokes.py", "typecase.py")
"""The modules that make PDFs from pages."""
LANGUAGE = re.compile(r'<html lang="([^"]+)"')


class Sheet(NamedTuple):
    """What a PDF is made from."""

    html: str
    path: str
    """Where the page lies below the site, with the files it loads: `cards/<routine>/`."""
    files: Mapping[str, bytes]
    """All files that it may load, by their path below the site."""
    paper: Paper
    pages: int
    outline: tuple[tuple[str, int], ...] = ()
    """Bookmarks: what each says, and the number of its page, from 0."""
    lacks: tuple[str, ...] = ()
    """What its pages say that they leave out, a sentence each."""


class Unfit(Exception):
    """A PDF is not what was computed: another number of pages, wider than its paper, or with something missing."""


@cache
def there() -> bool:
    """Whether PDFs can be made on this system."""
    return util.find_spec("plutoprint") is not None


def made(sheets: Mapping[str, Sheet], folder: Path | None, names: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """The PDFs by name; those in the cache, a folder, are not made again. `names` is what it calls them, where that is known."""
    names = names or {name: key(sheet, program()) for name, sheet in sheets.items()}
    return workshop.made("Making PDFs", partial(pdf, folder=folder), sheets, names, folder)


def key(sheet: Sheet, by: str) -> str:
    """A name for a PDF that changes with whatever it depends on, the program included, which `by` names."""
    files = (part for path in sorted(sheet.files) for part in (path, digest(sheet.files[path])))
    return workshop.digest(
        [by, sheet.html, sheet.path, repr(sheet.paper), str(sheet.pages), repr(sheet.outline), *files]
    )


@lru_cache(maxsize=1024)
def digest(content: bytes) -> str:
    """A name for a file, computed once for all cards that load it."""
    return workshop.digest([content])


@cache
def program() -> str:
    """The versions of the engine and of what finishes and packs its work, and a digest of what drives them."""
    driven = [Path(__file__).with_name(name).read_bytes() for name in DRIVING]
    versions = (metadata.version("plutoprint"), metadata.version("pypdf"), zlib.ZLIB_RUNTIME_VERSION)
    return " ".join((*versions, workshop.digest(driven)))


def pdf(sheet: Sheet, folder: Path | None = None) -> bytes:
    """The PDF; raise Unfit where it is not as computed. `folder` is the cache, which has its drawings."""
    from generator.cards import finish  # noqa: PLC0415 - slow to load, and PDFs mostly come from the cache

    page = standins.page(sheet.html, sheet.files)
    made, denied = book(sheet._replace(html=page.html, files=page.files), folder)
    wide = made.get_document_width() * MM_PER_PX  # first: for pages, which come next, the engine lays out once more
    written = io.BytesIO()
    made.write_to_pdf_stream(written)
    check(sheet, made.get_page_count(), wide, denied)
    work = finish.Finish(written.getvalue(), page.drawings, folder)
    work.ink()
    check_drawings(sheet, work.placed, page.seen)
    work.describe(finish.Said(*named(made), language(sheet), DATE), sheet.outline)
    return work.bytes()


def named(made: plutoprint.Book) -> tuple[str, str]:
    """The title and the author that the page gives."""
    import plutoprint  # noqa: PLC0415 - not there on every system

    title, author = map(made.get_metadata, (plutoprint.PDF_METADATA_TITLE, plutoprint.PDF_METADATA_AUTHOR))
    return title, author


def language(sheet: Sheet) -> str:
    """The language that the page says it is in."""
    found = LANGUAGE.search(sheet.html)
    return found[1] if found else "en"


def printed(html: str, files: Mapping[str, bytes]) -> bytes:
    """A page as the engine prints it."""
    made, _ = book(Sheet(html, "cards/any/", files, A4, 1))
    written = io.BytesIO()
    made.write_to_pdf_stream(written)
    return written.getvalue()


def book(sheet: Sheet, folder: Path | None = None) -> tuple[plutoprint.Book, list[str]]:
    """The pages as the engine lays them out, and a list to which it adds what they ask for and may not have; `folder` is the cache."""
    import plutoprint  # noqa: PLC0415 - not there on every system

    files = typecase.without(sheet.html, sheet.files, folder, printed)

    class Closed(plutoprint.ResourceFetcher):
        """Gives out the files of a card and nothing else."""

        def fetch_url(self, url: str) -> plutoprint.ResourceData:
            """A file of the card."""
            path = url.removeprefix(BASE)
            if path not in files:
                denied.append(url)
                return plutoprint.ResourceData(b"", "text/plain")
            # The engine keeps some files to its very end, later than Python lives: so it gets copies that are its own.
            data = b64encode(files[path]).decode()
            found: plutoprint.ResourceData = plutoprint.default_resource_fetcher.fetch_url(
                f"data:{TYPES[Path(path).suffix]};base64,{data}"
            )
            return found

    denied: list[str] = []
    size = plutoprint.PageSize(sheet.paper.width * plutoprint.UNITS_MM, sheet.paper.height * plutoprint.UNITS_MM)
    made = plutoprint.Book(size, plutoprint.PAGE_MARGINS_NONE)
    made.custom_resource_fetcher = Closed()
    made.load_html(sheet.html, base_url=BASE + sheet.path)
    for name in (plutoprint.PDF_METADATA_CREATION_DATE, plutoprint.PDF_METADATA_MODIFICATION_DATE):
        made.set_metadata(name, DATE)
    return made, denied


def check(sheet: Sheet, pages: int, wide: float, denied: Iterable[str]) -> None:
    """Raise Unfit where what was printed is not what was computed; `wide` in mm."""
    if pages != sheet.pages:
        raise Unfit(f"{sheet.path}: {pages} pages on {sheet.paper.words}, {sheet.pages} were computed")
    if wide > sheet.paper.width + MM_PER_PX:
        raise Unfit(f"{sheet.path}: {wide:.1f} mm wide, {sheet.paper.words} is {sheet.paper.width:.1f}")
    check_closed(sheet, denied)


def check_drawings(sheet: Sheet, placed: int, wanted: int) -> None:
    """Raise Unfit where a drawing of the page is not in the PDF."""
    if placed != wanted:
        raise Unfit(f"{sheet.path}: {placed} drawings, the page has {wanted}")


def check_closed(sheet: Sheet, denied: Iterable[str]) -> None:
    """Raise Unfit where a page asked for anything but its own files."""
    for url in denied:
        raise Unfit(f"{sheet.path} asks for {url}")
