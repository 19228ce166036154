"""What the entries of a plan are made with, and how their texts are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from generator import pictures, workshop
from generator.cards import downloads, lots, press
from generator.cards.formats import SHEET
from generator.cards.ledger import Ledger
from generator.cards.pdf import Unfit
from generator.cards.printer import Printer
from generator.figures.picture import Picture
from generator.publish.entries import front, origins
from generator.publish.entries.output import Output, Settings
from generator.publish.kept import stamp
from generator.publish.kept.environment import compiled
from generator.publish.kept.shares import FEW, Shares
from generator.publish.kept.traces import Note, Traces
from generator.publish.pages import examples, parts, render
from generator.publish.pages.render import Renderer
from generator.publish.sent.templates import places
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.pages import Page
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.watched import Answers
from generator.text import codes
from generator.text.diagnostics import Diagnostic, GuideError, Location
from generator.text.filling import Compiled
from generator.text.markdown import Markdown
from generator.values.fields import Record

R = TypeVar("R", bound=Record)

TEXTS = ("pages", "cards", "session")
"""The folders of templates that texts are made with."""


class Site:
    """What the entries of a plan are made with, each part of it once an entry asks for it."""

    def __init__(self, catalog: Catalog, templates: Path, settings: Settings, traces: Traces) -> None:
        self.catalog = catalog
        self.templates = templates
        self.settings = settings
        self.kept = traces

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
            return sheets | {"booklets": downloads.booklets(record, self.pdfs)}
        if isinstance(record, Routine):
            return sheets | {"edition": self.printer.edition(record), "choices": downloads.choices(record, self.pdfs)}
        if record:
            return {}
        choices = {routine.id: downloads.choices(routine, self.pdfs) for routine in self.of(Routine)}
        together, kit = downloads.together(self.pdfs), examples.kit(self.catalog)
        return sheets | {"together": together, "choices": choices, "kit": kit}

    def composed(self, page: Page) -> str:
        """A hand-written page."""
        own, renderer = partial(front.own, scripts=parts.loads(page)), self.renderer
        return self.traces.text(page.path, page, lambda note: own(parts.composed(page, renderer.watched(note))))
