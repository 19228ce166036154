"""Which files have to be read to check a few: those that they name, that name them, and that have like names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.records.catalog import Key
from generator.records.folder import Folder
from generator.records.kinds import FOLDERS, word

CALLED = re.compile(rb"^(?:name|aliases):(?:.*(?:\n[ -].*)*)", re.MULTILINE)
"""What a record is called, as it stands in its file."""
PATTERN = re.compile(rb"^pattern: *([a-z0-9-]+)", re.MULTILINE)
EASIER = re.compile(rb"^easier:(.*(?:\n[ -].*)*)", re.MULTILINE)
FIGURE = re.compile(rb"^(?:figure:|draft: true)", re.MULTILINE)
HARDER = re.compile(rb"^harder:(.*(?:\n[ -].*)*)", re.MULTILINE)
WORDS = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What may be an id."""
SIGNS = bytes(letter for letter in range(128) if not chr(letter).isalnum())


def touched(folder: Folder, paths: Collection[str]) -> tuple[Folder, set[Key]]:
    """The folder less all files that have nothing to do with those at `paths`, and the records that these would hold."""
    files = {path: raw for path, raw in folder.records.items() if path.partition("/")[0] in FOLDERS}
    near = set(paths)
    for path in paths:
        near |= set(beside(path, folder.records.get(path, b""), files))
        near |= set(below(path, files)) if path.startswith("exercises/") else set()
        if path.startswith("exercises/") and not FIGURE.search(folder.records.get(path, b"")):
            near |= {other for other in files if other.startswith("exercises/")}  # whether most have a figure
    near |= set(named(near, files)) if any(path.startswith("plans/") for path in paths) else set()
    kept = {path: raw for path, raw in folder.records.items() if path not in files or path in near}
    elsewhere = {
        (word(FOLDERS[top]), stem_of(path)) for path in files.keys() - near for top in [path.partition("/")[0]]
    }
    return replace(folder, records=kept, pages={}, tongues={}), elsewhere


def stem_of(path: str) -> str:
    """The id of the record in a file."""
    return path.rpartition("/")[2].removesuffix(".yml")


def beside(path: str, raw: bytes, files: dict[str, bytes]) -> Iterator[str]:
    """The files that one names, that name it, that are called alike, and, of an exercise, those with its pattern."""
    id, mine = stem_of(path).encode(), set(WORDS.findall(raw))
    names = squashed(raw)
    pattern = PATTERN.search(raw)
    for other, text in files.items():
        points = stem_of(other).encode() in mine or (id in text and id in WORDS.findall(text))
        same = pattern and (its := PATTERN.search(text)) and its[1] == pattern[1]
        if points or same or names & squashed(text):
            yield other


def squashed(raw: bytes) -> set[bytes]:
    """What a record is called, each name less all that spellings differ in: signs, case, and an s at the end of words."""
    found = b",".join(CALLED.findall(raw)).lower()
    parts = (
        re.sub(rb"s\b", b"", name).translate(None, SIGNS) for name in re.split(rb"[,\n\[\]]|name:|aliases:", found)
    )
    return {part for part in parts if part}


def named(paths: Collection[str], files: dict[str, bytes]) -> Iterator[str]:
    """The files that others name, such as the exercises of the routines of a plan."""
    words = {found for path in paths for found in WORDS.findall(files.get(path, b""))}
    yield from (path for path in files if stem_of(path).encode() in words)


def below(path: str, files: dict[str, bytes]) -> Iterator[str]:
    """The exercises below one on its ladder, by either end of each step; where steps turn back, one of them is itself."""
    easier = {stem_of(it): steps(EASIER, raw) for it, raw in files.items() if it.startswith("exercises/")}
    for id, raw in ((stem_of(it), raw) for it, raw in files.items() if it.startswith("exercises/")):
        for harder in steps(HARDER, raw) & easier.keys():
            easier[harder].add(id)
    seen: set[str] = set()
    new = {stem_of(path)}
    while new:
        new = {other for id in new for other in easier.get(id, ()) if other in easier} - seen
        seen |= new
    yield from (f"exercises/{id}.yml" for id in seen)


def steps(key: re.Pattern[bytes], raw: bytes) -> set[str]:
    """The ids that stand behind a key of an exercise."""
    found = key.search(raw)
    return {id.decode() for id in WORDS.findall(found[1])} if found else set()
