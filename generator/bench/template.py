"""What a record looks like before anything is said of it, and what is said of its keys put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.records.catalog import Catalog
from generator.records.kinds import KINDS
from generator.records.meant import Lexicon
from generator.records.unfilled import MARK
from generator.records.unknown import part_at
from generator.text.document import Document, Loc
from generator.text.edits import Edit, applied
from generator.text.links import marks
from generator.text.source import load
from generator.text.writing import listed, scalar
from generator.values.fields import Inline, Ref


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to begin."""

    kind: str
    name: str
    template: str
    """What such a record looks like before anything is said of it."""
    said: Mapping[str, str] = field(default_factory=dict)
    """What is said of its keys; `id` where it is not that of the name."""


class Refused(Exception):
    """What keeps a record from being begun, in a sentence."""


def filled(catalog: Catalog, wanted: Wanted, said: Mapping[str, str]) -> str:
    """The template with what is said of its keys. Raise Refused."""
    kind, text = wanted.kind, wanted.template
    wrong = []
    more = lists(kind, text)
    for key, word in said.items():
        text += f"{key}: []\n" if key in more else ""
        document = load(kind, text.encode())[0]
        takes = {loc for loc, (line, _) in document.places.keys.items() if document.places.values[loc][0] == line}
        loc = next((it for it in sorted(takes, key=len) if it[-1] == key), None)
        if not " ".join(word.split()).isprintable():
            wrong.append(f"'{key}' has letters that nobody can read")
            continue
        if loc is None:
            known = sorted({str(it[-1]) for it in takes} - {"draft", "name"} | more)
            wrong.append(f"'{key}' is no key that can be said here; known keys: {', '.join(known)}")
            continue
        try:
            text = applied(text, [put(catalog, document, kind, loc, word)])
        except Refused as error:
            wrong.append(str(error))
    if wrong:
        raise Refused("\n  ".join(wrong))
    return text


def lists(kind: str, text: str) -> set[str]:
    """The keys that a template leaves out, and that name other records: they may be said, and need no place to fill in."""
    there = {it[0] for it in load(kind, text.encode())[0].places.keys}
    fields = KINDS[kind].model_fields
    return {
        key for key, mark in marks(KINDS[kind]).items() if isinstance(mark, Ref) and fields[key].default == ()
    } - there


def asked(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The keys of a template that take a word or a few, of which nothing is said, each with what may be said of it."""
    document = load(wanted.kind, wanted.template.encode())[0]
    for loc, (line, _) in document.places.keys.items():
        key, _, value = document.lines[line].strip().partition(": ")
        mark = marks(part_at(KINDS[wanted.kind], loc[:-1])).get(key)
        once = len(loc) <= 2 and key == loc[-1] and key not in {*wanted.said, "name"}
        if once and MARK in value and not isinstance(mark, Inline):
            yield key, value.strip("[]").removeprefix(MARK).strip(" ()")


def put(catalog: Catalog, document: Document, kind: str, loc: Loc, word: str) -> Edit:
    """What writes a word, or several with commas between them, as the value of a key of a template."""
    place = document.at(loc)
    line, start = place.excerpt, place.column - 1
    part = part_at(KINDS[kind], loc[:-1])
    mark = marks(part).get(str(loc[-1]))
    if line[start] == "[":
        words = [part.strip() for part in word.split(",") if part.strip()]
        new = listed(all_meant(catalog, mark, words))
    else:
        plain = re.fullmatch("[0-9]+", word) and part.model_fields[str(loc[-1])].annotation is not str
        new = word if plain else scalar(meant(catalog, mark, word))
    return Edit(place.path, (place.line, place.column), (place.line, len(line) + 1), new)


def meant(catalog: Catalog, mark: object, word: str) -> str:
    """The id that a word means where an id is due; otherwise the word."""
    if not isinstance(mark, Ref) or (mark.kind, word) in catalog.entries:
        return word
    help, id = Lexicon(catalog.entries.values()).meant(mark.kind, word)
    if not id:
        raise Refused(f"there is no {mark.kind} '{word}': {help}")
    return id


def all_meant(catalog: Catalog, mark: object, words: Iterable[str]) -> list[str]:
    """The same of several words. Raise Refused for all that mean nothing."""
    found, wrong = [], []
    for word in words:
        try:
            found.append(meant(catalog, mark, word))
        except Refused as error:
            wrong.append(str(error))
    if wrong:
        raise Refused("\n  ".join(wrong))
    return found
