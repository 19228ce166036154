"""A log on paper: a row a session and a column an exercise, with boxes for what each week asks for; measured in mm."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.cards import boxes, heights, weeks
from generator.cards.card import Card, Row
from generator.cards.format import Format
from generator.cards.papers import Paper
from generator.cards.sayings import Due
from generator.cards.sides import Side
from generator.cards.weeks import LEADING
from generator.typeface import MM_PER_PT, lines

SESSION = 26.0
"""Millimeters of the column that says which session a row is for."""
PEN = 10.2
"""Millimeters that a box needs at least."""
FIGURE = 14.0
"""Millimeters of the height of the figures above the columns."""
NARROW = 14.0
"""Millimeters of a column that is too narrow for words: a list above the table has the names."""
TALLER = 1.5
"""How many times as tall as its boxes need a session is at most."""
LATER = "Left out: later sessions. Print this log again for them."
LEAST = 2
"""Lines that a session needs for its date, its ticks and how it felt."""


def fitted(card: Card, form: Format, paper: Paper) -> tuple[Side, ...] | None:
    """The pages of a log, each with the weeks of its sessions, as many as the format may have; None where a session finds no room, or there are no exercises."""
    if not card.rows:
        return None
    found: list[Side] = []
    rest = card.due
    tall = {it.sets: height(side(card, (it,)), form, paper, it) for it in {it.sets: it for it in rest}.values()}
    while rest and len(found) < form.most:
        tried = (filled(card, form, paper, rest[:many], tall) for many in range(1, len(rest) + 1))
        page = max(takewhile(bool, tried), key=lambda it: len(it.due) if it else 0, default=None)
        if page is None:
            return None
        rest = rest[len(page.due) :]
        found.append(page)
    if rest:  # a line more than before, for which a session makes room
        last = filled(card, form, paper, found[-1].due[:-1] or found[-1].due, tall)
        found[-1] = replace(last or found[-1], lacks=LATER)
    else:
        found = evened(card, form, paper, found, tall)
    count = len(found)
    numbered = (
        replace(page, number=number, count=count, title=titled(card, number, count))
        for number, page in enumerate(found, 1)
    )
    return tuple(spread(page, form, paper) for page in numbered)


def evened(
    card: Card, form: Format, paper: Paper, found: list[Side], tall: Mapping[tuple[int, ...], float]
) -> list[Side]:
    """The pages with about as many sessions each, where these fit; as they were where one does not."""
    count, due = len(found), [session for page in found for session in page.due]
    ends = [round(len(due) * number / count) for number in range(count + 1)] if count else [0]
    tried = [filled(card, form, paper, tuple(due[low:high]), tall) for low, high in pairwise(ends)]
    fit = [page for page in tried if page]
    return fit if len(fit) == count else found


def spread(page: Side, form: Format, paper: Paper) -> Side:
    """The page with its sessions as tall as there is room, up to half as tall again."""
    free = room(page, form, paper) - heights.notice(page.lacks, form, paper)
    larger = min(TALLER, max(1.0, free / sum(page.heights)))
    return replace(page, heights=tuple(math.floor(height * larger * 10) / 10 for height in page.heights))


def filled(
    card: Card, form: Format, paper: Paper, due: tuple[Due, ...], tall: Mapping[tuple[int, ...], float]
) -> Side | None:
    """A page with some sessions, each as tall as its boxes; None where they do not fit."""
    page = replace(side(card, due), heights=tuple(tall[session.sets] for session in due))
    return page if sum(page.heights) <= room(page, form, paper) else None


def height(page: Side, form: Format, paper: Paper, session: Due) -> float:
    """Height in mm of a session, for its boxes."""
    most = max(len(lines) for lines in due_boxes(page, form, paper, session))
    return math.ceil((max(LEAST, most) * form.box + heights.LINE) * 10) / 10


def titled(card: Card, number: int, count: int) -> str:
    """The title with the number of its page."""
    return card.title + (f" · {number}\u00a0of\u00a0{count}" if count > 1 else "")


def side(card: Card, due: tuple[Due, ...]) -> Side:
    """A page with some sessions."""
    spans = [step for step in card.progress if any(step.low <= it.week <= step.high for it in due)]
    tabled = all(len(step.doses) == len(card.rows) for step in spans)
    return Side(
        1,
        2,
        card.title,
        "",
        card.meta if card.due[: len(due)] == due else (),
        card.warm_up,
        card.cool_down,
        () if tabled else tuple((step.span, step.words) for step in spans),
        card.safety,
        card.rows,
        table=tuple(spans) if tabled else (),
        marks=tuple(row.mark for row in card.rows),
        due=due,
    )


def wide(rows: Sequence[Row], paper: Paper) -> float:
    """Width in mm of the column of an exercise."""
    return (paper.box[0] - SESSION) / max(1, len(rows))


def pens(row: Row, form: Format, across: int) -> boxes.Lines:
    """The boxes of an exercise in one session."""
    found = boxes.session(row, form._replace(across=across))
    return found if across > 1 else tuple((box,) for line in found for box in line)


def room(page: Side, form: Format, paper: Paper) -> float:
    """Height in mm that is left for sessions."""
    measure, size = paper.box[0] - 2 - heights.LABELS, form.sizes
    column = wide(page.rows, paper) - 1.5
    narrow = names(page, paper)
    head = (
        1
        if narrow
        else max(
            lines(f"{row.mark} {row.name}", size.fine, column, 700) + lines(said(row), size.fine, column)
            for row in page.rows
        )
    )
    words = [" ".join(f"{span}: {change}" for span, change in page.progress), asides(page)]
    points = sum(lines(text, size.text, measure) * size.text for text in words if text)
    points += lines(narrow, size.fine, measure) * size.fine if narrow else 0
    points += lines(f"Safety. {page.safety}", size.text, measure - 6) * size.text + size.fine
    above = (
        heights.head(page, form, paper) + heights.RULE + form.who + FIGURE + head * size.fine * LEADING * MM_PER_PT + 3
    )
    below = weeks.height(page, form, paper) + points * LEADING * MM_PER_PT + form.frame + 7
    return paper.box[1] - form.slack - above - below


def said(row: Row) -> str:
    """The dose and the load of an exercise above its column."""
    return " · ".join(filter(None, (row.dose, row.load, row.since)))


def names(page: Side, paper: Paper) -> str:
    """The exercises by their marks, where the columns are too narrow for their names; otherwise nothing."""
    if wide(page.rows, paper) >= NARROW:
        return ""
    return "; ".join(f"{row.mark} {row.name}, {said(row)}" for row in page.rows)


def asides(page: Side) -> str:
    """Warm-up and cool-down in a line, with the letters by which they are ticked."""
    parts = (("Warm-up (W)", page.warm_up), ("Cool-down (C)", page.cool_down))
    return ". ".join(f"{name}: {words}" for name, words in parts if words)


def due_boxes(page: Side, form: Format, paper: Paper, session: Due) -> Iterator[boxes.Lines]:
    """The boxes of a session, column by column, without lines in which nothing is due; those of a line that are not due are struck out."""
    across = 2 if wide(page.rows, paper) >= 2 * PEN else 1
    for row, sets in zip(page.rows, session.sets, strict=True):
        lines = tuple(tuple(struck(box, sets) for box in line) for line in pens(row, form, across))
        yield tuple(line for line in lines if any(box.unit != boxes.NONE for box in line)) or lines[:1]


def struck(box: boxes.Box, sets: int) -> boxes.Box:
    """A box as it is, or with a line where its set is not due."""
    number = box.label.split(" ")[0]
    beyond = int(number) > sets if number.isdigit() else not sets
    return boxes.Box(unit=boxes.NONE) if beyond else box
