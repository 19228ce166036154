"""The hand-written pages: their titles, the sources they cite, and the markers that the data replaces."""

from __future__ import annotations

import html
import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.records import codes
from generator.text.diagnostics import Diagnostic, Location, did_you_mean
from generator.text.document import characters, decode
from generator.text.source import load

CITATION = re.compile(r"\]\((?:\.\./)*sources\.md#([\w-]+)\)")
WAY = re.compile(r"(?:\]\(<?|^\[[^\]\n]+\]:[ \t]*+)((?:[\w.-]++/)*+[\w.-]+\.md)(?=[#)\s>])", re.MULTILINE)
"""A link to a page of the guide, up to its anchor."""

MARKER = re.compile(r"^[ \t]*+<!--\s*+guide:\s*+([^>\n]*?)\s{0,9}-->[ \t]*+$", re.MULTILINE)
MARKED = re.compile(r"<!--\s*+guide:")
HTML = re.compile(r"<(?!!--\s*guide:|https?://[^\s<>]*>|mailto:[^\s<>]*>)[a-zA-Z/!?]")
"""A tag, or a comment other than a marker; within code too, since what is code depends on the Markdown engine."""

RUNS = re.compile(r"(?:java|vb)script:|[(<=:\"']data:", re.IGNORECASE)
"""An address that runs something, in a line less its white space."""

ATTRIBUTES = re.compile(r"\{[^{}\n=]*+=")
"""An attribute list that sets more than a class or an anchor."""

FRONT = re.compile(r"\A---[ \t]*+\n(.*?)^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE | re.DOTALL)
LOOSE = re.compile(r"\A *+[\w-]++:")
"""A first line that MkDocs reads as front matter though no rule is above it."""

FRONT_KEYS = ("title", "description", "hide", "search", "tags")
"""What a page may say of itself; the theme prints other keys into HTML as they are."""

TITLE = re.compile(r"^# ++(\S.*+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A link from a page to a source."""

    source: str
    location: Location


@dataclass(frozen=True, slots=True)
class Way:
    """A link from a page to a page of the guide."""

    path: str
    """Where that page lies below content/pages."""
    location: Location


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written Markdown page."""

    path: str
    """Where it lies below content/pages; also where it lies in the site's Markdown."""
    shown: str
    """Its path for a diagnostic."""
    title: str
    text: str
    citations: tuple[Citation, ...]
    ways: tuple[Way, ...]
    markers: tuple[str, ...]


def read_page(path: str, shown: str, raw: bytes, fragments: tuple[str, ...]) -> tuple[Page | None, list[Diagnostic]]:
    """The page in a file; its markers must be among `fragments`."""
    text, problems = decode(shown, raw)
    problems = problems or list(characters(shown, text, tabs=True))
    if problems:
        return None, problems
    title = TITLE.search(text)
    citations = tuple(Citation(match[1], location(shown, text, match.start(1))) for match in CITATION.finditer(text))
    ways = tuple(way(path, shown, text, match) for match in WAY.finditer(text))
    markers = tuple(match[1] for match in MARKER.finditer(text))
    page = Page(path, shown, title[1].rstrip() if title else path, text, citations, ways, markers)
    return page, [*front_matter(shown, text), *unknown_markers(shown, text, fragments), *raw_html(shown, text)]


def way(path: str, shown: str, text: str, link: re.Match[str]) -> Way:
    """A link of the page at `path` to another one."""
    leads = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[1]))
    return Way(leads, location(shown, text, link.start(1)))


def front_matter(shown: str, text: str) -> Iterator[Diagnostic]:
    """What the front matter says that is not for a page to say."""
    help = f"a page may say {', '.join(FRONT_KEYS)}, between two lines of ---"
    if LOOSE.match(text):
        yield Diagnostic(location(shown, text, 0), codes.UNKNOWN_KEY, "this line is read as front matter", help)
    found = FRONT.match(text)
    if found:
        document, problems = load(shown, f"\n{found[1]}".encode())
        yield from problems
        for loc in document.places.keys:
            if len(loc) == 1 and loc[0] not in FRONT_KEYS:
                yield Diagnostic(document.at(loc, key=True), codes.UNKNOWN_KEY, f"unknown key '{loc[0]}'", help)


def unknown_markers(shown: str, text: str, fragments: tuple[str, ...]) -> Iterator[Diagnostic]:
    """The markers for which there is nothing to put in, or that stand where nothing can be."""
    alone = {text.index("<", match.start()): match[1] for match in MARKER.finditer(text)}
    for match in MARKED.finditer(text):
        name = alone.get(match.start())
        place = location(shown, text, match.start())
        if name is None:
            help = "put it on a line of its own"
            yield Diagnostic(place, codes.BAD_MARKER, "the marker must have a line to itself", help)
        elif name not in fragments:
            help = did_you_mean(name, fragments) or f"there are: {', '.join(fragments)}"
            yield Diagnostic(place, codes.BAD_MARKER, f"unknown marker '{name}'", help)


def raw_html(shown: str, text: str) -> Iterator[Diagnostic]:
    """What is more than Markdown: tags, attributes, and addresses that run something."""
    for number, line in enumerate(text.split("\n")):
        for tag in HTML.finditer(line):
            place = Location(shown, number + 1, tag.start() + 1, line)
            help = "write Markdown; for a bare < write &lt;"
            yield Diagnostic(place, codes.RAW_HTML, "HTML is not allowed in pages", help)
        for attributes in ATTRIBUTES.finditer(line):
            place = Location(shown, number + 1, attributes.start() + 1, line)
            help = "only { .class } and { #anchor } are"
            yield Diagnostic(place, codes.RAW_HTML, "attributes are not allowed in pages", help)
    for number in runs(text):
        place = Location(shown, number + 1, 1, text.split("\n")[number])
        help = "link to a page or an https address"
        yield Diagnostic(place, codes.RAW_HTML, "a link in this line runs something", help)


def runs(text: str) -> list[int]:
    """The lines, counted from 0, with an address that runs something; the first line where it is spread over several."""
    told = [re.sub(r"\s", "", html.unescape(line)) for line in text.split("\n")]
    found = [number for number, line in enumerate(told) if RUNS.search(line)]
    return found or ([0] if RUNS.search("".join(told)) else [])


def location(shown: str, text: str, offset: int) -> Location:
    """The place of an offset in a text."""
    starts, lines = rows(text)
    line = bisect_right(starts, offset) - 1
    return Location(shown, line + 1, offset - starts[line] + 1, lines[line])


@lru_cache(maxsize=1)
def rows(text: str) -> tuple[list[int], list[str]]:
    """Where each line of a text starts, and the lines."""
    return [0, *(match.end() for match in re.finditer("\n", text))], text.split("\n")
