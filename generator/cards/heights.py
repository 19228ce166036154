"""How tall the parts of a card are, in mm, computed from the type."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from generator.cards import weeks
from generator.cards.boxes import columns
from generator.cards.card import Row
from generator.cards.format import Format
from generator.cards.papers import Paper
from generator.cards.sides import Side
from generator.cards.weeks import LEADING
from generator.typeface import MM_PER_PT, lines, width

PADDING = 2.5
"""Millimeters beside the words of an exercise."""
RULE = 2.6
"""Millimeters of the header's rule and what is above it."""
THIN_RULE = 1.4
"""The same on small cards."""
LABELS = 3.0
"""Millimeters that the bold words in a line of plain ones add to its width, at most three labels such as `Week 1:`."""
ROUND_FIGURE = 3.0
"""Millimeters kept free round a figure below the words."""
MORE_ROOM = 0.65
"""As high by the width of the column as a figure is that is wider there: two positions are about twice as wide as high."""
GUTTER = 3.0
"""Millimeters left of the map and of the QR code."""
BETWEEN = 3.0
"""Millimeters after each of level, time and kit."""
LINE = 0.25
"""Millimeters of a line of the table."""
NOTES = 8.0
"""Millimeters for the reader's notes."""
GAP = 2.0
"""Millimeters above a table where there is no line for a name."""
BETWEEN_LINES = 1.4
"""Millimeters that two paragraphs of a small page are apart."""
TICK = 5.0
"""Millimeters of the row of a warm-up, for its ticks."""
ASIDE = 1.2
"""Millimeters above and below its words."""
FOLD = "Fold the sheet into 8 and open it. Cut the dashed line. Fold it lengthwise, and push the ends together."
"""How a booklet is made of its sheet."""
MAP_SHAPE = 23 / 30
"""The height of the muscle map by its width."""


def fill(needed: list[float], room: float, tall: float) -> float:
    """The height in mm, at most `tall`, to which the lower rows can be raised within `room`."""
    rows, level = sorted(needed), tall
    for count in range(len(rows), 0, -1):
        level = (room - sum(rows[count:])) / count
        if level >= rows[count - 1]:
            break
    return math.floor(min(level, tall) * 10) / 10


def measure(form: Format, paper: Paper) -> float:
    """Width in mm of the words of an exercise; the boxes stand below them where the card is folded, or beside them."""
    if form.folded:
        return paper.box[0] - form.figure - PADDING
    return paper.box[0] - form.figure - form.set_column - len(form.columns) * form.column - PADDING


def dose(row: Row, form: Format) -> str:
    """The dose and what follows it; the load as well where it has no line of its own."""
    return " · ".join(part for part in (row.dose, row.after, "" if form.blank else row.load, row.since) if part)


@lru_cache(maxsize=8192)  # a card is tried on more and more pages, each time with the same rows
def least(row: Row, form: Format, paper: Paper) -> float:
    """The least height in mm of a row: its words, its figure, or its boxes; with boxes below, these as well."""
    words = max(told(row, form, paper), form.low)
    return words + pen(row, form) if form.folded else max(words, pen(row, form))


def told(row: Row, form: Format, paper: Paper) -> float:
    """Height in mm of the words of a row."""
    wide, size = measure(form, paper), form.sizes
    points = lines(f"{row.mark} {row.name}", size.name, wide, 700) * size.name
    points += lines(dose(row, form), size.dose, wide, 700) * size.dose
    if row.load and form.blank and not row.weighed:
        mine = "mine" + "n" * math.ceil(form.blank / width("n", size.dose) + 1)
        points += lines(f"{row.load} · {mine}", size.dose, wide) * size.dose
    if row.load and form.blank and row.weighed:
        points += lines(row.load, size.dose, wide) * size.dose
    if row.cue:
        points += lines(row.cue, size.cue, wide) * size.cue
    if row.steps:
        points += lines(row.steps, size.cue, wide) * size.cue
    return points * LEADING * MM_PER_PT + 2.0


def below(row: Row, height: float, form: Format, paper: Paper) -> float:
    """Height in mm of a figure below the words of a row, where it has more room there than beside them; else 0."""
    free = height - told(row, form, paper) - ROUND_FIGURE
    return free if not form.folded and free >= MORE_ROOM * form.figure else 0.0


