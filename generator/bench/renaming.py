"""Renames an id everywhere: its file or key, every id and link in every file, and a line that leads its old address on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.bench.files import read, write
from generator.publish.entries import paths
from generator.records import loader
from generator.records.catalog import Catalog
from generator.records.kinds import FOLDERS, NAMES, kind_of
from generator.records.redirects import FILE, Redirect
from generator.records.references import mended
from generator.text.document import Document, edit_at
from generator.text.edits import Edit, applied
from generator.text.names import fold
from generator.text.source import load
from generator.text.writing import scalar
from generator.values.fields import is_id

HEAD = "# yaml-language-server: $schema=../schema/redirects.json\n# Ids that have moved, and where their addresses lead now; 'guide rename' writes this.\n"


class Refused(Exception):
    """What keeps an id from being renamed, in a sentence."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was done."""

    kind: str
    before: dict[Path, str]
    """The texts of the files that changed, as they were."""
    moved: tuple[Path, Path] | None
    """The file of the record, as it was called and as it is."""


def rename(root: Path, old: str, new: str, reason: str, today: date) -> Renamed:
    """Rename a record of the content folder `root`, which has no problem that keeps any of it from being read. Raise Refused, or OSError with all files as they were."""
    catalog, problems = loader.load(root, root.as_posix())
    if problems:
        raise Refused(f"{problems[0].location} has a problem; 'guide check' tells of all, mend them first")
    record = catalog.by_id.get(old)
    if not record:
        raise Refused(f"there is no record '{old}'; 'guide ids {old}' finds what is like it")
    kind = kind_of(record)
    refuse_taken(catalog, old, new)
    edits: dict[Path, list[Edit]] = defaultdict(list)
    for edit in (*pointers(catalog, kind, old, new), *keys(catalog, kind, old, new), *named(root, old, new)):
        edits[root / edit.path.removeprefix(f"{root.as_posix()}/")].append(edit)
    before = {file: read(file) for file in edits}
    texts = {file: linked(applied(before[file], its), old, new) for file, its in edits.items()}
    for file in sorted(root.rglob("*.yml")):
        text = texts.get(file, read(file))
        if linked(text, old, new) != before.get(file, text):
            before.setdefault(file, text)
            texts[file] = linked(text, old, new)
    redirects = root / FILE
    before[redirects] = read(redirects) if redirects.exists() else ""
    it = {"kind": kind, "old": old, "new": new, "date": today.isoformat(), "reason": reason}
    texts[redirects] = noted(before[redirects], catalog, Redirect.model_validate(it))
    its = moved(root, kind, old, new)
    gone = {its[1]: texts.pop(its[0], None) or read(its[0]), its[0]: None} if its else {}
    write({**texts, **gone})
    return Renamed(kind, before, its)


def refuse_taken(catalog: Catalog, old: str, new: str) -> None:
    """Raise Refused where an id cannot be, or is that of another record, another's name, or an old one."""
    if not is_id(new):
        raise Refused(
            f"'{new}' is not an id; use small letters, digits and single hyphens, and no name that Windows keeps for itself"
        )
    if paths.lists(kind_of(catalog.by_id[old]), new):
        raise Refused(f"'{new}' is the name of a page that the guide writes itself")
    if new == old:
        raise Refused(f"'{old}' is its id already")
    for entry in catalog.entries.values():
        record = entry.record
        if record.id != old and fold(new) in {fold(name) for name in (record.id, record.name, *record.aliases)}:
            raise Refused(f"'{record.id}' is called so already")
    if moved := next((it for it in catalog.redirects if it.old == new), None):
        raise Refused(
            f"'{new}' is the old id of '{moved.new}', to which its address leads; take that out of {FILE} first"
        )


def pointers(catalog: Catalog, kind: str, old: str, new: str) -> Iterator[Edit]:
    """What has every id in a field, and every link and marker of a page, lead to the new id. Raise Refused."""
    for entry in catalog.entries.values():
        for link in entry.links:
            if link.id == old and link.kind == kind:
                edit = mended(entry, link, new)
                if not edit:
                    raise Refused(
                        f"{entry.at(*link.loc)} is written in a way that cannot be changed; write '{new}' there first"
                    )
                yield edit
    address = paths.page_of(catalog.by_id[old])
    path, _, anchor = address.partition("#")
    for page in catalog.pages:
        for way in page.ways:
            line, start = way.location.excerpt, way.location.column - 1
            part = f"#{anchor}" if anchor else f"{old}.md"
            if way.path == path and (not anchor or way.anchor == anchor):
                at = line.index(part, start)
                yield Edit(
                    page.shown,
                    (way.location.line, at + 1),
                    (way.location.line, at + 1 + len(part)),
                    part.replace(old, new),
                )
        for marker in page.markers:
            if marker.id == old and (edit := edit_at(marker.location, old, new)):
                yield edit


def keys(catalog: Catalog, kind: str, old: str, new: str) -> Iterator[Edit]:
    """What renames the key of an entry of a vocabulary."""
    entry = catalog.entries[kind, old]
    if entry.base and (edit := edit_at(entry.at(), old, new)):
        yield edit


def named(root: Path, old: str, new: str) -> Iterator[Edit]:
    """What renames the key in the files of names in other languages."""
    for file in sorted((root / "vocabulary" / NAMES).glob("*.yml")):
        document: Document = load(file.as_posix(), file.read_bytes())[0]
        if (old,) in document.places.keys and (edit := document.edit((old,), old, new, key=True)):
            yield edit


def linked(text: str, old: str, new: str) -> str:
    """A text whose links lead to the new id."""
    return re.sub(rf"(\[\[\s*){re.escape(old)}(?=\s*[\]|])", rf"\g<1>{new}", text)


def noted(text: str, catalog: Catalog, it: Redirect) -> str:
    """The file of redirects with one more; what led to the old id leads on."""
    start = text or HEAD
    for one in catalog.redirects:
        if one.kind == it.kind and one.new == it.old:
            start = re.sub(rf"(?m)^(\s*(?:- )?new: *){re.escape(it.old)}$", rf"\g<1>{it.new}", start)
    ending = "" if start.endswith("\n") else "\n"
    return f"{start}{ending}- kind: {it.kind}\n  old: {it.old}\n  new: {it.new}\n  date: {scalar(it.date)}\n  reason: {scalar(it.reason)}\n"


def moved(root: Path, kind: str, old: str, new: str) -> tuple[Path, Path] | None:
    """The file of a record, and its new name; nothing for an entry of a vocabulary."""
    folder = next((name for name, its in FOLDERS.items() if its.__name__.lower() == kind), None)
    if not folder:
        return None
    was, there = (root / folder / f"{id}.yml" for id in (old, new))
    return was, there
