"""A catalogue that notes what is asked of it: what the answers still are need not be asked again."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any, TypeVar

from generator import workshop
from generator.records.catalog import Catalog
from generator.records.entry import Entry
from generator.records.kinds import FOLDERS, kind_of
from generator.records.pages import Page
from generator.records.vocabulary import VOCABULARIES
from generator.values.fields import Record

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=Record)
T = TypeVar("T")

INDEXES: dict[str, type[Record]] = {**FOLDERS, **VOCABULARIES}
"""The records of each kind, by id."""
MANY: dict[str, type[Record]] = {**FOLDERS, **VOCABULARIES}
"""The kind of record by what many of it are called."""
BETWEEN = ("by_id", "pointers", "ladder", "uses", "minded")
"""What is known of records from all others, by id."""
WHOLE = ("entries", "pages", "attachments", "incomplete", "aside", "tongues", "redirects", "whole")
"""What is only ever asked for as a whole."""
EVERY = None
"""In place of a key: all that there is, in its order."""
KEYS = ""
"""In place of a key: which keys there are, in their order, whatever stands behind them."""

Question = tuple[str, str | None]
"""A part of the catalogue, and the key that is looked up there."""


class View(Mapping[K, V]):
    """A mapping that notes each key that is looked up, or that its keys or all of it are gone through."""

    def __init__(self, mapping: Mapping[K, V], note: Callable[[Any], None]) -> None:
        self.mapping = mapping
        self.note = note

    def __getitem__(self, key: K) -> V:
        self.note(key)
        return self.mapping[key]

    def __iter__(self) -> Iterator[K]:
        self.note(KEYS)
        return iter(self.mapping)

    def __len__(self) -> int:
        self.note(KEYS)
        return len(self.mapping)

    def every(self) -> Mapping[K, V]:
        """All of it."""
        self.note(EVERY)
        return self.mapping

    def values(self) -> ValuesView[V]:
        """All values."""
        return self.every().values()

    def items(self) -> ItemsView[K, V]:
        """All pairs."""
        return self.every().items()


class Watched(Catalog):
    """The catalogue, whose every part is a view; `note` is told of each question."""

    def __init__(self, catalog: Catalog, note: Callable[[Question], object]) -> None:
        for name in (*INDEXES, *BETWEEN):
            vars(self)[name] = View(getattr(catalog, name), partial(tell, note, name))
        vars(self).update(note=note, catalog=catalog)

    def entry(self, record: Record) -> Entry:
        """A record with its place, which its file says."""
        vars(self)["note"](index_of(record))
        entry: Entry = vars(self)["catalog"].entry(record)
        return entry

    def once(self, make: Callable[..., T], *records: Record) -> T:
        """What is made of the catalogue, once for all who watch it: each of them notes the same questions."""
        its = vars(self)
        key, known, note = (make, Watched, *map(id, records)), its["catalog"].known, its["note"]
        if key not in known:
            asked: dict[Question, None] = {}
            known[key] = make(Watched(its["catalog"], asked.setdefault), *records), records, asked
            known[make, *map(id, records)] = known[key]  # for who does not watch
        made: T = known[key][0]
        for question in known[key][2]:
            note(question)
        return made

    def of(self, kind: type[R]) -> dict[str, R]:
        """All records of a kind by id."""
        view: Mapping[str, R] = vars(self)[next(name for name, its in MANY.items() if its is kind)]
        return dict(view.items())


def seen(name: str, watched: Watched) -> Any:
    """A part of the catalogue that is asked for as a whole."""
    vars(watched)["note"]((name, EVERY))
    return getattr(vars(watched)["catalog"], name)


for part in WHOLE:
    setattr(Watched, part, property(partial(seen, part)))


def index_of(record: Record) -> Question:
    """The question that looks a record up."""
    return next(name for name, its in INDEXES.items() if its is type(record)), record.id


def tell(note: Callable[[Question], object], name: str, key: str | None) -> None:
    """Note a question about a part of the catalogue."""
    note((name, key))


class Answers:
    """What a catalogue, and what else pages are made of, answers to each question, as a digest."""

    def __init__(self, catalog: Catalog, **parts: Mapping[str, Any]) -> None:
        self.catalog = catalog
        self.parts = parts
        self.given: dict[Question, str] = {}
        self.files: dict[str, str] = {}
        """The digest of each file that records were read from."""

    def to(self, question: Question) -> str:
        """The answer."""
        if question not in self.given:
            self.given[question] = workshop.digest(self.told(self.asked(*question)))
        return self.given[question]

    def asked(self, name: str, key: str | None) -> Any:
        """What stands there; nothing where there is no such key."""
        part = self.parts[name] if name in self.parts else getattr(self.catalog, name)
        if key == KEYS:
            return list(part)
        if key is not EVERY:
            with suppress(LookupError):
                return part[key]  # as pages look it up, which finds an empty list where nothing points to a record
            return None
        return list(part.items()) if isinstance(part, Mapping) else part

    def told(self, value: Any) -> Iterator[str]:
        """All that a value holds, a record as the file that it was read from, unless it has lost something since."""
        if isinstance(value, Record):
            key = kind_of(value), value.id
            yield f"{key} {self.file(value)} {value if key in self.catalog.incomplete else ''}"
        elif isinstance(value, Entry):
            yield from self.told(value.record)
        elif isinstance(value, Page):
            yield from (value.path, value.text)
        elif is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                yield from self.told(getattr(value, field.name))
        elif isinstance(value, list | tuple | frozenset):
            yield str(len(value))
            for item in sorted(value) if isinstance(value, frozenset) else value:
                yield from self.told(item)
        else:
            yield repr(value)

    def file(self, record: Record) -> str:
        """The digest of the file that a record was read from."""
        document = self.catalog.entry(record).document
        if document.path not in self.files:
            self.files[document.path] = workshop.digest([document.path, document.text])
        return self.files[document.path]
