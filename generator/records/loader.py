"""The content folder to a catalogue: every file read, every problem of every file collected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path

from generator.records import folders, pages, redirects, tongues
from generator.records.catalog import Catalog, Key
from generator.records.entry import Entry
from generator.records.file import read
from generator.records.folder import Folder
from generator.records.kinds import FOLDERS, NAMES, word
from generator.records.pages import Page
from generator.records.references import Broken, Unread, prune, report_links, report_names
from generator.records.unfilled import MARK
from generator.records.vocabulary import OPTIONAL, VOCABULARIES
from generator.text.codes import MISPLACED, NO_VALUE
from generator.text.diagnostics import Diagnostic

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
                kinds = FOLDERS.values() if anywhere else [kind]
                broken |= {(word(it), known) for it in kinds for known in (id, folders.near_id(id))}
        if file.empty or (top in FOLDERS and any(problem.code == NO_VALUE for problem in file.problems)):
            broken.add((word(kind), stem))
    return entries, problems, Broken(frozenset(broken), frozenset(whole)), unread


def refused(folder: Folder) -> Iterator[Key]:
    """The records whose files are there but could not be read, by the ids that they would have."""
    for path in folder.refused:
        top, _, name = path.partition("/")
        if top in FOLDERS:
            stem = name.partition(".")[0]
            yield from ((word(FOLDERS[top]), id) for id in (stem, folders.near_id(stem)))


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
