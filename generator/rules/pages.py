"""Checks of hand-written pages: whether they lead on, count by hand, or send readers to an address that is not encrypted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.pages import Page
from generator.records.passages import written
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import location

DEAD_END = Code(
    "G331",
    "Dead end",
    "Somebody who has read a page to its end wants to go on. Every page links another page of the guide in its text, such as '[Routines](routines/index.md)', or has a part put in that does, such as the routine finder.",
)

COUNTED = Code(
    "G332",
    "Counted by hand",
    "A number of exercises, routines or plans in a page is wrong as soon as one comes in. Put '<!-- guide: counts -->' on a line of its own, which counts them, or do without the number. What a source counted is no concern of this: cite it.",
)

UNENCRYPTED = Code(
    "G333",
    "Address that is not encrypted",
    "An address that starts with 'http:' lets others see and change what a reader gets. Nearly all sites have one with 'https:'.",
)

COUNT = re.compile(r"(?<!of )(?<![0-9,])[0-9][0-9,]++ (?:[a-z]++ )?(?:exercises|routines|plans)\b", re.IGNORECASE)
"""A number of two digits or more: fewer is what somebody does in a day, and nobody's sum of a guide."""

PLAIN = re.compile(r"\bhttp://(?!localhost\b|127\.0\.0\.1\b)")


LEADING = {"routine-finder", "muscle-chart", "exercise", "plan"}
"""The parts made from the data that lead to other pages."""


def leads_on(catalog: Catalog) -> Iterator[Diagnostic]:
    """A page leads on to another one."""
    for page in catalog.pages:
        if not (
            {way.path for way in page.ways if way.path.endswith(".md")} - {page.path}
            or any(marker.name in LEADING for marker in page.markers)
        ):
            help = "link what to read or do next, such as '[Routines](routines/index.md)'"
            place = Location(page.shown, 1, 1, page.text.partition("\n")[0])
            yield Diagnostic(place, DEAD_END, "the page leads nowhere", help)


def counts_nothing(catalog: Catalog) -> Iterator[Diagnostic]:
    """A page gives no number of records that is its own."""
    for page in catalog.pages:
        for passage in written(page):
            for count in () if passage.sources else passage.said(COUNT):
                help = "put '<!-- guide: counts -->' on a line of its own, or do without the number"
                yield Diagnostic(passage.at(count), COUNTED, f"'{count}' is counted by hand", help)


def addresses_encrypted(catalog: Catalog) -> Iterator[Diagnostic]:
    """A page names no address that others can listen in on."""
    for page in catalog.pages:
        yield from plain(page)


def plain(page: Page) -> Iterator[Diagnostic]:
    """The addresses of a page that are not encrypted."""
    for match in PLAIN.finditer(page.text):
        place = location(page.shown, page.text, match.start())
        yield Diagnostic(place, UNENCRYPTED, "the address starts with 'http:'", "write 'https:', if the site has it")
