"""What the guide's pages need of MkDocs, so that an mkdocs.yml needs little more than the plugin's name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from pathspec import GitIgnoreSpec

from generator.publish.entries import paths
from generator.publish.sent.templates import places

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from generator.records.catalog import Catalog

NAME = "guide"
"""What mkdocs.yml calls the plugin."""

THEME = "material"
SEARCH = ("material/search", "search")
"""The theme's search, which has nothing to do where the guide has its own."""

OFFLINE = ("material/offline", "offline")
"""The theme's way to read a site from files, which has no place beside the guide's own."""

ASKING = ("info", "privacy", "social")
"""The theme's plugins that ask other hosts, which no build does."""

LONG = 256
"""Bytes that no file's name has."""

PAGES = "pages"
"""The folder of hand-written pages; records lie beside it."""

STYLES = ("assets/guide.css",)
SCRIPTS = ("assets/guide.js",)
"""What every page loads; what only some do stands in their front matter."""

EXTENSIONS = ("admonition", "attr_list", "def_list", "pymdownx.details", "tables")


def refused(config: MkDocsConfig) -> Iterator[tuple[str, str, str]]:
    """The settings with which there is no guide: the key of each, what is wrong, and what to do."""
    if NAME not in config.plugins:
        yield "plugins", "it does not name the guide's plugin", f"write '- {NAME}' below 'plugins'"
    project, folder = Path(config.config_file_path).resolve().parent, Path(config.docs_dir).resolve()
    if config.theme.name != THEME:
        yield "theme", "the guide's pages are made for one theme", f"write 'name: {THEME}' below 'theme' in mkdocs.yml"
    if not config.use_directory_urls:
        what = "the guide's addresses end in folders"
        yield "use_directory_urls", what, "take 'use_directory_urls' out of mkdocs.yml"
    if folder.name != PAGES or project not in folder.parent.parents:
        what = f"hand-written pages lie in a folder '{PAGES}' beside the records"
        yield "docs_dir", what, f"write 'docs_dir: content/{PAGES}' in mkdocs.yml"
    site = resolved(config.site_dir)
    if not site or any(site.is_relative_to(it) for it in (folder.parent, project / "templates")):
        what = "the site would lie among what it is made of" if site else "no folder can be called so"
        yield "site_dir", what, "let 'site_dir' in mkdocs.yml name a folder beside it"
    yield from unfit(config)
    if config.extra_templates:
        what = "templates cannot lie among the pages, where nobody has read them"
        yield "extra_templates", what, "take 'extra_templates' out of mkdocs.yml"


def unfit(config: MkDocsConfig) -> Iterator[tuple[str, str, str]]:
    """The plugins and folders of programs that have no place beside a guide, told in the same way."""
    content = Path(config.docs_dir).resolve().parent
    if {*SEARCH} & {*config.plugins}:
        yield "plugins", "the guide has a search of its own", "take 'search' out of 'plugins' in mkdocs.yml"
    for name in (name for name in ASKING if {name, f"{THEME}/{name}"} & {*config.plugins}):
        yield (
            "plugins",
            f"'{name}' asks other hosts as the site is built",
            f"take '{name}' out of 'plugins' in mkdocs.yml",
        )
    if {*OFFLINE} & {*config.plugins}:
        what = "readers keep pages without it, and it loads a script from another host"
        yield "plugins", what, "take 'offline' out of 'plugins' in mkdocs.yml"
    for key, name, place in running(config):
        if (there := resolved(place)) and (there.is_relative_to(content) or content.is_relative_to(there)):
            what = f"'{name}' is run as a program, and content never is"
            yield key, what, f"let '{name}' in mkdocs.yml name a folder beside the content, such as 'templates/theme'"


def running(config: MkDocsConfig) -> Iterator[tuple[str, str, str]]:
    """The folders of templates that settings name, each with its key and with that at the left of it."""
    if config.theme.custom_dir:
        yield "theme", "custom_dir", config.theme.custom_dir
    if NAME in config.plugins and (templates := config.plugins[NAME].config["templates"]):
        yield "plugins", "templates", templates


def resolved(path: str) -> Path | None:
    """Where a path leads; nothing where no file can be called so."""
    try:
        found = Path(path).resolve()
    except (OSError, RuntimeError, ValueError):
        return None
    return found if all(len(part.encode()) < LONG for part in found.parts) else None


def meet(config: MkDocsConfig, templates: Path) -> None:
    """Add to the settings what they leave out; raise PluginError where they leave no guide. `templates` is the folder of those that the guide brings."""
    for _, what, help in refused(config):
        raise PluginError(f"{what}; {help}")
    folder = Path(config.docs_dir).resolve()
    config.exclude_docs = GitIgnoreSpec.from_lines(
        ["!/templates/"]
    )  # a folder that MkDocs leaves out unless it is told so; what else is, `unread` takes out
    if config.draft_docs:
        config.draft_docs = only(config.draft_docs, folder)
    config.extra_css += lacking(STYLES, config.extra_css)
    config.extra_javascript += lacking(SCRIPTS, config.extra_javascript)
    config.markdown_extensions += lacking(EXTENSIONS, config.markdown_extensions)
    outside = GitIgnoreSpec.from_lines(paths.OUTSIDE)
    config.not_in_nav = outside + config.not_in_nav if config.not_in_nav else outside
    config.theme["font"] = False  # the fonts are among our own assets: nothing is loaded from another host
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    ours = [str(folder) for folder in places(templates, "theme") if str(folder) not in own]
    config.theme.dirs[len(own) : len(own)] = ours


def only(patterns: GitIgnoreSpec, folder: Path) -> GitIgnoreSpec:
    """Patterns for files of a folder, whatever else they match: what the guide makes is never a draft."""
    there = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return GitIgnoreSpec.from_lines(f"/{path}" for path in there if patterns.match_file(path))


def unread(files: Files, config: MkDocsConfig, catalog: Catalog) -> list[File]:
    """The files among the hand-written pages that no check has read: what is left behind there, excluded, or refused."""
    read = {*catalog.attachments, *(page.path for page in catalog.pages)}
    return [file for file in files if file.src_dir == config.docs_dir and file.src_uri not in read]


def lacking(needed: Collection[str], there: Collection[Any]) -> list[str]:
    """What is needed and not there, in its order."""
    known = {str(one) for one in there}
    return [one for one in needed if one not in known]


def pruned(nav: list[Any], missing: Collection[str]) -> list[Any]:
    """A navigation less the pages that are missing, and less sections that are left with nothing."""
    kept = []
    for entry in nav:
        if isinstance(entry, dict):
            ((title, below),) = entry.items()
            rest: Any = pruned(below, missing) if isinstance(below, list) else below if below not in missing else None
            kept += [{title: rest}] if rest else []
        elif entry not in missing:
            kept.append(entry)
    return kept
