"""The one list of everything the site gains from the data."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from generator import pictures
from generator.cards import classes, press
from generator.cards.formats import SHEET
from generator.cards.pdf import Unfit
from generator.cards.printer import Printer
from generator.figures import cycle
from generator.figures.lines import theme
from generator.publish import examples, exports, front, paths, render, ways
from generator.publish.front import Facts
from generator.publish.output import Content, Output, Settings
from generator.publish.render import Renderer
from generator.publish.templates import places
from generator.records import loader
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.kinds import FOLDERS
from generator.records.pages import MARKER, Page
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Equipment, Muscle, Pattern
from generator.text import codes
from generator.text.diagnostics import Diagnostic, GuideError, Location
from generator.text.markdown import Markdown
from generator.values.fields import Record

RECORD_PAGES: dict[type[Record], str] = {
    Exercise: "exercise.md.j2",
    Routine: "routine.md.j2",
    Plan: "plan.md.j2",
    Muscle: "muscle.md.j2",
    Equipment: "equipment.md.j2",
    Pattern: "pattern.md.j2",
}


def outputs(catalog: Catalog, templates: Path, settings: Settings) -> list[Output]:
    """Every page and card made from the catalogue, and the files that they load; `templates` is the folder of those that the guide brings."""
    drawn = pictures.figures(catalog, settings.cache)
    figures = {id: Markdown(picture.figure) for id, picture in drawn.items()}
    printed = cards(catalog, templates, settings, {id: picture.figure for id, picture in drawn.items()})
    renderer = Renderer(catalog, render.environment(*places(templates, "pages")), figures)
    together = press.together(printed.pdfs)
    choices = {routine.id: press.choices(routine, printed.pdfs) for routine in catalog.routines.values()}
    extra = {"together": together, "choices": choices, "sheets": SHEET.papers}
    made = [Output(path, renderer.page(template, path, **extra)) for path, template in renderer.lists.items()]
    for kind, template in RECORD_PAGES.items():
        made += [record_page(renderer, printed, template, record) for record in catalog.of(kind).values()]
    made += printed.outputs
    made += [Output(paths.thumbnail_of(id), theme.standalone(picture.thumbnail)) for id, picture in drawn.items()]
    made.append(Output("assets/figures.css", theme.stylesheet() + cycle.stylesheet()))
    made.append(Output("exercises.json", exports.exercises(catalog, renderer.swaps, settings.url)))
    made.append(Output("robots.txt", exports.robots(settings.url)))
    made += movements(catalog, settings)
    made += composed(catalog, renderer)
    return ways.carried(made + example_pictures(settings), settings)


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of all routines."""

    printer: Printer
    pdfs: dict[str, bytes]
    """By path."""
    outputs: list[Output]


def cards(catalog: Catalog, templates: Path, settings: Settings, figures: dict[str, str]) -> Cards:
    """All cards and what they load; raise GuideError where a PDF is not as computed, which a template can bring about."""
    made = Printer(catalog, places(templates, "cards"), settings.imprint, figures)
    drawn = press.figures(made, figures)
    outputs = [Output(path, html, catalog.entry(it).document.path) for it, path, html in press.pages(made)]
    outputs += [Output(path, html) for path, html in press.trays(made)]
    outputs += [Output(path, text) for path, text in (drawn | classes.files()).items()]
    cache = settings.cache.parent / "cards" if settings.cache else None
    try:
        pdfs = press.pdfs(made, drawn, places(templates, "theme/assets"), cache) if not settings.preview else {}
    except Unfit as error:
        help = "mend the card's template or style sheet, or the sizes that it is fitted with"
        raise GuideError([Diagnostic(Location("templates/cards"), codes.TEMPLATE, str(error), help)]) from error
    return Cards(made, pdfs, [*outputs, *(Output(path, content) for path, content in pdfs.items())])


def record_page(renderer: Renderer, printed: Cards, template: str, record: Record) -> Output:
    """The page of a record; a routine's carries its card, and a plan's its weeks, for printing."""
    path = paths.page_of(record)
    extra: dict[str, Any] = {}
    if isinstance(record, Plan):
        extra = {
            "card": Markdown(printed.printer.embedded(record)),
            "booklets": press.booklets(record, printed.pdfs),
            "sheets": SHEET.papers,
        }
    if isinstance(record, Routine):
        extra = {
            "card": Markdown(printed.printer.embedded(record)),
            "edition": printed.printer.edition(record),
            "choices": press.choices(record, printed.pdfs),
            "sheets": SHEET.papers,
        }
    source = renderer.catalog.entry(record).document.path
    return Output(path, renderer.page(template, path, record=record, **extra), source, record.name)


def example_pictures(settings: Settings) -> list[Output]:
    """The pictures of the page that tells how to draw, each a file, so that a phone loads only those that it shows."""
    names = [name for name, _ in examples.examples().named()]
    drawn = pieces(partial(examples.pictures, settings.cache), names, theme.standalone, settings)
    return [Output(f"draw-a-figure/{name}.svg", svg) for name, svg in drawn.items()]


def movements(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """The files that show how exercises move."""
    moving = [id for id, exercise in catalog.exercises.items() if pictures.moves(exercise)]
    for id, svg in pieces(
        partial(pictures.movements, catalog, settings.cache), moving, cycle.standalone, settings
    ).items():
        exercise = catalog.exercises[id]
        yield Output(paths.movement_of(exercise), svg, catalog.entry(exercise).document.path)


def pieces(
    make: Callable[[Collection[str]], dict[str, str]],
    names: Collection[str],
    standalone: Callable[[str], str],
    settings: Settings,
) -> dict[str, Content]:
    """Files with the drawings that `make` makes of names: of all at once, or in a preview of each once it is asked for."""

    def alone(name: str) -> str:
        return standalone(make([name])[name])

    if settings.preview:
        return {name: partial(alone, name) for name in names}
    return {name: standalone(svg) for name, svg in make(names).items()}


def composed(catalog: Catalog, renderer: Renderer) -> Iterator[Output]:
    """The hand-written pages, with their parts put in."""
    for page in catalog.pages:
        yield Output(page.path, front.own(compose(page, renderer)), page.shown)


def compose(page: Page, renderer: Renderer) -> str:
    """A hand-written page with each marker replaced by its part; authors' Markdown itself is never run as a template."""
    return MARKER.sub(lambda match: part(match[1], page, renderer) or match[0], page.text)


def part(name: str, page: Page, renderer: Renderer) -> str:
    """What a marker is replaced by; nothing for an unknown one, which has been reported."""
    known = name in loader.FRAGMENTS
    return renderer.page(f"fragments/{name}.md.j2", page.path).strip() if known else ""


def problem_pages(problems: list[Diagnostic], settings: Settings) -> Iterator[Output]:
    """For a preview: the page of every file that has problems, in place of what it would show."""
    by_path: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        by_path.setdefault(problem.location.path, []).append(problem)
    for shown, found in by_path.items():
        path = place_of(shown)
        if path:
            text = render.diagnostics_page(Path(shown).stem, found)
            yield Output(path, front.carrying(text, Facts(settings.edit(shown))), shown)


def place_of(shown: str) -> str | None:
    """The page that shows the problems of a file; None where it belongs nowhere."""
    folder, name = Path(shown).parent.name, Path(shown).stem
    page = re.search(r"(?:^|/)pages/(.+\.md)$", shown)
    if page:
        return page[1]
    return f"{folder}/{name}.md" if folder in FOLDERS else paths.PROBLEM_PAGES.get(f"{folder}/{name}.yml")
