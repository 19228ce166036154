"""Finds ids by any word: a name, an alias or an id that it had before, what the record says of itself, a group that it belongs to, or its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.publish.entries.paths import former
from generator.records.catalog import Catalog
from generator.records.choices import says
from generator.records.entry import Entry
from generator.records.kinds import FOLDERS, KINDS, kind_of, word
from generator.records.meant import all_of, names_of
from generator.records.vocabulary import VOCABULARIES
from generator.text.names import fold, singular, words
from generator.values.fields import Record

MANY = {**FOLDERS, **VOCABULARIES}
"""The kinds by what many of them are called."""
CALLED = {many: word(kind) for many, kind in MANY.items()} | {kind: kind for kind in KINDS}


class Found(NamedTuple):
    """A record that was found."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    says: str
    before: tuple[str, ...] = ()
    """The ids that it had."""

    def line(self, width: int) -> str:
        """It in a line, its id as wide as all of a list."""
        also = f" (also {', '.join(self.aliases)})" if self.aliases else ""
        says = f": {self.says}" if self.says else ""
        also += f" (was {', '.join(self.before)})" if self.before else ""
        return f"{self.id:<{width}}  {self.kind}  {self.name}{also}{says}"


def find(catalog: Catalog, asked: Iterable[str]) -> list[Found]:
    """The records that have all words, the best first, and unless a kind is asked for only the next best besides: those called so, with them in a name, in what they say, in what they are part of."""
    wanted = [word for text in asked for word in words(text)]
    meant = {word: CALLED.get(singular(word)) or CALLED.get(word) for word in wanted}
    kinds = {kind for kind in meant.values() if kind}
    rest = [word for word in wanted if not meant[word]]
    entries = [it for it in catalog.entries.values() if not kinds or kind_of(it.record) in kinds]
    ranked = [(place, number, entry) for number, entry in enumerate(entries) if (place := rank(catalog, entry, rest))]
    best = min((place for place, *_ in ranked), default=0)
    ranked = [one for one in ranked if kinds or one[0] <= best + 1]  # who is called so needs none that only mention it
    return [found(catalog, entry.record) for *_, entry in sorted(ranked, key=lambda one: one[:2])]


def rank(catalog: Catalog, entry: Entry, asked: list[str]) -> int:
    """How well a record answers to words, 1 the best; 0 where it does not."""
    record, whole = entry.record, fold(" ".join(asked))
    if not asked or whole in {
        fold(name) for name in (record.id, record.name, *record.aliases, *former(catalog, record))
    }:
        return 1
    texts = (names_of(record), all_of(record), f"{all_of(record)} {' '.join(around(catalog, entry))}")
    for place, text in enumerate(texts, 2):
        there = {singular(word) for word in words(text)}
        if all(any(known.startswith(singular(word)) for known in there) for word in asked):
            return place
    return 0


def around(catalog: Catalog, entry: Entry) -> Iterator[str]:
    """The names of what a record of a vocabulary belongs to, such as the group of a muscle."""
    for link in entry.links:
        if link.kind == "group" and (link.kind, link.id) in catalog.entries:
            yield names_of(catalog.entries[link.kind, link.id].record)


def found(catalog: Catalog, record: Record) -> Found:
    """A record with what it is."""
    return Found(record.id, kind_of(record), record.name, record.aliases, says(record), former(catalog, record))


def listed(some: list[Found]) -> str:
    """Records in lines."""
    width = max((len(one.id) for one in some), default=0)
    return "\n".join(one.line(width) for one in some)


def kinds() -> str:
    """All kinds, to choose from."""
    return ", ".join(MANY)
