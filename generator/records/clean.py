"""In which records a rule found nothing wrong, remembered with all that it asked of the catalogue: as long as the answers are the same, it is not asked again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from generator import workshop
from generator.records.catalog import Catalog, kind_of
from generator.records.watched import Answers, Question, Watched, index_of
from generator.text.diagnostics import Diagnostic
from generator.values.fields import Record

Own = Callable[..., Iterator[Diagnostic]]
"""A rule of a catalogue and one of its records, and of what changes no answer, such as a cache."""
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

    def look(self, rule: Own, record: Record, *beside: object) -> list[Diagnostic]:
        """What a rule finds in a record."""
        name = f"{rule.__module__}.{rule.__qualname__} {kind_of(record)} {record.id}"
        asked = self.before.get(name)
        if asked is None or any(self.answers.to((part, key)) != answer for part, key, answer in asked):
            questions: dict[Question, None] = {index_of(record): None}
            found = list(rule(Watched(self.catalog, questions.setdefault), record, *beside))
            if found:
                return found
            asked = [(*question, self.answers.to(question)) for question in questions]
        self.now[name] = asked
        return []

    def save(self) -> None:
        """Remember what is clean by now, and nothing else."""
        if self.now != self.before:
            workshop.keep(self.file, json.dumps({"amid": self.amid, "clean": self.now}).encode())


CLEAN: ContextVar[Clean | None] = ContextVar("clean", default=None)
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


def look(rule: Own, catalog: Catalog, record: Record, *beside: object) -> Iterator[Diagnostic]:
    """What a rule finds in a record of the catalogue, from memory where it was nothing; `beside` changes no answer."""
    known = CLEAN.get()
    yield from (
        known.look(rule, record, *beside) if known and known.catalog is catalog else rule(catalog, record, *beside)
    )
