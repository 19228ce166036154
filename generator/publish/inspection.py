"""The built site examined before it is put in place: it is what was planned, its links lead somewhere, and nothing foreign is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.publish import foreign, markup
from generator.publish.foreign import Address
from generator.publish.markup import Element

NOWHERE = "https://site.invalid/"
"""The address that a site without one seems to have."""
AGAIN = "build again, and where that does not help, tell who looks after the generator"
MEND = "mend it where the page is written"
OUT = "take it out where the page is written"
NAMED = ("name", "a")
"""The attribute, and its element, that made an anchor before there were ids."""
FREE = re.compile(r"top$|:~:", re.IGNORECASE)
"""An anchor that every page has."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a site is to be."""

    files: frozenset[str]
    """What has to be there, by paths below it."""
    scripts: frozenset[str]
    """Those of its files that pages may run."""
    own: re.Pattern[str]
    """The scripts that may stand in pages, each as a whole."""
    url: str | None = None
    """Its address."""


class Told(NamedTuple):
    """What a piece of a page comes to, on whichever page it stands."""

    wrong: list[str]
    anchors: list[str]
    links: list[tuple[Element, str]]


class Way(NamedTuple):
    """A link to a file of the site."""

    page: str
    element: Element
    path: str
    anchor: str


def problems(site: Path, planned: Planned) -> Iterator[str]:
    """All that is wrong with a site, each with its file and what to do."""
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for path in sorted(planned.files - there):
        yield f"{path}: was to be made and is not there; {AGAIN}"
    for path in sorted(path for path in there if path.endswith(".json")):
        if wrong := foreign.strict((site / path).read_bytes()):
            yield f"{path}: is not JSON that browsers read ({wrong}); look for odd numbers in front matter"
    yield from pages(site, planned, there)


def pages(site: Path, planned: Planned, there: set[str]) -> Iterator[str]:
    """What is wrong with the pages among the files that are there."""
    anchors: dict[str, set[str]] = {}
    ways: dict[Way, None] = {}
    known: dict[str, Told | None] = {}
    for page in sorted(path for path in there if path.endswith((".html", ".htm"))):
        html = (site / page).read_text("utf-8")
        if not html.rstrip().endswith("</html>"):
            yield f"{page}: has no end; {AGAIN}"
        pieces = list(markup.pieces(html, partial(told, own=planned.own), known))
        anchors[page] = {anchor for piece in pieces for anchor in piece.anchors}
        for piece in pieces:
            yield from (f"{page}: {wrong}" for wrong in piece.wrong)
            for element, link in piece.links:
                to = foreign.address(link, page, planned.url or NOWHERE)
                if to.path is not None:
                    ways[Way(page, element, to.path, to.anchor)] = None
                if wrong := misled(element, to, planned):
                    yield f"{page}: {element} {wrong}"
    yield from (
        f"{way.page}: {way.element} leads to {lack}; {MEND}" for way in ways if (lack := lacking(way, there, anchors))
    )


def told(elements: list[Element], own: re.Pattern[str]) -> Told | None:
    """What elements come to, of which scripts may be `own`."""
    wrong = [f"{one} {why}; {OUT}" for one in elements if (why := foreign.intrusion(one) or foreign.script(one, own))]
    anchors = [value for one in elements for name, value in one.attributes if name == "id" or (name, one.name) == NAMED]
    links = [(one, link) for one in elements for link in foreign.links(one)]
    return Told(wrong, anchors, links) if wrong or anchors or links else None


def misled(element: Element, to: Address, planned: Planned) -> str | None:
    """What is wrong with an address that an element names, apart from its leading nowhere."""
    if element.name == "script" and to.path not in planned.scripts:
        return f"runs a script that is none of the guide's; {OUT}"
    return f"names a foreign address; {OUT}" if foreign.leads_away(element, to) else None


def lacking(way: Way, there: set[str], anchors: dict[str, set[str]]) -> str | None:
    """What a way leads to that is not there; every page has a top, and words that browsers look for themselves."""
    if way.path not in there:
        return f"'{way.path}', which is not there"
    if way.anchor and way.path in anchors and way.anchor not in anchors[way.path] and not FREE.match(way.anchor):
        return f"'#{way.anchor}', which '{way.path}' does not have"
    return None
