"""A routine file, in the content folder or not, to its card: checked as if it were a part of the guide."""

from __future__ import annotations

from pathlib import Path

from generator import pictures
from generator.cards import own, pdf, printer
from generator.cards.fitting import fitted
from generator.cards.own import Order
from generator.publish.output import Settings
from generator.publish.templates import places
from generator.records import folders, loader, reader
from generator.records.catalog import Catalog, Entry, Key, exercises_of
from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.references import Broken, report_links, report_names
from generator.records.routine import Routine
from generator.rules import rulebook
from generator.rules.cautions import AVOIDED_LEFT_OUT
from generator.rules.drafts import NEEDS_DRAFT
from generator.rules.letters import UNPRINTABLE
from generator.rules.reading import HARD_TO_READ
from generator.rules.routines import unfit
from generator.text import codes, source
from generator.text.diagnostics import Diagnostic, GuideError, Location
from generator.text.document import MOST_BYTES
from generator.values.fields import Record

THEIR_OWN = (AVOIDED_LEFT_OUT, HARD_TO_READ, NEEDS_DRAFT)
"""What the guide owes its readers, and nobody who makes a card for themselves."""


def card(file: Path, order: Order, settings: Settings, content: Path, templates: Path) -> pdf.Sheet:
    """What the card of a routine file is made from; raise GuideError with all problems of the file."""
    catalog, entry = read(file, content)
    routine = own.filled_in(next(iter(catalog.routines.values())), order)
    used = {("exercise", id) for id in exercises_of(routine)}
    shown = {key: it for key, it in catalog.entries.items() if key in used or not isinstance(it.record, Exercise)}
    drawn = {id: it.figure for id, it in pictures.figures(Catalog(shown), settings.cache).items()}
    paged = published(file, content) and not routine.draft
    kind = printer.Printer if paged else own.Guest
    made = kind(catalog, places(templates, "cards"), settings.imprint, drawn)
    words = made.card(routine)
    if not fitted(words, order.form, order.paper):
        raise GuideError([unfit(entry, words, order.form, order.paper)])
    return own.made(made, routine, order, drawn, places(templates, "theme/assets"))


def published(file: Path, content: Path) -> bool:
    """Whether a file is one of the guide's own routines."""
    return file.resolve() == (content / "routines" / file.name).resolve()


def read(file: Path, content: Path) -> tuple[Catalog, Entry]:
    """The guide with this routine in place of its own, and the routine's entry; raise GuideError with all problems of the file, or of the guide."""
    catalog, problems = loader.load(content, content.as_posix())
    key = "routine", file.stem if published(file, content) else folders.near_id(file.stem)
    others = dict(catalog.entries)
    if published(file, content):
        others.pop(key, None)
        problems = [it for it in problems if it.location.path != f"{content.as_posix()}/routines/{file.name}"]
    if problems:
        raise GuideError(problems)
    entry = entry_of(file, key[1])
    whole: dict[Key, Entry] = {**others, key: entry}
    found = [*report_names([*others.values(), entry]), *report_links(whole, (), Broken())]
    if found:
        raise GuideError(found)
    kinds: tuple[type[Record], ...] = (Routine, Plan)
    bare = Catalog({**{it: other for it, other in others.items() if not isinstance(other.record, kinds)}, key: entry})
    if wrong := checked(bare, entry):
        raise GuideError(wrong)
    return bare, entry


def checked(catalog: Catalog, entry: Entry) -> list[Diagnostic]:
    """What the rules say of a routine that is not for its author to decide, and of letters in what its card takes from others."""
    found = [it for rule in rulebook.RULES for it in rule(catalog) if it.code not in THEIR_OWN]
    return [it for it in found if it.location.path == entry.document.path or it.code is UNPRINTABLE]


def entry_of(file: Path, id: str) -> Entry:
    """The routine of a file; raise GuideError where it is none."""
    document, problems = source.load(file.as_posix(), content_of(file))
    record, more = reader.read_record(document, Routine, id) if document.data is not None else (None, [])
    if problems or more or record is None:
        raise GuideError([*problems, *more])
    return Entry(record, document.bare(), ())


def content_of(file: Path) -> bytes:
    """The bytes of a file, one more than the most that is allowed; raise GuideError where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        place = Location(folders.readable(file.as_posix()))
        raise GuideError([Diagnostic(place, codes.UNREADABLE, message, "check its permissions")]) from error
