"""A routine file, in the content folder or not, to its card: checked as if it were a part of the guide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from generator import pictures
from generator.cards import own, pdf, printer
from generator.cards.fitting import fitted
from generator.cards.own import Order
from generator.publish.entries.output import Settings
from generator.publish.sent.templates import places
from generator.records import folder, folders, loader, reader
from generator.records.catalog import Catalog, Key
from generator.records.entry import Entry
from generator.records.exercise import Exercise
from generator.records.meant import Lexicon
from generator.records.plan import Plan
from generator.records.private import OwnRoutine, resolved
from generator.records.references import Broken, report_links, report_names
from generator.records.routine import Routine, exercises_of
from generator.rules import plans, progress, routines, rulebook
from generator.rules.letters import UNPRINTABLE, unprintable
from generator.rules.routines import unfit
from generator.text import codes, source
from generator.text.diagnostics import Diagnostic, GuideError, Location
from generator.text.document import MOST_BYTES
from generator.training import timing
from generator.values.fields import Record

OWN_RULES: tuple[rulebook.Rule, ...] = (routines.block_shape, progress.changes_something, plans.weeks_add_up)
"""What holds for a card that somebody makes for themselves as well; all else the guide owes its readers alone."""

OTHER_TYPE = "have a typeface installed that has it, and leave out '--tagged', which takes no other; or let '--out' end in '.html', for a browser that has one"
"""What helps where no typeface has a letter of one's own card: people write their own language."""


def card(file: Path, order: Order, settings: Settings, content: Path, templates: Path) -> pdf.Sheet:
    """What the card of a routine file is made from; raise GuideError with all problems of the file."""
    catalog, entry = read(file, content, any_letter=order.any_letter)
    routine = own.filled_in(cast("Routine", entry.record), order)
    used = {("exercise", id) for id in exercises_of(routine)}
    many = (Exercise, Routine, Plan)
    shown = {
        key: it for key, it in catalog.entries.items() if key in used or it is entry or not isinstance(it.record, many)
    }
    drawn = pictures.on_cards(pictures.figures(Catalog(shown), settings.cache))
    paged = published(file, content) and not routine.draft
    kind = printer.Printer if paged else own.Guest
    made = kind(catalog, places(templates, "cards"), settings.imprint, drawn)
    words = made.card(routine)
    if not fitted(words, order.form, order.paper):
        raise GuideError([unfit(entry, words, order.form, order.paper)])
    sheet = own.made(made, routine, order, drawn, places(templates, "theme/assets"))
    return sheet._replace(lacks=(*sheet.lacks, *unknown(catalog, entry)))


def unknown(catalog: Catalog, entry: Entry) -> list[str]:
    """Which exercises of a file the guide does not have, in sentences, and what is called almost so: a name may be misspelt."""
    path = entry.document.path
    new = [it.record.name for it in catalog.entries.values() if it.document.path == path and it is not entry]
    told = [f"Not in the guide, and so without a figure: {', '.join(new)}."] if new else []
    others = Lexicon(it for (kind, _), it in catalog.entries.items() if kind == "exercise" and it.document.path != path)
    near = ((name, others.like(name)) for name in new)
    return [*told, *(f"Like {name} there is {like}." for name, like in near if like)]


def published(file: Path, content: Path) -> bool:
    """Whether a file is one of the guide's own routines."""
    return file.resolve() == (content / "routines" / file.name).resolve()


def read(file: Path, content: Path, *, any_letter: bool = False) -> tuple[Catalog, Entry]:
    """The guide with this routine in place of its own, and the routine's entry; raise GuideError with all problems of the file, or of the guide."""
    catalog, problems = loader.load(content, content.as_posix())
    key = "routine", file.stem if published(file, content) else folders.near_id(file.stem)
    others = dict(catalog.entries)
    if published(file, content):
        others.pop(key, None)
        problems = [it for it in problems if it.location.path != f"{content.as_posix()}/routines/{file.name}"]
    if problems:
        raise GuideError(problems)
    if published(file, content):
        entry = entry_of(file, key[1], Routine)
        found = list(report_names([*others.values(), entry]))
    else:
        entry, new = private(entry_of(file, key[1], OwnRoutine), Catalog(others))
        others, found = {**others, **new}, []
    found += report_links({**others, key: entry}, (), Broken())
    if found:
        raise GuideError(found)
    kinds: tuple[type[Record], ...] = (Routine, Plan)
    bare = Catalog({**{it: other for it, other in others.items() if not isinstance(other.record, kinds)}, key: entry})
    letters = () if any_letter else (partial(unprintable, help=OTHER_TYPE),)
    whole = (*rulebook.RULES, rulebook.cards_fit)
    if wrong := checked(bare, entry, whole if published(file, content) else (*OWN_RULES, *letters)):
        raise GuideError(wrong)
    return Catalog({**others, key: entry}), entry


def private(entry: Entry, catalog: Catalog) -> tuple[Entry, dict[Key, Entry]]:
    """The routine of somebody's own file, with the time that it takes, and what it has beside the guide's exercises."""
    routine, new = resolved(cast("OwnRoutine", entry.record), catalog)
    takes = routine.minutes or max(1, round(timing.minutes(routine)))
    whole = Entry(routine.model_copy(update={"minutes": takes}), entry.document, ())
    return whole, {("exercise", it.id): Entry(it, entry.document, ()) for it in new}


def checked(catalog: Catalog, entry: Entry, rules: Sequence[rulebook.Rule]) -> list[Diagnostic]:
    """What some rules say of a routine, and of letters in what its card takes from others."""
    found = [it for rule in rules for it in rule(catalog)]
    return [it for it in found if it.location.path == entry.document.path or it.code is UNPRINTABLE]


def entry_of(file: Path, id: str, kind: type[Routine]) -> Entry:
    """The routine of a file; raise GuideError where it is none."""
    document, problems = source.load(file.as_posix(), content_of(file))
    record, more = reader.read_record(document, kind, id) if document.data is not None else (None, [])
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
        place = Location(folder.readable(file.as_posix()))
        raise GuideError([Diagnostic(place, codes.UNREADABLE, message, "check its permissions")]) from error
