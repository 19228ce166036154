"""How MkDocs converts a page, with a note of all that it makes of it, and of the files that it asks for."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from generator.publish.kept.shelf import Known

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.toc import AnchorLink

DRAFTS = (InclusionLevel.DRAFT, InclusionLevel.EXCLUDED)
"""Pages that MkDocs marks as such in a preview."""

log = logging.getLogger("mkdocs")


class Noted(Files):
    """The files of a build, with a note of those that are asked for."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self.answers: dict[str, str | None] = {}
        """Where each lies on the site."""

    def get_file_from_path(self, path: str) -> File | None:
        """The file, as MkDocs finds it."""
        file = self.src_uris.get(path) or super().get_file_from_path(path)  # which would look at each path again
        self.answers[path] = place(file)
        return file


def noted(page: Page, config: MkDocsConfig, files: Noted, source: str, amid: str) -> Known | None:
    """`Page.render`, with a note of all that it made; none where MkDocs says something of it, so that it says it again."""
    asked: dict[str, str | None] = {}
    said = CountHandler()
    files.answers = asked
    log.addHandler(said)
    try:
        Page.render(page, config, files)
    finally:
        log.removeHandler(said)
    if said.counts or page.links_to_anchors is None or page.file.inclusion in DRAFTS:
        return None
    links = {file.src_uri: anchors for file, anchors in page.links_to_anchors.items()}
    toc, anchors = list(map(token, page.toc)), sorted(page.present_anchor_ids or ())
    title = page._title_from_render  # noqa: SLF001 - what Page.render sets
    return Known(source, amid, asked, dict(page.meta), title, toc, anchors, links)


def given(page: Page, known: Known, html: str, files: Files) -> None:
    """Give a page what was noted of it and others ask for; its own part it need not have yet."""
    page.markdown, page.content = "", html
    page.toc = get_toc(known.toc)  # type: ignore[arg-type]  # as `token` writes it
    page.meta = dict(known.meta)
    page._title_from_render = known.title  # noqa: SLF001 - what Page.render sets
    page.present_anchor_ids = set(known.anchors)
    page.links_to_anchors = {files.src_uris[uri]: anchors for uri, anchors in known.links.items()}


def nothing(config: MkDocsConfig, files: Files) -> None:
    """In place of `Page.render`."""


def place(file: File | None) -> str | None:
    """Where a file lies on the site, and how it stands there."""
    return f"{file.url} {file.inclusion.name}" if file else None


def same(asked: dict[str, str | None], files: Files) -> bool:
    """Whether all files that a page leads to lie where they did."""
    return all(place(files.src_uris.get(path)) == said for path, said in asked.items())


def token(link: AnchorLink) -> dict[str, Any]:
    """An entry of the table of contents as plain data, of which MkDocs makes it."""
    return {"name": link.title, "id": link.id, "level": link.level, "children": list(map(token, link.children))}
