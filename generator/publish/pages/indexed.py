"""A plan whose pages can be searched: each is read as it is made, and the files that a search needs come last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.publish.entries import paths
from generator.publish.entries.output import Output
from generator.records.catalog import Catalog
from generator.search.book import Book, Tongues
from generator.text.making import Keep, Make


def searched(plan: Sequence[Output], keep: Keep, tongues: Tongues | None = None) -> list[Output]:
    """The same plan, and the files of search; what only lists a part of another list is not searched."""
    pages = {output.path: output for output in plan if output.path.endswith(".md") and not output.part}
    book = Book({path: paths.url_of(path) for path in pages}, keep, tongues)

    heard = {path: replace(page, hear=partial(book.enter, path)) for path, page in pages.items()}

    def filed(make: Make) -> str:
        for path, page in heard.items():
            if path not in book.read:  # one that nobody has asked for
                page.made()
        return make()

    read = [heard.get(output.path, output) for output in plan]
    return [*read, *(Output(path, partial(filed, make), late=True, last=True) for path, make in book.files())]


def tongues(catalog: Catalog) -> Tongues:
    """What the pages of records are called in other languages, by their paths."""
    return {
        code: {paths.page_of(catalog.by_id[id]): names for id, names in called.items()}
        for code, called in catalog.tongues.items()
    }
