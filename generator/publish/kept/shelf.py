"""What is kept of pages from one build to the next: one file, each page with a checksum, so that what does not fit is made anew."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator import workshop
from generator.publish.kept import stamp

UNUSABLE = (OSError, sqlite3.Error, TypeError)
"""What comes of a file that is broken or of another kind, or of a folder that cannot be written to."""

TABLE = "CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, facts BLOB, html BLOB, checksum TEXT)"


class Row(NamedTuple):
    """A page as the file holds it."""

    facts: bytes
    html: bytes
    """Packed as phones keep it, but in a preview, which does not wait for that."""


@dataclass(slots=True)
class Known:
    """What was made of a page, and of what."""

    source: str
    """The digest of its Markdown, with its front matter."""
    amid: str
    """The digest of what all Markdown is converted by."""
    asked: dict[str, str | None]
    """The files that it leads to, each with where it lies."""
    meta: dict[str, Any]
    """Its front matter."""
    title: str | None
    """Its heading."""
    toc: list[dict[str, Any]]
    anchors: list[str]
    links: dict[str, dict[str, str]]
    """The anchors of other pages that it leads to, as MkDocs has them."""
    frame: str = ""
    """The digest of what all pages are put into."""
    own: tuple[int, int] = (0, 0)
    """Where in its HTML the part begins and ends that its Markdown comes to."""

    def row(self, html: str, level: int) -> Row | None:
        """It as a row with its HTML, which is packed so hard; None where JSON would say something else, or where the HTML cannot be written."""
        with suppress(TypeError, ValueError):
            facts = json.dumps({it.name: getattr(self, it.name) for it in fields(self)})
            if json.loads(facts)["meta"] == self.meta:
                return Row(facts.encode(), gzip.compress(html.encode(), level, mtime=0))
        return None


def known(row: Row) -> Known:
    """What a row says of a page, but for its HTML."""
    return Known(**json.loads(row.facts))


def html(row: Row) -> str:
    """The HTML of a row."""
    return gzip.decompress(row.html).decode()


def load(file: Path) -> dict[str, Row]:
    """The pages of a file that are whole, by path; none where it is broken or cannot be read."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file)) as there:
            return dict(whole(there))
    except UNUSABLE:
        remove(file)
        return {}


def save(file: Path, rows: Mapping[str, Row], gone: Collection[str]) -> None:
    """Put pages in place of what a file has of them, and take those out that are gone: all of it or nothing."""
    try:
        with closing(sqlite3.connect(file)) as there, there:
            there.execute("PRAGMA synchronous = OFF")  # a file that a power cut breaks is made anew
            there.executemany("DELETE FROM pages WHERE path = ?", [(path,) for path in gone])
            signed = [(path, *row, checksum(path, row)) for path, row in rows.items()]
            there.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)", signed)
    except UNUSABLE:
        remove(file)


def remove(file: Path) -> None:
    """Have the next build begin with nothing."""
    with suppress(OSError):
        file.unlink()


def whole(there: sqlite3.Connection) -> Iterator[tuple[str, Row]]:
    """The pages whose checksum fits."""
    there.execute(TABLE)
    for path, facts, html, said in there.execute("SELECT path, facts, html, checksum FROM pages"):
        row = Row(facts, html)
        if checksum(path, row) == said:
            yield path, row


def checksum(path: str, row: Row) -> str:
    """The checksum of a page at its place."""
    return workshop.digest((code(), path, *row))


@cache
def code() -> str:
    """A digest of all that makes, examines and packs pages; it is part of each checksum, so that no other version's pages fit."""
    return workshop.digest((stamp.engine(), zlib.ZLIB_RUNTIME_VERSION))
