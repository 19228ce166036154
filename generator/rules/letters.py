"""A check of the texts that are printed on cards: their type has the letters for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.item import Item
from generator.records.plan import Plan
from generator.records.progress import Progress
from generator.records.routine import Routine, exercises_of
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import Loc
from generator.text.markdown import plain
from generator.training import stops
from generator.typeface import missing
from generator.values.fields import Record

UNPRINTABLE = Code(
    "G314",
    "Letter that cards cannot print",
    "Cards are printed in one typeface, which has the Latin letters with their accents and the usual signs, and no emoji and no other alphabets: paper would show a box instead. This concerns texts that stand on cards: names, aims, cues, loads, the signs to stop, and what changes in the weeks. Write them in Latin letters; other spellings can be aliases.",
)

HELP = "write it in Latin letters, with or without accents, or take it out"


def letters_print(catalog: Catalog) -> Iterator[Diagnostic]:
    """The cards' type has every letter that is printed on them and in booklets; told once of each text."""
    yield from unprintable(catalog, HELP)


def unprintable(catalog: Catalog, help: str) -> Iterator[Diagnostic]:
    """The texts of cards and booklets that hold a letter which the cards' type does not have, and what helps."""
    printed = [text for routine in catalog.routines.values() for text in texts(catalog, routine)]
    printed += [text for plan in catalog.plans.values() for text in plan_texts(catalog, plan)]
    for record, loc, text in {(it[0].id, it[1], it[2]): it for it in printed}.values():
        lacking = missing(plain(text))
        if lacking:
            entry = catalog.entry(record)
            place = entry.document.within((*entry.base, *loc), lacking[0])
            yield Diagnostic(place, UNPRINTABLE, f"cards cannot print {told(lacking)}", help)


def told(lacking: str) -> str:
    """The first letter with its name and number, and how many others there are."""
    name = unicodedata.name(lacking[0], "no name").lower()
    more = f", nor {len(lacking) - 1} more of this text" if len(lacking) > 1 else ""
    return f"'{lacking[0]}' ({name}, U+{ord(lacking[0]):04X}){more}"


def texts(catalog: Catalog, routine: Routine) -> Iterator[tuple[Record, Loc, str]]:
    """Every text on a routine's card that somebody has written, with its record and its place there."""
    yield routine, ("name",), routine.name
    yield routine, ("goal",), routine.goal
    yield from safety(catalog, routine)
    for index, step in enumerate(routine.progression):
        yield from later(catalog, routine, step, ("progression", index))
    for id in routine.equipment:
        yield catalog.equipment[id], ("name",), catalog.equipment[id].name
    for id in exercises_of(routine):
        yield catalog.exercises[id], ("name",), catalog.exercises[id].name
    yield from work(catalog, routine)


def safety(catalog: Catalog, record: Routine | Plan) -> Iterator[tuple[Record, Loc, str]]:
    """What paper says of when to stop."""
    said = stops.shorts(catalog)
    for id, text in said.items():
        yield catalog.stops[id], ("short",), text
    if not said and record.safety:
        yield record, ("safety", 0), record.safety[0]


def later(catalog: Catalog, routine: Routine, step: Progress, place: Loc) -> Iterator[tuple[Record, Loc, str]]:
    """What is written of some weeks."""
    if step.change:
        yield routine, (*place, "change"), step.change
    if step.rule and step.rule.take:
        yield routine, (*place, "rule", "take"), step.rule.take
    for index, change in enumerate(step.items):
        if change.load:
            yield routine, (*place, "items", index, "load"), change.load.words()
    for index, addition in enumerate(step.add):
        yield from item_texts(catalog, routine, addition, (*place, "add", index))


def work(catalog: Catalog, routine: Routine) -> Iterator[tuple[Record, Loc, str]]:
    """The loads and cues of the work."""
    for number, block in enumerate(routine.blocks):
        for index, item in enumerate(block.items):
            yield from item_texts(catalog, routine, item, ("blocks", number, "items", index))


def item_texts(catalog: Catalog, routine: Routine, item: Item, place: Loc) -> Iterator[tuple[Record, Loc, str]]:
    """The load and the cue of an exercise at a place of a routine."""
    exercise = catalog.exercises[item.exercise]
    if item.load:
        yield routine, (*place, "load"), item.load.words()
    if item.cue:
        yield routine, (*place, "cue"), item.cue
    elif exercise.cues:
        yield exercise, ("cues", 0), exercise.cues[0]


def plan_texts(catalog: Catalog, plan: Plan) -> Iterator[tuple[Record, Loc, str]]:
    """Every text in a plan's booklet that its cards do not have, with its record and its place there."""
    yield plan, ("name",), plan.name
    yield from safety(catalog, plan)
    for number, stage in enumerate(plan.stages):
        yield plan, ("stages", number, "focus"), stage.focus
        for day, sessions in stage.days.items():
            for index, session in enumerate(sessions):
                if session.exercise:
                    yield catalog.exercises[session.exercise], ("name",), catalog.exercises[session.exercise].name
                if session.note:
                    yield plan, ("stages", number, "days", day, index, "note"), session.note
