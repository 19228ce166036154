"""A card on paper: which exercises stand on which page and how tall, computed from the type and never clipped."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from generator.cards.card import Card, Row
from generator.cards.formats import Format, Paper
from generator.typeface import MM_PER_PT, lines, width

LEADING = 1.25
PADDING = 2.5
"""Millimeters beside the words of an exercise."""
RULE = 2.6
"""Millimeters of the header's rule and what is above it."""
THIN_RULE = 1.4
"""The same on small cards."""
LABELS = 3.0
"""Millimeters that the bold words in a line of plain ones add to its width, at most three labels such as `Week 1:`."""
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
MAP_SHAPE = 23 / 30
"""The height of the muscle map by its width."""


@dataclass(frozen=True, slots=True)
class Side:
    """One page of a card, in words; a part that it does not show is empty."""

    number: int
    count: int
    title: str
    goal: str
    meta: tuple[tuple[str, str], ...]
    warm_up: str
    cool_down: str
    progress: tuple[tuple[str, str], ...]
    safety: str
    rows: tuple[Row, ...]
    cues: bool
    steps: bool = False
    """Whether exercises have what is easier and harder."""
    heights: tuple[float, ...] = ()
    """Millimeters of each row, once it is fitted."""
    notes: bool = False
    """Whether there is room for them."""


@lru_cache(maxsize=1024)  # asked for by the check, the page and the PDF
def fitted(card: Card, form: Format, paper: Paper) -> tuple[Side, ...] | None:
    """The pages of a card: on as few as may be, with as much as these hold; None where it fits on no number of pages."""
    for count, number in tries(form, max(1, math.ceil(len(card.rows) / form.a_page))):
        left_out = {*form.without, *form.gives_up[:number]}
        pages = (filled(side, form, paper) for side in sides(card, count, left_out))
        whole = tuple(page for page in takewhile(bool, pages) if page)
        if len(whole) == count:
            return whole
    return None


def tries(form: Format, fewest: int) -> Iterator[tuple[int, int]]:
    """Numbers of pages, and how many parts to give up, in the order in which they are tried."""
    pages, given_up = range(fewest, form.most + 1), range(len(form.gives_up) + 1)
    if form.pages_first:
        return ((count, number) for number in given_up for count in pages)
    return ((count, number) for count in pages for number in given_up)


def fits_alone(card: Card, row: Row, form: Format, paper: Paper) -> bool:
    """Whether a row fits a page on which little else stands."""
    cues = "cues" not in (*form.without, *form.gives_up)
    middle = Side(2, 3, card.title, "", (), "", "", (), card.safety, (row,), cues)
    return filled(middle, form, paper) is not None


def sides(card: Card, count: int, left_out: set[str]) -> Iterator[Side]:
    """The card on so many pages: the aim and the warm-up on the first, what comes after the work on the last, safety on each."""
    cuts = [cut(card.rows, round(len(card.rows) * number / count)) for number in range(count + 1)]
    for number in range(count):
        first, last = number == 0, number == count - 1
        yield Side(
            number + 1,
            count,
            card.title + (f" · {number + 1}\u00a0of\u00a0{count}" if count > 1 else ""),
            card.goal if first else "",
            card.meta if first else (),
            aside(card.warm_up, left_out) if first else "",
            aside(card.cool_down, left_out) if last else "",
            card.progress if last and "progress" not in left_out else (),
            card.safety,
            card.rows[cuts[number] : cuts[number + 1]],
            "cues" not in left_out,
            "steps" not in left_out,
        )


def cut(rows: tuple[Row, ...], place: int) -> int:
    """Where to cut the rows near a place: between two blocks, if the next place to it is such."""

    def between(at: int) -> bool:
        return at in (0, len(rows)) or rows[at - 1].place[0] != rows[at].place[0]

    inside = [at for at in (place, place - 1, place + 1) if 0 < at < len(rows) and between(at)]
    return inside[0] if inside and 0 < place < len(rows) else place


def aside(words: str, left_out: set[str]) -> str:
    """Warm-up or cool-down, or where they stand instead."""
    return "see the page" if words and "aside" in left_out else words


def filled(side: Side, form: Format, paper: Paper) -> Side | None:
    """The page with rows as tall as there is room; None where they do not fit, or where there are none."""
    room = paper.box[1] - form.slack - around(side, form, paper)
    needed = [least(row, form, paper, cues=side.cues, steps=side.steps) for row in side.rows]
    if not 0 < len(needed) <= form.a_page or sum(needed) > room:
        return None
    notes = form.who > 0 and sum(needed) + NOTES <= room
    level = fill(needed, room - NOTES if notes else room, form.tall)
    heights = tuple(math.ceil(max(level, least) * 10) / 10 for least in needed)
    return replace(side, heights=heights, notes=notes)


def fill(needed: list[float], room: float, tall: float) -> float:
    """The height in mm, at most `tall`, to which the lower rows can be raised within `room`."""
    rows, level = sorted(needed), tall
    for count in range(len(rows), 0, -1):
        level = (room - sum(rows[count:])) / count
        if level >= rows[count - 1]:
            break
    return math.floor(min(level, tall) * 10) / 10


def measure(form: Format, paper: Paper) -> float:
    """Width in mm of the words of an exercise."""
    return paper.box[0] - form.figure - form.set_column - len(form.columns) * form.column - PADDING


def dose(row: Row, form: Format) -> str:
    """The dose and what follows it; the load as well where it has no line of its own."""
    return " · ".join(part for part in (row.dose, row.after, "" if form.blank else row.load) if part)


def least(row: Row, form: Format, paper: Paper, *, cues: bool, steps: bool = False) -> float:
    """The least height in mm of a row: its words, its figure, or its boxes."""
    wide, size = measure(form, paper), form.sizes
    points = lines(f"{row.mark} {row.name}", size.name, wide, 700) * size.name
    points += lines(dose(row, form), size.dose, wide, 700) * size.dose
    if row.load and form.blank:
        mine = "mine" + "n" * math.ceil(form.blank / width("n", size.dose) + 1)
        points += lines(f"{row.load} · {mine}", size.dose, wide) * size.dose
    if cues and row.cue:
        points += lines(row.cue, size.cue, wide) * size.cue
    if steps and row.steps:
        points += lines(row.steps, size.cue, wide) * size.cue
    return max(points * LEADING * MM_PER_PT + 2.0, form.box * (row.sets if form.set_column else 1), form.low)


def around(side: Side, form: Format, paper: Paper) -> float:
    """Height in mm of all that is not the rows."""
    wide, size = paper.box[0] - 2 - LABELS, form.sizes.text
    texts = [
        f"Warm-up: {side.warm_up}" if side.warm_up else "",
        f"Cool-down: {side.cool_down}" if side.cool_down else "",
    ]
    texts += [" ".join(f"{weeks}: {change}" for weeks, change in side.progress)]
    small = [text for text in texts if text]
    points = sum(lines(text, size, wide) for text in small) * size
    points += lines(f"Safety. {side.safety}", size, wide - (6 if form.frame else 0)) * size + form.sizes.fine
    who = form.who if form.who and side.number == 1 else GAP
    below = 1.5 * len(small) + form.frame + 3.2 + LINE * (len(side.rows) + 2)
    rule = RULE if form.frame else THIN_RULE
    return head(side, form, paper) + rule + who + form.head + points * LEADING * MM_PER_PT + below


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
