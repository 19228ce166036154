"""The steps in which MkDocs makes a page, taken apart from a whole build."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page

from generator.publish.kept import drawings

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

Render = Callable[[Page, "MkDocsConfig", "Files"], None]


@dataclass(frozen=True, slots=True)
class Amid:
    """What the pages of a build are made amid."""

    config: MkDocsConfig
    files: Files
    pages: Sequence[File]
    """Those of them that are pages."""
    nav: Navigation
    env: Environment

    def html(self, page: Page) -> str:
        """A page within its template; its drawings are still to be put back."""
        page.active = True
        try:
            context = get_context(self.nav, self.pages, self.config, page)
            return self.env.get_template(page.meta.get("template", "main.html")).render(context)
        finally:
            page.active = False


def convert(page: Page, config: MkDocsConfig, files: Files, render: Render | None = None) -> None:
    """Read a page, and convert its Markdown, that of one that the guide makes without its drawings."""
    Page.read_source(page, config)
    if page.file.generated_by:
        page.markdown = drawings.hidden(page.markdown or "")
    (render or Page.render)(page, config, files)
