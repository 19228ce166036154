"""Checks of sources."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic

SMALL = 30
"""A study with fewer people is a small one."""


def source_unused(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every source is cited; told only of a whole catalogue, since a broken file may hold the citation."""
    for source in catalog.sources.values() if catalog.whole else ():
        if source.id not in catalog.uses:
            place = catalog.entry(source).at()
            yield Diagnostic(place, codes.SOURCE_UNUSED, f"nothing cites '{source.id}'", "cite it, or take it out")


def study_in_full(catalog: Catalog) -> Iterator[Diagnostic]:
    """A source says whom it is about; a trial or small study also how many took part, and is the one or the other by that number."""
    for source in catalog.sources.values():
        entry, study = catalog.entry(source), source.kind in ("trial", "small study")
        for key in ("population", "size") if study else ("population",) if source.kind != "practice" else ():
            if getattr(source, key) is None:
                yield Diagnostic(entry.at(), codes.STUDY, f"the {source.kind} has no '{key}'", f"add '{key}:'")
        kind = "small study" if source.size and source.size < SMALL else "trial"
        if study and source.size and source.kind != kind:
            message = f"a study of {source.size} people is a {kind}"
            yield Diagnostic(entry.at("kind"), codes.STUDY, message, f"write 'kind: {kind}'")
