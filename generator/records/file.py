"""One file to the records that it holds, or to what keeps them from being any."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from generator.records import reader
from generator.records.entry import Entry
from generator.records.kinds import FOLDERS
from generator.records.references import Unread
from generator.records.unknown import names
from generator.text import source
from generator.text.codes import MISPLACED
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document, Loc
from generator.text.links import links, loose
from generator.values.fields import Record


class File(NamedTuple):
    """What a file holds."""

    entries: tuple[tuple[str, Entry | None, tuple[Diagnostic, ...]], ...]
    """Each record's id, and the record, or what keeps it from being one."""
    problems: tuple[Diagnostic, ...]
    mapping: bool
    """Whether it has keys, as a vocabulary must."""
    empty: bool
    """Whether nothing of it could be read."""
    unread: tuple[Unread, ...] = ()
    """What those records point to that are none yet."""


@lru_cache(maxsize=8192)  # a preview reads every file again when one is saved
def read(shown: str, raw: bytes, kind: type[Record], stem: str) -> File:
    """Read one file, which is called `shown` in messages."""
    document, problems = source.load(shown, raw)
    bare, empty = document.bare(), document.data is None
    found = [] if empty else list(read_file(document, kind, stem))
    if problems and kind not in FOLDERS.values() and not empty:
        found += [(id, (id,), None, []) for id in reader.without_value(document)]
    entries = tuple(
        (id, Entry(record, bare, base) if record else None, tuple(more)) for id, base, record, more in found
    )
    pointing = tuple(unread(document, kind, base, more) for _, base, record, more in found if not record)
    return File(entries, tuple(problems), isinstance(document.data, dict), empty, pointing)


def unread(document: Document, kind: type[Record], base: Loc, problems: list[Diagnostic]) -> Unread:
    """What a record points to that is none yet, but for what has been told of already."""
    told = {problem.location for problem in problems}
    found = links(loose(kind, data_at(document, base)))
    kept = tuple(link for link in found if document.at((*base, *link.loc)) not in told)
    return Unread(document.bare(), base, kept)


def data_at(document: Document, base: Loc) -> Any:
    """The data of a record in a document."""
    return document.data.get(base[0]) if base and isinstance(document.data, dict) else document.data


def read_file(
    document: Document, kind: type[Record], stem: str
) -> Iterator[tuple[str, Loc, Record | None, list[Diagnostic]]]:
    """The records of one file: its own, or the entries of a vocabulary."""
    if stray := strayed(document, kind):
        yield stem, (), None, [stray]
    elif kind in FOLDERS.values():
        yield stem, (), *reader.read_record(document, kind, stem)
    else:
        for id, record, problems in reader.read_vocabulary(document, kind):
            yield id, (id,), record, problems


def strayed(document: Document, kind: type[Record]) -> Diagnostic | None:
    """That a record lies among those of a kind and has the keys of another."""
    keys = document.data.keys() if kind in FOLDERS.values() and isinstance(document.data, dict) else set[str]()
    if keys <= names(kind) or not (fits := [folder for folder, it in FOLDERS.items() if keys <= names(it)]):
        return None
    message = f"this reads as {' or '.join(f'one of the {folder}' for folder in fits)}"
    return Diagnostic(document.at(), MISPLACED, message, f"move it to content/{' or content/'.join(fits)}")
