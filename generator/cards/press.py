"""All files of the cards: bare pages, the figures on them, PDFs, and pictures of their pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from generator import crew
from generator.cards import booklet, classes, documents, formats, pdf, png, tagged
from generator.cards.card import Card
from generator.cards.files import booklet_of, figure_of, page_of, pdf_of, picture_of, tagged_of, tray_of
from generator.cards.format import Format
from generator.cards.formats import FORMATS
from generator.cards.ledger import Ledger
from generator.cards.papers import EITHER, Paper
from generator.cards.printer import Printer
from generator.figures.lines import theme
from generator.records.plan import Plan
from generator.records.routine import Routine

SCREEN = re.compile(r"<g [^>]*opacity=.*?</g>|<text .*?</text>")
"""What of a figure no card has: what is seen through, such as its shadow, and words, which would be too small to read."""


ALIKE = sum(len(form.papers) for form in FORMATS)
"""So many PDFs are of one routine, and show the same drawings."""


class Job(NamedTuple):
    """A PDF that is to be made."""

    routines: list[Routine]
    form: Format
    paper: Paper


def figures(drawn: Mapping[str, str]) -> dict[str, str]:
    """The figures on cards and handouts in black and white, by their path; `drawn` are all figures, by the exercise's id."""
    return {figure_of(id): theme.fixed(SCREEN.sub("", svg), theme.CARD) for id, svg in drawn.items()}


def pages(printer: Printer) -> Iterator[tuple[Routine | Plan, str, Callable[[], str]]]:
    """The bare pages: routine or plan, path, and what makes the HTML."""
    for plan in printer.catalog.plans.values():
        yield plan, booklet_of(plan), partial(documents.booklet, printer, plan, EITHER)
    for routine in printer.catalog.routines.values():
        for form in FORMATS:
            yield routine, page_of(routine, form), partial(documents.page, printer, [routine], form, form.bare)
        for paper in formats.SHEET.papers:
            yield (
                routine,
                page_of(routine, formats.SHEET, paper),
                partial(documents.page, printer, [routine], formats.SHEET, paper),
            )


def trays(printer: Printer) -> Iterator[tuple[str, Callable[[], str]]]:
    """The pages of which the print tray shows a part: path, and what makes the HTML, of each format."""
    for form in FORMATS if printer.catalog.routines else ():
        yield tray_of(form), partial(documents.tray, printer, form)


def pdfs(printer: Printer, ledger: Ledger) -> dict[str, bytes]:
    """The PDFs by their path, of every card and of all default cards together, and pictures of their first pages."""
    routines = printer.catalog.routines.values()
    # By formats, so that the engine draws letters of one size once for all pictures that have them.
    shown = (pdf_of(it, form, paper) for form in FORMATS for paper in pictured(form) for it in routines)
    first = {picture_of(path): path for path in shown if path in ledger.names}
    read = {
        tagged_of(it, paper): path
        for it in routines
        for paper in formats.SHEET.papers
        if tagged.there() and (path := pdf_of(it, formats.SHEET, paper)) in ledger.names
    }
    with crew.crew(ALIKE):
        made = ledger.made(pdf, {path: path for path in ledger.names})
        made |= ledger.made(png, first)
    return made | ledger.made(tagged, read)  # whose engine looks for typefaces otherwise, in processes of its own


def pictured(form: Format) -> tuple[Paper, ...]:
    """The papers for which a format is shown as a picture: those to choose from, or else the first."""
    names = {paper.name for paper in formats.SHEET.papers}
    return tuple(paper for paper in form.papers if paper.name in names) or form.papers[:1]


def look(assets: Sequence[Path]) -> dict[str, bytes]:
    """The style sheets of cards and their fonts; a file is taken from the first folder that has it."""
    found: dict[str, bytes] = {}
    for folder in reversed(assets):
        files = [*folder.glob("card.css"), *sorted(folder.glob("fonts/*.woff2"))]
        found |= {f"assets/{file.relative_to(folder).as_posix()}": file.read_bytes() for file in files}
    return {path: text.encode() for path, text in classes.files().items()} | found


def sheet(printer: Printer, job: Job, loaded: Mapping[str, bytes], drawn: Mapping[str, bytes]) -> pdf.Sheet:
    """What a PDF of some cards is made from; one of no pages where they do not fit."""
    files = {**loaded, **needed(map(printer.card, job.routines), drawn)}
    outline = contents(printer, job, 0) if len(job.routines) > 1 else ()
    lacks = tuple(dict.fromkeys(lack for it in job.routines for lack in printer.extent(it, job.form, job.paper).lacks))
    return pdf.Sheet(documents.page(printer, *job), "cards/any/", files, job.paper, count(printer, job), outline, lacks)


def bound(
    printer: Printer, plan: Plan, paper: Paper, loaded: Mapping[str, bytes], drawn: Mapping[str, bytes]
) -> pdf.Sheet:
    """What the PDF of a plan's booklet is made from: its weeks, then each routine's card and log with the weeks of the plan."""
    weeks = len(booklet.weeks(printer.catalog, plan))
    cards = printer.bound(plan)
    pages = [
        sum(printer.extent(routine, form, paper, (words, f"of {plan.id}")).sheets for form in formats.BOUND)
        for routine, words in cards
    ]
    starts = accumulate(pages, initial=weeks)
    chapters = ((routine.name, start) for (routine, _), start in zip(cards, starts, strict=False))
    outline = (*((f"Week {number + 1}", number) for number in range(weeks)), *chapters)
    files = {**loaded, **needed((words for _, words in cards), drawn)}
    return pdf.Sheet(documents.booklet(printer, plan, paper), "cards/any/", files, paper, weeks + sum(pages), outline)


def needed(cards: Iterable[Card], drawn: Mapping[str, bytes]) -> dict[str, bytes]:
    """The figures that some cards show."""
    used = dict.fromkeys(figure_of(row.figure) for words in cards for row in words.rows)
    return {path: drawn[path] for path in used if path in drawn}


def count(printer: Printer, job: Job) -> int:
    """How many pages some cards have."""
    return sum(printer.extent(it, job.form, job.paper).sheets for it in job.routines)


def contents(printer: Printer, job: Job, before: int) -> tuple[tuple[str, int], ...]:
    """Each routine of a PDF with its first page, after so many others."""
    pages = accumulate((count(printer, job._replace(routines=[it])) for it in job.routines), initial=before)
    return tuple((routine.name, page) for routine, page in zip(job.routines, pages, strict=False))
