"""The table of weeks on a card: a column for each exercise, and words for what numbers cannot say; measured in mm."""

from __future__ import annotations

import math

from generator.cards.format import Format
from generator.cards.papers import Paper
from generator.cards.sides import Side
from generator.typeface import MM_PER_PT, lines, width

LEADING = 1.25
"""The height of a line by its size of type."""
PADDING = 2.4
"""Millimeters beside the words of a cell, both sides and the line together."""
ABOVE = 1.2
"""Millimeters above and below the words of a cell, and its line."""
BEFORE = 2.0
"""Millimeters above the table."""
NARROW = 40.0
"""Millimeters that its words need at least."""
HEADS = ("Week", "What else changes")


def columns(side: Side, form: Format) -> tuple[int, ...]:
    """Whole millimeters of the column of weeks, and of those of the exercises."""
    size = form.sizes.fine
    spans = [HEADS[0], *(number(step.span) for step in side.table)]
    doses = [[mark, *(step.doses[index] for step in side.table)] for index, mark in enumerate(side.marks)]
    return tuple(math.ceil(max(width(text, size, 700) for text in texts) + PADDING) for texts in (spans, *doses))


def number(span: str) -> str:
    """The weeks without their word: `3–4`."""
    return span.partition(" ")[2]


def beside(side: Side, form: Format, paper: Paper) -> float:
    """Width in mm that is left for words beside the numbers."""
    return paper.box[0] - sum(columns(side, form))


def height(side: Side, form: Format, paper: Paper) -> float:
    """Height in mm of the table; 0 where there is none."""
    if not side.table:
        return 0.0
    wide, size = max(beside(side, form, paper) - PADDING, 1.0), form.sizes.fine
    rows = [1, *(max(1, lines(step.beside, size, wide)) for step in side.table)]
    return BEFORE + sum(row * size * LEADING * MM_PER_PT + ABOVE for row in rows)
