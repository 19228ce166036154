"""What a preview remembers of the build before, so that only those pages are made anew that come out otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

CONVERTED = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What `Page.render` sets, less the links whose anchors it checks, which would keep all files of an earlier build."""

UNCHANGED = "unchanged.html"
"""The template of a page that comes out as it did before, which is empty."""

SEARCH = "material/search"
"""The plugin whose index takes a preview longest: it parses every page as HTML."""

Parts = tuple[object, ...]
"""What a page is made from."""


class Preview:
    """The pages of the build before, each by its file: as Markdown was converted, as search knows them, and as they were written."""

    def __init__(self) -> None:
        self.amid = ""
        """What every page of this build is converted amid."""
        self.nav: Navigation
        self.frame: Parts = ()
        """What every page of this build is put into."""
        self.converted: dict[str, tuple[tuple[str | None, str], dict[str, Any]]] = {}
        """The Markdown of each page and what it was converted amid, with what it was converted to."""
        self.entries: dict[str, list[Any]] = {}
        """What search knows of each page."""
        self.parts: dict[str, Parts] = {}
        """What each page of this build is made from."""
        self.written: dict[str, tuple[Parts, str]] = {}
        """The same of the build before, with what was written."""

    def begin(self, config: MkDocsConfig, nav: Navigation, files: Files) -> None:
        """Look at what all pages of this build are converted amid."""
        self.amid = repr((config.markdown_extensions, config.mdx_configs, sorted(files.src_uris)))
        self.nav = nav

    def convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """`Page.render`, or what it gave before for the same Markdown among the same files."""
        said = (page.markdown, self.amid)
        before = self.converted.get(page.file.src_uri)
        if before and before[0] == said:
            vars(page).update(before[1])
            return
        Page.render(page, config, files)
        self.converted[page.file.src_uri] = said, {name: vars(page)[name] for name in CONVERTED}

    def surround(self, config: MkDocsConfig) -> None:
        """Look at what all pages are put into: the navigation, whose titles are known once its pages are converted, and the theme."""
        self.frame = str(self.nav), look(config)

    def compare(self, page: Page, drawings: list[str]) -> None:
        """Put a page that is made from the same as before into the empty template, which costs no time."""
        parts = page.content, repr(page.meta), drawings, self.frame
        self.parts[page.file.src_uri] = parts
        if parts == self.written.get(page.file.src_uri, ((), ""))[0]:
            page.meta["template"] = UNCHANGED

    def index(self, config: MkDocsConfig) -> None:
        """Have search parse only pages that have changed; its plugin has no event for this."""
        if SEARCH in config.plugins:
            index: Any = vars(config.plugins[SEARCH])["search_index"]
            index.add_entry_from_context = partial(self.enter, index)

    def enter(self, index: Any, page: Page) -> None:
        """Add what search knows of a page to its index."""
        if unchanged(page):
            index.entries += self.entries[page.file.src_uri]
            return
        there = len(index.entries)
        type(index).add_entry_from_context(index, page)
        self.entries[page.file.src_uri] = index.entries[there:]

    def again(self, page: Page) -> str:
        """What was written of an unchanged page."""
        return self.written[page.file.src_uri][1]

    def keep(self, page: Page, output: str) -> None:
        """Remember what is written of a page."""
        self.written[page.file.src_uri] = self.parts[page.file.src_uri], output


def unchanged(page: Page) -> bool:
    """Whether a page comes out as it did before."""
    return page.meta.get("template") == UNCHANGED


def pages(files: Files) -> Iterable[Page]:
    """The pages among files."""
    return (file.page for file in files.documentation_pages() if file.page)


def look(config: MkDocsConfig) -> tuple[str, list[tuple[str, int]]]:
    """What mkdocs.yml says, and when our own files of the theme were last changed."""
    files = Path(config.theme.custom_dir).rglob("*") if config.theme.custom_dir else ()
    return Path(config.config_file_path).read_text("utf-8"), sorted((str(it), it.stat().st_mtime_ns) for it in files)
