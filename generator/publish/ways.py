"""The ways from a page to those around it: up through the navigation, and to the records before and after."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.publish import front, paths
from generator.publish.front import Facts, Place
from generator.publish.output import Output, Settings
from generator.records.pages import TITLE

Entry = tuple[str | None, Any]
"""An entry of the navigation: its title, if it is given one, and its page or the entries below it."""

Neighbors = tuple[Place | None, Place | None]
"""The pages before and after another."""


def carried(outputs: list[Output], settings: Settings) -> list[Output]:
    """The same list, each page with what it knows in its front matter: one after the other, so that there are never two copies of all."""
    headings = {output.path: heading(str(output.content)) for output in outputs if output.path.endswith(".md")}
    near = neighbors(outputs)
    for number, output in enumerate(outputs):
        if output.path in headings:
            edit_url = settings.edit(output.source) if output.source else None
            above = trail(settings.nav, paths.index_of(output.path), headings) if output.title else ()
            facts = Facts(edit_url, above, *near.get(output.path, (None, None)))
            outputs[number] = replace(output, content=front.carrying(str(output.content), facts))
    return outputs


def heading(text: str) -> str:
    """The heading of a page as plain text."""
    found = TITLE.search(text)
    return html.unescape(found[1].strip()) if found else ""


def neighbors(outputs: Iterable[Output]) -> dict[str, Neighbors]:
    """The records before and after each, by the paths of their pages; those of a folder follow one another by name."""
    folders: dict[str, list[tuple[str, str]]] = {}
    for output in outputs:
        if output.title:
            folders.setdefault(paths.index_of(output.path), []).append((output.title, output.path))
    found: dict[str, Neighbors] = {}
    for records in folders.values():
        records.sort(key=lambda it: it[0].casefold())
        places = [None, *(Place(title, paths.url_of(path)) for title, path in records), None]
        found |= {path: (places[number], places[number + 2]) for number, (_, path) in enumerate(records)}
    return found


def trail(nav: Sequence[Any] | None, index: str, headings: Mapping[str, str]) -> list[Place]:
    """The way through the navigation down to the page `index`; a section that it leads stands for it. `headings` are of all pages there are."""
    if index not in headings:
        return []
    way = [(None, index)] if nav is None else way_to(index, nav)
    if len(way) > 1 and entries(way[-2][1])[0][1] == index:
        way.pop()
    return [Place(title or headings.get(value, ""), paths.url_of(first(value, headings))) for title, value in way]


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


def first(value: Any, headings: Mapping[str, str]) -> str:
    """The first page that there is of an entry."""
    if isinstance(value, str):
        return value if value in headings or not value.endswith(".md") else ""
    return next((page for _, below in entries(value) if (page := first(below, headings))), "")
