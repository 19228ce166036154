"""What an mkdocs.yml says of pages: where each stands in the navigation, and which of them readers get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from os.path import isdir
from pathlib import Path
from posixpath import basename, normpath
from typing import TYPE_CHECKING, Any

from generator.publish.checks import inert
from generator.publish.checks.inert import KEYS_HELP, NO_KEYS
from generator.publish.entries import paths
from generator.records.codes import DANGLING, WRONG_TYPE
from generator.records.folders import none
from generator.text.codes import CONTROL_CHARACTER, DUPLICATE_KEY, WRONG_SHAPE
from generator.text.diagnostics import Diagnostic
from generator.text.document import Document, Loc
from generator.text.source import load

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

HOME = "docs_dir"
"""The key that names the folder of pages."""
NEVER = (DUPLICATE_KEY, CONTROL_CHARACTER)
"""What is wrong in any YAML."""
LISTS = ("not_in_nav", "exclude_docs", "draft_docs")
"""The keys that hold patterns, a line each."""


@dataclass(frozen=True, slots=True)
class Project:
    """An mkdocs.yml, as far as it says which pages there are."""

    document: Document
    entries: tuple[tuple[str, Loc], ...] | None
    """Where each entry of the navigation leads, with its place; None where MkDocs makes it of the folders."""
    titles: tuple[tuple[str, Loc], ...]
    """What each entry and section of the navigation is called, with its place."""
    misshapen: tuple[Loc, ...]
    """The places of what is no entry."""
    astray: frozenset[str]
    """The texts in what is no entry, which may be meant as such."""
    outside: tuple[str, ...]
    """The patterns of pages that need not be in it."""
    excluded: Callable[[str], bool]
    """Whether a hand-written page, or a file beside it, is passed over."""
    drafts: Callable[[str], bool]
    """Whether a preview alone shows it."""
    url: str | None
    """The address of the site, with a slash at its end."""
    problems: tuple[Diagnostic, ...]
    """What keeps any of this from being read."""


def read(root: Path, shown: str) -> Project | None:
    """What the mkdocs.yml beside a content folder, both as `shown` in messages, says; nothing where none can be read, or it is of another folder."""
    file = root.parent / "mkdocs.yml"
    try:
        raw = file.read_bytes() if file.is_file() else None  # to open a pipe would wait for good
    except OSError:
        raw = None
    if raw is None:
        return None
    document, problems = load(normpath(f"{shown}/../mkdocs.yml"), raw)
    said = document.data
    if not isinstance(said, dict):
        return project(document, {}, problems or [Diagnostic(document.at(), WRONG_SHAPE, NO_KEYS, KEYS_HELP)])
    lost = () if leads(root.parent, said.get(HOME, "docs"), root / "pages") else astray(document, said, root)
    if lost is None:
        return None
    bad = [it for it in problems if it.code in NEVER]  # what else a guide has no use for, MkDocs may
    return project(document, said, [*bad, *lost, *inert.problems(document, problems), *misread(document, said)])


def leads(base: Path, path: Any, there: Path) -> bool:
    """Whether a path, seen from a folder, is that of another; what can be none is not."""
    try:
        return (base / str(path)).resolve() == there
    except (OSError, RuntimeError, ValueError):
        return False


def astray(document: Document, said: dict[str, Any], root: Path) -> tuple[Diagnostic, ...] | None:
    """What is wrong with the folder of pages that an mkdocs.yml names, where it is not that of the content folder beside it; nothing where it is another guide's, or of no guide at all."""
    path, plugins = said.get(HOME, "docs"), said.get("plugins")
    ours = any(
        "guide" in it for it in (plugins if isinstance(plugins, list) else [plugins]) if isinstance(it, dict | str)
    )
    if not ours or (isinstance(path, str) and basename(path) == "pages" and isdir(root.parent / path)):  # noqa: PTH112 - a path's own cannot bear names that no file can have
        return None
    help = f"write 'docs_dir: {root.name}/pages'"
    if not isinstance(path, str):
        return (Diagnostic(document.at((HOME,)), WRONG_TYPE, "'docs_dir' takes the name of a folder", help),)
    return (Diagnostic(document.at((HOME,)), DANGLING, f"there is no folder '{path}' with a guide's pages", help),)


def project(document: Document, said: dict[str, Any], problems: list[Diagnostic]) -> Project:
    """The project of what a document says."""
    nav = said.get("nav") or None
    leaves = list(walked(nav, ("nav",))) if isinstance(nav, list) else [(("nav",), None)] if nav else []
    not_in_nav, excluded, drafts = (patterns(said.get(key)) or () for key in LISTS)
    url = said.get("site_url")
    return Project(
        document,
        tuple((value, loc) for loc, value in leaves if isinstance(value, str)) if nav else None,
        tuple(titles(nav, ("nav",))),
        tuple(loc for loc, value in leaves if not isinstance(value, str)),
        frozenset(texts(nav if value is None else value for _, value in leaves if not isinstance(value, str))),
        not_in_nav,
        matched(excluded).match_file if excluded else none,
        matched(drafts).match_file if drafts else none,
        f"{url.rstrip('/')}/" if isinstance(url, str) else None,
        tuple(problems),
    )


def misread(document: Document, said: dict[str, Any]) -> Iterator[Diagnostic]:
    """The lists of patterns that cannot be read."""
    for key in LISTS:
        if key in said and patterns(said[key]) is None:
            help = f"write '{key}: |', and below it each pattern on a line of its own, such as '/notes/*'"
            yield Diagnostic(document.at((key,)), WRONG_TYPE, f"'{key}' takes patterns as of .gitignore", help)


def patterns(value: Any) -> tuple[str, ...] | None:
    """The lines of a list of patterns; None where it is no such list."""
    lines = tuple(value.splitlines()) if isinstance(value, str) else None
    try:
        matched(lines or ())
    except ValueError:
        return None
    return lines


def walked(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """Every leaf of the navigation: text where a page is named, and whatever else stands there."""
    if isinstance(value, list):
        for number, entry in enumerate(value):
            if isinstance(entry, dict) and len(entry) == 1:
                ((title, below),) = entry.items()
                yield from walked(below, (*loc, number, title))
            else:
                yield (*loc, number), entry
    else:
        yield loc, value


def texts(values: Iterable[Any]) -> Iterator[str]:
    """All texts in some values."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | dict):
            yield from texts(value.values() if isinstance(value, dict) else value)


def titles(value: Any, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """What the entries and sections below a place are called."""
    for number, entry in enumerate(value if isinstance(value, list) else ()):
        for title, below in entry.items() if isinstance(entry, dict) else ():
            yield str(title), (*loc, number, title)
            yield from titles(below, (*loc, number, title))


@cache
def matched(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """What matches patterns, a line each; raise ValueError where one is none."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most checks come here once, and some never

    return GitIgnoreSpec.from_lines(lines)


def outside(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """The pages that need not be in the navigation."""
    return matched((*paths.OUTSIDE, *lines))
