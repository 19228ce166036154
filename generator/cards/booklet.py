"""A plan on paper: a page a week with its days to tick, fitted by computation like cards."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.cards import formats
from generator.cards.heights import NOTES, RULE, fill, notice
from generator.cards.papers import Paper
from generator.cards.sayings import said, unparted
from generator.cards.weeks import LEADING
from generator.records.catalog import Catalog
from generator.records.plan import Plan, Session, Stage
from generator.records.routine import Routine
from generator.training.agenda import agenda
from generator.typeface import MM_PER_PT, lines
from generator.values.quantity import Span

DAY = 27.0
"""Millimeters of the column of days."""
DONE = 34.0
"""Millimeters of the column to tick, and to write in what was done."""
LOW = 10.0
"""Least height in mm of a row, for the box that a pen ticks."""
TALL = 20.0
"""Most height in mm of a row, unless its words need more."""
SLACK = 6.0
"""Millimeters kept free, so that one line that breaks otherwise than computed does no harm."""
GIVES_UP: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), ""),
    (("note",), "Left out: notes on single sessions."),
    (("note", "told"), "Left out: notes, and what changes this week; see the cards."),
)
"""What yields where a week is full, and how the page says so."""
PADDING = 2.5
"""Millimeters beside the words of a session."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do on a day, in words."""

    day: str
    """Empty where it is not the first of its day."""
    words: str
    told: str
    """What is done of a routine in this week, in the routine's words."""
    note: str
    unit: str
    """What to write down beside the tick: `min`, or nothing."""
    height: float = 0
    """Millimeters, once it is fitted."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a plan, in words."""

    number: int
    count: int
    focus: str
    tasks: tuple[Task, ...]
    notes: bool = False
    """Whether there is room for the reader's notes."""
    lacks: str = ""
    """What would stand here and does not, in a sentence."""


def routines(catalog: Catalog, plan: Plan) -> list[Routine]:
    """The routines of a plan, each once, in the order in which they come."""
    sessions = (session for stage in plan.stages for day in stage.days.values() for session in day)
    return [catalog.routines[id] for id in dict.fromkeys(session.routine for session in sessions if session.routine)]


def weeks(catalog: Catalog, plan: Plan) -> list[tuple[Stage, Week]]:
    """Every week of a plan, with the stage that tells of it."""
    count = plan.stages[-1].weeks.high
    return [
        (stage, Week(number, count, said(catalog, stage.focus), tasks(catalog, stage, number)))
        for stage in plan.stages
        for number in range(stage.weeks.low, stage.weeks.high + 1)
    ]


def tasks(catalog: Catalog, stage: Stage, number: int) -> tuple[Task, ...]:
    """What there is to do in a week of a stage, by its number in the plan."""
    told = agenda(catalog, stage.model_copy(update={"weeks": Span(number, number)}))
    return tuple(
        task(catalog, day.capitalize() if index == 0 else "", session, told.get((day, index), ""))
        for day, sessions in stage.days.items()
        for index, session in enumerate(sessions)
    )


def task(catalog: Catalog, day: str, session: Session, told: str) -> Task:
    """One session, with what its routine asks for in this week."""
    if session.routine:
        words, unit = catalog.routines[session.routine].name, ""
    else:
        exercise, work = catalog.exercises[session.exercise or ""], session.work
        words = unparted(f"{exercise.name}, {work.both()}") if work else exercise.name
        unit = "min" if work and work.amount.unit == "min" else ""
    optional = " (if you like)" if session.optional else ""
    return Task(day, words + optional, said(catalog, told), said(catalog, session.note or ""), unit)


@lru_cache(maxsize=256)  # asked for by the check, the page and the PDF
def fitted(week: Week, safety: str, paper: Paper) -> Week | None:
    """The week with rows as tall as there is room, and with the name of what does not fit; None where all is too much."""
    for gone, lacks in GIVES_UP:
        shown = tuple(
            replace(one, note="" if "note" in gone else one.note, told="" if "told" in gone else one.told)
            for one in week.tasks
        )
        named = lacks if shown != week.tasks else ""
        room = paper.box[1] - SLACK - around(week, safety, paper) - (notice(named, formats.SHEET, paper))
        needed = [least(one, paper) for one in shown]
        if sum(needed) <= room:
            free = sum(needed) + NOTES <= room
            level = fill(needed, room - NOTES if free else room, TALL)
            heights = (math.ceil(max(level, need) * 10) / 10 for need in needed)
            rows = tuple(replace(one, height=height) for one, height in zip(shown, heights, strict=True))
            return replace(week, tasks=rows, notes=free, lacks=named)
    return None


def least(task: Task, paper: Paper) -> float:
    """The least height in mm of a row: its words, or the box to tick."""
    wide, size = paper.box[0] - DAY - DONE - PADDING, formats.CLEAR
    points = lines(task.words, size.dose, wide, 700) * size.dose
    points += sum(lines(text, size.fine + 1, wide) * (size.fine + 1) for text in (task.told, task.note) if text)
    return max(points * LEADING * MM_PER_PT + 2.5, LOW)


def around(week: Week, safety: str, paper: Paper) -> float:
    """Height in mm of all that is not the rows; the header is as high as its words or as the QR code beside them."""
    wide, size = paper.box[0] - 2, formats.CLEAR
    beside = wide - formats.SHEET.qr - 3
    words = 2 * size.fine + lines(f"Week {week.number} of {week.count}", size.title, beside, 700) * size.title
    words += lines(week.focus, size.goal, beside) * size.goal
    head = max(words * LEADING * MM_PER_PT + 2, formats.SHEET.qr)
    foot = (lines(f"Safety. {safety}", size.text, wide - 6) * size.text + size.fine) * LEADING * MM_PER_PT
    return head + RULE + formats.SHEET.head + foot + formats.SHEET.frame + 5
