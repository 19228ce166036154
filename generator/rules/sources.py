"""Checks of sources."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.drafts import published
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic

SOURCE_UNUSED = Code("G306", "Source never used", "No claim and no article cites this source. Cite it, or take it out.")

STUDY = Code(
    "G319",
    "Source is not told in full",
    "Readers judge a source by whom it is about, its 'population'; only usual practice has none. A review says there how "
    "many studies it read. A trial and a small study have a 'size' as well; with fewer than 30 people it is a small study, "
    "with 30 or more a trial.",
)

SMALL = 30
"""A study with fewer people is a small one."""
NEEDED = {"trial": ("population", "size"), "small study": ("population", "size"), "practice": ()}
"""What a source of some kinds has to say of people; of all others it is the population."""


def source_unused(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every source is cited by what is published, unless it is a draft as well; told only of a whole catalogue, since a broken file may hold the citation."""
    ready = published(catalog)
    for source in ready.sources.values() if catalog.whole else ():
        if source.id not in ready.uses:
            drafted = source.id in catalog.uses
            message = f"only drafts cite '{source.id}'" if drafted else f"nothing cites '{source.id}'"
            help = "make it a draft as well: 'draft: true'" if drafted else "cite it, or take it out"
            yield Diagnostic(catalog.entry(source).at(), SOURCE_UNUSED, message, help)


def source_in_full(catalog: Catalog) -> Iterator[Diagnostic]:
    """A source says whom it is about; a trial or small study also how many took part, and is the one or the other by that number."""
    for source in catalog.sources.values():
        entry, needed = catalog.entry(source), NEEDED.get(source.kind, ("population",))
        for key in needed:
            if getattr(source, key) is None:
                yield Diagnostic(entry.at(), STUDY, f"the {source.kind} has no '{key}'", f"add '{key}:'")
        kind = "small study" if source.size and source.size < SMALL else "trial"
        if "size" in needed and source.size and source.kind != kind:
            message = f"a study of {source.size} people is a {kind}"
            yield Diagnostic(entry.at("kind"), STUDY, message, f"write 'kind: {kind}'")
