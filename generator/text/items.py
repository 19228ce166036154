"""Items of a list in YAML, each an id or a word, put in and taken out by an edit that leaves all else as it is."""

from __future__ import annotations

import re

from generator.text.document import Document, Loc
from generator.text.edits import Edit

AFTER = re.compile(r"\s*,\s*")
BEFORE = re.compile(r"\s*,\s*$")
ALONE = re.compile(r"\s*(#.*)?")


def without(document: Document, loc: Loc, id: str) -> Edit | None:
    """What takes an item out of its list; nothing where the list would be empty, or is written in a way that leaves a choice."""
    place = document.within(loc, id)
    line, start = place.excerpt, place.column - 1
    before, after = line[:start], line[start + len(id) :]
    if line[start : start + len(id)] != id or (*loc[:-1], 1) not in document.places.values:
        return None
    if before.strip() == "-" and ALONE.fullmatch(after):
        return Edit(place.path, (place.line, 1), (place.line + 1, 1), "")
    if comma := AFTER.match(after):
        return Edit(place.path, (place.line, start + 1), (place.line, start + len(id) + comma.end() + 1), "")
    if comma := BEFORE.search(before):
        return Edit(place.path, (place.line, comma.start() + 1), (place.line, start + len(id) + 1), "")
    return None


def added(document: Document, loc: Loc, id: str) -> Edit | None:
    """What puts an item behind the last of a list of ids, which lies in one line or has a line for each; nothing where it is written otherwise."""
    count = next(number for number in range(len(document.lines) + 1) if (*loc, number) not in document.places.values)
    place = document.at(loc)
    if loc not in document.places.values:
        return None
    if place.excerpt[place.column - 1] == "[":
        end = place.excerpt.find("]", place.column)
        if end < 0 or set(place.excerpt[place.column : end]) & set("[{\"'#"):
            return None
        return Edit(place.path, (place.line, end + 1), (place.line, end + 1), f", {id}" if count else id)
    last = document.at((*loc, count - 1))
    item = re.fullmatch(r"(\s*- )[a-z0-9-]+\s*(#.*)?", last.excerpt)
    return (
        Edit(last.path, (last.line, len(last.excerpt) + 1), (last.line, len(last.excerpt) + 1), f"\n{item[1]}{id}")
        if item
        else None
    )
