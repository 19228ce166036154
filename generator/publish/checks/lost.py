"""Links of hand-written pages that lead to nothing, to a draft, or into the guide from without."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import partial

from generator.cards import files as cards
from generator.cards.formats import FORMATS
from generator.publish.checks.project import Project
from generator.publish.entries import paths
from generator.records.anchors import anchors
from generator.records.catalog import Catalog
from generator.records.codes import DANGLING, NO_ANCHOR, UNCLEAR_ADDRESS
from generator.records.drafts import published
from generator.records.kinds import kind_of
from generator.records.pages import SOURCES
from generator.records.targets import Way
from generator.rules.drafts import DRAFT_HELP, NEEDS_DRAFT
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location, did_you_mean
from generator.text.document import edit_at
from generator.values.fields import Record

WEB = re.compile(r"(?<![^/])www\.[^/].*")
"""An address that lacks its beginning, and so reads as that of a file."""
There = dict[str, Callable[[], frozenset[str]]]
"""Every page and file that can be linked, with what gives its anchors."""


def lost_ways(catalog: Catalog, codes: tuple[Code, ...]) -> Iterator[Diagnostic]:
    """What they lead to that is not there; told only of a whole catalogue, since a broken file may be the page. `codes` have a section each."""
    if not catalog.whole:
        return
    drafts = {paths.page_of(it.record): it.record for it in catalog.entries.values() if it.record.draft}
    guide = published(catalog)
    there = known(guide, codes)
    for page in guide.pages:
        for way in page.ways:
            if way.path in catalog.aside:
                help = "take it out of 'draft_docs' in mkdocs.yml, or leave it out here until it is ready"
                yield Diagnostic(way.location, NEEDS_DRAFT, f"'{way.path}' is a draft", help)
            else:
                yield from lost(way, there, drafts)


def roundabout(catalog: Catalog, project: Project) -> Iterator[Diagnostic]:
    """The links into the guide that name its address on the web, so that nobody could tell whether they lead anywhere."""
    if not project.url:
        return
    within = re.compile(rf"(?:\]\(|\]:\s*|<)(?:<)?(?={re.escape(project.url)})")
    for page in catalog.pages:
        for number, line in enumerate(page.text.split("\n")):
            if within.search(html.unescape(line)):
                found = within.search(line)
                place = Location(page.shown, number + 1, found.end() + 1 if found else 1, line)
                help = "link the page's file as seen from this one, such as '../about.md'"
                yield Diagnostic(place, UNCLEAR_ADDRESS, "this is an address of the guide itself", help)
    for source in catalog.sources.values():
        if source.url and source.url.startswith(project.url):
            help = "name where the source itself lies"
            yield Diagnostic(
                catalog.entry(source).at("url"), UNCLEAR_ADDRESS, "this is an address of the guide itself", help
            )


def lost(way: Way, there: There, drafts: dict[str, Record]) -> Iterator[Diagnostic]:
    """What is wrong with one link; citations are told as pointers to records."""
    record = drafts.get(way.path) or drafts.get(f"{way.path}#{way.anchor}")
    if record and way.path != SOURCES:
        yield Diagnostic(way.location, NEEDS_DRAFT, f"'{record.id}' is a draft", DRAFT_HELP.format(record.id))
    elif way.path not in there:
        kind = "page" if way.path.endswith(".md") else "file"
        web = WEB.search(way.path)
        whole = f"https://{web[0]}" if web else ""
        help = f"write '{whole}'" if web else did_you_mean(way.path, there) or f"link a {kind} that is there"
        edit = edit_at(way.location, web[0], whole) if web else None
        yield Diagnostic(way.location, DANGLING, f"there is no {kind} '{way.path}'", help, edit)
    elif way.anchor and way.path != SOURCES and way.anchor not in there[way.path]():
        found = there[way.path]()
        help = did_you_mean(way.anchor, found) or "link the page alone, or a heading of plain words"
        yield Diagnostic(way.location, NO_ANCHOR, f"'{way.path}' has no '#{way.anchor}' to count on", help)


def known(catalog: Catalog, codes: tuple[Code, ...]) -> There:
    """What of the published guide can be linked."""
    pages = [paths.page_of(entry.record) for entry in catalog.entries.values()]
    routines, plans = catalog.routines.values(), catalog.plans.values()
    files = [*catalog.attachments, "exercises.json", *map(cards.booklet_of, plans)]
    files += [cards.page_of(routine, form) for routine in routines for form in FORMATS]
    there: There = {path: frozenset for path in (*pages, *paths.index_pages(catalog), *files) if "#" not in path}
    for path in there.keys() & paths.ANCHORS.values():
        kinds = {kind for kind, its in paths.ANCHORS.items() if its == path}
        ids = frozenset(entry.record.id for entry in catalog.entries.values() if kind_of(entry.record) in kinds)
        there[path] = partial(frozenset, ids)
    there["problems.md"] = lambda: frozenset(code.id.lower() for code in codes)
    return there | {page.path: partial(anchors, page.body) for page in catalog.pages}
