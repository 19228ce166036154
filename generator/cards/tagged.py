"""Cards as tagged PDF (PDF/UA), which a screen reader can follow, by WeasyPrint where it is installed: from the same pages, as closed, and slower."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module, metadata, util
from pathlib import Path
from typing import Any

from generator import workshop
from generator.cards.pdf import BASE, MM_PER_PX, TYPES, Sheet, check, key

MISSING = "this needs WeasyPrint: pip install 'exercise-guide[tagged]', and Pango from your system"
VARIANT = "pdf/ua-1"
SCOPES = {"/THead": "/Column", "/TBody": "/Row"}
"""What a header cell is for, by the part of its table; WeasyPrint does not say."""


@cache
def there() -> bool:
    """Whether tagged PDFs can be made on this system: WeasyPrint needs libraries that are no part of it."""
    if util.find_spec("weasyprint") is None:
        return False
    try:
        import_module("weasyprint")
    except OSError:
        return False
    return True


def made(sheets: Mapping[str, Sheet], folder: Path | None, names: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """The PDFs by name; those in the cache, a folder, are not made again. `names` is what it calls them, where that is known."""
    names = names or {name: key(sheet, program()) for name, sheet in sheets.items()}
    return workshop.made("Making PDFs for screen readers", pdf, sheets, names, folder)


@cache
def program() -> str:
    """The version of the engine, and a digest of what drives it."""
    return f"{metadata.version('weasyprint')} {workshop.digest([Path(__file__).read_bytes()])}"


def pdf(sheet: Sheet) -> bytes:
    """The PDF; raise Unfit where it is not as computed."""
    engine, denied = import_module("weasyprint"), list[str]()
    page = engine.HTML(string=sheet.html, base_url=BASE + sheet.path, url_fetcher=closed(sheet, denied))
    laid = page.render(pdf_variant=VARIANT)
    wide = max((one.width for one in laid.pages), default=0) * MM_PER_PX
    check(sheet, len(laid.pages), wide, denied)
    return scoped(laid.write_pdf(pdf_variant=VARIANT))


def closed(sheet: Sheet, denied: list[str]) -> Any:
    """What gives out the files of a card and nothing else, and notes in `denied` what else is asked for."""
    urls = import_module("weasyprint.urls")
    fetcher: Any = urls.URLFetcher

    class Closed(fetcher):  # type: ignore[misc]  # the library is not there when types are checked
        """Gives out the files of a card."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002 - the engine's signature
            """A file of the card."""
            path = url.removeprefix(BASE)
            if path not in sheet.files:
                denied.append(url)
                raise ValueError(url)
            return urls.URLFetcherResponse(url, sheet.files[path], {"Content-Type": TYPES[Path(path).suffix]})

    return Closed()


def scoped(made: bytes) -> bytes:
    """The PDF with the scope of each header cell, which readers of tables go by."""
    import pypdf  # noqa: PLC0415 - slow to load, and PDFs mostly come from the cache
    from pypdf.generic import NameObject  # noqa: PLC0415 - the same

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made))
    root: Any = writer.root_object["/StructTreeRoot"]
    for part, cell in cells(root["/K"], ""):
        cell["/A"][NameObject("/Scope")] = NameObject(SCOPES[part])
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def cells(node: Any, part: str) -> Iterator[tuple[str, Any]]:
    """Every header cell below a node of the structure, with the part of the table that it stands in."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from cells(child, part)
    elif isinstance(node, dict) and "/S" in node:
        kind = str(node["/S"])
        if kind == "/TH":
            yield part, node
        yield from cells(node["/K"], kind if kind in SCOPES else part) if "/K" in node else ()
