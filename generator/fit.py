"""What a routine's card holds, and whether it fits its page: computed from the type, never clipped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalog import Catalog
from generator.markdown import plain
from generator.model import Block, Item, Routine
from generator.timing import sets_of
from generator.typeface import MM_PER_PT, lines

WIDTH = 186.0
"""Width of the card in mm: A4, the narrower paper, less two margins of 12 mm."""

HEIGHT = 254.5
"""Height of the card in mm: US Letter, the shorter paper, less two margins of 12 mm, and half a millimeter."""

SESSIONS = 4
"""Columns to write in."""

SET_COLUMN = 7.0
SESSION_COLUMN = 18.0
TEXT_COLUMN = WIDTH - SET_COLUMN - SESSIONS * SESSION_COLUMN - 3.0
"""Width in mm that an exercise's words have, less the cell's padding."""

BOX = 6.55
"""Least height in mm of a box that a pen can write in, 6.5, and its rule."""

MAP_COLUMN, MAP_HEIGHT = 33.0, 23.0
"""Millimeters of the muscle map in the header, with its margin."""

KICKER = 3.75
"""Height in mm of the line above the title."""

TALLEST_ROW = 30.0
SLACK = 4.0
"""Millimeters kept free, so that one line that breaks otherwise than computed does no harm."""

TITLE, GOAL, SMALL = 19.0, 12.0, 10.5
NAME, DOSE, CUE = 14.0, 12.0, 11.0
"""Sizes of type in points; the style sheet has the same."""

LEADING = 1.25
FIXED = 3.0 + 6.0 + 9.0 + 7.0 + 8.0 + 9.0
"""Millimeters of the parts that every card has: header's rule, kicker, name line, table head, safety frame, footer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise on a card, in words."""

    mark: str
    name: str
    dose: str
    cue: str
    sets: int
    height: float = 0.0
    """Millimeters, once the card is fitted."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card prints, in words."""

    title: str
    goal: str
    meta: tuple[tuple[str, str], ...]
    warm_up: str
    cool_down: str
    safety: str
    rows: tuple[Row, ...]


def fitted(catalog: Catalog, routine: Routine) -> Card | None:
    """The card with rows as tall as the page allows; without cues if need be; None where it does not fit at all."""
    for cues in (True, False):
        card = draft(catalog, routine, cues=cues)
        room = HEIGHT - SLACK - around(card)
        needed = [least(row) for row in card.rows]
        if sum(needed) <= room:
            level = fill(needed, room)
            return replace(card, rows=tuple(replace(row, height=max(level, least(row))) for row in card.rows))
    return None


def fill(needed: list[float], room: float) -> float:
    """The height in mm, at most `TALLEST_ROW`, to which the lower rows can be raised within `room`."""
    level = TALLEST_ROW
    while level > 0 and sum(max(level, least) for least in needed) > room:
        level -= 0.1
    return round(level, 1)


def draft(catalog: Catalog, routine: Routine, *, cues: bool) -> Card:
    """The card's words."""
    kit = ", ".join(catalog.equipment[id].name for id in routine.equipment)
    days = routine.days_per_week
    meta = (
        ("Level", routine.level),
        ("Time", f"{routine.minutes} min, {days.words()} day{'s' if days.high > 1 else ''} a week"),
        ("Kit", kit),
    )
    rows = tuple(row(catalog, mark, block, item, cues=cues) for block, items in marked(routine) for mark, item in items)
    aside = [
        "; ".join(f"{catalog.exercises[item.exercise].name} {item.work.words()}" for item in items)
        for items in (routine.warm_up, routine.cool_down)
    ]
    goal, safety = plain(routine.goal), plain(routine.safety[0]) if routine.safety else ""
    return Card(routine.name, goal, meta, aside[0], aside[1], safety, rows)


def marked(routine: Routine) -> list[tuple[Block, list[tuple[str, Item]]]]:
    """The blocks with the marks of their items: `A`, `B` one after the other, `C1` and `C2` for those done in turn."""
    blocks, letter = [], ord("A")
    for block in routine.blocks:
        if block.kind in ("superset", "circuit"):
            marks = [f"{chr(letter)}{number}" for number, _ in enumerate(block.items, 1)]
            letter += 1
        else:
            marks = [chr(letter + number) for number, _ in enumerate(block.items)]
            letter += len(block.items)
        blocks.append((block, list(zip(marks, block.items, strict=True))))
    return blocks


def row(catalog: Catalog, mark: str, block: Block, item: Item, *, cues: bool) -> Row:
    """One exercise's words."""
    exercise = catalog.exercises[item.exercise]
    dose = (
        [item.work.words()] if item.work.sets or not block.rounds else [f"{block.rounds.words()} × {item.work.words()}"]
    )
    dose += [item.load.words()] if item.load else []
    dose += [f"rest {item.rest.words()}"] if item.rest else []
    cue = plain(item.cue or next(iter(exercise.cues), "")) if cues else ""
    return Row(mark, exercise.name, " · ".join(dose), cue, sets_of(block, item).high)


def least(row: Row) -> float:
    """The least height in mm of a row: its words, or its boxes."""
    words = (
        lines(f"{row.mark} {row.name}", NAME, TEXT_COLUMN, 700) * NAME
        + lines(row.dose, DOSE, TEXT_COLUMN) * DOSE
        + (lines(row.cue, CUE, TEXT_COLUMN) * CUE if row.cue else 0)
    )
    return max(words * LEADING * MM_PER_PT + 2.0, BOX * row.sets)


def around(card: Card) -> float:
    """Height in mm of all that is not the rows."""
    beside = WIDTH - 4.0
    aside = [
        f"Warm-up: {card.warm_up}" if card.warm_up else "",
        f"Cool-down: {card.cool_down}" if card.cool_down else "",
    ]
    small = [text for text in aside if text]
    points = (
        sum(lines(text, SMALL, beside) for text in small) * SMALL
        + lines(f"Safety. {card.safety}", SMALL, beside - 8.0) * SMALL
    )
    return FIXED + head(card) + points * LEADING * MM_PER_PT + 1.5 * len(small)


def head(card: Card) -> float:
    """Height in mm of the title and what stands below it, at least that of the map beside them less the kicker above."""
    beside = WIDTH - 4.0 - MAP_COLUMN
    points = (
        lines(card.title, TITLE, beside, 700) * TITLE
        + lines(card.goal, GOAL, beside) * GOAL
        + lines("     ".join(f"{name} {value}" for name, value in card.meta), SMALL, beside) * SMALL
    )
    return max(points * LEADING * MM_PER_PT, MAP_HEIGHT - KICKER)
