"""In which records a rule found nothing wrong, remembered with all that it asked of the catalogue: as long as the answers are the same, it is not asked again."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from generator import workshop
from generator.records.catalog import Catalog
from generator.records.kinds import kind_of
from generator.records.watched import Answers, Question, Watched, index_of
from generator.values.fields import Record

T = TypeVar("T")
Own = Callable[..., Iterator[T]]
"""A rule of a catalogue and one of its records; what it takes besides changes no answer, such as a cache, or is made of what it asks for itself."""
Asked = list[tuple[str, str | None, str]]
"""The questions that a rule asked, with the answers."""


class Clean:
    """What a file of the cache remembers of a catalogue; `amid` is a digest of all that rules are made of."""

    def __init__(self, file: Path, amid: str, catalog: Catalog) -> None:
        self.file, self.amid, self.catalog = file, amid, catalog
        said: dict[str, Any] = json.loads(workshop.kept(file) or "{}")
        self.before: dict[str, Asked] = said["clean"] if said.get("amid") == amid else {}
        self.now: dict[str, Asked] = {}
        self.answers = Answers(catalog)
        self.questions: dict[Question, None] = {}
        """Those that the rule asks that is looking."""

    @cached_property
    def watched(self) -> Watched:
        """The catalogue as rules look at it."""
        return Watched(self.catalog, self.note)

    def note(self, question: Question) -> None:
        """Note what a rule asks."""
        self.questions[question] = None

    def holds(self, rule: Own[T], record: Record) -> bool:
        """Whether a rule would find nothing in a record, as far as is remembered."""
        name = named(rule, record)
        asked = self.before.get(name)
        if asked is None or not all(self.answers.to((part, key)) == answer for part, key, answer in asked):
            return False
        self.now[name] = asked
        return True

    def look(self, rule: Own[T], record: Record, *beside: object) -> list[T]:
        """What a rule finds in a record."""
        self.questions = {index_of(record): None}
        found = list(rule(self.watched, record, *beside))
        if not found:
            self.now[named(rule, record)] = [(*question, self.answers.to(question)) for question in self.questions]
        return found

    def save(self) -> None:
        """Remember what is clean by now, and nothing else."""
        if self.now != self.before:
            workshop.keep(self.file, json.dumps({"amid": self.amid, "clean": self.now}).encode())


class Few:
    """A check of a few files of a catalogue: nobody is told what rules find in records of others."""

    def __init__(self, paths: Collection[str], catalog: Catalog) -> None:
        self.paths, self.catalog = paths, catalog

    def holds(self, _: Own[T], record: Record) -> bool:
        """Whether a record need not be looked at."""
        return self.catalog.entry(record).document.path not in self.paths

    def look(self, rule: Own[T], record: Record, *beside: object) -> list[T]:
        """What a rule finds in a record."""
        return list(rule(self.catalog, record, *beside))


CLEAN: ContextVar[Clean | Few | None] = ContextVar("clean", default=None)
"""Where rules look; nowhere where nothing is remembered."""


@contextmanager
def remembered(file: Path | None, amid: Callable[[], str], catalog: Catalog) -> Iterator[None]:
    """Have rules look at what a file of the cache, if there is one, remembers of a catalogue."""
    known = Clean(file, amid(), catalog) if file else None
    token = CLEAN.set(known)
    try:
        yield
    finally:
        CLEAN.reset(token)
    if known:
        known.save()


@contextmanager
def few(paths: Collection[str], catalog: Catalog) -> Iterator[None]:
    """Have rules look at the records of a few files alone."""
    token = CLEAN.set(Few(paths, catalog))
    try:
        yield
    finally:
        CLEAN.reset(token)


def here(catalog: Catalog) -> Clean | Few | None:
    """What is known of a catalogue, if anything."""
    known = CLEAN.get()
    return known if known and known.catalog is catalog else None


def holds(rule: Own[T], catalog: Catalog, record: Record) -> bool:
    """Whether it is known that a rule finds nothing in a record of the catalogue that anybody is told."""
    known = here(catalog)
    return known is not None and known.holds(rule, record)


def look(rule: Own[T], catalog: Catalog, record: Record, *beside: object) -> Iterator[T]:
    """What a rule finds in a record of the catalogue, and of what changes no answer, or is made of what the rule asks for."""
    known = here(catalog)
    if not known:
        yield from rule(catalog, record, *beside)
    elif not known.holds(rule, record):
        yield from known.look(rule, record, *beside)


def named(rule: Own[T], record: Record) -> str:
    """What a rule and a record are remembered by."""
    return f"{rule.__module__}.{rule.__qualname__} {kind_of(record)} {record.id}"
