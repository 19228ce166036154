"""Brings exercises of other collections in as drafts: words become ids where the guide calls something so, and nothing is invented."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.bench.foreign import Foreign, tables
from generator.records.catalog import Catalog
from generator.records.kinds import kind_of
from generator.records.meant import Lexicon, listed
from generator.text.names import as_id, fold
from generator.text.writing import listed as in_brackets
from generator.text.writing import scalar
from generator.values.fields import LEVELS, is_id

LONGEST_NAME = 60
"""Letters that a name may have."""
MOST_ALIASES = 20
REFS = {"pattern": "pattern", "equipment": "equipment", "primary": "muscle", "secondary": "muscle"}
"""The keys that take ids, and the kind of each."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A word that found no place."""

    record: str
    key: str
    word: str
    why: str


@dataclass(slots=True)
class Brought:
    """What came of a file: each of its records is in one of the three."""

    drafts: dict[str, str] = field(default_factory=dict)
    """Id -> the text of a file."""
    known: dict[str, str] = field(default_factory=dict)
    """Record -> what the guide has in its place."""
    refused: dict[str, str] = field(default_factory=dict)
    """Record -> why nothing can be made of it."""
    lost: list[Loss] = field(default_factory=list)


class Importer:
    """Makes drafts of the records of a collection for a guide."""

    def __init__(self, catalog: Catalog, form: str, template: str, origin: str = "", licence: str = "") -> None:
        self.lexicon = Lexicon(catalog.entries.values())
        self.catalog = catalog
        self.template = template
        table = tables()["formats"][form]
        self.origin, self.licence = origin or table["origin"], licence or table["licence"]
        self.meant: dict[tuple[str, str], tuple[str, str]] = {}

    def bring(self, records: Iterable[Foreign]) -> Brought:
        """Drafts of the records, and what could not be brought in."""
        brought = Brought()
        names: dict[str, str] = {}
        for record in records:
            label = f"{record.id} ({record.name})" if record.name else f"record {record.number}"
            id, folded = as_id(record.name), fold(record.name)
            if refused := why_not(record.name, id):
                brought.refused[label] = refused
            elif there := self.lexicon.named.get(folded):
                brought.known[label] = there[0][0].id
            elif folded in names or id in brought.drafts:
                brought.refused[label] = f"it is called as {names.get(folded, id)} of the same file"
            else:
                names[folded] = label
                losses: list[Loss] = []
                brought.drafts[id] = self.draft(record, label, losses)
                brought.lost += losses
        return brought

    def draft(self, record: Foreign, label: str, losses: list[Loss]) -> str:
        """The text of a draft; what finds no place goes to `losses`."""
        answers = {"name": scalar(record.name), **dict(self.answers(record, label, losses))}
        losses += [Loss(label, key, "", "a guide has no such key") for key in record.unknown]
        text = self.template
        for key, value in answers.items():
            text = put(text, key, value)
        first, _, rest = text.partition("\n")
        licence = record.licence or self.licence
        origin = f"# Brought in from {one_line(self.origin)}: {one_line(record.id)}. Licence: {one_line(licence)}.\n"
        return f"{first}\n{origin}{rest}"

    def answers(self, record: Foreign, label: str, losses: list[Loss]) -> Iterator[tuple[str, str]]:
        """The keys of which a record says something that has a place, with their values as YAML."""
        said = {key: list(words) for key, words in record.said.items()}
        kinds = said.pop("kind", [])
        stretches = any(fold(word) in map(fold, tables()["stretching"]) for word in kinds)
        losses += [Loss(label, "kind", word, "a guide has no such key") for word in kinds if not stretches]
        for word in said.pop("level", []):
            level = tables()["levels"].get(word.lower(), word.lower())
            if level in LEVELS:
                yield "level", level
            else:
                losses.append(Loss(label, "level", word, f"it is none of {', '.join(LEVELS)}"))
        if aliases := self.aliases(record, said.pop("aliases", []), label, losses):
            yield "aliases", in_brackets(aliases)
        found = {key: self.ids(key, words, label, losses) for key, words in said.items()}
        found["secondary"] = [id for id in found.get("secondary", []) if id not in found.get("primary", [])]
        if stretches and found.get("primary"):
            yield "primary", f"[]\n  stretched: {in_brackets(found.pop('primary'))}"
        if found.get("pattern"):
            yield "pattern", found["pattern"][0]
        yield from ((key, in_brackets(found[key])) for key in ("equipment", "primary", "secondary") if found.get(key))

    def aliases(self, record: Foreign, words: list[str], label: str, losses: list[Loss]) -> list[str]:
        """The other names of a record that nothing else has."""
        kept: dict[str, str] = {}
        for word in words:
            folded = fold(word)
            if folded in self.lexicon.named or len(word) > LONGEST_NAME or len(kept) == MOST_ALIASES:
                losses.append(Loss(label, "aliases", word, "it is taken, or too long"))
            elif folded and folded != fold(record.name):
                kept.setdefault(folded, one_line(word))
        return list(kept.values())

    def ids(self, key: str, words: list[str], label: str, losses: list[Loss]) -> list[str]:
        """The ids that words mean, each once."""
        found: dict[str, None] = {}
        for word in words:
            id, why = self.id(REFS[key], word)
            if id:
                found[id] = None
            else:
                losses.append(Loss(label, key, word, why))
        return list(found)

    def id(self, kind: str, word: str) -> tuple[str, str]:
        """The id that a word means where one of a kind is due, or why none does; a group with a single member means that."""
        if (kind, word) not in self.meant:
            self.meant[kind, word] = self.understood(kind, word)
        return self.meant[kind, word]

    def understood(self, kind: str, word: str) -> tuple[str, str]:
        """The same, found anew."""
        if named := self.lexicon.by_name(kind, word):
            return named.id, ""
        for record, _ in self.lexicon.named.get(fold(word), ()):
            members = [it.id for it in self.catalog.pointers.get(record.id, []) if kind_of(it) == kind]
            if len(members) == 1:
                return members[0], ""
            if members:
                return "", f"it is the {kind_of(record)} '{record.id}', which has several: {listed(members)}"
        return "", f"no {kind} is called so; where one means it, give it the alias"


def put(text: str, key: str, value: str) -> str:
    """A template with a value for a key, which stands in a line."""
    return re.sub(rf"(?m)^( *){key}: .*$", lambda line: f"{line[1]}{key}: {value}", text, count=1)


def why_not(name: str, id: str) -> str:
    """Why nothing can be made of a record that is called so; nothing where something can."""
    if not name:
        return "it has no name"
    if not is_id(id) or len(name) > LONGEST_NAME:
        return "its name is too long, or none that an id can be made of"
    return ""


def one_line(text: str) -> str:
    """A text as a comment can hold it."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def by_word(lost: Iterable[Loss]) -> dict[tuple[str, str, str], list[str]]:
    """Key, word and reason -> the records that lose it, the most frequent first."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for loss in lost:
        found[loss.key, loss.word, loss.why].append(loss.record)
    return dict(sorted(found.items(), key=lambda one: (-len(one[1]), one[0])))
