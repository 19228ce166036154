"""The card's typeface as numbers: how wide a text is, and how many lines it takes."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

MM_PER_PT = 25.4 / 72
SPACES = re.compile(r"[ \t\n\r\f\v]+")
"""Where a line may break: at none of the spaces that hold a number and its unit together."""
WIDEST = 1000
"""Width of a character that the font does not have, in thousandths of its size: a full square."""


@cache
def advances(weight: int) -> dict[str, int]:
    """Character -> advance width in thousandths of the type size, read from Atkinson Hyperlegible Next (400 or 700)."""
    table: dict[str, dict[str, int]] = json.loads(
        resources.files("generator").joinpath("widths.json").read_text("utf-8")
    )
    return table[str(weight)]


def width(text: str, size: float, weight: int = 400) -> float:
    """Width in mm of one line of text set at `size` points; kerning, which only narrows it, is left out."""
    return advance(text, weight) / 1000 * size * MM_PER_PT


@lru_cache(maxsize=8192)  # cards are tried in many formats, each with the same words
def advance(text: str, weight: int) -> int:
    """Advance width of a text in thousandths of the type size."""
    known = advances(weight)
    return sum(known.get(letter, WIDEST) for letter in text)


def missing(text: str) -> str:
    """The letters of a text that the font does not have, each once; an accent that follows its letter is one with it."""
    return "".join(
        dict.fromkeys(letter for letter in unicodedata.normalize("NFC", text) if letter not in advances(400))
    )


@lru_cache(maxsize=8192)  # the same words are set in many sizes
def breadths(text: str, weight: int) -> tuple[int, ...]:
    """Advance width of each word of a text in thousandths of the type size."""
    return tuple(advance(word, weight) for word in SPACES.split(text) if word)


@lru_cache(maxsize=8192)  # a card is fitted to several papers, and with more and fewer parts
def lines(text: str, size: float, measure: float, weight: int = 400) -> int:
    """Lines that a text takes in a column of `measure` mm, broken at spaces as a browser does; a longer word is broken too."""
    count, used = 1, 0.0
    space = width(" ", size, weight)
    for thousandths in breadths(text, weight):
        needed = thousandths / 1000 * size * MM_PER_PT
        if used and used + space + needed > measure:
            count, used = count + 1, 0.0
        if needed > measure:  # a line more than it may need, since a letter never hangs over
            count, needed = count + int(needed / measure) + 1, 0.0
        used += needed + (space if used else 0)
    return count
