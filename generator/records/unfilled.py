"""Places that somebody has still to fill in: a draft may have them, and they keep it from nothing but being published."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.records import codes
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import Document, Loc

MARK = "FILL IN"
"""What a text begins with that is to be filled in; what should stand there may follow in brackets."""
HELP = "write it, or 'draft: true' until it is written"


def places(data: Any, loc: Loc = ()) -> Iterator[Loc]:
    """Where the marked texts are."""
    if isinstance(data, str) and data.startswith(MARK):
        yield loc
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*loc, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from places(value, (*loc, number))


def spared(document: Document, problems: list[Diagnostic], marked: Collection[Loc], *, draft: bool) -> list[Diagnostic]:
    """The problems of a record less those of its marked texts; where it is no draft, these are told instead."""
    there = {document.at(loc) for loc in marked}
    told = [] if draft else [Diagnostic(place, codes.UNFILLED, "this is still to be written", HELP) for place in there]
    return [*told, *(problem for problem in problems if problem.location not in there)]


def files(root: Path, shown: str, read: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """The YAML files of the folders below a content folder in which something is marked, each by its path as `shown`; what was read without a mark is not read again."""
    texts = {document.path: document.text for document in read}
    top = str(root)
    for folder, below, names in os.walk(top):
        below[:] = sorted(below) if folder == top else ()
        for name in sorted(names) if folder != top else ():
            path = f"{shown}/{Path(folder).name}/{name}"
            if name.endswith(".yml") and MARK in texts.get(path, MARK):
                raw = b""
                with suppress(OSError):  # which is told where it is read
                    raw = (Path(folder) / name).read_bytes()
                if MARK.encode() in raw:
                    yield path, raw


def lines(shown: str, raw: bytes) -> list[Location]:
    """The marked places of a file, in comments too."""
    text = raw.decode("utf-8", "replace").split("\n") if MARK.encode() in raw else []
    found = ((number, line, re.search(rf"\b{MARK}\b", line)) for number, line in enumerate(text, 1))
    return [Location(shown, number, match.start() + 1, line) for number, line, match in found if match]
