"""The pages of what was saved, made amid the last whole build of a preview, before the site is built again."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.utils import CountHandler

from generator import pictures
from generator.publish.checks import examination
from generator.publish.entries import paths, ways
from generator.publish.kept import drawings, steps, surroundings
from generator.publish.kept.conversion import DRAFTS
from generator.publish.kept.steps import Amid
from generator.publish.kept.traces import Traces
from generator.publish.pages import plan
from generator.publish.pages.site import Site
from generator.publish.preview import problems
from generator.records.catalog import Catalog
from generator.text.diagnostics import GuideError

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

MOST = 10
"""So many pages are made ahead; where more have changed, somebody has done more than to save a file."""

log = logging.getLogger("mkdocs")


@dataclass(frozen=True, slots=True)
class Built:
    """A whole build of a preview."""

    amid: Amid
    site: Site


def pages(built: Built, content: Path, shown: str) -> dict[str, bytes]:
    """What the pages of changed records and of changed hand-written pages are by now, as HTML, by their files below the site.

    None where it takes the whole build to tell: where another plugin has a say, where a template is broken, or where much or the navigation has changed.
    """
    if not surroundings.told(built.amid.config):
        return {}
    catalog, _, wrong = examination.read(content, shown)
    preview = problems.Preview(catalog, built.site.settings, Path(built.amid.config.config_file_path).parent)
    told = {
        it.path: it.data() for it in problems.pages([*wrong, *examination.unfinished(content, shown, catalog)], preview)
    }
    wanted = changed(built.site.catalog, catalog) | told.keys()
    if len(wanted) > MOST or around(catalog) != around(built.site.catalog):
        return {}
    with suppress(GuideError):
        made = Site(catalog, built.site.templates, built.site.settings, Traces())
        its = ways.carried(list(plan.pages(made)), made.settings)
        texts = {it.path: it.data() for it in its if it.path in wanted} | told
        gained(built.amid, catalog)
        return dict(written(built, texts))
    return {}


def gained(amid: Amid, catalog: Catalog) -> None:
    """Tell the last build of movements that exercises have by now, such as those whose files were wrong, so that no link to one is in vain."""
    for exercise in filter(pictures.moves, catalog.exercises.values()):
        path = paths.movement_of(exercise)
        if not amid.files.get_file_from_path(path):
            amid.files.append(File.generated(amid.config, path, content=""))


def around(catalog: Catalog) -> set[str]:
    """The pages that may stand in the navigation, which all others show."""
    return {*paths.index_pages(catalog), *(page.path for page in catalog.pages)}


def changed(before: Catalog, now: Catalog) -> set[str]:
    """The Markdown files of all records that have changed or come, and of the hand-written pages that have changed."""
    there = ((before.entries.get(key), entry.record) for key, entry in now.entries.items())
    found = {paths.page_of(it).partition("#")[0] for old, it in there if not old or old.record != it}
    written = {page.path: page for page in before.pages}
    return found | {page.path for page in now.pages if page.path in written and page != written[page.path]}


def written(built: Built, texts: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Each page that the last build had, as the theme shows it."""
    for path, text in texts.items():
        file = built.amid.files.get_file_from_path(path)
        page = file.page if file and file.inclusion not in DRAFTS else None
        html = shown(built.amid, page, text) if page else None
        if page and html:
            yield page.file.dest_uri, html.encode()


def shown(amid: Amid, page: Page, text: bytes) -> str | None:
    """A page of the last build with another text, as MkDocs makes it; nothing where it would say something of it, which the whole build does."""
    said = CountHandler()
    page.file.content_bytes = text
    log.addHandler(said)
    try:
        steps.convert(page, amid.config, amid.files)
        html = amid.html(page)
    finally:
        log.removeHandler(said)
    return None if said.counts else drawings.shown(html, page.file.content_string)
