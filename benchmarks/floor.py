"""What a build without drawing can't go below: MkDocs alone on the same Markdown, and the engine of PDFs alone on the same cards; see README.md beside this."""

from __future__ import annotations

import io
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from measure import run

from generator import pictures
from generator.cards import lots, pdf, png, press, standins
from generator.cards.files import pdf_of
from generator.cards.formats import FORMATS
from generator.cards.imprint import Imprint
from generator.cards.ledger import Laid
from generator.cards.printer import Printer
from generator.records import loader


class Floor(NamedTuple):
    """CPU seconds of what is none of the generator's work, each thing made once."""

    mkdocs: float
    printing: float
    """From the HTML of each PDF to its bytes."""
    painting: float
    """From the HTML of each picture to its dots."""

    def __str__(self) -> str:
        return f"MkDocs {self.mkdocs:.1f}, PDFs {self.printing:.1f}, pictures {self.painting:.1f}"


def floor(project: Path) -> Floor:
    """That of a project that has its drawings and a plain.yml."""
    run(project, "guide", "render", "--to", "markdown")
    plain = run(project, "mkdocs", "build", "--config-file", "plain.yml", "--site-dir", "plain")
    sheets, shown = laid(project)
    cache = project / ".cache/cards"
    # Only a process that works for another has the engine find its typefaces once.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as crew:
        printing = crew.submit(printed, sheets, cache).result()
        return Floor(plain.cpu, printing, crew.submit(painted, shown, cache).result())


def laid(project: Path) -> tuple[list[pdf.Sheet], list[pdf.Sheet]]:
    """What all PDFs are made from, with stand-ins for drawings, and what pictures are."""
    catalog, _ = loader.load(project / "content", "content")
    drawn = pictures.on_cards(pictures.figures(catalog, project / ".cache/figures"))
    printer = Printer(catalog, [project / "templates/cards"], Imprint("Guide", "https://guide.example/"), drawn)
    found = lots.lots(printer, press.figures(drawn), [project / "templates/theme/assets"]).values()
    sheets = {path: sheet for lot in found for path, sheet in Laid(lot.lay).items() if sheet.pages}
    paths = (
        pdf_of(it, form, paper)
        for form in FORMATS
        for paper in press.pictured(form)
        for it in catalog.routines.values()
    )
    return list(map(stood_in, sheets.values())), [png.first(sheets[path]) for path in paths if path in sheets]


def stood_in(sheet: pdf.Sheet) -> pdf.Sheet:
    """A sheet as the engine is given it for a PDF."""
    page = standins.page(sheet.html, sheet.files)
    return sheet._replace(html=page.html, files=page.files)


def printed(sheets: list[pdf.Sheet], cache: Path) -> float:
    """The CPU seconds in which the engine makes PDFs, after a first one for which it finds its typefaces."""
    pages = (pdf.book(sheet, cache)[0] for sheet in [sheets[0], *sheets])
    next(pages).write_to_pdf_stream(io.BytesIO())
    start = time.process_time()
    for page in pages:
        page.write_to_pdf_stream(io.BytesIO())
    return time.process_time() - start


def painted(sheets: list[pdf.Sheet], cache: Path) -> float:
    """The CPU seconds in which it paints pictures, in a process that has made PDFs."""
    start = time.process_time()
    for sheet in sheets:
        png.rows(sheet, 1, 1, cache)
    return time.process_time() - start
