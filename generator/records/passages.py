"""The texts of the guide piece by piece, each with the sources that it cites; the checks of what is said look at them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.records.entry import Entry
from generator.records.matter import FRONT
from generator.records.pages import CITATION, Page
from generator.records.source import Source
from generator.text.diagnostics import Location
from generator.text.document import Loc, location

SAYS = ("advice", "audience", "claim", "finding", "focus", "goal", "job", "summary")
"""The keys of texts that say what is so; the others say what to do."""

STARTS = r"[^\n\S]*(?:\n|\Z|[-*+] |\d+\. |#|\||!!!)"
"""A line that ends the piece before it: a blank one, or the first of a list item (numbered in any script, for Markdown), heading, row or admonition."""

PIECE = re.compile(rf"^[^\n\S]*\S.*(?:\n(?!{STARTS}).*)*", re.MULTILINE)
TARGET = re.compile(r"(?<=\]\()[^)\s]*")
"""Where a Markdown link leads."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is read as one: a field of a record; a paragraph, heading, list item or row of a table of a page."""

    text: str
    says: bool
    """Whether it says what is so, so that readers may ask how that is known."""
    sources: tuple[str, ...]
    """The ids of the sources that it cites."""
    at: Callable[[str], Location]
    """The place of the first such part of the text."""

    def said(self, words: re.Pattern[str]) -> list[str]:
        """Which of some words it says, as it writes them; the pattern is in small letters, since one that ignores case is much slower."""
        small = self.text.lower()
        if not words.search(small):
            return []
        found = words.finditer(small if len(small) == len(self.text) else self.text)
        return [self.text[match.start() : match.end()] for match in found]


def passages(entry: Entry) -> Iterator[Passage]:
    """Every piece of text of a record."""
    for loc, text in entry.texts:
        yield Passage(text, loc[-1] in SAYS, cited(entry, loc), finder(entry, loc))


def cited(entry: Entry, loc: Loc) -> tuple[str, ...]:
    """The source of a claim, or a source itself for what it found."""
    if loc[-1] == "claim":
        return (getattr(entry.record, str(loc[0]))[loc[1]].source,)
    return (entry.record.id,) if isinstance(entry.record, Source) else ()


def finder(entry: Entry, loc: Loc) -> Callable[[str], Location]:
    """What finds the place of a part of a record's text."""
    return lambda part: entry.document.within((*entry.base, *loc), part)


def written(page: Page) -> Iterator[Passage]:
    """The pieces of a page, less its front matter; addresses are blanked out, since nobody reads them."""
    front = FRONT.match(page.text)
    read = TARGET.sub(lambda match: " " * len(match[0]), page.text)
    for match in PIECE.finditer(read, front.end() if front else 0):
        sources = CITATION.findall(page.text, match.start(), match.end())
        yield Passage(match[0], True, tuple(sources), found(page, match.start()))  # noqa: FBT003 - a page says what is so


def found(page: Page, start: int) -> Callable[[str], Location]:
    """What finds the place of a part of a page's text behind `start`."""
    return lambda part: location(page.shown, page.text, page.text.index(part, start))
