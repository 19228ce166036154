"""Begins a record: a file, or an entry of a vocabulary, with all that it needs, filled in as far as somebody said it, and a draft until all is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.bench.template import Refused, Wanted, filled
from generator.publish.entries import paths
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.folder import readable
from generator.records.kinds import FOLDERS, KINDS
from generator.records.meant import Lexicon, names_of
from generator.records.unfilled import MARK
from generator.records.vocabulary import VOCABULARIES
from generator.text.names import as_id, fold, words
from generator.text.source import load
from generator.values.fields import is_id


@dataclass(frozen=True, slots=True)
class Begun:
    """A record that was begun."""

    path: str
    """Its file, below the content folder."""
    text: str
    """All that the file holds now."""
    like: str = ""
    """The id of the exercise whose pose it has."""


def path_of(kind: str, id: str) -> str:
    """The file of a record."""
    made = KINDS[kind]
    folder = next((name for name, its in FOLDERS.items() if its is made), None)
    return (
        f"{folder}/{id}.yml"
        if folder
        else f"vocabulary/{next(n for n, its in VOCABULARIES.items() if its is made)}.yml"
    )


def near(catalog: Catalog, name: str) -> str:
    """What a guide has that is called almost as a new record; nothing where nothing is."""
    return Lexicon(catalog.entries.values()).like(name)


def begin(catalog: Catalog, root: Path, wanted: Wanted) -> Begun:
    """A record, of its template and what is said of it. Raise Refused."""
    said = dict(wanted.said)
    id = said.pop("id", "") or as_id(wanted.name)
    if not is_id(id):
        raise Refused(f"'{readable(id)}' cannot be an id; say one: id=its-id")
    if paths.lists(wanted.kind, id):
        raise Refused(f"'{id}' is the name of a page that the guide writes itself; say another id: id=its-id")
    if taken := Lexicon(catalog.entries.values()).named.get(fold(wanted.name)):
        raise Refused(f"'{taken[0][0].id}' is called so already")
    if id in catalog.by_id:
        raise Refused(f"there is a record '{id}' already; say another id: id=its-id")
    text = filled(catalog, wanted, {"name": wanted.name, **said})
    path = path_of(wanted.kind, id)
    file = root / path
    if path.startswith("vocabulary/"):
        return Begun(path, entry(file, id, text))
    if file.exists():
        raise Refused(f"there is a file '{path}' already")
    like = nearest(catalog, text) if wanted.kind == "exercise" else None
    return Begun(path, text + pose(catalog, like), like.id) if like else Begun(path, text)


def entry(file: Path, id: str, text: str) -> str:
    """A vocabulary with an entry more."""
    before = (
        file.read_text("utf-8") if file.exists() else f"# yaml-language-server: $schema=../../schema/{file.stem}.json\n"
    )
    ending = "" if before.endswith("\n") else "\n"
    return f"{before}{ending}{id}:\n" + "".join(f"  {line}\n" for line in text.splitlines())


def nearest(catalog: Catalog, text: str) -> Exercise | None:
    """The exercise with a figure that is most like a new one: of its pattern, with words of its name, its kit and its muscles."""
    data = load("", text.encode())[0].data
    mine = (set(words(data["name"])), set(data["equipment"]), set(data["muscles"]["primary"]))
    drawn = [it for it in catalog.exercises.values() if it.figure and it.pattern == data["pattern"]]

    def alike(it: Exercise) -> list[int]:
        its = (set(words(names_of(it))), set(it.equipment), set(it.muscles.primary))
        return [len(ours & theirs) for ours, theirs in zip(mine, its, strict=True)]

    return max(drawn, key=alike, default=None)


def pose(catalog: Catalog, like: Exercise) -> str:
    """The figure of an exercise as it stands in its file, as a pose to begin with."""
    document = catalog.entry(like).document
    first = document.places.keys["figure",][0]
    after = [line for loc, (line, _) in document.places.keys.items() if len(loc) == 1 and line > first]
    lines = document.lines[first : min(after, default=len(document.lines))]
    return (
        f"# {MARK}: the pose is that of '{like.id}'; change what differs, then take this line out.\n"
        + "\n".join(lines).rstrip()
        + "\n"
    )
