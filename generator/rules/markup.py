"""A check of Markdown in the texts of records, where most of it is none: readers would see its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.records import clean
from generator.records.catalog import Catalog
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import edit_at
from generator.values.fields import Record

SHOWN = Code(
    "G357",
    "Markup that readers would see",
    "In the sentences of records, '*word*' gives emphasis and '[[id]]' a link. Nothing else of Markdown is markup there: "
    "readers would see two stars, or an address in brackets, as they stand. Pages below content/pages are Markdown.",
)

STRONG = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
LINKED = re.compile(r"\[[^\[\]\n]+\]\(https?://[^()\s]+\)")


def no_other_markup(catalog: Catalog) -> Iterator[Diagnostic]:
    """The texts of records have no markup but their own."""
    for entry in catalog.entries.values():
        yield from clean.look(shown, catalog, entry.record)


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


def told(text: str) -> str:
    """What is wrong with a text that is markup elsewhere."""
    return f"readers would see '{text}' as it stands here"
