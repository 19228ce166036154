"""A project as its mkdocs.yml describes it: where its content, templates and cache lie, and what it says for all pages."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs import utils
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator.publish.checks import examination, inert
from generator.publish.entries import origins
from generator.publish.entries.output import Settings
from generator.publish.sent import needs
from generator.publish.sent.needs import NAME
from generator.text.diagnostics import as_text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


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
    project = Path(config.config_file_path).resolve().parent
    cache = examination.figure_cache(project)
    edit = partial(edit_address, config)
    licence = config.plugins[NAME].config["licence"]
    bought = utils.get_theme_dir(needs.THEME)
    themes = [Path(folder) for folder in takewhile(lambda folder: folder != bought, config.theme.dirs)]
    return Settings(
        config.site_name,
        config.site_url or "/",
        cache,
        nav=config.nav,
        licence=licence,
        edit=edit,
        project=project,
        themes=themes,
    )


def edit_address(config: MkDocsConfig, source: str) -> str | None:
    """The address to edit a file of the project at, as MkDocs makes it of what mkdocs.yml says of the repository."""
    file = File(source, config.docs_dir, config.site_dir, config.use_directory_urls)
    return Page(None, file, config).edit_url


def edit_missing(config: MkDocsConfig) -> str | None:
    """The address to edit the page at that stands for those that are not there, which has no facts of its own."""
    own = Path(config.theme.custom_dir or "") / "404.html"
    return edit_address(config, origins.within(own, Path(config.config_file_path).resolve().parent))


def read_settings(file: Path) -> tuple[Settings, Path, Path]:
    """Settings, content folder and templates folder of a project, for commands that run without MkDocs' build; raise PluginError where mkdocs.yml holds more than data."""
    if wrong := inert.unread(file):
        raise PluginError(as_text(wrong))
    config = load_config(str(file))
    needs.meet(config, own_templates(config))
    return settings(config), content_folder(config), own_templates(config)


def own_templates(config: MkDocsConfig) -> Path:
    """The folder of templates that the guide brings, which need not be there; raise PluginError where mkdocs.yml does not name the plugin."""
    if NAME not in config.plugins:
        raise PluginError(f"{config.config_file_path} does not name the plugin; write '- {NAME}' below 'plugins'")
    named = config.plugins[NAME].config["templates"]
    return Path(named or Path(config.config_file_path).resolve().parent / "templates")
