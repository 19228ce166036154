"""What was meant by a word that stands where an id is due: a name of it, a thing of another kind, or what is spelled, sounds or reads like it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from generator.records.entry import Entry
from generator.records.kinds import kind_of
from generator.text.diagnostics import nearest, surely
from generator.text.names import fold, plural, singular, words
from generator.values.fields import Record

MOST = 6
"""So many ids are offered at once."""

ALMOST = 0.8
"""How much of two names has to be alike, of 1, for one to be taken for the other."""

PARTING = (r" *[;/+&|] *| and ", r" +")
"""What people write between the items of a list; the first parts names of several words too."""

SOUNDS = (("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("x", "ks"), ("y", "i"))
"""Letters that sound alike in English."""


class Meant(NamedTuple):
    """What to say of a word, and the id to write for it where there is one answer."""

    help: str
    id: str = ""


class Lexicon:
    """All that the records of a guide are called."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list(entries)

    @cached_property
    def named(self) -> dict[str, list[tuple[Record, str]]]:
        """Folded name -> the records that have it, each with what the name is to it."""
        found: dict[str, list[tuple[Record, str]]] = {}
        for record in (entry.record for entry in self.entries):
            called = [(record.id, "id"), (record.name, "the name"), *((name, "an alias") for name in record.aliases)]
            for name, what in called:
                found.setdefault(fold(name), []).append((record, what))
        return found

    def meant(self, kind: str | None, word: str) -> Meant:
        """What `word` was meant to be where the id of a record of `kind` is due, or of any kind."""
        due = [entry.record for entry in self.entries if kind in (None, kind_of(entry.record))]
        return (
            self.by_name(kind, word)
            or self.several(kind, word)
            or spelled(word, due)
            or self.of_another(kind, word)
            or sounding(word, due)
            or told_of(word, due)
            or nowhere(kind, [record.id for record in due])
        )

    def like(self, name: str) -> str:
        """The records that are called so or almost so, in words; nothing where none is."""
        folded = fold(name)
        others = [known for known in self.named if known != folded]
        near = [folded, *difflib.get_close_matches(folded, others, MOST, ALMOST)]
        found = {it.id: f"'{it.id}' ({it.name})" for known in near for it, _ in self.named.get(known, ())}
        return ", ".join(list(found.values())[:MOST])

    def by_name(self, kind: str | None, word: str) -> Meant | None:
        """The record of the kind that is called so."""
        for record, what in self.named.get(fold(word), ()):
            if kind in (None, kind_of(record)):
                said = f"'{word}' is {what} of '{record.id}'; write '{record.id}'"
                return Meant(f"did you mean '{record.id}'?" if what == "id" else said, record.id)
        return None

    def several(self, kind: str | None, word: str) -> Meant | None:
        """The records of the kind that are called so, where no comma parts one name from the next."""
        for sign in PARTING:
            parts = [part for part in re.split(sign, word.strip()) if part]
            found = [meant.id for part in parts if (meant := self.by_name(kind, part))]
            if len(found) == len(parts) > 1:
                return Meant(
                    f"these are {len(found)}: write {', '.join(repr(id) for id in found)}, with a comma between"
                )
        return None

    def of_another(self, kind: str | None, word: str) -> Meant | None:
        """The record of another kind that is called so, with those of the kind to which it has to do."""
        for record, _ in self.named.get(fold(word), ()) if kind else ():
            other = kind_of(record)
            near = [
                entry.record.id for entry in self.entries if kind_of(entry.record) == kind and points(entry, record)
            ]
            mine = next((entry for entry in self.entries if entry.record is record), None)
            near += [link.id for link in mine.links if link.kind == kind] if mine else []
            due = [entry.record.id for entry in self.entries if kind_of(entry.record) == kind]
            more = f"; beside it: {listed(near)}" if near else f": {listed(due)}" if 0 < len(due) <= MOST else ""
            return Meant(f"'{word}' is {article(other)} {other}, and {article(kind or '')} {kind} is due here{more}")
        return None


def points(entry: Entry, record: Record) -> bool:
    """Whether a record says in a field that it belongs to another."""
    return any(link.kind == kind_of(record) and link.id == record.id for link in entry.links)


def spelled(word: str, due: Iterable[Record]) -> Meant | None:
    """The record whose id or name is spelled almost so."""
    due = list(due)
    ids = [record.id for record in due]
    called = {name.casefold(): record.id for record in due for name in (record.name, *record.aliases)}
    plain = word.replace("-", " ").lower()
    first, near = nearest(word, ids), nearest(plain, called)
    nearer = alike(plain, near) > alike(word.lower(), first)
    if nearer and all(nearest(part, words(near)) for part in words(word)):  # otherwise one of several words is another
        return Meant(f"did you mean '{called[near]}', which is called '{near}' too?")
    return Meant(f"did you mean '{first}'?", surely(word, ids)) if first else None


def alike(one: str, other: str) -> float:
    """How much of two words is the same, of 1."""
    return difflib.SequenceMatcher(None, one, other).ratio()


def sounding(word: str, due: Iterable[Record]) -> Meant | None:
    """The records that sound almost so."""
    said = sound(word)
    near = [it.id for it in due if said and said in {sound(name) for name in (it.id, it.name, *it.aliases)}]
    return Meant(f"did you mean {listed(near)}?", near[0] if len(near) == 1 else "") if near else None


def sound(name: str) -> str:
    """A name by how it sounds: letters that sound alike are one, doubled ones are single, and vowels count only in front."""
    said = fold(name)
    for letters, alike in SOUNDS:
        said = said.replace(letters, alike)
    return re.sub(r"(.)\1+", r"\1", said[:1] + re.sub("[aeiouh]", "", said[1:]))


def told_of(word: str, due: Iterable[Record]) -> Meant | None:
    """The records that have all its words in their names, or else in what they say of themselves."""
    asked = {singular(part) for part in words(word)}
    due = list(due)
    for text_of in (names_of, all_of):
        near = [record.id for record in due if asked and asked <= {singular(part) for part in words(text_of(record))}]
        if near:
            return Meant(f"near it {'is' if len(near) == 1 else 'are'} {listed(near)}")
    return None


def names_of(record: Record) -> str:
    """All that a record is called."""
    return " ".join((record.id, record.name, *record.aliases))


def all_of(record: Record) -> str:
    """All that a record is called, and what it says first of itself."""
    said = (getattr(record, key, "") for key in ("summary", "plain", "latin", "meaning", "title"))
    return " ".join((names_of(record), *said))


def nowhere(kind: str | None, ids: list[str]) -> Meant:
    """That there is nothing like it."""
    kind = kind or "record"
    there = f": {listed(ids)}" if 0 < len(ids) <= MOST else ""
    there = there or f"; 'guide ids {plural(kind)}' lists them" if len(ids) > MOST and kind != "record" else there
    return Meant(f"add it first, or name {article(kind)} {kind} that is there{there}")


def listed(ids: Iterable[str]) -> str:
    """Some ids in quotes, each once, and how many more there are."""
    known = list(dict.fromkeys(ids))
    shown = ", ".join(f"'{id}'" for id in known[:MOST])
    return f"{shown} and {len(known) - MOST} more" if len(known) > MOST else shown


def article(kind: str) -> str:
    """`an` before a kind that begins with a vowel."""
    return "an" if kind[:1] in "aeiou" else "a"
