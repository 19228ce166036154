"""The built site examined before it is put in place: it is what was planned, its links lead somewhere, and nothing foreign is in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator import workshop
from generator.publish.checks import fetched, foreign, markup
from generator.publish.checks.foreign import Address
from generator.publish.checks.markup import Element
from generator.publish.kept import shelf
from generator.publish.kept.shelf import Row

NOWHERE = "https://site.invalid/"
"""The address that a site without one seems to have."""
AGAIN = "build again, and where that does not help, tell who looks after the generator"
MEND = "mend it where the page is written, or in mkdocs.yml where all pages have it"
OUT = "take it out where the page is written, or of mkdocs.yml where all pages have it"
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
    bought: frozenset[str] = frozenset()
    """Those of its files that are the theme's as they come."""


class Told(NamedTuple):
    """What a piece of a page comes to, on whichever page it stands."""

    wrong: list[str]
    anchors: list[str]
    links: list[tuple[Element, str]]


class Found(NamedTuple):
    """What a page comes to."""

    wrong: list[str]
    anchors: list[str]
    ways: list[tuple[str, str]]
    """The files of the site that it leads to, each with an anchor or none."""


def problems(site: Path, planned: Planned, kept: Path | None = None) -> Iterator[str]:
    """All that is wrong with a site, each with its file and what to do; `kept` is a file that remembers good pages from one time to the next."""
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for path in sorted(planned.files - there):
        yield f"{path}: was to be made and is not there; {AGAIN}"
    for path in sorted(path for path in there if path.endswith(".json")):
        if wrong := foreign.strict((site / path).read_bytes()):
            yield f"{path}: is not JSON that browsers read ({wrong}); look for odd numbers in front matter"
    for path in sorted(there - planned.bought):
        yield from (f"{path}: {what}" for what in fetching(site / path, path, planned, there))
    before = shelf.load(kept) if kept else {}
    pages = Pages(site, planned, before)
    for path in sorted(path for path in there if path.endswith((".html", ".htm"))):
        yield from pages.look(path).wrong
    for path in pages.found:
        yield from pages.lost(path, there)
    if kept and (pages.good or before.keys() - pages.found.keys()):
        shelf.save(kept, pages.good, before.keys() - pages.found.keys())


def fetching(file: Path, path: str, planned: Planned, there: set[str]) -> Iterator[str]:
    """What a style sheet of a site loads from elsewhere or nowhere, and a script from elsewhere where that can be seen."""
    reader = fetched.sheet if path.endswith(".css") else fetched.script if path.endswith((".js", ".mjs")) else None
    for _, link in reader(file.read_text("utf-8", "replace")) if reader else ():
        to = foreign.address(link, path, planned.url or NOWHERE)
        if to.path is None and fetched.AWAY.match(link):
            yield f"loads the foreign address '{link}'; take it out where the file lies"
        elif to.path is not None and to.path not in there:
            yield f"loads '{to.path}', which is not there; mend it where the file lies"


class Pages:
    """The pages of a site, each with what it comes to."""

    def __init__(self, site: Path, planned: Planned, before: Mapping[str, Row]) -> None:
        self.site, self.planned, self.before = site, planned, before
        self.amid = workshop.digest((planned.own.pattern, planned.url or NOWHERE, *sorted(planned.scripts)))
        """What else a page is looked at by."""
        self.known: dict[str, Told | None] = {}
        self.found: dict[str, Found] = {}
        self.anchors: dict[str, set[str]] = {}
        self.good: dict[str, Row] = {}
        """Those in which nothing is wrong, and that were not known before."""

    def look(self, path: str) -> Found:
        """What a page comes to; one that is as it was before need not be read again."""
        html = (self.site / path).read_text("utf-8")
        seal = workshop.digest((self.amid, html))
        row = self.before.get(path)
        said: list[Any] = json.loads(row.facts) if row else [None]
        if said[0] == seal:
            found = Found([], said[1], said[2])
        else:
            found = self.read(path, html)
            if not found.wrong:
                self.good[path] = Row(json.dumps([seal, found.anchors, found.ways]).encode(), b"")
        self.found[path], self.anchors[path] = found, set(found.anchors)
        return found

    def read(self, path: str, html: str) -> Found:
        """What a page comes to, from its text."""
        wrong = [] if html.rstrip().endswith("</html>") else [f"{path}: has no end; {AGAIN}"]
        anchors: dict[str, None] = {}
        ways: dict[tuple[str, str], None] = {}
        for piece in self.pieces(html):
            wrong += [f"{path}: {what}" for what in piece.wrong]
            anchors |= dict.fromkeys(piece.anchors)
            for element, to in self.leads(path, piece):
                if to.path is not None:
                    ways[to.path, to.anchor] = None
                if what := misled(element, to, self.planned):
                    wrong.append(f"{path}: {element} {what}")
        return Found(wrong, list(anchors), list(ways))

    def pieces(self, html: str) -> Iterator[Told]:
        """What the pieces of a page come to."""
        return markup.pieces(html, partial(told, own=self.planned.own), self.known)

    def leads(self, path: str, piece: Told) -> Iterator[tuple[Element, Address]]:
        """Where the links of a piece lead from a page."""
        for element, link in piece.links:
            yield element, foreign.address(link, path, self.planned.url or NOWHERE)

    def lost(self, path: str, there: set[str]) -> Iterator[str]:
        """The links of a page that lead nowhere."""
        lacks = {
            (to, anchor): lack for to, anchor in self.found[path].ways if (lack := self.lacking(to, anchor, there))
        }
        if lacks:
            pieces = self.pieces((self.site / path).read_text("utf-8"))
            ways = dict.fromkeys(way for piece in pieces for way in self.leads(path, piece))
            for element, to in ways:
                if lack := lacks.get((to.path or "", to.anchor)):
                    yield f"{path}: {element} leads to {lack}; {MEND}"

    def lacking(self, path: str, anchor: str, there: set[str]) -> str | None:
        """What a link leads to that is not there; every page has a top, and words that browsers look for themselves."""
        if path not in there:
            return f"'{path}', which is not there"
        if anchor and path in self.found and anchor not in self.anchors[path] and not FREE.match(anchor):
            return f"'#{anchor}', which '{path}' does not have"
        return None


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
