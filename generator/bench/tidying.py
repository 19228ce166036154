"""Puts the keys of records into the order of the model: each with its value, byte for byte, and the comments above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.kinds import FOLDERS, NAMES
from generator.records.vocabulary import VOCABULARIES
from generator.text.document import Document, Loc
from generator.text.links import marks, parts_of
from generator.text.source import load
from generator.values.fields import Part, Record, Ref

DRAWN = "generator.figures."
"""The wing of the parts whose keys stay as they are: people write a pose from the floor up, or from what moves most."""

Orders = Mapping[str, type[Part] | None]
"""Key -> the part that its value is, or that the items of its list are."""


def kind_of(path: str) -> tuple[type[Part], int] | None:
    """What the record of a file below the content folder is made of, and how deep it lies in it; nothing for other files."""
    top, _, name = path.partition("/")
    stem = name.removesuffix(".yml")
    if top in FOLDERS:
        return FOLDERS[top], 0
    return (VOCABULARIES[stem], 1) if top == "vocabulary" and stem in VOCABULARIES and NAMES not in name else None


def tidied(path: str, text: str) -> str:
    """The text of a file with its keys in order; as it is where it cannot be read, or where its data would not stay the same."""
    if text.count("\r\n") == text.count("\n") > 0:  # as Windows ends lines
        return tidied(path, text.replace("\r\n", "\n")).replace("\n", "\r\n")
    kind = kind_of(path)
    document, problems = load(path, text.encode())
    if not kind or problems or "\r" in text or not document.data or not isinstance(document.data, dict):
        return text
    lines = list(document.lines)
    part, depth = kind
    bases = [()] if depth == 0 else [(id,) for id in document.data]
    starts = [document.places.keys[base][0] + 1 if base else 0 for base in bases]
    ends = [*(document.places.keys[base][0] for base in bases[1:]), len(lines)]
    made = lines[: starts[0]] if starts else lines
    for number, (base, end) in enumerate(zip(bases, ends, strict=True)):
        made += Region(document, base, starts[number], end).arranged(part)
        made += lines[end : starts[number + 1]] if number + 1 < len(bases) else []
    new = "\n".join(made)
    return new if load(path, new.encode())[0].data == document.data else text


def inner(document: Document, base: Loc) -> list[Loc]:
    """The keys directly below a place, as they stand."""
    found = [loc for loc in document.places.keys if len(loc) == len(base) + 1 and loc[: len(base)] == base]
    return sorted(found, key=lambda loc: document.places.keys[loc])


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of one mapping of a document."""

    document: Document
    base: Loc
    start: int
    end: int

    def arranged(self, part: type[Part] | None) -> list[str]:
        """The lines, with the keys of the mapping, and of those within it, in order."""
        lines = list(self.document.lines[self.start : self.end])
        keys = inner(self.document, self.base)
        if not keys or not self.is_block(keys):
            return lines
        column = self.document.places.keys[keys[0]][1]
        end = self.end - len(self.footer(column))
        begins = [self.begin(loc, column) for loc in keys]
        ends = [*begins[1:], end]
        known = orders(part) if part else {}
        chunks = {
            str(loc[-1]): self.chunk(loc, begin, last, known.get(str(loc[-1])))
            for loc, begin, last in zip(keys, begins, ends, strict=True)
        }
        order = [key for key in known if key in chunks] if chunks.keys() <= known.keys() else list(chunks)
        commented = {
            str(loc[-1])
            for loc, begin in zip(keys, begins, strict=True)
            if lines[begin - self.start].lstrip().startswith("#")
        }
        first = str(keys[0][-1])
        if order[0] != first and self.dash(column):
            if commented & {order[0], first}:
                order = list(chunks)
            else:
                lead = chunks[first][0][:column]
                chunks[first][0] = " " * column + chunks[first][0][column:]
                chunks[order[0]][0] = lead + chunks[order[0]][0][column:]
        head = lines[: begins[0] - self.start]
        return [*head, *(line for key in order for line in chunks[key]), *self.document.lines[end : self.end]]

    def is_block(self, keys: list[Loc]) -> bool:
        """Whether each key stands at the front of a line of its own, all as far in."""
        places = [self.document.places.keys[loc] for loc in keys]
        fronts = [self.document.lines[line][:column] for line, column in places]
        same = len({column for _, column in places}) == 1
        return same and all(not front.strip() for front in fronts[1:]) and not fronts[0].strip("- ")

    def dash(self, column: int) -> bool:
        """Whether the first key stands behind the dash of an item."""
        line, _ = self.document.places.keys[inner(self.document, self.base)[0]]
        return bool(self.document.lines[line][:column].strip())

    def begin(self, loc: Loc, column: int) -> int:
        """The first line of a key: that of the comments right above it, which stand as far in."""
        line, _ = self.document.places.keys[loc]
        while (
            line > self.start
            and self.document.lines[line - 1].startswith(" " * column + "#")
            and not is_modeline(self.document, line - 1)
        ):
            line -= 1
        return line

    def footer(self, column: int) -> list[str]:
        """The empty lines and comments at the end that belong to no key."""
        last = self.end
        lowest = max(self.document.places.keys[loc][0] for loc in inner(self.document, self.base)) + 1
        while last > lowest and (
            not (line := self.document.lines[last - 1]).strip()
            or (line.lstrip().startswith("#") and indent(line) <= column)
        ):
            last -= 1
        return list(self.document.lines[last : self.end])

    def chunk(self, loc: Loc, begin: int, end: int, part: type[Part] | None) -> list[str]:
        """The lines of a key and its value, with what lies in it in order."""
        line, _ = self.document.places.keys[loc]
        pieces = list(self.within(loc, line, end))
        if not pieces or pieces[0][1] <= line:
            return list(self.document.lines[begin:end])
        made = list(self.document.lines[begin : pieces[0][1]])
        for base, start, last in pieces:
            made += Region(self.document, base, start, last).arranged(part)
        return made

    def within(self, loc: Loc, line: int, end: int) -> Iterator[tuple[Loc, int, int]]:
        """The mappings that a value is made of, each with its lines."""
        if below := inner(self.document, loc):
            yield loc, self.document.places.keys[below[0]][0] if self.begins_alone(below[0]) else line, end
            return
        starts: list[tuple[Loc, int]] = []
        while (item := (*loc, len(starts))) in self.document.places.values:
            starts.append((item, self.document.places.values[item][0]))
        for number, (item, start) in enumerate(starts):
            yield item, start, starts[number + 1][1] if number + 1 < len(starts) else end

    def begins_alone(self, loc: Loc) -> bool:
        """Whether a key stands at the front of its line."""
        line, column = self.document.places.keys[loc]
        return not self.document.lines[line][:column].strip()


