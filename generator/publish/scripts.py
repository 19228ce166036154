"""The scripts of the site as browsers fetch them: less what only those who change them read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = "assets"

COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment that has its lines to itself, which no text of a script has."""

INDENT = re.compile(r"^[ \t]+", re.MULTILINE)

EMPTY = re.compile(r"\n{2,}")
"""Where lines are empty, as none within a text is."""


def scripts(themes: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The path of each script with its text; `themes` are folders of which the first goes before the others."""
    found: dict[str, Path] = {}
    for theme in themes:
        for file in sorted((theme / FOLDER).rglob("*.js")):
            found.setdefault(file.relative_to(theme).as_posix(), file)
    for path, file in found.items():
        yield path, bare(file.read_text("utf-8"))


def bare(script: str) -> str:
    """A script less its comments, indents and empty lines."""
    return EMPTY.sub("\n", INDENT.sub("", COMMENT.sub("", script)))