def roomy(side: Side, form: Format, paper: Paper, drawn: Callable[[str], str | None]) -> list[float]:
    """Of each row of a page, the height in mm of its figure below its words; 0 where that stands beside them, or is not drawn."""
    tall = zip(side.rows, side.heights, strict=True)
    return [below(row, height, form, paper) if drawn(row.figure) else 0.0 for row, height in tall]


def pen(row: Row, form: Format) -> float:
    """Height in mm of the boxes of one session."""
    return form.box * len(columns(row, form)[0])


def notice(lacks: str, form: Format, paper: Paper) -> float:
    """Height in mm of the sentence that says what is lacking."""
    wide, size = paper.box[0] - 2, form.sizes.fine
    return lines(lacks, size, wide) * size * LEADING * MM_PER_PT + BETWEEN_LINES if lacks else 0


def around(side: Side, form: Format, paper: Paper) -> float:
    """Height in mm of all that is not the rows."""
    return notice(side.lacks, form, paper) + (folded(side, form, paper) if form.folded else loose(side, form, paper))


def loose(side: Side, form: Format, paper: Paper) -> float:
    """That of a page by itself, but for what it says of what is lacking."""
    wide, size = paper.box[0] - 2 - LABELS, form.sizes.text
    small = [text for text in [" ".join(f"{span}: {change}" for span, change in side.progress)] if text]
    asides = sum(aside(f"Cool-down: {text}", form, paper) for text in (side.warm_up, side.cool_down) if text)
    points = sum(lines(text, size, wide) for text in small) * size
    points += lines(f"Safety. {side.safety}", size, wide - (6 if form.frame else 0)) * size + form.sizes.fine
    who = form.who if form.who and side.number == 1 else GAP
    below = asides + weeks.height(side, form, paper) + 1.5 * len(small) + form.frame + 3.2 + LINE * (len(side.rows) + 2)
    rule = RULE if form.frame else THIN_RULE
    return head(side, form, paper) + rule + who + form.head + points * LEADING * MM_PER_PT + below


def aside(text: str, form: Format, paper: Paper) -> float:
    """Height in mm of a warm-up or cool-down, with its ticks beside it."""
    wide, size = form.figure + measure(form, paper) - LABELS, form.sizes.text
    return max(lines(text, size, wide) * size * LEADING * MM_PER_PT + ASIDE, TICK) + LINE


def folded(side: Side, form: Format, paper: Paper) -> float:
    """The same of a page of a booklet: its cover, its back, or one with exercises."""
    wide, size = paper.box[0] - LABELS, form.sizes
    if side.rows:
        return form.head + LINE * (2 * len(side.rows) + 2) + size.fine * LEADING * MM_PER_PT
    plain = [f"{name} {value}" for name, value in side.meta] + [f"{span}: {change}" for span, change in side.progress]
    plain += [f"{name}: {words}" for name, words in (("Warm-up", side.warm_up), ("Cool-down", side.cool_down)) if words]
    plain += [f"Safety. {side.safety}"] if side.safety else []
    points = sum(lines(text, size.text, wide) for text in plain) * size.text
    points += (lines(side.title, size.title, wide, 700) * size.title + size.fine) if side.title else 0
    points += lines(side.goal, size.goal, wide) * size.goal if side.goal else 0
    points += (2 if side.title or side.safety else lines(FOLD, size.fine, wide) + 1) * size.fine
    beside = form.who if side.title else max(form.qr, form.map * MAP_SHAPE) + 3 if side.safety else 0
    return points * LEADING * MM_PER_PT + BETWEEN_LINES * len(plain) + beside + 3


def head(side: Side, form: Format, paper: Paper) -> float:
    """Height in mm of the header: its words, or the map and the QR code beside them."""
    beside, size = paper.box[0] - 2, form.sizes
    if side.number == 1:
        beside -= sum(part + GUTTER for part in (form.map, form.qr) if part)
    points = 2 * size.fine + lines(side.title, size.title, beside, 700) * size.title
    points += lines(side.goal, size.goal, beside) * size.goal if side.goal else 0
    meta = " ".join(f"{name} {value}" for name, value in side.meta)
    points += lines(meta, size.text, beside - LABELS - BETWEEN * len(side.meta)) * size.text if meta else 0
    words = points * LEADING * MM_PER_PT + 1
    return max(words, form.qr, form.map * MAP_SHAPE) if side.number == 1 else words
