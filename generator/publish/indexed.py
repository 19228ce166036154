"""A plan whose pages can be searched: each is read as it is made, and the files that a search needs come last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.publish import paths
from generator.publish.output import Content, Output
from generator.records.catalog import Catalog
from generator.search.book import Book, Keep, Make, Tongues


def searched(plan: Sequence[Output], keep: Keep, tongues: Tongues | None = None) -> list[Output]:
    """The same plan, and the files of search; what only lists a part of another list is not searched."""
    pages = {output.path: output for output in plan if output.path.endswith(".md") and not output.part}
    book = Book({path: paths.url_of(path) for path in pages}, keep, tongues)

    def entered(page: Output) -> Content:
        text = page.made()
        book.enter(page.path, str(text))
        return text

    def filed(make: Make) -> str:
        for path, page in pages.items():
            if path not in book.read:  # one that nobody has asked for
                entered(page)
        return make()

    read = [replace(output, make=partial(entered, output)) if output.path in pages else output for output in plan]
    return [*read, *(Output(path, partial(filed, make), late=True) for path, make in book.files())]


def tongues(catalog: Catalog) -> Tongues:
    """What the pages of records are called in other languages, by their paths."""
    return {
        code: {paths.page_of(catalog.by_id[id]): names for id, names in called.items()}
        for code, called in catalog.tongues.items()
    }
