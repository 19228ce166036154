"""The content folder read and checked: the catalogue, and every problem of every file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cards import files as cards
from generator.cards.formats import FORMATS
from generator.publish import paths
from generator.records import loader
from generator.records.catalog import Catalog
from generator.records.codes import DANGLING
from generator.records.drafts import published
from generator.rules import rulebook
from generator.rules.drafts import DRAFT_HELP, NEEDS_DRAFT
from generator.text import codes
from generator.text.diagnostics import Diagnostic, Location, did_you_mean, ordered


def figure_cache(project: Path) -> Path:
    """The folder in which a project, the folder of mkdocs.yml, keeps its drawings."""
    return project / ".cache" / "figures"


def examine(root: Path, shown: str | None = None, cache: Path | None = None) -> tuple[Catalog, list[Diagnostic]]:
    """Read and check the content folder, called `shown` in messages: the catalogue, and every problem in order; `cache` is that of the figures."""
    catalog, problems = loader.load(root, shown or root.as_posix())
    found = [*rulebook.check(catalog, cache), *taken_pages(catalog), *lost_ways(catalog)]
    return catalog, ordered([*problems, *found])


def taken_pages(catalog: Catalog) -> Iterator[Diagnostic]:
    """Records and hand-written pages that lie where the guide writes a page itself."""
    lists = paths.index_pages(catalog)
    made = {*lists, *(cards.page_of(it, form) for it in catalog.routines.values() for form in FORMATS)}
    made |= {cards.booklet_of(plan) for plan in catalog.plans.values()}
    for entry in catalog.entries.values():
        path = paths.page_of(entry.record)
        if path in lists:
            message = f"'{entry.record.id}' is the name of a page that the guide writes itself"
            yield Diagnostic(entry.at(), codes.BAD_FILE_NAME, message, "choose another id")
        made.add(path)
    for page in catalog.pages:
        if page.path in made:
            help = "move the page, or write what it says into the record"
            yield Diagnostic(Location(page.shown), codes.MISPLACED, "the guide writes this page itself", help)


def lost_ways(catalog: Catalog) -> Iterator[Diagnostic]:
    """Links of hand-written pages that lead to nothing, or to a draft; told only of a whole catalogue, since a broken file may be the page."""
    records = {paths.page_of(entry.record): entry.record for entry in catalog.entries.values()}
    there = {*records, *paths.index_pages(published(catalog)), *(page.path for page in catalog.pages)}
    for page in catalog.pages if catalog.whole else ():
        for way in page.ways:
            record = records.get(way.path)
            if record and record.draft:
                help = DRAFT_HELP.format(record.id)
                yield Diagnostic(way.location, NEEDS_DRAFT, f"'{record.id}' is a draft", help)
            elif way.path not in there:
                help = did_you_mean(way.path, there) or "link a page that is there"
                yield Diagnostic(way.location, DANGLING, f"there is no page '{way.path}'", help)
