"""Checks of drafts: what is published needs none of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.drafts import drafts
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic

NEEDS_DRAFT = Code(
    "G330",
    "Points to a draft",
    "A record with 'draft: true' is shown in a preview and never published, so that what points to it would lead nowhere. Publish it as well, by taking its 'draft' out; or make what points to it a draft too. A draft may point to anything.",
)
DRAFT_HELP = "take 'draft: true' out of '{}', or leave it out here until it is ready"


def needs_draft(catalog: Catalog) -> Iterator[Diagnostic]:
    """What is published points to nothing that is not."""
    ids = {id for _, id in drafts(catalog)}
    for entry in catalog.entries.values() if ids else ():
        for link in entry.links if not entry.record.draft else ():
            if link.id in ids:
                yield Diagnostic(
                    entry.at(*link.loc), NEEDS_DRAFT, f"'{link.id}' is a draft", DRAFT_HELP.format(link.id)
                )
    for page in catalog.pages:
        for citation in page.citations:
            if citation.source in ids:
                help = DRAFT_HELP.format(citation.source)
                yield Diagnostic(citation.location, NEEDS_DRAFT, f"'{citation.source}' is a draft", help)
