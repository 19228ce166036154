"""The MkDocs adapter: outputs become Files."""

from __future__ import annotations

import gc
import re
from collections import deque
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config import base, load_config
from mkdocs.config import config_options as c
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.cards import pdf
from generator.publish import examination, headers, needs, paths, site
from generator.publish.asked import Asked
from generator.publish.background import Background
from generator.publish.environment import environment
from generator.publish.memory import Memory
from generator.publish.output import Output, Settings
from generator.publish.stages import Stages
from generator.records import drafts, loader
from generator.text.diagnostics import Diagnostic, GuideError, as_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation

NAME = "guide"
"""What mkdocs.yml calls the plugin."""

log = get_plugin_logger(NAME)

DRAWING = re.compile(r"<svg .*</svg>")
PLACE = re.compile(r"<!--drawing ([0-9]+)-->")
"""What stands for a drawing while Markdown is converted and the search index is made: both would only spend time on it."""


class GuideConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves a hook untyped
    """The plugin's options in mkdocs.yml. The content folder is the parent of docs_dir."""

    templates = c.Optional(c.Dir(exists=True))
    """The folder of templates that the guide has otherwise than the package; `templates` beside mkdocs.yml unless it says so."""

    licence = c.Optional(c.Type(str))
    """The licence of texts and pictures, which cards name: `CC BY 4.0`."""


