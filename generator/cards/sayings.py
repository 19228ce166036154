"""What cards say of a routine's weeks, and authors' text as paper has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.cards.marks import marks_of
from generator.records.catalog import Catalog
from generator.records.item import Item
from generator.records.progress import Progress
from generator.records.routine import Block, Routine
from generator.text.links import LINK
from generator.text.markdown import plain, spaced
from generator.training import sentences
from generator.training.sessions import done, step_of
from generator.training.timing import sets_of
from generator.values.quantity import Span, span_words
from generator.values.units import SPELLINGS

UNIT = re.compile(rf"(?<=[0-9]) (?=(?:{'|'.join(filter(None, SPELLINGS))}|cm|percent)\b)")
"""Between a number and its unit."""
SENTENCE = re.compile(r"(?<=[a-z0-9)][.!?]) (?=[A-Z])")

FEW = 4
"""Weeks, and days of each, of a routine that names none."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """What changes in some weeks."""

    span: str
    """`Week 1` or `Weeks 3–4`."""
    words: str
    """All of it in sentences."""
    doses: tuple[str, ...] = ()
    """The sets and the amount of each exercise in a table, `2 × 12`, in the order of the rows."""
    beside: str = ""
    """What such a table has no numbers for."""
    low: int = 0
    high: int = 0
    """The first and the last of these weeks."""


@dataclass(frozen=True, slots=True)
class Due:
    """One session of a log."""

    week: int
    label: str
    """`Week 1, 2`."""
    sets: tuple[int, ...]
    """The most sets of each row in this week; 0 where it is not done then."""


def said(catalog: Catalog, text: str) -> str:
    """Authors' text as paper has it: a link says the name of its record, and no line ends between a number and its unit."""
    return unparted(plain(text, lambda id: record.name if (record := catalog.by_id.get(id)) else spaced(id)))


def unparted(text: str) -> str:
    """The text with each number on one line with its unit."""
    return UNIT.sub("\u00a0", text)


def weeks_of(catalog: Catalog, routine: Routine, step: Progress) -> Weeks:
    """What changes in the weeks of a step, exercises by their marks where the guide writes the sentence."""
    doses = ("–" if item is None else in_short(block, item) for block, items in done(routine, step) for item in items)
    span = step.weeks.low, step.weeks.high
    words = said_short(catalog, routine, step, sentences.parts(routine, step)) or sentences.AS_WRITTEN
    return Weeks(
        weeks(step.weeks),
        words,
        tuple(doses),
        said_short(catalog, routine, step, sentences.beside(routine, step)),
        *span,
    )


def said_short(catalog: Catalog, routine: Routine, step: Progress | None, parts: Iterable[str]) -> str:
    """Sentences as paper has them, with exercises by their marks, but for those that an author wrote."""
    marks, own = marks_of(routine), step.change if step else None
    return " ".join(
        said(catalog, part if part == own else LINK.sub(lambda it: marks.get(it[1], it[0]), part)) for part in parts
    )


def in_short(block: Block, item: Item) -> str:
    """Sets and amount as a table has them: `2 × 12`, `3 × 30 s`."""
    work, unit = item.work, item.work.amount.unit
    if work.values:
        return ", ".join(span_words(it.low, it.high) for it in work.values)
    words = work.amount.words().rsplit(" ", 1)[0] if unit == "reps" else work.amount.words()
    said = {"": words, "more": f"{words}+"}.get(work.open, "max")
    return unparted(f"{sets_of(block, item).words()} × {said}")


def weeks(span: Span) -> str:
    """`Week 1` or `Weeks 3–4`."""
    return f"Week{'s' if span.high > span.low else ''} {span.words()}"


def first(text: str) -> str:
    """The first sentence."""
    return SENTENCE.split(text, 1)[0]


def due(routine: Routine) -> Iterator[Due]:
    """Each session of the weeks of a routine; as many as a page holds where it has no weeks."""
    often = routine.days_per_week.high if routine.days_per_week else FEW
    for week in range(1, max((step.weeks.high for step in routine.progression), default=FEW) + 1):
        step = step_of(routine, week)
        sets = tuple(sets_of(block, item).high if item else 0 for block, items in done(routine, step) for item in items)
        yield from (Due(week, f"Week {week}, {number}", sets) for number in range(1, often + 1))
