"""The ways from a page to those around it: up through the navigation, and to the records before and after."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from generator.publish.entries import front, paths
from generator.publish.entries.front import Facts, Place
from generator.publish.entries.output import Output, Settings
from generator.records.pages import TITLE

Entry = tuple[str | None, Any]
"""An entry of the navigation: its title, if it is given one, and its page or the entries below it."""

Neighbors = tuple[Place | None, Place | None]
"""The pages before and after another."""


def carried(outputs: Sequence[Output], settings: Settings) -> list[Output]:
    """The same list, each page with what it knows in its front matter once it is made."""
    pages = {output.path: output for output in outputs if output.path.endswith(".md")}
    near = neighbors(outputs)

    def content(page: Output) -> str:
        edit_url = settings.edit(page.source) if page.source else None
        above = trail(settings.nav, paths.index_of(page.path), pages) if page.title else ()
        text = page.made() if page.title else page.content  # lists are asked for their heading too
        return front.carrying(str(text), Facts(edit_url, above, *near.get(page.path, (None, None))))

    return [replace(output, make=partial(content, output)) if output.path in pages else output for output in outputs]


def heading(page: Output) -> str:
    """The heading of a page as plain text."""
    found = TITLE.search(str(page.content))
    return html.unescape(found[1].strip()) if found else ""


def neighbors(outputs: Iterable[Output]) -> dict[str, Neighbors]:
    """The records before and after each, by the paths of their pages; those of a folder follow one another by name, and what lists a part of another list stands beside them."""
    folders: dict[str, list[tuple[str, str]]] = {}
    for output in outputs:
        if output.title and not output.part:
            folders.setdefault(paths.index_of(output.path), []).append((output.title, output.path))
    found: dict[str, Neighbors] = {}
    for records in folders.values():
        records.sort(key=lambda it: it[0].casefold())
        places = [None, *(Place(title, paths.url_of(path)) for title, path in records), None]
        found |= {path: (places[number], places[number + 2]) for number, (_, path) in enumerate(records)}
    return found


def trail(nav: Sequence[Any] | None, index: str, pages: Mapping[str, Output]) -> list[Place]:
    """The way through the navigation down to the page `index`; a section that it leads stands for it. `pages` are all there are."""
    if index not in pages:
        return []
    way = [(None, index)] if nav is None else way_to(index, nav)
    if len(way) > 1 and entries(way[-2][1])[0][1] == index:
        way.pop()
    return [Place(title or heading(pages[value]), paths.url_of(first(value, pages))) for title, value in way]


def way_to(page: str, nav: Sequence[Any]) -> list[Entry]:
    """The entries from the top of the navigation down to a page; none where it is not in it."""
    for title, value in entries(nav):
        if value == page:
            return [(title, value)]
        below = way_to(page, value) if isinstance(value, list) else []
        if below:
            return [(title, value), *below]
    return []


def entries(nav: Sequence[Any]) -> list[Entry]:
    """A list of the navigation: a page alone, or a title with what is below it."""
    return [(None, item) if isinstance(item, str) else next(iter(item.items())) for item in nav]


def first(value: Any, pages: Collection[str]) -> str:
    """The first page that there is of an entry."""
    if isinstance(value, str):
        return value if value in pages or not value.endswith(".md") else ""
    return next((page for _, below in entries(value) if (page := first(below, pages))), "")
