"""The scripts of the site as browsers fetch them: less what only those who change them read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.publish.sent.modules import joined

FOLDER = "assets"

COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment that has its lines to itself, which no text of a script has."""

AFTER = re.compile(r"(?<=[;{,)])[ \t]+// [^\"'`\n]*$", re.MULTILINE)
"""A comment after what is done on its line; one with quotes stays, since it might be within a text."""

INDENT = re.compile(r"^[ \t]+", re.MULTILINE)

EMPTY = re.compile(r"\n{2,}")
"""Where lines are empty, as none within a text is."""


GUIDE, JOINED = "assets/guide.js", ("assets/disk.js", "assets/menu.js", "assets/search.js")
"""The script of all pages, and what it is made of."""


def scripts(themes: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The path of each script with its text, and with the modules that it imports; `themes` are folders of which the first goes before the others."""
    texts = {path: bare(file.read_text("utf-8")) for path, file in found(themes, "js").items()}
    shared = "".join(texts.pop(path, "") for path in JOINED)
    yield from (({GUIDE: shared} if shared else {}) | joined(texts)).items()


def found(themes: Iterable[Path], suffix: str) -> dict[str, Path]:
    """The files of a kind in the assets of themes, by their path on the site."""
    files: dict[str, Path] = {}
    for theme in themes:
        for file in sorted((theme / FOLDER).rglob(f"*.{suffix}")):
            files.setdefault(file.relative_to(theme).as_posix(), file)
    return files


def bare(text: str) -> str:
    """A script or a style sheet less its comments, indents and empty lines."""
    return EMPTY.sub("\n", INDENT.sub("", AFTER.sub("", COMMENT.sub("", text))))
