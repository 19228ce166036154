"""The content folder to a catalogue: every file read, every problem of every file collected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.records import folders, pages, reader, redirects, tongues
from generator.records.catalog import Catalog, Key
from generator.records.entry import Entry
from generator.records.folder import Folder
from generator.records.kinds import FOLDERS, NAMES, word
from generator.records.pages import Page
from generator.records.references import Broken, Unread, prune, report_links, report_names
from generator.records.unfilled import MARK
from generator.records.unknown import names
from generator.records.vocabulary import OPTIONAL, VOCABULARIES
from generator.text import source
from generator.text.codes import MISPLACED, NO_VALUE
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document, Loc
from generator.text.links import links, loose
from generator.values.fields import Record

FRAGMENTS = {
    "routine-finder": "",
    "counts": "",
    "when-to-stop": "",
    "muscle-chart": "",
    "exercise": "exercise",
    "plan": "plan",
}
"""What a hand-written page can have put in by `<!-- guide: NAME -->`, or by `<!-- guide: NAME ID -->` where it is made from a record of a kind."""


def load(root: Path, shown: str, excluded: Callable[[str], bool] = folders.none) -> tuple[Catalog, list[Diagnostic]]:
    """Read the content folder `root`, called `shown` in messages, less `excluded` pages. The catalogue holds all that could be read; it is whole only if there are no problems."""
    return linked(folders.scan(root, shown, excluded))


def linked(folder: Folder, elsewhere: Collection[Key] = ()) -> tuple[Catalog, list[Diagnostic]]:
    """The catalogue of what a folder holds; `elsewhere` are the records that there are besides, which are not read."""
    entries, problems, broken, unread = read_entries(folder)
    broken = replace(broken, records=broken.records | {*elsewhere})
    written, more = read_pages(folder)
    problems += folder.problems + more
    problems += report_names(entries.values())
    problems += report_links(entries, written, broken, unread)
    named, told = read_tongues(folder, entries, broken)
    moved, untold = read_redirects(folder, entries, broken)
    problems += [*told, *untold]
    pruned = problems or any(MARK.encode() in raw for raw in folder.records.values())
    kept, incomplete = prune(entries, elsewhere) if pruned else (entries, frozenset[Key]())
    if elsewhere:
        kept, _ = prune(kept)
    beside = {path: folder.shown(f"pages/{path}") for path in folder.attachments}
    ids = {id for _, id in kept}
    known = tongues.kept(named, ids.__contains__)
    unready = {key for key, entry in kept.items() if not entry.base and MARK in entry.document.text}
    missing = incomplete | broken.records | unready
    made = Catalog(kept, written, beside, missing, tongues=known, redirects=moved, whole=not problems)
    return made, problems


def read_entries(folder: Folder) -> tuple[dict[Key, Entry], list[Diagnostic], Broken, list[Unread]]:
    """Every record below content/ that can be read, what could not, and what that points to."""
    unread: list[Unread] = []
    entries: dict[Key, Entry] = {}
    problems: list[Diagnostic] = []
    broken = set(refused(folder))
    missing = [name for name in VOCABULARIES if f"vocabulary/{name}.yml" not in folder.records and name not in OPTIONAL]
    whole = {word(VOCABULARIES[name]) for name in missing} | {
        word(FOLDERS[it]) for it in FOLDERS.keys() & folder.refused
    }
    for path, raw in folder.records.items():
        top, stem = path.removesuffix(".yml").split("/")
        kind = FOLDERS.get(top) or VOCABULARIES[stem]
        file = read(folder.shown(path), raw, kind, stem)
        problems += file.problems
        unread += file.unread
        if top == "vocabulary" and not file.mapping:
            whole.add(word(kind))
        for id, entry, more in file.entries:
            problems += more
            if entry:
                entries[word(kind), id] = entry
            if more or not entry:
                anywhere = any(problem.code == MISPLACED for problem in more)
                broken |= {(word(it), id) for it in (FOLDERS.values() if anywhere else [kind])}
        if file.empty or (top in FOLDERS and any(problem.code == NO_VALUE for problem in file.problems)):
            broken.add((word(kind), stem))
    return entries, problems, Broken(frozenset(broken), frozenset(whole)), unread


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


def refused(folder: Folder) -> Iterator[Key]:
    """The records whose files are there but could not be read, by the ids that they would have."""
    for path in folder.refused:
        top, _, name = path.partition("/")
        if top in FOLDERS:
            stem = name.partition(".")[0]
            yield from ((word(FOLDERS[top]), id) for id in (stem, folders.near_id(stem)))


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


def read_pages(folder: Folder) -> tuple[tuple[Page, ...], list[Diagnostic]]:
    """The hand-written pages."""
    found, problems = [], []
    for path, raw in folder.pages.items():
        page, more = pages.read_page(path, folder.shown(f"pages/{path}"), raw, FRAGMENTS)
        problems += more
        found += [page] if page else []
    return tuple(found), problems


def read_redirects(
    folder: Folder, entries: dict[Key, Entry], broken: Broken
) -> tuple[tuple[redirects.Redirect, ...], list[Diagnostic]]:
    """What ids have been before, and what is wrong with that."""
    for path, raw in folder.redirects.items():
        document, found, problems = redirects.read(folder.shown(path), raw)
        there = {*entries, *broken.records, *((it.kind, it.new) for it in found.values() if it.kind in broken.kinds)}
        return tuple(found.values()), [*problems, *redirects.problems(document, found, there)]
    return (), []


def read_tongues(
    folder: Folder, entries: dict[Key, Entry], broken: Broken
) -> tuple[dict[str, tongues.Called], list[Diagnostic]]:
    """The names in other languages, by the code of each, and what is wrong with them."""
    found, problems = {}, []
    own = tongues.Names(entries.values(), broken)
    for code, raw in folder.tongues.items():
        document, found[code], more = tongues.read(folder.shown(f"vocabulary/{NAMES}/{code}.yml"), raw)
        problems += [*more, *own.problems(document, found[code])]
    return found, problems
