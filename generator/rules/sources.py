"""Checks of sources."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic


def source_unused(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every source is cited; told only of a whole catalogue, since a broken file may hold the citation."""
    for source in catalog.sources.values() if catalog.whole else ():
        if source.id not in catalog.uses:
            place = catalog.entry(source).at()
            yield Diagnostic(place, codes.SOURCE_UNUSED, f"nothing cites '{source.id}'", "cite it, or take it out")
