"""A plan whose pages can be searched: each is read as it is made, and the files that a search needs come last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.publish import paths
from generator.publish.output import Content, Output
from generator.search.book import Book, Keep, Make


def searched(plan: Sequence[Output], keep: Keep) -> list[Output]:
    """The same plan, and the files of search."""
    pages = {output.path: output for output in plan if output.path.endswith(".md")}
    book = Book({path: paths.url_of(path) for path in pages}, keep)

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
