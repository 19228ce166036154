"""What a build remembers of the one before, so that only those pages are made anew that come out otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator import workshop
from generator.publish.kept import conversion, drawings, shelf, steps, surroundings
from generator.publish.kept.conversion import Noted, same
from generator.publish.kept.shelf import Known, Row
from generator.publish.kept.steps import Amid
from generator.publish.kept.twins import Twins
from generator.publish.sent import offline
from generator.publish.sent.offline import Told

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

UNCHANGED = "unchanged.html"
"""The template of a page that comes out as it did before, which is empty."""


class Memory:
    """The pages of the build before, each by its file: as Markdown was converted, and as they were written."""

    def __init__(self) -> None:
        self.file: Path | None = None
        """Where it is kept from one process to the next."""
        self.rows: dict[str, Row] = {}
        """All that is remembered."""
        self.level = 1
        """How hard pages are packed, in a preview."""

    def begin(self, file: Path, config: MkDocsConfig, nav: Navigation, files: Files) -> None:
        """Look at what all pages of this build are converted amid; where that cannot be told, remember nothing."""
        if file != self.file:
            self.file, self.rows = file, shelf.load(file)
        self.amid = surroundings.amid(config)
        self.nav = nav
        self.files = Noted(files)
        self.kept = surroundings.told(config)
        self.fitting: dict[str, Known | None] = {}
        """What of the build before fits the files of this one that were looked at."""
        self.converting: Twins[tuple[Known, str] | None] = Twins()
        self.writing: Twins[tuple[Row, str, Told] | None] = Twins()
        """Pages that copies of this process convert, and put into the theme."""
        self.pages: dict[str, Known] = {}
        """The pages of this build."""
        self.recalled: set[str] = set()
        """Those of them that are remembered as they were converted."""
        self.unchanged: set[str] = set()
        """Those of them that come out as they did before."""
        self.anew: dict[str, Row] = {}
        self.told: dict[str, Told] = {}
        """What the list of what phones keep says of each page that is remembered, by its file on the site."""

    def divide(self, config: MkDocsConfig) -> None:
        """Have copies of this process convert their share of what has to be converted."""
        self.level = offline.PACKS
        if self.kept:
            wanted = [file.src_uri for file in self.files.documentation_pages() if not self.fits(file)]
            self.converting = Twins(partial(self.convert_beside, config), wanted)

    def convert_beside(self, config: MkDocsConfig, uri: str) -> tuple[Known, str] | None:
        """In a copy of this process, what a page comes to and its HTML; nothing where it is to be converted where MkDocs is heard."""
        file = self.files.src_uris[uri]
        page = file.page or Page(None, file, config)
        steps.convert(page, config, self.files, partial(self.convert, source(file)))
        return (self.pages[uri], page.content or "") if uri in self.pages else None

    def fits(self, file: File) -> Known | None:
        """What is remembered of a page whose Markdown, and where it leads to, is as before."""
        uri = file.src_uri
        if uri not in self.fitting:
            row = self.rows.get(uri) if self.kept else None
            known = shelf.known(row) if row else None
            good = known and (known.source, known.amid) == (source(file), self.amid) and same(known.asked, self.files)
            self.fitting[uri] = known if good else None
        return self.fitting[uri]

    def recall(self, page: Page) -> None:
        """Have MkDocs read and convert a page only where that has to be done, and is not done beside."""
        uri = page.file.src_uri
        known, html = self.fits(page.file), ""
        if known:
            self.recalled.add(uri)
        elif beside := self.converting.done(uri):
            known, html = beside
        if known:
            page.read_source = partial(self.take, page, known, html)  # type: ignore[method-assign]  # MkDocs has no event for this
            page.render = conversion.nothing  # type: ignore[method-assign]  # the same
        else:
            page.render = partial(self.convert, source(page.file), page)  # type: ignore[method-assign]  # the same

    def take(self, page: Page, known: Known, html: str, _: MkDocsConfig) -> None:
        """Give a page what others ask of it."""
        self.pages[page.file.src_uri] = known
        conversion.given(page, known, html, self.files)

    def convert(self, source: str, page: Page, config: MkDocsConfig, _: Files) -> None:
        """`Page.render`, after which it is remembered what it made."""
        known = conversion.noted(page, config, self.files, source, self.amid)
        if self.kept and known:
            self.pages[page.file.src_uri] = known

    def compare(self, config: MkDocsConfig, files: Files) -> None:
        """Put each page that is made from the same as before into the empty template, which costs no time; and give the others their own part back."""
        frame = surroundings.frame(config, self.nav)
        for page in pages(files):
            known = self.pages.get(page.file.src_uri)
            if not known or page.file.src_uri not in self.recalled:
                pass
            elif known.frame == frame:
                self.unchanged.add(page.file.src_uri)
                page.meta["template"] = UNCHANGED
            else:
                page.content = shelf.html(self.rows[page.file.src_uri])[slice(*known.own)]
            if known:
                known.frame = frame

    def share(self, amid: Amid) -> None:
        """Have copies of this process put their share of what has to be put into the theme there."""
        changed = self.pages.keys() - self.unchanged
        wanted = [file.src_uri for file in amid.pages if file.src_uri in changed]
        self.writing = Twins(partial(self.write_beside, amid), wanted)
        self.html = amid.html
        for page in filter(None, (self.files.src_uris[uri].page for uri in self.writing)):
            page.meta["template"] = UNCHANGED

    def write_beside(self, amid: Amid, uri: str) -> tuple[Row, str, Told] | None:
        """In a copy of this process, a page as it is remembered, its HTML, and what is told of it."""
        page = self.files.src_uris[uri].page
        html = self.written(page, amid.html(page)) if page else ""
        return (self.anew[uri], html, self.told[page.file.dest_uri]) if page and uri in self.anew else None

    def written(self, page: Page, output: str) -> str:
        """What is written of a page, with its drawings: what was before, or what is now, which is remembered."""
        uri = page.file.src_uri
        if uri in self.unchanged:
            return self.tell(page, self.rows[uri], shelf.html(self.rows[uri]))
        if beside := self.writing.done(uri):
            self.anew[uri], html, self.told[page.file.dest_uri] = beside
            return html
        if page.meta.get("template") == UNCHANGED:  # no copy has begun with it, or one has come to an end
            page.meta = dict(self.pages[uri].meta)
            output = self.html(page)
        if not page.content or uri not in self.pages:
            return whole(page, output)
        before, content, after = output.partition(page.content)
        own, known = whole(page, content), self.pages[uri]
        known.own, html = (len(before), len(before) + len(own)), before + own + after
        if own and (row := known.row(html, self.level)):
            self.anew[uri] = row
            self.tell(page, row, html)
        return html

    def tell(self, page: Page, row: Row, html: str) -> str:
        """Note what the list says of a page, which no preview has; and give its HTML back."""
        if self.level == offline.PACKS:
            self.told[page.file.dest_uri] = offline.told(html.encode(), len(row.html))
        return html

    def end(self) -> None:
        """Remember this build for the next."""
        gone = self.rows.keys() - self.unchanged
        for uri in gone:
            del self.rows[uri]
        self.rows |= self.anew
        if self.file and (self.anew or gone):
            shelf.save(self.file, self.anew, gone - self.anew.keys())


def source(file: File) -> str:
    """The digest of a page's Markdown, with its front matter."""
    return workshop.digest((file.content_bytes,))


def whole(page: Page, html: str) -> str:
    """The HTML of a page, or of a part of it, with its drawings."""
    return drawings.shown(html, page.file.content_string) if page.file.generated_by else html


def pages(files: Files) -> Iterable[Page]:
    """The pages among files."""
    return (file.page for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve) if file.page)
