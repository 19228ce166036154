"""A check of Markdown in the texts of records, where most of it is none: readers would see its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, relpath

from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.kinds import FOLDERS, word
from generator.records.pages import Page
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import edit_at, location
from generator.values.fields import Record

SHOWN = Code(
    "G357",
    "Markup that readers would see",
    "In the sentences of records, '*word*' gives emphasis and '[[id]]' a link. Nothing else of Markdown is markup there: "
    "readers would see two stars, or an address in brackets, as they stand. Pages below content/pages are Markdown: there "
    "a link is '[words](exercises/its-id.md)', and '[[id]]' stands as it is.",
)

STRONG = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
RECORD = re.compile(r"\[\[(?<!`\[\[)([a-z0-9-]+)(?:\|([^\[\]\n]*))?\]\]")
LINKED = re.compile(r"\[[^\[\]\n]+\]\(https?://[^()\s]+\)")


def no_other_markup(catalog: Catalog) -> Iterator[Diagnostic]:
    """The texts of records have no markup but their own, and pages none of records."""
    for entry in catalog.entries.values():
        yield from clean.look(shown, catalog, entry.record)
    for page in catalog.pages:
        yield from (link_of_a_record(page, catalog, found) for found in RECORD.finditer(page.text))


def shown(catalog: Catalog, record: Record) -> Iterator[Diagnostic]:
    """What readers would see of the texts of a record that is markup elsewhere, the first of each kind in a text."""
    entry = catalog.entry(record)
    for loc, text in entry.texts:
        if "**" in text and (found := STRONG.search(text)):
            place = entry.document.within((*entry.base, *loc), found[0])
            edit = edit_at(place, found[0], f"*{found[1]}*")
            yield Diagnostic(place, SHOWN, told(found[0]), f"for emphasis write '*{found[1]}*'", edit)
        if "](" in text and (found := LINKED.search(text)):
            place = entry.document.within((*entry.base, *loc), found[0])
            help = "'[[id|words]]' links a page of the guide; other addresses are those of sources"
            yield Diagnostic(place, SHOWN, told(found[0]), help)


def link_of_a_record(page: Page, catalog: Catalog, found: re.Match[str]) -> Diagnostic:
    """A link in a page as only texts of records have it."""
    place = location(page.shown, page.text, found.start())
    folders = [folder for folder, kind in FOLDERS.items() if (word(kind), found[1]) in catalog.entries]
    there = relpath(f"{folders[0]}/{found[1]}.md", dirname(page.path) or ".") if folders else "page.md"
    words = found[2] or found[1].replace("-", " ")
    return Diagnostic(place, SHOWN, told(found[0]), f"write '[{words}]({there})'")


def told(text: str) -> str:
    """What is wrong with a text that is markup elsewhere."""
    return f"readers would see '{text}' as it stands here"