def is_modeline(document: Document, line: int) -> bool:
    """Whether a line says to an editor which schema the file has, which stays at the top."""
    return "yaml-language-server:" in document.lines[line]


def indent(line: str) -> int:
    """How far in a line stands."""
    return len(line) - len(line.lstrip())


def leading(part: type[Part]) -> set[str]:
    """The keys that a part made from another has first: those that say what it is about, as an item names its exercise before its dose."""
    made_from = part.__mro__[1]
    own = part.__annotations__.keys() if made_from not in (Part, Record) else ()
    return {key for key in own if part.model_fields[key].is_required() and isinstance(marks(part).get(key), Ref)}


def orders(part: type[Part]) -> Orders:
    """The keys of a part in the order of the model, as people write them, each with the part that its value is, where it is of one kind."""
    fields: dict[str, Any] = {field.alias or key: field for key, field in part.model_fields.items() if key != "id"}
    fields = {key: fields[key] for key in sorted(fields, key=lambda key: key not in leading(part))}
    kinds = {key: [*parts_of(field.annotation)] for key, field in fields.items()}
    kinds = {key: [it for it in found if not it.__module__.startswith(DRAWN)] for key, found in kinds.items()}
    return {key: found[0] if len(found) == 1 else None for key, found in kinds.items()}
