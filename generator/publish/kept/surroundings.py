"""What the pages of a build have in common, as digests: the same page in the same surroundings comes out the same."""

from __future__ import annotations

import os
import pkgutil
import re
import secrets
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import markdown.extensions  # type: ignore[import-untyped]  # it carries no types
from mkdocs import utils

from generator import workshop
from generator.publish.kept import shelf, stamp

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

EXTENSIONS = {module.name for module in pkgutil.iter_modules(markdown.extensions.__path__)}
READING = ("pymdownx.b64", "pymdownx.emoji", "pymdownx.snippets")
"""Extensions of Markdown that read other files."""
KNOWN = ("generator.", "pymdownx.")
"""Packages whose other extensions read none."""

ELSEWHERE = ("config_file_path", "dev_addr", "plugins", "site_dir", "strict", "theme", "watch")
"""What mkdocs.yml or the command says that no page has in it, or that is looked at on its own."""

ITS_OWN = {"description", "edit_url", "hide", "modules", "next", "previous", "scripts", "search", "styles", "trail"}
"""The front matter of a page that only the page itself shows."""

BEYOND = re.compile(rb"\b(?:build_date_utc|update_date|pages)\b")
"""What a template calls that looks at the day or at every page."""

ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def told(config: MkDocsConfig) -> bool:
    """Whether all that makes a page is known here: no other plugin, and no extension of Markdown that reads other files."""
    names = [name.removeprefix("markdown.extensions.") for name in config.markdown_extensions]
    known = all(name in EXTENSIONS or (name.startswith(KNOWN) and name not in READING) for name in names)
    ours = all(type(plugin).__module__.startswith("generator.") for plugin in config.plugins.values())
    return known and ours and not config.hooks


def amid(config: MkDocsConfig) -> str:
    """All that Markdown is converted by, but for the files that it leads to."""
    said = (config.markdown_extensions, config.mdx_configs, config.validation, config.use_directory_urls)
    return workshop.digest((shelf.code(), *installed(), plain(said)))


def frame(config: MkDocsConfig, nav: Navigation) -> str:
    """All that pages are put into: what mkdocs.yml says, the theme, and the navigation, whose titles are known once its pages are converted."""
    settings = {key: value for key, value in config.items() if key not in ELSEWHERE}
    plugins = {name: dict(getattr(plugin, "config", {})) for name, plugin in config.plugins.items()}  # hooks have none
    marks = [{key: said for key, said in page.meta.items() if key not in ITS_OWN} for page in nav.pages]
    said = plain((settings, plugins, dict(config.theme), config.theme.dirs, str(nav), marks))
    return workshop.digest((amid(config), said, *look(config)))


def plain(value: Any) -> str:
    """A value as text that is the same in each process."""
    return ADDRESS.sub("", repr(value))


def installed() -> list[str]:
    """Python and every library, with its version."""
    folders = (Path(folder) for folder in dict.fromkeys(sys.path))
    return [sys.version, *sorted(it.name for folder in folders for it in folder.glob("*.dist-info"))]


def look(config: MkDocsConfig) -> Iterator[bytes]:
    """The theme's templates, and all that lies beside our own; what looks beyond its page comes out otherwise each time."""
    bought = utils.get_theme_dir(config.theme.name or "")
    for file in files(bought, hidden=False):
        if file.suffix == ".html":
            yield from (str(file).encode(), file.read_bytes())
    for folder in (folder for folder in config.theme.dirs if folder != bought):
        for file in (Path(entry.path) for entry in stamp.found(folder) if entry.is_file()):
            text = file.read_bytes()
            yield from (str(file).encode(), text)
            if file.suffix == ".html" and file.name not in config.theme.static_templates and BEYOND.search(text):
                yield secrets.token_bytes()


def files(folder: str, *, hidden: bool) -> Iterable[Path]:
    """The files of a folder, in order; the thousands of icons of a theme are `hidden`."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if hidden or not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names))
