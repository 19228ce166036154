"""The navigation in mkdocs.yml against the pages there are: each is in it once, and each of its entries is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.publish.checks.project import Project, outside
from generator.publish.entries import paths
from generator.records.catalog import Catalog
from generator.records.codes import DANGLING, RAW_HTML, UNCLEAR_ADDRESS, WRONG_TYPE
from generator.records.drafts import published
from generator.records.pages import HTML
from generator.records.targets import ELSEWHERE
from generator.text.codes import MISPLACED, Code
from generator.text.diagnostics import Diagnostic, Location, did_you_mean

OMITTED = Code(
    "G341",
    "Not in the navigation",
    "Readers find pages by the navigation, which is written below 'nav' in mkdocs.yml. Add the page there; or, where another page links it and that is enough, below 'not_in_nav'.",
)
UNREACHED = Code(
    "G342",
    "Nobody gets here",
    "The page is left out of the navigation ('not_in_nav' in mkdocs.yml), and no other page links it. Link it where it helps, or delete it.",
)

HOME = "index.md"
"""The page that a site opens with, to which every page of the theme leads."""
CLEAR = re.compile(r"[^\s<>\"'\\]+")
"""An address that can stand in a page as it is, as the theme puts it there."""


def problems(catalog: Catalog, project: Project, content: str) -> Iterator[Diagnostic]:
    """What the navigation of a whole catalogue lacks, and what it has too much; `content` is what its folder is called in messages."""
    guide = published(catalog)
    if HOME not in pages(guide):
        help = "write the page, and let neither 'exclude_docs' nor 'draft_docs' in mkdocs.yml name it"
        yield Diagnostic(Location(f"{content}/pages/{HOME}"), MISPLACED, "the home page is not there", help)
    yield from misplaced(guide, project)
    yield from omitted(guide, project)


def misplaced(guide: Catalog, project: Project) -> Iterator[Diagnostic]:
    """The entries that lead to no page, and what is no entry; a list that a guide has nothing for is left out by itself."""
    there = {*pages(guide), *paths.INDEX_PAGES}
    for path, loc in project.entries or ():
        if path not in {*there, HOME} and not (ELSEWHERE.fullmatch(path) and CLEAR.fullmatch(path)):
            help = did_you_mean(path, there) or "name a page that is there, or take the line out"
            yield Diagnostic(project.document.at(loc), DANGLING, f"there is no page '{path}'", help)
        elif project.url and path.startswith(project.url):
            place, help = project.document.at(loc), "write the page's file, such as 'exercises/index.md'"
            yield Diagnostic(place, UNCLEAR_ADDRESS, "this is an address of the guide itself", help)
    for loc in project.misshapen:
        yield Diagnostic(project.document.at(loc), WRONG_TYPE, "this is no entry", "write '- Title: page.md'")
    for title, loc in project.titles:
        if HTML.search(title):
            place = project.document.at(loc, key=True)
            yield Diagnostic(
                place, RAW_HTML, "HTML is not allowed in titles", "write plain words; for a bare < write &lt;"
            )


def omitted(guide: Catalog, project: Project) -> Iterator[Diagnostic]:
    """The pages that are in no navigation though they should be, or that nothing leads to."""
    named = None if project.entries is None else project.astray | {path for path, _ in project.entries}
    linked = {way.path for page in guide.pages for way in page.ways if way.path != page.path}
    for path, place in pages(guide).items():
        if named is not None and path in named:
            continue
        if not outside(project.outside).match_file(path):
            if named is not None:
                message = f"'{path}' is not in the navigation"
                yield Diagnostic(
                    place or project.document.at(("nav",), key=True),
                    OMITTED,
                    message,
                    f"add '- {path}' below 'nav' in mkdocs.yml",
                )
        elif place and path not in linked:
            yield Diagnostic(place, UNREACHED, "no page leads here", "link it, or add it below 'nav' in mkdocs.yml")


def pages(guide: Catalog) -> dict[str, Location | None]:
    """Every page of a published guide, with its place if it is written by hand."""
    made = [*paths.index_pages(guide), *(paths.page_of(entry.record) for entry in guide.entries.values())]
    return {path: None for path in made if "#" not in path} | {page.path: Location(page.shown) for page in guide.pages}
