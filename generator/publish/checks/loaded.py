"""What mkdocs.yml has on every page: the address of the site, and the files, icons and words that all pages load. MkDocs itself misses them late, and not by their line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import entry_points
from importlib.util import find_spec
from os.path import isdir, isfile
from pathlib import Path
from typing import Any

from generator.publish.checks.project import Project
from generator.publish.sent import scripts, styles
from generator.publish.sent.templates import places
from generator.records.codes import DANGLING, UNREADABLE_VALUE
from generator.records.targets import ELSEWHERE
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, did_you_mean
from generator.text.document import Document, Loc

FOREIGN = Code(
    "G213",
    "Loaded from elsewhere",
    "The site loads nothing from other hosts, which would learn who reads it, and could change what runs there. Put the "
    "file below templates/theme beside mkdocs.yml, if its licence allows it, and name it as seen from there.",
)

MADE = (scripts.GUIDE, styles.GUIDE, styles.DRAWN)
"""Files that the guide makes itself."""

ENDINGS = {"extra_css": (".css",), "extra_javascript": (".js", ".mjs"), "theme": ("",)}
"""How files end that pages load, by the key that names them."""

ICON, WORDS = ".icons/{}.svg", "partials/languages/{}.html"
"""Where the theme has an icon, and its words in a language."""

TEMPLATES = (".html", ".md", ".py", ".pyc")
"""How files end that MkDocs does not send as they are."""

NOTHING = (None, False, "")
"""What stands for no file and no icon."""

SITE = re.compile(r"http[^?#\s<>\"'\\]+")
"""An address below which others can lie, and that can stand in a page."""

Named = Iterator[tuple[Loc, str]]
"""Names in mkdocs.yml, each with its place."""


def problems(project: Project, root: Path) -> Iterator[Diagnostic]:
    """What an mkdocs.yml has on all pages and is not there; `root` is the content folder beside it."""
    if isinstance(said := project.document.data, dict):
        folders = sources(said, root)
        yield from no_address(said, project.document)
        yield from no_files(said, project, folders)
        yield from no_parts(said, project.document, folders)


def no_address(said: dict[str, Any], document: Document) -> Iterator[Diagnostic]:
    """An address of the site that is none, or below which nothing can lie."""
    url = said.get("site_url")
    if isinstance(url, str) and url and not (ELSEWHERE.fullmatch(url) and SITE.fullmatch(url)):
        help = "write the address of the site, such as 'https://guide.example/'"
        yield Diagnostic(document.at(("site_url",)), UNREADABLE_VALUE, f"'site_url' cannot be '{url}'", help)


def no_files(said: dict[str, Any], project: Project, folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """The files that all pages load and that are nowhere, or on another host."""
    document = project.document
    for loc, name in files(said):
        if ELSEWHERE.match(name) or name.startswith("//"):
            help = "put the file below templates/theme, if its licence allows it, and name it here"
            yield Diagnostic(document.at(loc), FOREIGN, "this is loaded from another host", help)
        elif not (sent(name, project, folders) and re.split("[?#]", name)[0].endswith(ENDINGS[str(loc[0])])):
            help = "put the file below templates/theme, name it as seen from there, or take the line out"
            yield Diagnostic(document.at(loc), DANGLING, f"there is no file '{name}'", help)


def no_parts(said: dict[str, Any], document: Document, folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """The icons and the language that the theme does not have."""
    for loc, name in icons(said):
        if not found(ICON.format(name), folders):
            like = did_you_mean(name, beside(name, folders))
            help = like or "name an icon that the theme has, such as 'material/home'"
            yield Diagnostic(document.at(loc), DANGLING, f"the theme has no icon '{name}'", help)
    language = part(said, "theme").get("language")
    if language and not found(WORDS.format(language), folders):
        help = "write the short name of one that it speaks, such as 'en' or 'pt-BR', or take the line out"
        yield Diagnostic(document.at(("theme", "language")), DANGLING, f"the theme does not speak '{language}'", help)


def listed(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """What is in a list, each with its place; where there is another thing than a list, nothing at its place."""
    if isinstance(value, list):
        yield from (((*loc, number), it) for number, it in enumerate(value))
    elif value is not None:
        yield loc, None


def files(said: dict[str, Any]) -> Named:
    """The files that every page loads."""
    theme = part(said, "theme")
    yield from ((("theme", key), str(theme[key])) for key in ("logo", "favicon") if theme.get(key) not in NOTHING)
    for key in ("extra_css", "extra_javascript"):
        for number, item in enumerate(said[key] if isinstance(said.get(key), list) else ()):
            within = isinstance(item, dict) and key == "extra_javascript"
            path = item.get("path") if within else item
            if path is not None:
                yield (key, number, *(["path"] if within else [])), str(path)


def icons(said: dict[str, Any]) -> Named:
    """The icons that the theme shows on every page."""
    theme = part(said, "theme")
    for key, name in part(theme, "icon").items():
        several = name.items() if isinstance(name, dict) and key == "tag" else ()  # an icon for each kind
        yield from ((("theme", "icon", key, kind), str(one)) for kind, one in several if one)
        if name not in NOTHING and not several and key != "admonition":  # which is refused as it is
            yield ("theme", "icon", key), str(name)
    for scheme, loc in every(theme.get("palette"), ("theme", "palette")):
        yield from texts(part(scheme, "toggle").get("icon"), (*loc, "toggle", "icon"))
    for link, loc in every(part(said, "extra").get("social"), ("extra", "social")):
        yield from texts(link.get("icon"), (*loc, "icon"))


def every(value: Any, loc: Loc) -> Iterator[tuple[dict[str, Any], Loc]]:
    """What has keys at a place: all in a list, or the one that stands for it."""
    places = [(it, (*loc, number)) for number, it in enumerate(value)] if isinstance(value, list) else [(value, loc)]
    yield from ((it, place) for it, place in places if isinstance(it, dict))


def texts(value: Any, loc: Loc) -> Named:
    """All texts at a place and below it."""
    if isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(below, (*loc, key))
    elif isinstance(value, str):
        yield loc, value


def part(said: Any, key: str) -> dict[str, Any]:
    """What stands below a key, where that has keys itself."""
    below = said.get(key) if isinstance(said, dict) else None
    return below if isinstance(below, dict) else {}


def sources(said: dict[str, Any], root: Path) -> list[Path]:
    """The folders in which a site's files are looked for: those of the pages, of the project and of the guide, and the theme's."""
    own = part(said, "theme").get("custom_dir")
    theme = find_spec("material")
    bought = [Path(folder) / "templates" for folder in (theme and theme.submodule_search_locations) or ()]
    return [root / "pages", *([root.parent / own] if isinstance(own, str) else []), *brought(said, root), *bought]


def brought(said: dict[str, Any], root: Path) -> tuple[Path, ...]:
    """The folders of the theme's files that the guide brings."""
    plugins = said.get("plugins")
    named = [part(it, "guide").get("templates") for it in (plugins if isinstance(plugins, list) else [plugins])]
    own = next((it for it in named if isinstance(it, str) and isdir(root.parent / it)), "templates")  # noqa: PTH112 - a path's own cannot bear names that no file can have
    return places(root.parent / own, "theme")


