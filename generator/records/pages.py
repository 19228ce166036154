"""The hand-written pages: their titles, the sources they cite, and the markers that the data replaces."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.records import codes
from generator.records.fences import code
from generator.records.matter import FRONT, front_matter
from generator.records.targets import Way, targets
from generator.text.codes import TOO_DEEP
from generator.text.diagnostics import Diagnostic, Location, did_you_mean
from generator.text.document import characters, decode, location

SOURCES = "sources.md"
"""The page that lists all sources."""

CITATION = re.compile(r"\]\((?:\.\./)*sources\.md#([\w-]+)\)")
MARKER = re.compile(r"^[ \t]*+<!--\s*+guide:\s*+([^>\n]*?)\s{0,9}-->[ \t]*+$", re.MULTILINE)
MARKED = re.compile(r"<!--\s*+guide:")
HTML = re.compile(r"<(?!!--\s*guide:|https?://[^\s<>]*>|mailto:[^\s<>]*>)[a-zA-Z/!?]")
"""A tag, or a comment other than a marker; within code too, since what is code depends on the Markdown engine."""

RUNS = re.compile(r"(?:java|vb)script:|[(<=:\"']data:", re.IGNORECASE)
"""An address that runs something, in a line less its white space."""

ATTRIBUTES = re.compile(r"\{[^{}\n=]*+=")
"""An attribute list that sets more than a class or an anchor."""

LIST = re.compile(
    r"(?:(?<=[)\]*_>])|(?<=`)(?!\{[^}\n]{0,200}\}`)|(?=\{[^{}\n]*\}[ \t]*(?:\||$)))\{:?([^{}=\n]*)\}", re.MULTILINE
)
"""What may be an attribute list: braces behind something, or at the end of a line or of a cell."""

NAMES = re.compile(r"(?: *[.#][\w-]+)+ *")
"""What one may hold: classes and anchors."""

DEEP = re.compile(r"^(?:[ ]{4}|[ ]{0,3}(?:[-+*>:]|[0-9]++[.)])(?:[ ]|(?=>))){100}", re.MULTILINE)
"""A line within so many lists, quotes and the like that Markdown's own reader, which goes into each anew, would not come back."""

TITLE = re.compile(r"^# ++(\S.*+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A link from a page to a source."""

    source: str
    location: Location


@dataclass(frozen=True, slots=True)
class Marker:
    """A place where a part made from the data stands, `routine-finder`, or one made from a record, `exercise face-pull`."""

    name: str
    id: str
    """The record's; nothing where the part is not of one."""
    location: Location
    """Of the id, where there is one."""


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
    markers: tuple[Marker, ...]

    @property
    def body(self) -> str:
        """The text less its front matter."""
        front = FRONT.match(self.text)
        return self.text[front.end() :].lstrip("\n") if front else self.text


def read_page(path: str, shown: str, raw: bytes, fragments: Mapping[str, str]) -> tuple[Page | None, list[Diagnostic]]:
    """The page in a file; its markers must be among `fragments`, which say the kind of record that each is made from, if it is from one."""
    text, problems = decode(shown, raw)
    problems = problems or list(characters(shown, text, tabs=True))
    if problems:
        return None, problems
    title = TITLE.search(text)
    ways, lost = targets(path, shown, text)
    citations = tuple(citation(way) for way in ways if way.path == SOURCES and way.anchor)
    markers = tuple(it for match in MARKER.finditer(text) if (it := marker(shown, text, match)).name in fragments)
    page = Page(path, shown, title[1].rstrip() if title else path, text, citations, ways, markers)
    html = [*raw_html(shown, text), *odd_lists(shown, text), *too_deep(shown, text)]
    told = {problem.location.line for problem in html}
    lost = [problem for problem in lost if problem.location.line not in told]
    return page, [*front_matter(shown, text), *unknown_markers(shown, text, fragments), *html, *lost]


def citation(way: Way) -> Citation:
    """The link to a source, with the place of its id."""
    column = way.location.excerpt.index("#", way.location.column - 1) + 2
    return Citation(way.anchor, replace(way.location, column=column))


def marker(shown: str, text: str, match: re.Match[str]) -> Marker:
    """The marker that was found."""
    name, id = named(match[1])
    return Marker(name, id, location(shown, text, match.end(1) - len(id) if id else text.index("<", match.start())))


def named(words: str) -> tuple[str, str]:
    """The name of a marker and the id behind it."""
    name, _, id = words.partition(" ")
    return name, id.strip()


def unknown_markers(shown: str, text: str, fragments: Mapping[str, str]) -> Iterator[Diagnostic]:
    """The markers for which there is nothing to put in, or that stand where nothing can be."""
    alone = {text.index("<", match.start()): match[1] for match in MARKER.finditer(text)}
    for match in MARKED.finditer(text):
        words = alone.get(match.start())
        name, id = named(words or "")
        kind = fragments.get(name)
        place = location(shown, text, match.start())
        if words is None:
            help = "put it on a line of its own"
            yield Diagnostic(place, codes.BAD_MARKER, "the marker must have a line to itself", help)
        elif kind is None:
            help = did_you_mean(words, fragments) or f"there are: {', '.join(fragments)}"
            yield Diagnostic(place, codes.BAD_MARKER, f"unknown marker '{words}'", help)
        elif kind and not id:
            help = f"write '<!-- guide: {name} id-of-{kind} -->'"
            yield Diagnostic(place, codes.BAD_MARKER, f"'{words}' names no {kind}", help)
        elif id and not kind:
            help = f"write '<!-- guide: {name} -->'"
            yield Diagnostic(place, codes.BAD_MARKER, f"'{words}' names too much", help)


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


def odd_lists(shown: str, text: str) -> Iterator[Diagnostic]:
    """Attribute lists with words that would become attributes without a value."""
    front, blocks = FRONT.match(text), code(text)
    for match in LIST.finditer(text, front.end() if front else 0):
        if not NAMES.fullmatch(match[1]) and not blocks.has(match.start()):
            help = "only { .class } and { #anchor } are; put braces that are text in backticks"
            yield Diagnostic(
                location(shown, text, match.start()), codes.RAW_HTML, "attributes are not allowed in pages", help
            )


def too_deep(shown: str, text: str) -> Iterator[Diagnostic]:
    """The first line that lies within too much else."""
    if found := DEEP.search(text):
        what, help = "more than 100 levels deep", "take out the spaces, or the signs of lists and quotes, before it"
        yield Diagnostic(location(shown, text, found.start()), TOO_DEEP, what, help)


def runs(text: str) -> list[int]:
    """The lines, counted from 0, with an address that runs something; the first line where it is spread over several."""
    told = [re.sub(r"\s", "", html.unescape(line)) for line in text.split("\n")]
    found = [number for number, line in enumerate(told) if RUNS.search(line)]
    return found or ([0] if RUNS.search("".join(told)) else [])
