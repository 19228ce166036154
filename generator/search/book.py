"""All pages as search knows them, and the files that are made of them once each page has been read."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import islice

from generator import workshop
from generator.search import names, passages
from generator.search.sheet import Sheet, read
from generator.text.making import Keep, Make, anew

FOLDER = "search"
"""Where the files lie on the site."""


def told(markdown: str) -> str:
    """What is kept of a page; nothing of one that wants no search."""
    sheet = read(markdown)
    return sheet.kept() if sheet else ""


Tongues = Mapping[str, Mapping[str, Iterable[str]]]
"""What pages are called in other languages: code of the language -> path -> names."""


class Book:
    """The pages of a site by their paths, with the address of each, and their names in other languages."""

    def __init__(self, urls: Mapping[str, str], keep: Keep = anew, tongues: Tongues | None = None) -> None:
        self.urls = urls
        self.keep = keep
        self.tongues = tongues or {}
        self.read: dict[str, bytes] = {}
        """The pages that are read so far, packed: thousands of them wait until the last is there."""

    def enter(self, path: str, markdown: str) -> None:
        """Read a page."""
        kept = self.keep(f"{FOLDER}/{path}", workshop.digest((markdown,)), partial(told, markdown))
        self.read[path] = zlib.compress(kept.encode(), 1)

    def sheets(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[str, Sheet]]:
        """The pages in their order, which numbers them, each with its path; one that wants no search says nothing."""
        for path in islice(self.urls, start, stop):
            kept = zlib.decompress(self.read[path])
            yield path, Sheet.of(kept.decode()) if kept else Sheet("")

    @cached_property
    def words(self) -> list[str]:
        """All files of words."""
        return passages.words((sheet for _, sheet in self.sheets()), self.shards)

    @property
    def shards(self) -> int:
        """How many of them there are."""
        return passages.shards(len(self.urls))

    def files(self) -> Iterator[tuple[str, Make]]:
        """The path of each file, with what makes it."""
        yield (
            f"{FOLDER}/names.json",
            lambda: names.written(dict(self.sheets()), self.urls, self.shards, list(self.tongues)),
        )
        if len(self.urls) > names.MANY:
            yield f"{FOLDER}/others.json", lambda: names.others(sheet for _, sheet in self.sheets())
        for code, called in self.tongues.items():
            yield f"{FOLDER}/names-{code}.json", partial(names.tongue, called, self.urls)
        for number in range(self.shards):
            yield f"{FOLDER}/words-{number}.json", partial(self.shard, number)
        for number in range(passages.chunks(len(self.urls))):
            yield f"{FOLDER}/texts-{number}.json", partial(self.chunk, number)

    def shard(self, number: int) -> str:
        """A file of words."""
        return self.words[number]

    def chunk(self, number: int) -> str:
        """A file of texts."""
        start = number * names.CHUNK
        return passages.texts(sheet for _, sheet in self.sheets(start, start + names.CHUNK))
