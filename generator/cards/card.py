"""A routine in the words of its card."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from generator.records.catalog import Catalog, items
from generator.records.routine import Block, Item, Routine
from generator.text.markdown import plain, spaced
from generator.training.timing import sets_of
from generator.values.quantity import Span, counted
from generator.values.rest import rest_words
from generator.workshop import digest

SENTENCE = re.compile(r"(?<=[a-z0-9)][.!?]) (?=[A-Z])")

IN_TURN = ("superset", "circuit")
"""Blocks of which one set of each exercise is done in turn, so that nobody should have to turn a page amid them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise on a card."""

    exercise: str
    """Its id."""
    mark: str
    name: str
    dose: str
    after: str
    """What follows a set: the rest, and the exercise done in turn."""
    load: str
    cue: str
    sets: int
    place: tuple[int, int] = (0, 0)
    """The numbers of its block and of its item there."""
    turn: str = ""
    """What those that are done in turn have in common: the letter of their marks; empty for the others."""
    steps: str = ""
    """What is easier and what is harder with the routine's kit; this and the cue are empty where a page has no room for them."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that the cards of a routine may print."""

    title: str
    goal: str
    meta: tuple[tuple[str, str], ...]
    warm_up: str
    cool_down: str
    safety: str
    progress: tuple[tuple[str, str], ...]
    """Weeks, and what changes in them."""
    rows: tuple[Row, ...]


def card(catalog: Catalog, routine: Routine) -> Card:
    """The words of a routine's card."""
    kit = ", ".join(catalog.equipment[id].name for id in routine.equipment)
    days = routine.days_per_week
    meta = (
        ("Level", routine.level),
        ("Time", f"{routine.minutes} min, {counted(days, 'day')} a week"),
        ("Kit", kit),
    )
    return Card(
        title=routine.name,
        goal=said(catalog, routine.goal),
        meta=meta,
        warm_up=aside(catalog, routine.warm_up),
        cool_down=aside(catalog, routine.cool_down),
        safety=said(catalog, routine.safety[0]) if routine.safety else "",
        progress=tuple((weeks(step.weeks), said(catalog, step.change)) for step in routine.progression),
        rows=rows(catalog, routine),
    )


def said(catalog: Catalog, text: str) -> str:
    """Authors' text as paper has it: a link says the name of its record."""
    return plain(text, lambda id: record.name if (record := catalog.by_id.get(id)) else spaced(id))


def aside(catalog: Catalog, done: tuple[Item, ...]) -> str:
    """Warm-up or cool-down on one line."""
    return "; ".join(f"{catalog.exercises[item.exercise].name} {item.work.both()}" for item in done)


def weeks(span: Span) -> str:
    """`Week 1` or `Weeks 3–4`."""
    return f"Week{'s' if span.high > span.low else ''} {span.words()}"


def first(text: str) -> str:
    """The first sentence."""
    return SENTENCE.split(text, 1)[0]


def edition(catalog: Catalog, routine: Routine) -> str:
    """Six hexadecimal digits that change with the routine and with whatever its cards show of others, so that paper can be told from the page of today."""
    exercises = (catalog.exercises[id] for id in dict.fromkeys(item.exercise for item in items(routine)))
    shown = ((exercise.figure, exercise.muscles) for exercise in exercises)
    return digest(map(repr, (routine, *shown, card(catalog, routine))))[:6]


def rows(catalog: Catalog, routine: Routine) -> tuple[Row, ...]:
    """The exercises of the work in their order."""
    return tuple(
        row(catalog, routine, block, marks, (number, index))
        for number, (block, pairs) in enumerate(marked(routine))
        for marks in [[mark for mark, _ in pairs]]
        for index in range(len(pairs))
    )


def row(catalog: Catalog, routine: Routine, block: Block, marks: list[str], place: tuple[int, int]) -> Row:
    """One exercise's words."""
    index = place[1]
    item = block.items[index]
    exercise = catalog.exercises[item.exercise]
    rounds = "" if item.work.sets or not block.rounds else f"{block.rounds.words()} × "
    load, cue = item.load.words() if item.load else "", said(catalog, item.cue or next(iter(exercise.cues), ""))
    return Row(
        item.exercise,
        marks[index],
        exercise.name,
        rounds + item.work.both(),
        after(block, marks, index),
        load,
        cue,
        sets_of(block, item).high,
        place,
        marks[index][0] if block.kind in IN_TURN else "",
        steps(catalog, routine, item.exercise),
    )


def steps(catalog: Catalog, routine: Routine, exercise: str) -> str:
    """One step down an exercise's ladder and one up, with no kit that the routine does not ask for anyway."""
    kit = {id for id, it in catalog.equipment.items() if it.nothing or id in routine.equipment}
    ways = zip(("Easier", "Harder"), catalog.ladder[exercise], strict=True)
    near = ((way, next((it for it in others if kit.issuperset(it.equipment)), None)) for way, others in ways)
    return " · ".join(f"{way}: {step.name}" for way, step in near if step)


def after(block: Block, marks: list[str], index: int) -> str:
    """What follows a set: `rest 60 s`; in rounds also which exercise is next: `then A2`, `rest 45 s, then A1`, `no rest, then B2`."""
    item, last = block.items[index], index == len(marks) - 1
    rest = item.rest or (block.rest if last else None)
    words = [rest_words(rest)] if rest else []
    again = block.rounds is not None and block.rounds.high > 1
    if block.kind != "straight" and len(marks) > 1 and (again or not last):
        words.append(f"then {marks[(index + 1) % len(marks)]}")
    return ", ".join(words)


def marked(routine: Routine) -> list[tuple[Block, list[tuple[str, Item]]]]:
    """The blocks with the marks of their items: `A`, `B` one after the other, `C1` and `C2` for those done in turn."""
    blocks, letters = [], (chr(code) for code in count(ord("A")))
    for block in routine.blocks:
        if block.kind in IN_TURN:
            letter = next(letters)
            marks = [f"{letter}{number}" for number, _ in enumerate(block.items, 1)]
        else:
            marks = [next(letters) for _ in block.items]
        blocks.append((block, list(zip(marks, block.items, strict=True))))
    return blocks
