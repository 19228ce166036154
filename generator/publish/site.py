"""The one list of everything the site gains from the data: planned, then made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from generator import pictures, workshop
from generator.cards import classes, lots, press
from generator.cards.formats import SHEET
from generator.cards.ledger import Ledger
from generator.cards.pdf import Unfit
from generator.cards.printer import Printer
from generator.figures import reel
from generator.figures.lines import theme
from generator.figures.picture import Picture
from generator.publish import (
    blank,
    crossings,
    examples,
    exports,
    front,
    indexed,
    moved,
    origins,
    parts,
    paths,
    render,
    sessions,
    stamp,
    ways,
)
from generator.publish.environment import compiled
from generator.publish.output import Output, Settings
from generator.publish.render import Renderer
from generator.publish.scripts import scripts
from generator.publish.shares import FEW, Shares
from generator.publish.styles import styles
from generator.publish.templates import places
from generator.publish.traces import Note, Traces
from generator.publish.watched import Answers
from generator.records.catalog import Catalog, word
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.pages import Page
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Condition, Muscle, Pattern
from generator.text import codes
from generator.text.diagnostics import Diagnostic, GuideError, Location
from generator.text.filling import Compiled
from generator.text.markdown import Markdown
from generator.values.fields import Record

R = TypeVar("R", bound=Record)

TEXTS = ("pages", "cards", "session")
"""The folders of templates that texts are made with."""

PAGED: tuple[type[Record], ...] = (Exercise, Routine, Plan, Muscle, Equipment, Pattern, Condition)
"""The kinds of records that have a page of their own, each with a template by its name."""


def outputs(catalog: Catalog, templates: Path, settings: Settings, traces: Traces | None = None) -> list[Output]:
    """The plan: every page and card made from the catalogue, and the files that they load, in the order in which a build makes them.

    `templates` is the folder of those that the guide brings, `traces` what is kept of texts. Raise GuideError where a PDF is not as computed.
    """
    return Site(catalog, templates, settings, traces or Traces()).plan()


class Site:
    """What the entries of a plan are made with, each part of it once an entry asks for it."""

    def __init__(self, catalog: Catalog, templates: Path, settings: Settings, traces: Traces) -> None:
        self.catalog = catalog
        self.templates = templates
        self.settings = settings
        self.kept = traces

    def plan(self) -> list[Output]:
        """Every entry."""
        others = (each for part in (sessions, moved, blank) for each in part.outputs(self))
        made = ways.carried([*self.pages(), *self.cards(), *others, *self.pictures()], self.settings)
        return indexed.searched(made, self.keep, indexed.tongues(self.catalog))

    def pages(self) -> Iterator[Output]:
        """The pages of lists and of records, and those written by hand, less what they know of one another."""
        for path, template in paths.index_pages(self.catalog).items():
            yield self.page(path, template)
        for kind in PAGED:
            for record in self.of(kind):
                yield self.page(paths.page_of(record), f"{word(kind)}.md.j2", record)
        for its in crossings.crossings(self.catalog):
            made = self.page(its.path, "crossing.md.j2", its.muscle, crossing=its)
            yield replace(made, title=its.title, part=True)
        for page in self.catalog.pages:
            yield Output(page.path, partial(self.composed, page), page.shown)

    def of(self, kind: type[R]) -> Iterable[R]:
        """All records of a kind."""
        return self.catalog.of(kind).values()

    def source(self, record: Record) -> str:
        """The file that a record was read from."""
        return self.catalog.entry(record).document.path

    @cached_property
    def drawn(self) -> dict[str, Picture]:
        """The figures, by the exercise's id."""
        return pictures.figures(self.catalog, self.settings.cache)

    @cached_property
    def figures(self) -> dict[str, str]:
        """All positions of each."""
        return {id: picture.figure for id, picture in self.drawn.items()}

    @cached_property
    def renderer(self) -> Renderer:
        """What renders pages."""
        figures = {id: Markdown(picture.page) for id, picture in self.drawn.items()}
        environment = render.environment(*places(self.templates, "pages"), compiled=self.compiled)
        return Renderer(
            self.catalog, environment, figures, {id: Markdown(it.thumbnail) for id, it in self.drawn.items()}
        )

    @cached_property
    def amid(self) -> str:
        """A digest of all that texts are made of beside the catalogue."""
        its, folders = self.settings, [it for part in TEXTS for it in places(self.templates, part)]
        said = repr((its.name, its.url, its.licence, sorted(self.renderer.lists)))
        return workshop.digest((said, stamp.engine(), *map(stamp.whole, folders)))

    @cached_property
    def traces(self) -> Traces:
        """What is kept of texts, held against this catalogue."""
        self.kept.begin(self.amid, Answers(self.catalog, **self.renderer.parts))
        return self.kept

    @cached_property
    def printer(self) -> Printer:
        """What prints cards."""
        folders, its = places(self.templates, "cards"), self.settings
        made = Printer(self.catalog, folders, its.imprint, pictures.on_cards(self.drawn), self.compiled)
        made.kept.keep, made.codes = self.keep, its.cache
        return made

    def keep(self, name: str, made_of: object, make: Callable[[], str]) -> str:
        """A part of a card, or what search knows of a page, as it is kept."""
        return self.traces.text(name, made_of, lambda _: make())

    @property
    def compiled(self) -> Compiled | None:
        """Where compiled templates are kept."""
        return compiled(self.settings.cache.parent / "templates") if self.settings.cache else None

    @cached_property
    def ink(self) -> dict[str, str]:
        """The figures on cards, by path."""
        return press.figures(pictures.on_cards(self.drawn))

    @cached_property
    def pdfs(self) -> dict[str, bytes]:
        """The PDFs by path, of which a preview makes none; raise GuideError where one is not as computed, which a template can bring about."""
        if self.settings.preview:
            return {}
        cache = self.settings.cache.parent / "cards" if self.settings.cache else None
        assets = places(self.templates, "theme/assets")
        ledger = Ledger(lots.lots(self.printer, self.ink, assets, self.amid), cache)
        Shares(self.traces, lots.parts(self.printer, ledger.unknown), FEW).all()
        try:
            return press.pdfs(self.printer, ledger)
        except Unfit as error:
            help = "mend the card's template or style sheet, or the sizes that it is fitted with"
            raise GuideError([Diagnostic(Location("templates/cards"), codes.TEMPLATE, str(error), help)]) from error

    def page(self, path: str, template: str, record: Record | None = None, **values: Any) -> Output:
        """A page of a record, or of the list of all; `values` are what it knows besides."""

        def text() -> str:
            beside, its = self.beside(record) | values, {"record": record} if record else {}
            given = (template, record, *beside.items())
            return self.traces.text(path, given, partial(self.filled, path, template, beside | its))

        if record:
            return Output(path, text, self.source(record), record.name)
        own = self.templates / "pages" / template
        return Output(path, text, origins.origin(self.catalog, path, own, self.settings.project))

    def filled(self, path: str, template: str, values: dict[str, Any], note: Note) -> str:
        """The text of a page; an exercise's carries its handout, for printing."""
        renderer, record = self.renderer.watched(note), values.get("record")
        if isinstance(record, Exercise):
            values["handout"] = Markdown(self.printer.handout(renderer.catalog, record))
        return renderer.page(template, path, **values)

    def beside(self, record: Record | None) -> dict[str, Any]:
        """What a page says beside what stands in the catalogue: a routine's carries its card, and a plan's its weeks, for printing."""
        sheets: dict[str, Any] = {"sheets": SHEET.papers}
        if isinstance(record, Plan | Routine):
            sheets["card"] = Markdown(self.printer.embedded(record))
        if isinstance(record, Plan):
            return sheets | {"booklets": press.booklets(record, self.pdfs)}
        if isinstance(record, Routine):
            return sheets | {"edition": self.printer.edition(record), "choices": press.choices(record, self.pdfs)}
        if record:
            return {}
        choices = {routine.id: press.choices(routine, self.pdfs) for routine in self.of(Routine)}
        together, kit = press.together(self.pdfs), examples.kit(self.catalog)
        return sheets | {"together": together, "choices": choices, "kit": kit}

    def composed(self, page: Page) -> str:
        """A hand-written page."""
        own, renderer = partial(front.own, scripts=parts.loads(page)), self.renderer
        return self.traces.text(page.path, page, lambda note: own(parts.composed(page, renderer.watched(note))))

    def cards(self) -> Iterator[Output]:
        """The cards, and what they load."""
        for record, path, make in press.pages(self.printer):
            yield Output(path, make, self.source(record), late=True)
        for path, make in press.trays(self.printer):
            yield Output(path, make, late=True, last=True)  # of the cards above, which copies may have made
        for path, content in (self.ink | classes.files() | self.pdfs).items():
            yield Output(path, content)

    def pictures(self) -> Iterator[Output]:
        """The pictures, and what else is no page."""
        yield from (Output(paths.thumbnail_of(id), theme.standalone(it.thumbnail)) for id, it in self.drawn.items())
        yield from (Output(path, text) for load in (scripts, styles) for path, text in load(self.settings.themes))
        url = self.settings.url
        yield Output("exercises.json", lambda: exports.exercises(self.catalog, self.renderer.swaps, url))
        yield Output("robots.txt", exports.robots(url))
        yield Output("manifest.webmanifest", exports.manifest(self.settings.name))
        moving = {paths.movement_of(it): it for it in self.of(Exercise) if pictures.moves(it)}
        moved = partial(pictures.movements, self.catalog, self.settings.cache)
        for path, make in self.drawings({path: it.id for path, it in moving.items()}, moved, reel.standalone):
            yield Output(path, make, self.source(moving[path]), late=True)
        names = {f"draw-a-figure/{name}.svg": name for name, _ in examples.examples().named()}
        for path, make in self.drawings(names, partial(examples.pictures, self.settings.cache), theme.standalone):
            yield Output(path, make, late=True)

    def drawings(
        self,
        names: Mapping[str, str],
        draw: Callable[[Collection[str]], dict[str, str]],
        standalone: Callable[[str], str],
    ) -> Iterator[tuple[str, Callable[[], str]]]:
        """What makes the files with some drawings, by path: a build draws all at once, and a preview each alone."""
        every = cache(lambda: draw(list(names.values())))
        for path, name in names.items():
            one = partial(draw, [name]) if self.settings.preview else every
            yield path, lambda name=name, one=one: standalone(one()[name])  # type: ignore[misc]  # of each turn of the loop