def found(name: str, folders: Sequence[Path]) -> bool:
    """Whether one of the folders has a file."""
    path = re.split("[?#]", name)[0]
    inside = not path.startswith("/") and ".." not in path.split("/")
    return path in MADE or (inside and any(isfile(folder / path) for folder in folders))  # noqa: PTH113 - the same


def sent(name: str, project: Project, folders: Sequence[Path]) -> bool:
    """Whether a file that one of the folders has, of which that of the pages is the first, goes into the site as it is."""
    path = re.split("[?#]", name)[0]
    if path.endswith(TEMPLATES) or any(step.startswith(".") and step != "." for step in path.split("/")):
        return False
    mine = found(name, folders[:1]) and not (project.excluded(path) or project.drafts(path))
    return mine or found(name, folders[1:])


def beside(name: str, folders: Sequence[Path]) -> list[str]:
    """The icons of the folder in which one is not."""
    kind, _, _ = name.rpartition("/")
    there = [path for folder in folders if isdir(path := folder / ".icons" / kind)]  # noqa: PTH112 - the same
    return [f"{kind}/{file.stem}" for path in there for file in path.glob("*.svg")]


def plugin_meant(what: str) -> str:
    """The plugin that was meant by one that is not there."""
    named = re.search('"([^"]+)" plugin is not installed', what)
    return did_you_mean(named[1], entry_points(group="mkdocs.plugins").names) if named else ""