class GuidePlugin(BasePlugin[GuideConfig]):  # type: ignore[no-untyped-call]  # the same
    """Adds all that is made from the data to a build."""

    def __init__(self) -> None:
        self.serving = False
        self.made: list[Output] = []
        """The outputs of the last build; a preview falls back on them."""
        self.memory = Memory()
        self.asked = Asked()
        """What a preview makes once it is asked for."""
        self.background = Background(log)
        self.stages = Stages(log)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - the host's signature
        """Remember whether this is a build, which must be right, or a preview, which must go on."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, before MkDocs clears the last good site."""
        if not self.serving:
            gc.disable()  # until the outputs are there: all that is made until then stays
        self.templates = own_templates(config)
        needs.meet(config, self.templates)
        config.theme.get_env = partial(environment, config.theme, cache(config) / "templates")  # type: ignore[method-assign]  # MkDocs has no event for this
        content = content_folder(config)
        config.watch.extend(str(folder) for folder in (content, self.templates) if folder.is_dir())
        if self.serving:
            config.watch.append(str(self.background.watched(cache(config))))
        log.info("Reading and checking the content")
        with self.stages.telling(), self.background.sparing():
            catalog, self.problems = examination.examine(content, in_project(content, config), settings(config).cache)
        self.catalog = catalog if self.serving else drafts.published(catalog)
        if self.problems and not self.serving:
            raise PluginError(as_text(self.problems))
        self.report(self.problems)
        config.nav = (
            needs.pruned(config.nav, paths.INDEX_PAGES.keys() - paths.index_pages(self.catalog)) if config.nav else None
        )
        if self.serving:
            log.info("A preview makes no PDFs; `make site` does.")
        elif not pdf.there():
            log.info(pdf.MISSING)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and card, and take out what nobody has read."""
        for file in needs.unread(files, config, self.catalog):
            files.remove(file)
        with self.stages.telling(), self.background.sparing():
            outputs = deque(self.shown(replace(settings(config), preview=self.serving)))  # each goes once it is a file
        if not self.serving:
            del self.catalog  # its room, and that of what was read, is for MkDocs' pages now
            loader.read.cache_clear()
            self.made.clear()
        self.asked.makes = {output.path: output.data for output in outputs if callable(output.content)}
        while outputs:
            self.add(files, outputs.popleft(), config)
        if not self.serving:
            gc.collect()
            gc.enable()
            gc.freeze()  # what is left stays to the end: no search for garbage needs to look at it again
            self.stages.pages(len(files.documentation_pages()))
        self.background.begin()
        return files

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Have the server of a preview make what it is asked for."""
        server.set_app(self.asked.before(server.serve_request, server.mount_path))
        return server

    def shown(self, settings: Settings) -> list[Output]:
        """The outputs; while serving, the page of a broken file shows what is wrong, and a broken template changes nothing."""
        try:
            self.made = site.outputs(self.catalog, self.templates, settings)
        except GuideError as error:
            if not self.serving:
                raise PluginError(str(error)) from error
            self.report(error.diagnostics)
        made = {output.path: output for output in self.made}
        for output in site.problem_pages(self.problems, settings):
            made[output.path] = output
        return list(made.values())

    def report(self, problems: list[Diagnostic]) -> None:
        """Log the problems; a preview goes on with what it has."""
        for line in as_text(problems).splitlines() if problems else ():
            log.error(line)

    def add(self, files: Files, output: Output, config: MkDocsConfig) -> None:
        """Put one output among the files, in place of a hand-written page that it completes."""
        content = b"" if callable(output.content) else output.data()  # bytes, which take half the room
        written = files.get_file_from_path(output.path)
        if written:
            written.content_bytes = content
        else:
            files.append(File.generated(config, output.path, content=content))

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the host's signature
        """Take out the drawings of a page that the guide makes."""
        numbers = count()
        next(self.stages.converted, None)
        hidden = DRAWING.sub(lambda _: f"<!--drawing {next(numbers)}-->", markdown)
        return hidden if page.file.generated_by else markdown

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the build before, and what all pages of this one are converted amid."""
        self.memory.begin(cache(config) / "pages" / ("preview" if self.serving else "build"), config, nav, files)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002 - the host's signature
        """Have only those pages converted that have changed."""
        self.memory.recall(page)
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put only those pages into the theme that come out otherwise than before."""
        self.memory.compare(config, files)
        self.memory.index(config)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - the host's signature
        """Put the drawings back."""
        next(self.stages.written, None)
        found = drawings(page)
        output = self.memory.written(page, output)
        return PLACE.sub(lambda place: found[int(place[1])], output) if found else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remember this build for the next, and write what a host is to send along, once all pages are there."""
        self.memory.end()
        if not self.serving:
            done, theme = Path(config.site_dir), map(Path, config.theme.dirs)
            (done / headers.FILE).write_text(headers.text(done, theme), encoding="utf-8", newline="\n")


def drawings(page: Page) -> list[str]:
    """The drawings of a page that the guide writes, in their order; to look for them twice is cheaper than to keep them."""
    return DRAWING.findall(page.file.content_string) if page.file.generated_by else []


def cache(config: MkDocsConfig) -> Path:
    """The folder that keeps what is made from one build to the next."""
    return examination.figure_cache(Path(config.config_file_path).resolve().parent).parent


def content_folder(config: MkDocsConfig) -> Path:
    """The content folder: the parent of the folder of hand-written pages."""
    return Path(config.docs_dir).parent


def in_project(path: Path, config: MkDocsConfig) -> str:
    """The path as seen from the folder of mkdocs.yml."""
    return path.resolve().relative_to(Path(config.config_file_path).resolve().parent).as_posix()


def settings(config: MkDocsConfig) -> Settings:
    """What the pages and cards take from mkdocs.yml."""
    cache = examination.figure_cache(Path(config.config_file_path).resolve().parent)
    edit = partial(edit_address, config)
    licence = config.plugins[NAME].config["licence"]
    return Settings(config.site_name, config.site_url or "/", cache, nav=config.nav, licence=licence, edit=edit)


def edit_address(config: MkDocsConfig, source: str) -> str | None:
    """The address to edit a file of the project at, as MkDocs makes it of what mkdocs.yml says of the repository."""
    file = File(source, config.docs_dir, config.site_dir, config.use_directory_urls)
    return Page(None, file, config).edit_url


def read_settings(file: Path) -> tuple[Settings, Path, Path]:
    """Settings, content folder and templates folder of a project, for commands that run without MkDocs' build."""
    config = load_config(str(file))
    needs.meet(config, own_templates(config))
    return settings(config), content_folder(config), own_templates(config)


def own_templates(config: MkDocsConfig) -> Path:
    """The folder of templates that the guide brings, which need not be there; raise PluginError where mkdocs.yml does not name the plugin."""
    if NAME not in config.plugins:
        raise PluginError(f"{config.config_file_path} does not name the plugin; write '- {NAME}' below 'plugins'")
    named = config.plugins[NAME].config["templates"]
    return Path(named or Path(config.config_file_path).resolve().parent / "templates")
