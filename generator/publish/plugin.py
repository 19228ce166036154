"""The MkDocs adapter: outputs become Files."""

from __future__ import annotations

import gc
from collections.abc import Iterator
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
from generator.publish.entries.output import Output
from generator.publish.gains import Gains, add
from generator.publish.kept import drawings, signs
from generator.publish.kept.alike import Alike
from generator.publish.kept.environment import environment
from generator.publish.kept.memory import Memory
from generator.publish.kept.steps import Amid
from generator.publish.kept.traces import Traces
from generator.publish.options import GuideConfig
from generator.publish.pages import plan
from generator.publish.pages.site import Site
from generator.publish.preview import ahead, problems
from generator.publish.preview.ahead import Built
from generator.publish.preview.asked import Asked
from generator.publish.preview.background import Background
from generator.publish.preview.reload import Reload
from generator.publish.sent import lean, needs
from generator.publish.sent.needs import NAME
from generator.publish.stages import Stages
from generator.records import drafts, file
from generator.text.diagnostics import Diagnostic, GuideError, as_text

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
        self.made: dict[str, bytes] = {}
        """What the site last gained; a preview falls back on it."""
        self.traces = Traces()
        self.memory = Memory()
        self.asked = Asked()
        """What a preview makes once it is asked for."""
        self.background = Background(log)
        self.stages = Stages(log)
        self.built: Built | None = None
        """The last whole build of a preview."""
        self.reload: Reload | None = None

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
            config.watch.append(str(self.background.watched(cache(config))))
        log.info("Reading and checking the content")
        with self.stages.telling(), self.background.sparing():
            shown, drawn = in_project(content, config), settings(config).cache
            catalog, self.problems = examination.examine(content, shown, drawn, self.check)
        if self.serving:
            examination.offer_ids(content, catalog)
        self.catalog = catalog if self.serving else drafts.published(catalog)
        if self.problems and not self.serving:
            raise PluginError(as_text(self.problems))
        if not self.serving:
            gc.freeze()  # no search for garbage needs to look at what was read
            gc.set_threshold(*SELDOM)
            gc.enable()
        self.report(self.problems)
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
        with self.stages.telling(), self.background.sparing():
            if self.serving:
                for path, content in self.shown(config).items():
                    add(files, path, content, config)
            else:
                site = Site(self.catalog, self.templates, settings(config), self.traces)
                self.gains = Gains(site, files, config, self.kept(config, "packed"))
                self.gains.begin()
        if not self.serving:
            del self.catalog  # its room, and that of what was read, is for MkDocs' pages now
            self.traces = Traces()
            file.read.cache_clear()
            self.stages.pages(len(files.documentation_pages()))
        self.background.begin()
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Have the server of a preview make what it is asked for, and show what is saved before all else."""
        folders = (content_folder(config), self.templates, cache(config) / "preview")
        self.reload = Reload(server, filter(Path.is_dir, folders), self.asked, self.ahead)
        server.set_app(self.asked.before(server.serve_request, server.mount_path, self.reload.wait, self.reload.live))
        self.reload.listen()
        return server

    def ahead(self) -> dict[str, bytes]:
        """The pages of what was saved since the last whole build."""
        if not self.built:
            return {}
        content = content_folder(self.built.amid.config)
        with self.background.sparing():
            return ahead.pages(self.built, content, in_project(content, self.built.amid.config))

    def check(self) -> None:
        """End a build of a preview in whose midst more was saved."""
        if self.reload:
            self.reload.check()

    def peek(self) -> None:
        """Show what was saved in the midst of a build."""
        if self.reload:
            self.reload.peek()

    def shown(self, config: MkDocsConfig) -> dict[str, bytes]:
        """The same for a preview: the page of a broken file shows what is wrong, and a broken template changes nothing."""
        said = replace(settings(config), preview=True)
        try:
            self.site = Site(self.catalog, self.templates, said, self.traces)
            entries = plan.entries(self.site)
            self.made = dict(self.along(entries))
            own = (output for output in entries if output.late or output.path.startswith("assets/"))
            self.asked.makes = {output.path: output.data for output in own}
            self.traces.end()
        except GuideError as error:
            self.report(error.diagnostics)
        preview = problems.Preview(self.catalog, said, Path(config.config_file_path).parent, self.made)
        content = content_folder(config)
        told = [*self.problems, *examination.unfinished(content, in_project(content, config), self.catalog)]
        return self.made | {output.path: output.data() for output in problems.pages(told, preview)}

    def along(self, entries: list[Output]) -> Iterator[tuple[str, bytes]]:
        """What a preview has of each entry of a plan at first."""
        for output in entries:
            self.check()
            yield output.path, b"" if output.late else output.data()

    def kept(self, config: MkDocsConfig, what: str) -> Path:
        """The file that keeps what was made of pages; a preview's are others than a build's."""
        return cache(config) / "pages" / f"{'preview' if self.serving else 'build'}-{what}"

    def report(self, problems: list[Diagnostic]) -> None:
        """Log the problems; a preview goes on with what it has."""
        for line in as_text(problems).splitlines() if problems else ():
            log.error(line)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the host's signature
        """Take out the drawings of a page that the guide makes."""
        next(self.stages.converted, None)
        return drawings.hidden(markdown) if page.file.generated_by else markdown

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the build before, and what all pages of this one are converted amid."""
        self.check()
        self.nav = nav
        self.memory.begin(self.kept(config, "html"), config, nav, files)
        if not self.serving:
            self.memory.divide(config)
            self.gains.finish()
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002 - the host's signature
        """Have only those pages converted that have changed."""
        self.peek()
        self.memory.recall(page)
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put only those pages into the theme that come out otherwise than before."""
        self.check()
        of = InclusionLevel.is_in_serve if self.serving else InclusionLevel.is_included
        self.amid = Amid(config, files, files.documentation_pages(inclusion=of), self.nav, env)
        env.globals["alike"] = Alike(page.url for page in self.nav.pages)
        if self.serving:
            self.asked.offer(files, config.theme.dirs)
        self.memory.compare(config, files)
        if not self.serving:
            self.memory.share(self.amid)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - the host's signature
        """Put the drawings back, or what was written of the page before."""
        next(self.stages.written, None)
        self.peek()
        return self.memory.written(page, output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - the same
        """Remember this build for the next, and write what a host is to send along, once all pages are there."""
        self.memory.end()
        if self.serving:
            self.built = Built(self.amid, self.site)
            gc.unfreeze()
            gc.collect()
            gc.freeze()  # a search for garbage in all that a preview has would take as long as to show what is saved
        else:
            self.gains.end(self.memory.told, keeps=self.config.offline)
            gc.freeze()  # the process ends, and needs no last search for garbage
