"""Records and pages that are not ready: what is published leaves them out."""

from __future__ import annotations

from dataclasses import replace

from generator.records.catalog import Catalog, Key
from generator.records.entry import Entry
from generator.records.references import prune
from generator.records.tongues import kept as known


def drafts(catalog: Catalog) -> dict[Key, Entry]:
    """The records that are drafts."""
    return {key: entry for key, entry in catalog.entries.items() if entry.record.draft}


def published(catalog: Catalog) -> Catalog:
    """The catalogue less its drafts, and less what points to them, which the checker has told."""
    left_out = drafts(catalog)
    if catalog.aside:
        pages = tuple(page for page in catalog.pages if page.path not in catalog.aside)
        beside = {path: shown for path, shown in catalog.attachments.items() if path not in catalog.aside}
        catalog = replace(catalog, pages=pages, attachments=beside, aside=frozenset())
    if not left_out:
        return catalog
    kept, lost = prune({key: entry for key, entry in catalog.entries.items() if key not in left_out})
    named = known(catalog.tongues, {id for _, id in kept}.__contains__)
    return replace(catalog, entries=kept, incomplete=catalog.incomplete | lost, tongues=named)
