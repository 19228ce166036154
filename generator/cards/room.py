"""How much room a handout takes on paper, and what of it yields where there is less; computed like the fit of cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.cards.formats import SHEET
from generator.cards.handout import PEN, Handout, handout
from generator.cards.heights import RULE, notice
from generator.cards.papers import Paper
from generator.cards.weeks import LEADING
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.typeface import MM_PER_PT, lines, width

GUTTER = 6.0
"""Millimeters between the two columns of words."""
INDENT = 5.0
"""Millimeters of the numbers of steps."""
LEAST = 40.0
"""Millimeters of height that the figure has at least; it takes what is free."""
MINE = 62.0
"""Millimeters for a dose of one's own."""
CELL = 5.0
"""Millimeters between two parts of the dose."""
FRAME = 3.2
"""Millimeters that a frame takes above and below its words."""
PARAGRAPH = 1.0
"""Millimeters between two paragraphs."""
SLACK = 6.0
"""Millimeters kept free, for lines that break otherwise than computed."""


def lacks(catalog: Catalog, exercise: Exercise, paper: Paper) -> bool:
    """Whether an exercise's handout leaves something out, and says what."""
    return bool(fitted(handout(catalog, exercise), paper).lacks)


@lru_cache(maxsize=256)
def fitted(words: Handout, paper: Paper) -> Handout:
    """The handout with what a sheet of paper holds: weeks yield first, then easier ways, words on conditions, mistakes and the figure, each with its name, and only where that makes room."""
    lacking: list[str] = []
    shown = replace(words)
    for name, lesser in (
        ("", {}),
        ("", {"weeks": 3}),
        ("", {"weeks": 2}),
        ("how to make it easier", {"easier": ""}),
        ("the conditions that mind this move", {"cautions": ()}),
        ("common mistakes", {"mistakes": ()}),
        ("the figure", {"drawn": False}),
    ):
        given: Handout = replace(shown, **lesser)
        if name and height(given, paper) == height(shown, paper):  # the other column is the longer one
            continue
        lacking += [name] if name else []
        shown = replace(given, lacks=f"Left out; see the page: {'; '.join(lacking)}." if lacking else "")
        if height(shown, paper) <= paper.box[1]:
            break
    return shown


def height(words: Handout, paper: Paper) -> float:
    """Least height in mm of all that stands on a handout."""
    wide, size = paper.box[0] - 2, SHEET.sizes
    safety = " ".join(f"{name}: {text}" for name, text in ((words.stops, ""), *words.cautions, (words.how, "")))
    return (
        head(words, wide)
        + SHEET.who
        + (LEAST if words.drawn else 0)
        + dosed(words, wide)
        + max(column(left(words), wide), column(right(words), wide))
        + (words.weeks + 1) * PEN
        + SHEET.head
        + tall(safety, size.fine, wide - 6)
        + FRAME
        + tall("licence", size.fine, wide)
        + notice(words.lacks, SHEET, paper)
        + SLACK
    )


def head(words: Handout, wide: float) -> float:
    """Height in mm of the header, as high as its words or as the QR code beside them."""
    size, beside = SHEET.sizes, wide - SHEET.qr - 3
    said = tall(words.title, size.title, beside, 700) + tall(f"{words.summary} {words.also}", size.goal, beside)
    return max(said + tall("Where", 2 * size.fine, beside) + 2, SHEET.qr) + RULE


def dosed(words: Handout, wide: float) -> float:
    """Height in mm of the dose and the line for one's own, side by side as far as they go."""
    size, rows, used = SHEET.sizes, 1, 0.0
    for label, text in words.dose:
        needed = max(width(label, size.fine), width(text, size.dose, 700)) + CELL
        rows, used = (rows + 1, needed) if used and used + needed > wide else (rows, used + needed)
    rows += used + MINE > wide
    return rows * (size.fine + size.dose) * LEADING * MM_PER_PT + FRAME + 2 * PARAGRAPH


def left(words: Handout) -> Iterator[tuple[str, float]]:
    """The paragraphs of the left column, each with its indent in mm."""
    yield f"Set up. {words.setup}", 0
    for step in words.steps:
        yield step, INDENT
    yield f"Breathe. {words.breathing}", 0


def right(words: Handout) -> Iterator[tuple[str, float]]:
    """The paragraphs of the right column, each with its indent in mm."""
    for mistake, instead in words.mistakes:
        yield f"{mistake} {instead}", 0
    if words.easier:
        yield f"Easier: {words.easier}", 0


def column(paragraphs: Iterator[tuple[str, float]], wide: float) -> float:
    """Height in mm of a column below its heading."""
    size, half = SHEET.sizes, (wide - GUTTER) / 2
    # Some words are bold, and so all are taken for a twentieth wider than they are.
    said = sum(tall(text, size.text, (half - indent) / 1.05) + PARAGRAPH for text, indent in paragraphs)
    return tall("How to do it", size.name, half, 700) + PARAGRAPH + said


def tall(text: str, size: float, wide: float, weight: int = 400) -> float:
    """Height in mm of a text of `size` points in a column of `wide` mm."""
    return lines(text, size, wide, weight) * size * LEADING * MM_PER_PT if text else 0.0
