"""The MkDocs adapter: outputs become Files."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.cards import pdf
from generator.publish.checks import examination
from generator.publish.checks.config import cache, content_folder, edit_missing, in_project, own_templates, settings
from generator.publish.entries import paths
from generator.publish.gains import Gains, add
from generator.publish.kept import drawings, signs
from generator.publish.kept.alike import Alike
from generator.publish.kept.environment import environment
from generator.publish.kept.memory import Memory
from generator.publish.kept.steps import Amid
from generator.publish.kept.traces import Traces
from generator.publish.options import GuideConfig
from generator.publish.pages.site import Site
from generator.publish.preview.serving import Serving
from generator.publish.sent import lean, needs
from generator.publish.sent.needs import NAME
from generator.publish.stages import Stages
from generator.records import drafts, file
from generator.text.diagnostics import as_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation

SELDOM = (20_000, 50, 100)
"""How often garbage is searched for while pages are made, each of which leaves a little: far less often than Python does of itself."""

log = get_plugin_logger(NAME)


class GuidePlugin(BasePlugin[GuideConfig]):  # type: ignore[no-untyped-call]  # the same
    """Adds all that is made from the data to a build."""

    def __init__(self) -> None:
        self.serving = False
        self.traces = Traces()
        self.memory = Memory()
        self.preview = Serving(log)
        self.stages = Stages(log)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - the host's signature
        """Remember whether this is a build, which must be right, or a preview, which must go on."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, before MkDocs clears the last good site."""
        if not self.serving:
            gc.disable()  # until all is read, which stays
        self.templates = own_templates(config)
        needs.meet(config, self.templates)
        signs.look(config)
        config.extra["edit_missing"] = edit_missing(config)
        config.theme.get_env = partial(environment, config.theme, cache(config) / "templates")  # type: ignore[method-assign]  # MkDocs has no event for this
        content = content_folder(config)
        config.watch.extend(str(folder) for folder in (content, self.templates) if folder.is_dir())
        if self.serving:
            config.watch.append(str(self.preview.background.watched(cache(config))))
        log.info("Reading and checking the content")
        with self.stages.telling(), self.preview.background.sparing():
            shown, drawn = in_project(content, config), settings(config).cache
            catalog, self.problems = examination.examine(content, shown, drawn, self.preview.check)
        if self.serving:
            examination.offer_ids(content, catalog)
        self.catalog = catalog if self.serving else drafts.published(catalog)
        if self.problems and not self.serving:
            raise PluginError(as_text(self.problems))
        if not self.serving:
            gc.freeze()  # no search for garbage needs to look at what was read
            gc.set_threshold(*SELDOM)
            gc.enable()
        self.preview.report(self.problems)
        config.nav = (
            needs.pruned(config.nav, paths.INDEX_PAGES.keys() - paths.index_pages(self.catalog)) if config.nav else None
        )
        if self.serving:
            log.info("A preview makes no PDFs; `guide build` does.")
        elif not pdf.there():
            log.info(pdf.MISSING)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and card, and take out what nobody has read."""
        for unread in needs.unread(files, config, self.catalog):
            files.remove(unread)
        lean.trim(files, config)
        self.traces.at(self.kept(config, "texts"))
        with self.stages.telling(), self.preview.background.sparing():
            said = replace(settings(config), preview=self.serving)
            site = Site(self.catalog, self.templates, said, self.traces)
            if self.serving:
                for path, content in self.preview.shown(site, self.problems, config).items():
                    add(files, path, content, config)
            else:
                self.gains = Gains(site, files, config, self.kept(config, "packed"))
                self.gains.begin()
        if not self.serving:
            del self.catalog  # its room, and that of what was read, is for MkDocs' pages now
            self.traces = Traces()
            file.read.cache_clear()
            self.stages.pages(len(files.documentation_pages()))
        self.preview.background.begin()
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Have the server of a preview make what it is asked for, and show what is saved before all else."""
        self.preview.listen(server, (content_folder(config), self.templates, cache(config) / "preview"))
        return server

    def kept(self, config: MkDocsConfig, what: str) -> Path:
        """The file that keeps what was made of pages; a preview's are others than a build's."""
        return cache(config) / "pages" / f"{'preview' if self.serving else 'build'}-{what}"

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the host's signature
        """Take out the drawings of a page that the guide makes."""
        next(self.stages.converted, None)
        return drawings.hidden(markdown) if page.file.generated_by else markdown

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the build before, and what all pages of this one are converted amid."""
        self.preview.check()
        self.nav = nav
        self.memory.begin(self.kept(config, "html"), config, nav, files)
        if not self.serving:
            self.memory.divide(config)
            self.gains.finish()
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002 - the host's signature
        """Have only those pages converted that have changed."""
        self.preview.peek()
        self.memory.recall(page)
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put only those pages into the theme that come out otherwise than before."""
        self.preview.check()
        of = InclusionLevel.is_in_serve if self.serving else InclusionLevel.is_included
        self.amid = Amid(config, files, files.documentation_pages(inclusion=of), self.nav, env)
        env.globals["alike"] = Alike(page.url for page in self.nav.pages)
        if self.serving:
            self.preview.asked.offer(files, config.theme.dirs)
        self.memory.compare(config, files)
        if not self.serving:
            self.memory.share(self.amid)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - the host's signature
        """Put the drawings back, or what was written of the page before."""
        next(self.stages.written, None)
        self.preview.peek()
        return self.memory.written(page, output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - the same
        """Remember this build for the next, and write what a host is to send along, once all pages are there."""
        self.memory.end()
        if self.serving:
            self.preview.keep(self.amid)
            gc.unfreeze()
            gc.collect()
            gc.freeze()  # a search for garbage in all that a preview has would take as long as to show what is saved
        else:
            self.gains.end(self.memory.told, keeps=self.config.offline)
            gc.freeze()  # the process ends, and needs no last search for garbage
