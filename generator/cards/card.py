"""A routine in the words of its card."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cards.marks import IN_TURN, after, marked
from generator.cards.sayings import Due, Weeks, due, said, unparted, weeks_of
from generator.records.catalog import Catalog
from generator.records.item import Item
from generator.records.routine import Block, Routine, exercises_of
from generator.training import stops
from generator.training.loads import load_words
from generator.training.needs import needs
from generator.training.postures import pictured, position_words
from generator.training.sessions import Done, done, since, whole
from generator.training.timing import sets_of
from generator.values.quantity import counted
from generator.workshop import digest

Weekly = tuple[Done, ...]
"""What is done in some weeks, block by block."""

MEASURES = {"reps": "×", "breaths": "br"}
"""Unit -> how boxes say it, where that is otherwise."""


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
    """As many as the most of any week."""
    place: tuple[int, int] = (0, 0)
    """The numbers of its block and of its item there."""
    turn: str = ""
    """What those that are done in turn have in common: the letter of their marks; empty for the others."""
    steps: str = ""
    """What is easier and what is harder with the routine's kit; this and the cue are empty where a page has no room for them."""
    measure: str = "×"
    """What is written of a set: `×` is reps, `s`, `min`, `m`; a tick where it is empty."""
    weighed: bool = False
    """Whether what is lifted is a weight, which is written down as well."""
    sides: bool = False
    """Whether both sides are written down."""
    figure: str = ""
    """The name of the figure that shows it as it is done here."""
    since: str = ""
    """When it is done, where that is not in all weeks: `from week 5`."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that the cards of a routine may print."""

    title: str
    goal: str
    meta: tuple[tuple[str, str], ...]
    warm_up: str
    cool_down: str
    safety: str
    progress: tuple[Weeks, ...]
    rows: tuple[Row, ...]
    due: tuple[Due, ...] = ()
    """The sessions of all weeks, for a log."""


def card(catalog: Catalog, routine: Routine) -> Card:
    """The words of a routine's card, which rules, booklets and pages ask for."""
    return catalog.once(written, routine)


def written(catalog: Catalog, routine: Routine) -> Card:
    """The words of a routine's card, put together."""
    days = routine.days_per_week
    often = f", {counted(days, 'day')} a week" if days else ""  # nobody has to say so on a card of their own
    meta = (
        *((("Level", routine.level),) if routine.level else ()),
        ("Time", unparted(f"{routine.minutes} min{often}")),
        ("You need", unparted(needs(catalog, routine).words())),
    )
    return Card(
        title=routine.name,
        goal=said(catalog, routine.goal),
        meta=meta,
        warm_up=aside(catalog, routine.warm_up),
        cool_down=aside(catalog, routine.cool_down),
        safety=said(catalog, stops.brief(catalog, routine.safety)),
        progress=tuple(weeks_of(catalog, routine, step) for step in routine.progression),
        rows=rows(catalog, routine),
        due=tuple(due(routine)),
    )


def aside(catalog: Catalog, done: tuple[Item, ...]) -> str:
    """Warm-up or cool-down on one line."""
    return "; ".join(unparted(f"{catalog.exercises[item.exercise].name} {item.work.both()}") for item in done)


def edition(catalog: Catalog, routine: Routine, words: Card) -> str:
    """Six hexadecimal digits that change with the routine and with whatever its cards show of others, so that paper can be told from the page of today."""
    exercises = (catalog.exercises[id] for id in exercises_of(routine))
    shown = ((it.figure, it.muscles.filled, it.muscles.striped) for it in exercises)
    return digest(map(repr, (routine, *shown, words)))[:6]


def rows(catalog: Catalog, routine: Routine) -> tuple[Row, ...]:
    """The exercises of the work in their order."""
    weeks = [done(routine, step) for step in (None, *routine.progression)]
    return tuple(
        row(catalog, routine, block, marks, (number, index), weeks)
        for number, (block, pairs) in enumerate(marked(routine))
        for marks in [[mark for mark, _ in pairs]]
        for index in range(len(pairs))
    )


def row(  # noqa: PLR0913, PLR0917 - an exercise, where it stands, and what is done in all weeks
    catalog: Catalog, routine: Routine, block: Block, marks: list[str], place: tuple[int, int], weeks: list[Weekly]
) -> Row:
    """One exercise's words."""
    index = place[1]
    item = block.items[index]
    exercise = catalog.exercises[item.exercise]
    rounds = "" if item.work.sets or not block.rounds else f"{block.rounds.words()} × "
    load, cue = (
        unparted(load_words(exercise, item.load)) if item.load else "",
        said(catalog, item.cue or next(iter(exercise.cues), "")),
    )
    return Row(
        item.exercise,
        marks[index],
        exercise.name,
        unparted(rounds + item.work.both()),
        unparted(after(block, marks, index)),
        load,
        cue,
        most_sets(weeks, place),
        place,
        marks[index][0] if block.kind in IN_TURN else "",
        steps(catalog, routine, item.exercise),
        MEASURES.get(item.work.amount.unit, item.work.amount.unit),
        bool(item.load and item.load.weight) or any(catalog.equipment[id].has_weight for id in exercise.equipment),
        item.work.each == "per side",
        pictured(exercise, item.position),
        " · ".join(filter(None, (position(routine, item), since(routine, item)))),
    )


def position(routine: Routine, item: Item) -> str:
    """The position in which an exercise is done, unless all are done in the same, as the routine says."""
    alike = len({it.position for block in whole(routine) for it in block.items}) == 1
    return "" if alike or not item.position else position_words(item.position)


def most_sets(weeks: list[Weekly], place: tuple[int, int]) -> int:
    """The most sets of an exercise in any week."""
    number, index = place
    its = (week[number] for week in weeks)
    return max(sets_of(block, item).high for block, items in its if (item := items[index]))


def steps(catalog: Catalog, routine: Routine, exercise: str) -> str:
    """One step down an exercise's ladder and one up, with no kit that the routine does not ask for anyway."""
    kit = {id for id, it in catalog.equipment.items() if it.nothing or id in routine.equipment}
    ways = zip(("Easier", "Harder"), catalog.ladder[exercise], strict=True)
    near = ((way, next((it for it in others if kit.issuperset(it.equipment)), None)) for way, others in ways)
    return " · ".join(f"{way}: {step.name}" for way, step in near if step)
