"""The navigation in mkdocs.yml against the pages there are: each is in it once, and each of its entries is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.publish import paths
from generator.records.catalog import Catalog
from generator.records.codes import DANGLING, WRONG_TYPE
from generator.records.drafts import published
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, Location, did_you_mean
from generator.text.document import Document, Loc
from generator.text.source import load

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

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

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:.+|//.+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """An mkdocs.yml, as far as it says which pages there are."""

    document: Document
    entries: tuple[tuple[str, Loc], ...] | None
    """Where each entry of the navigation leads, with its place; None where MkDocs makes it of the folders."""
    misshapen: tuple[Loc, ...]
    """The places of what is no entry."""
    apart: tuple[str, ...]
    """The patterns of pages that need not be in it, or that are not published at all."""


def problems(catalog: Catalog, root: Path, shown: str) -> Iterator[Diagnostic]:
    """What the navigation lacks, and what it has too much; nothing of a content folder without an mkdocs.yml that publishes it."""
    found = read(root.resolve(), (PurePosixPath(shown).parent / "mkdocs.yml").as_posix()) if catalog.whole else None
    if found:
        yield from misplaced(catalog, found)
        yield from omitted(catalog, found)


def read(root: Path, shown: str) -> Settings | None:
    """What the mkdocs.yml beside a content folder says; nothing where none is, or it is of another folder."""
    file = root.parent / "mkdocs.yml"
    document, _ = load(shown, file.read_bytes()) if file.is_file() else (Document(shown, ""), [])
    said = document.data
    if not isinstance(said, dict) or (root.parent / str(said.get("docs_dir", "docs"))).resolve() != root / "pages":
        return None
    leaves = list(walked(said.get("nav", []), ("nav",)))
    entries = tuple((value, loc) for loc, value in leaves if isinstance(value, str))
    wrong = tuple(loc for loc, value in leaves if not isinstance(value, str))
    lines = [line for key in ("not_in_nav", "exclude_docs") for line in str(said.get(key, "")).splitlines()]
    return Settings(document, entries if "nav" in said else None, wrong, tuple(lines))


def walked(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """Every leaf of the navigation: text where a page is named, and whatever else stands there."""
    if isinstance(value, list):
        for number, entry in enumerate(value):
            if isinstance(entry, dict) and len(entry) == 1:
                ((title, below),) = entry.items()
                yield from walked(below, (*loc, number, title))
            else:
                yield (*loc, number), entry
    else:
        yield loc, value


def misplaced(catalog: Catalog, found: Settings) -> Iterator[Diagnostic]:
    """The entries that lead to no page; a list that a guide has nothing for is left out by itself."""
    there = {*pages(catalog), *paths.INDEX_PAGES}
    for path, loc in found.entries or ():
        if path not in there and not ADDRESS.fullmatch(path):
            help = did_you_mean(path, there) or "name a page that is there, or take the line out"
            yield Diagnostic(found.document.at(loc), DANGLING, f"there is no page '{path}'", help)
    for loc in found.misshapen:
        yield Diagnostic(found.document.at(loc), WRONG_TYPE, "this is no entry", "write '- Title: page.md'")


def omitted(catalog: Catalog, found: Settings) -> Iterator[Diagnostic]:
    """The pages that are in no navigation though they should be, or that nothing leads to."""
    named = None if found.entries is None else {path for path, _ in found.entries}
    linked = {way.path for page in catalog.pages for way in page.ways if way.path != page.path}
    for path, place in pages(catalog).items():
        if named is not None and path in named:
            continue
        if not outside(found.apart).match_file(path):
            if named is not None:
                message = f"'{path}' is not in the navigation"
                yield Diagnostic(
                    place or found.document.at(("nav",), key=True),
                    OMITTED,
                    message,
                    f"add '- {path}' below 'nav' in mkdocs.yml",
                )
        elif place and path not in linked:
            yield Diagnostic(place, UNREACHED, "no page leads here", "link it, or add it below 'nav' in mkdocs.yml")


def pages(catalog: Catalog) -> dict[str, Location | None]:
    """Every page of the published guide, with its place if it is written by hand."""
    guide = published(catalog)
    made = [*paths.index_pages(guide), *(paths.page_of(entry.record) for entry in guide.entries.values())]
    return {path: None for path in made if "#" not in path} | {page.path: Location(page.shown) for page in guide.pages}


@cache
def outside(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """The pages that need not be in the navigation."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most checks come here once, and some never

    return GitIgnoreSpec.from_lines([*paths.OUTSIDE, *patterns])
