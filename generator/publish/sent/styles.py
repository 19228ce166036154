"""The style sheets of the site as browsers fetch them: one for all pages, and less what only those who change them read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.figures.lines import theme
from generator.publish.sent.scripts import bare, found

GUIDE, CARD, DRAWN = "assets/guide.css", "assets/card.css", "assets/figures.css"

FACE = re.compile(r"^@font-face .*\n", re.MULTILINE)
"""A font that a sheet brings, on a line of its own."""

SPACE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|\s*([{};,])\s*""")
"""A text, and what needs no space around it."""


def styles(themes: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The path of each sheet with its text; `themes` are folders of which the first goes before the others.

    That of all pages has the colors of drawings as well, which sessions load alone, and the fonts, which cards bring for a page of their own.
    """
    drawn = bare(theme.stylesheet())
    yield DRAWN, packed(drawn)
    sheets = {path: bare(file.read_text("utf-8")) for path, file in found(themes, "css").items()}
    for path, text in sheets.items():
        faces = "".join(FACE.findall(sheets.get(CARD, "")))
        yield path, packed(f"{faces}{text}{drawn}" if path == GUIDE else text)


def packed(sheet: str) -> str:
    """A sheet less the spaces that it does without."""
    return SPACE.sub(lambda found: found[1] or found[2], sheet)
