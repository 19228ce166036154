"""The elements of pages, for checks of the built site; lines that many pages share, such as the theme's and drawings, are read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple, TypeVar

T = TypeVar("T")

Attributes = tuple[tuple[str, str], ...]
"""Names in small letters, and values."""

DOUBT = "?"
"""What stands for the name of an element where browsers may read something else than is read here."""

NAMES = "b|div|figcaption|figure|g|i|li|p|path|rect|section|small|span|svg|table|tbody|td|th|thead|tr|ul"
"""Elements that neither load nor run anything."""
SAYINGS = (
    "aria-[a-z]+|class|d|data-[a-z-]+|fill|fill-rule|height|role|rx|scope|stroke|stroke-[a-z]+|transform|viewBox"
    "|width|x|xmlns|y"
)
"""Attributes that are neither an address nor an anchor nor a style."""
PLAIN = re.compile(rf'(?:<(?:(?:{NAMES})(?: (?:{SAYINGS})="[^"]*")*+/?|/(?:{NAMES}))>[^<]*+)++')
"""A run of such elements with nothing else, and of texts: most of what is in drawings, and in pages."""


class Element(NamedTuple):
    """The start of an element; of scripts and styles also what is in them."""

    name: str
    attributes: Attributes = ()
    text: str = ""

    def get(self, name: str) -> str | None:
        """The value of an attribute; browsers take the first where there are two."""
        return next((value for key, value in self.attributes if key == name), None)

    def __str__(self) -> str:
        """As it stands in the page, in short."""
        if self.name == DOUBT:
            return repr(self.text[:60])
        said = (f'{key}="{value[:60]}"' for key, value in self.attributes)
        return f"<{' '.join([self.name, *said])}>"


class Reader(HTMLParser):
    """Reads HTML, and finds what can be told of elements; whatever browsers could take otherwise is found as DOUBT."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Element] = []

    def parse_starttag(self, i: int) -> int:
        """Pass over a run of which nothing can be told, or read one start; where that ends."""
        run = PLAIN.match(self.rawdata, i)
        return run.end() if run else super().parse_starttag(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Find an element; one that says nothing is of no interest."""
        if attrs or tag in self.CDATA_CONTENT_ELEMENTS:
            self.found.append(Element(tag, tuple((name, value or "") for name, value in attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Find an element that ends at once, which scripts and styles only seem to."""
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.doubt(f"<{tag}/>")

    def handle_data(self, data: str) -> None:
        """Find what is in a script or a style; in other text no element begins."""
        if self.cdata_elem:
            last = self.found[-1]
            self.found[-1] = last._replace(text=last.text + data)
        elif "<" in data:
            self.doubt(data)

    def handle_comment(self, data: str) -> None:
        """Find a comment that holds markup: where it ends, browsers have their own rules."""
        if "<" in data or ">" in data:
            self.doubt(data)

    def unknown_decl(self, data: str) -> None:
        """Find a section that HTML does not have."""
        self.doubt(data)

    def doubt(self, data: str) -> None:
        """Find what browsers may read otherwise."""
        self.found.append(Element(DOUBT, text=data))

    @property
    def amid(self) -> bool:
        """Whether the last thing read has not come to its end."""
        return bool(self.rawdata or self.cdata_elem)


def pieces(html: str, told: Callable[[list[Element]], T | None], known: dict[str, T | None]) -> Iterator[T]:
    """What is `told` of the elements of a page, piece by piece; `known` holds what was told of lines that stand alone, and gains those of this page."""
    reader: Reader | None = None
    for line in html.split("\n"):
        if reader is None and line in known:
            said = known[line]
        else:
            alone, reader = reader is None, reader or Reader()
            reader.feed(line + "\n")
            if reader.amid:
                continue
            said, reader = told(reader.found), None
            if alone:
                known[line] = said
        if said is not None:
            yield said
    if reader:
        reader.doubt(reader.rawdata or "no end")
        said = told(reader.found)
        if said is not None:
            yield said
