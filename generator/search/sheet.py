"""A page as search knows it: what it is called, what it is about, and what its sections say."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple, Self

from generator.records.anchors import slug
from generator.records.fences import code
from generator.records.matter import FRONT
from generator.search import prose
from generator.text.names import singular, words
from generator.text.source import load

HEADING = re.compile(r"^#{1,6}[ ]+(.+?)[ ]*(\{[^{}\n]*\})?[ ]*$", re.MULTILINE)
NAMED = re.compile(r"#([\w-]+)")
HEADED = 4
"""A word of a heading counts as often as this in its text."""


class Section(NamedTuple):
    """A heading with the text below it."""

    anchor: str
    """None, an empty text, for what stands under the title."""
    heading: str
    text: str
    counts: dict[str, int]
    """How often each word is in it, in the form for one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page."""

    title: str
    label: str = ""
    """What the list is called that it belongs to."""
    boost: float = 1
    names: list[str] = field(default_factory=list)
    """What else it is called."""
    facts: list[str] = field(default_factory=list)
    """What is true of it and of others: `25 minutes`."""
    about: list[str] = field(default_factory=list)
    """The pages of what it has to do with, whose names find it too."""
    headed: bool = False
    """Whether its headings are names."""
    sections: list[Section] = field(default_factory=list)

    def kept(self) -> str:
        """It as text, to be kept."""
        return json.dumps({it.name: getattr(self, it.name) for it in fields(self)}, ensure_ascii=False)

    @classmethod
    def of(cls, kept: str) -> Self:
        """The sheet of such a text."""
        said = json.loads(kept)
        return cls(**{**said, "sections": [Section(*section) for section in said["sections"]]})


def read(markdown: str) -> Sheet | None:
    """The sheet of a page; None for one that wants no search."""
    found = FRONT.match(markdown)
    said = load("", f"\n{found[1]}".encode())[0].data if found else None
    said = said if isinstance(said, dict) else {}
    search = said["search"] if isinstance(said.get("search"), dict) else {}
    if search.get("exclude"):
        return None
    listing = search.get("text") is False
    first, *sections = divided(markdown[found.end() :] if found else markdown)
    trail = said.get("trail") or [{"title": ""}]
    return Sheet(
        title=html.unescape(str(said.get("title") or first.heading)),
        label=html.unescape(str(trail[-1]["title"])),
        boost=search.get("boost", 1),
        names=texts(search.get("names")),
        facts=texts(search.get("facts")),
        about=texts(search.get("about")),
        headed=bool(search.get("headed")),
        sections=[] if listing else [section for section in (first, *sections) if section.text or section.heading],
    )


def texts(value: Any) -> list[str]:
    """A list of the front matter, which is escaped for HTML there."""
    return [html.unescape(str(item)) for item in value] if isinstance(value, list) else []


def divided(markdown: str) -> Iterator[Section]:
    """The sections of a page, what stands under its title first; none that asks to be left out."""
    text = prose.searched(markdown)
    blocks = code(text)
    heads = [head for head in HEADING.finditer(text) if not blocks.has(head.start())]
    ends = [*(head.start() for head in heads[1:]), len(text)][: len(heads)]
    anchors = Anchors(heads)
    if not heads:
        yield section("", "", text)
    for number, (head, end) in enumerate(zip(heads, ends, strict=True)):
        anchor = anchors.next(head)
        if number == 0 or "data-search-exclude" not in (head[2] or ""):
            yield section(anchor if number else "", prose.plain(head[1]), text[head.end() : end])


class Anchors:
    """The anchors of headings, as Markdown's table of contents gives them: of two that are alike, the second is numbered."""

    def __init__(self, heads: list[re.Match[str]]) -> None:
        self.used = {name for head in heads if (name := named(head))}

    def next(self, head: re.Match[str]) -> str:
        """That of the next heading."""
        anchor = named(head)
        if anchor:
            return anchor
        plain = anchor = slug(prose.plain(head[1])) or "_1"
        number = 0
        while anchor in self.used:
            number += 1
            anchor = f"{plain}_{number}"
        self.used.add(anchor)
        return anchor


def named(head: re.Match[str]) -> str | None:
    """The anchor that a heading names itself."""
    found = NAMED.search(head[2] or "")
    return found[1] if found else None


def section(anchor: str, heading: str, markdown: str) -> Section:
    """A section with its words counted."""
    text = prose.plain(markdown)
    counts = Counter(map(singular, words(text)))
    for word in map(singular, words(heading)):
        counts[word] += HEADED
    return Section(anchor, heading, text, dict(counts))
