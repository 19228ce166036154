"""The files that the theme folders of a guide bring into its site: style sheets and scripts that load nothing from elsewhere, and data that browsers read."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from generator.publish.checks import fetched, foreign, loaded
from generator.publish.checks.loaded import FOREIGN, TEMPLATES, part
from generator.publish.checks.project import Project
from generator.publish.entries import paths
from generator.publish.sent.templates import SHIPPED
from generator.records.codes import DANGLING, UNREADABLE_VALUE, WRONG_TYPE
from generator.text.codes import MISPLACED, NOT_UTF8, UNREADABLE
from generator.text.diagnostics import Diagnostic, Location
from generator.text.document import Document, location

SHEET, SCRIPTS, DATA, PAGE = ".css", (".js", ".mjs"), ".json", ".htm"
LOOKED = (SHEET, *SCRIPTS, DATA, PAGE)
STATIC, OWN_PAGES = "static_templates", ("404.html", "sitemap.xml")
"""The key of templates that are pages by themselves, and those that each site has."""
PARTS = re.compile(r"(?:main|unchanged)\.html$|partials/")
"""The templates that the guide brings of what is no page by itself."""
OUT = "put what it loads into the same folder, if its licence allows it, and name it as seen from this file"
WITHIN = ("#", "/", "data:")
"""How addresses begin that lead to no file beside a style sheet."""


def problems(project: Project, root: Path) -> Iterator[Diagnostic]:
    """What is wrong with the files of the theme folders that an mkdocs.yml names; `root` is the content folder beside it."""
    if isinstance(said := project.document.data, dict):
        sources = loaded.sources(said, root)
        yield from no_templates(said, project.document, sources[1:])
        for folder in own(said, root):
            for path in files(folder):
                shown = normpath(f"{project.document.path}/../{os.path.relpath(folder / path, root.parent)}")
                yield from faults(folder / path, Path(shown).as_posix(), path, sources)


def no_templates(said: dict[str, Any], document: Document, folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """The templates of pages by themselves that no folder of the guide's own has; those of the theme are no such pages."""
    value = part(said, "theme").get(STATIC)
    for loc, name in loaded.listed(value, ("theme", STATIC)):
        if not isinstance(name, str):
            help = f"write '{STATIC}: [page.html]'"
            yield Diagnostic(document.at(loc), WRONG_TYPE, f"'{STATIC}' takes names of templates", help)
        elif name not in OWN_PAGES and (
            PARTS.match(name) or loaded.found(name, folders[-1:]) or not loaded.found(name, folders)
        ):
            help = "put it below templates/theme, name it as seen from there, or take the line out"
            yield Diagnostic(
                document.at(loc), DANGLING, f"the guide has no template '{name}' that is a page by itself", help
            )


def misplaced(project: Project, root: Path, pages: Collection[str]) -> Iterator[Diagnostic]:
    """What lies in theme folders where the site has other things: a file in the place of a folder, a folder in that of a file, or either in a folder whose files are made; `pages` are the files of all pages."""
    said = project.document.data
    there = {page.casefold() for page in pages}
    above = {folder for page in there for folder in parents(page)}
    for folder in own(said, root) if isinstance(said, dict) else ():
        for path in sent(folder):
            taken = {path.casefold(), *parents(path.casefold())}
            if (
                path.casefold() in above
                or not taken.isdisjoint(there)
                or path.partition("/")[0].casefold() in paths.MADE
            ):
                shown = normpath(f"{project.document.path}/../{os.path.relpath(folder / path, root.parent)}")
                help = "give it another name, or put it into a folder of its own, such as 'pictures'"
                yield Diagnostic(Location(shown), MISPLACED, "the site has pages in this place", help)


def parents(path: str) -> Iterator[str]:
    """The folders that a file of the site lies in."""
    while path := dirname(path):
        yield path


def sent(folder: Path) -> Iterator[str]:
    """The files below a theme folder that go into the site as they are, by their paths below it."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not (name.startswith(".") or name.endswith(TEMPLATES))):
            yield (Path(parent) / name).relative_to(folder).as_posix()


def own(said: dict[str, Any], root: Path) -> list[Path]:
    """The theme folders beside an mkdocs.yml: its `custom_dir`, and that of its templates, unless the guide comes with it."""
    custom = part(said, "theme").get("custom_dir")
    named = [root.parent / custom] if isinstance(custom, str) else []
    found = [folder.resolve() for folder in (*named, *loaded.brought(said, root)) if os.path.isdir(folder)]  # noqa: PTH112 - a path's own cannot bear names that no file can have
    mine = (folder for folder in found if folder != SHIPPED / "theme" or root.parent / "templates" == SHIPPED)
    return list(dict.fromkeys(mine))


def files(folder: Path) -> Iterator[str]:
    """What is called like a file that is looked at here, by its path below a folder, in order."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        there = sorted(name for name in (*folders, *names) if not name.startswith("."))
        for name in (name for name in there if name.lower().endswith(LOOKED)):
            yield (Path(parent) / name).relative_to(folder).as_posix()


def faults(file: Path, shown: str, path: str, sources: Sequence[Path]) -> Iterator[Diagnostic]:
    """What is wrong with one file, which lies at `path` in the site, where others come from `sources`."""
    if file.exists() and not file.is_file():  # to open a pipe would wait for good
        yield Diagnostic(
            Location(shown), MISPLACED, "this is no file", "delete it, or give it a name without an ending"
        )
        return
    if path.lower().endswith(PAGE):
        help = "write it as a template that ends in '.html', and name it below 'static_templates' in mkdocs.yml"
        yield Diagnostic(Location(shown), MISPLACED, "this would be a page of which nobody has read anything", help)
        return
    try:
        text = file.read_bytes().decode("utf-8")
    except OSError:
        yield Diagnostic(
            Location(shown), UNREADABLE, "the file cannot be opened", "check its permissions, or delete it"
        )
        return
    except UnicodeDecodeError as error:
        message = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        yield Diagnostic(Location(shown), NOT_UTF8, message, "save the file as UTF-8")
        return
    if path.lower().endswith(SHEET):
        yield from sheet_faults(text, shown, path, sources)
    elif path.lower().endswith(SCRIPTS):
        for at, _ in fetched.script(text):
            yield Diagnostic(location(shown, text, at), FOREIGN, "this is loaded from another host", OUT)
    elif wrong := foreign.strict(text):
        message = f"this is not JSON that browsers read ({wrong})"
        yield Diagnostic(Location(shown), UNREADABLE_VALUE, message, "mend it, or delete the file")


def sheet_faults(text: str, shown: str, path: str, sources: Sequence[Path]) -> Iterator[Diagnostic]:
    """What a style sheet loads that lies elsewhere, or nowhere."""
    for at, address in fetched.sheet(text):
        name = normpath(join(dirname(path), unquote(address.partition("#")[0].partition("?")[0])))
        if fetched.AWAY.match(address):
            yield Diagnostic(location(shown, text, at), FOREIGN, "this is loaded from another host", OUT)
        elif address and not address.startswith(WITHIN) and not loaded.found(name, sources):
            help = "put it there, or name a file as seen from this one"
            yield Diagnostic(location(shown, text, at), DANGLING, f"there is no file '{address}'", help)
