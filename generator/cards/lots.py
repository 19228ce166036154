"""The PDFs of cards in lots that are made of the same: those of a routine, of a plan, and of all default cards together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator import workshop
from generator.cards import booklet, documents, formats, pdf, press
from generator.cards.card import Card
from generator.cards.files import all_of, booklet_of, pdf_of
from generator.cards.formats import FORMATS
from generator.cards.ledger import Lay, Lot
from generator.cards.press import Job
from generator.cards.printer import Printer
from generator.records.plan import Plan
from generator.records.routine import Routine

ALL = ""
"""In place of the id of a routine or a plan: all default cards."""
PAPERS = formats.SHEET.papers


def lots(printer: Printer, pictures: Mapping[str, str], assets: Sequence[Path], amid: str = "") -> dict[str, Lot]:
    """The lots, each by the id of what it is of; `amid` is a digest of all that cards are made with. None where there is no engine for this system."""
    if not pdf.there():
        return {}
    loaded, drawn = press.look(assets), {path: svg.encode() for path, svg in pictures.items()}
    sheet, bound = (partial(it, printer, loaded=loaded, drawn=drawn) for it in (press.sheet, press.bound))
    seal = workshop.digest((amid, *(part for path in sorted(loaded) for part in (path, pdf.digest(loaded[path])))))
    routines = list(printer.catalog.routines.values())
    made_of = {it.id: workshop.digest((seal, *of_routine(printer, it, drawn))) for it in routines}
    found = {it.id: Lot(made_of[it.id], {path: partial(sheet, job) for path, job in jobs(it)}) for it in routines}
    if len(routines) > 1:
        every = {all_of(it): partial(sheet, Job(routines, formats.SHEET, it)) for it in PAPERS}
        found[ALL] = Lot(workshop.digest(made_of.values()), every)
    for plan in printer.catalog.plans.values():
        weeks: Lay = {booklet_of(plan, it): partial(bound, plan, it) for it in PAPERS}
        found[plan.id] = Lot(workshop.digest((seal, *of_plan(printer, plan, drawn))), weeks)
    return found


def jobs(routine: Routine) -> Iterator[tuple[str, Job]]:
    """The PDFs of a routine by their path."""
    for form in FORMATS:
        yield from ((pdf_of(routine, form, paper), Job([routine], form, paper)) for paper in form.papers)


def of_routine(printer: Printer, routine: Routine, drawn: Mapping[str, bytes]) -> Iterator[str]:
    """What the cards of a routine are made of."""
    yield printer.seal(routine)
    yield from figured(printer.card(routine), drawn)


def of_plan(printer: Printer, plan: Plan, drawn: Mapping[str, bytes]) -> Iterator[str]:
    """What the booklet of a plan is made of."""
    yield repr((plan, booklet.weeks(printer.catalog, plan)))
    for routine, words in printer.bound(plan):
        yield from (printer.seal(routine), repr(words), *figured(words, drawn))


def figured(words: Card, drawn: Mapping[str, bytes]) -> Iterator[str]:
    """The figures that a card shows, as digests."""
    return map(pdf.digest, press.needed([words], drawn).values())


def parts(printer: Printer, unknown: Collection[str]) -> dict[str, Callable[[], object]]:
    """What makes the texts that those PDFs are put together from of which the cache knows nothing, by routine and by plan: all that takes long."""
    catalog = printer.catalog
    found: dict[str, Callable[[], object]] = {
        it.id: partial(printed, printer, it) for it in catalog.routines.values() if it.id in unknown
    }
    return found | {
        f"{plan.id} {paper.name}": partial(documents.booklet, printer, plan, paper)
        for plan in catalog.plans.values()
        for paper in PAPERS
        if plan.id in unknown
    }


def printed(printer: Printer, routine: Routine) -> None:
    """Have the cards of a routine made in all formats, on all papers that a PDF is made for."""
    for form in FORMATS:
        for paper in form.papers:
            printer.extent(routine, form, paper)
            printer.sections(routine, form, paper, heading="h1")
