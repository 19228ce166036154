"""The files of all text, each fetched once it is needed: where words are, and what sections say.

A file of words has, for each, three numbers for each section that it is in: the page, the section and how much it counts there.
A file of texts has the sections of some pages: anchor, heading, text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.search.names import CHUNK
from generator.search.sheet import Sheet

SHARD = 48
"""So many pages are worth a file of words more."""

START = 3
"""Words with the same letters at the start are in one file, so that one still being typed is found there."""

MOST = 1500
"""Of so many sections a word is told; of more it finds those where it counts most."""

Row = list[int]


def shards(pages: int) -> int:
    """How many files of words there are for so many pages."""
    return 1 + pages // SHARD


def shard(word: str, count: int) -> int:
    """The number of the file that a word is in: the same in templates/theme/assets/search/passages.js."""
    number = 0
    for letter in word[:START]:
        number = (number * 31 + ord(letter)) % 65536
    return number % count


def words(sheets: Iterable[Sheet], count: int) -> list[str]:
    """All files of words."""
    found: dict[str, list[Row]] = {}
    for page, sheet in enumerate(sheets):
        for place, section in enumerate(sheet.sections):
            for word, times in section.counts.items():
                found.setdefault(word, []).append([page, place, times])
    files: list[dict[str, Row]] = [{} for _ in range(count)]
    for word in sorted(found):
        files[shard(word, count)][word] = [number for row in best(found[word]) for number in row]
    return [told(file) for file in files]


def best(rows: list[Row]) -> list[Row]:
    """The sections where a word counts most, in their order."""
    if len(rows) <= MOST:
        return rows
    return sorted(sorted(rows, key=lambda row: -row[2])[:MOST])


def chunks(pages: int) -> int:
    """How many files of texts there are for so many pages."""
    return -(-pages // CHUNK)


def texts(sheets: Iterable[Sheet]) -> str:
    """A file of texts."""
    return told([[[part.anchor, part.heading, part.text] for part in sheet.sections] for sheet in sheets])


def told(value: object) -> str:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
