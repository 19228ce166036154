"""A routine as somebody with a condition does it: what the routine says, joined with what its exercises say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.records.catalog import Catalog, exercises_of, sessions
from generator.records.exercise import Caution, Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Condition
from generator.text.links import LINK

Cautious = Exercise | Routine | Plan
"""The records that have cautions."""


@dataclass(frozen=True, slots=True)
class Change:
    """Advice on one exercise, or on all those that say the same."""

    exercises: tuple[Exercise, ...]
    caution: Caution


@dataclass(frozen=True, slots=True)
class Care:
    """What somebody with a condition changes in a routine."""

    condition: Condition
    own: tuple[Caution, ...]
    """What the routine says itself."""
    changes: tuple[Change, ...]
    """What its exercises say, in the routine's order, but for those that the routine's own advice names."""


def cares(catalog: Catalog, routine: Routine) -> list[Care]:
    """What each condition changes in a routine; nothing of those that change nothing."""
    done = [catalog.exercises[id] for id in exercises_of(routine)]
    found = [care(condition, routine, done) for condition in catalog.conditions.values()]
    return [one for one in found if one.own or one.changes]


def care(condition: Condition, routine: Routine, done: Iterable[Exercise]) -> Care:
    """What a condition changes in a routine of these exercises."""
    own = on(condition.id, routine)
    settled = {id for caution in own for id in named(caution)}
    said = {caution.instead for caution in own}
    joined: dict[Caution, list[Exercise]] = defaultdict(list)
    for exercise in done:
        for caution in on(condition.id, exercise) if exercise.id not in settled else ():
            if caution.action != "modify" or caution.instead not in said:
                joined[caution].append(exercise)
    return Care(condition, own, tuple(Change(tuple(told), caution) for caution, told in joined.items()))


def cautious(catalog: Catalog) -> Iterator[Cautious]:
    """All records that have cautions."""
    yield from catalog.exercises.values()
    yield from catalog.routines.values()
    yield from catalog.plans.values()


def on(condition: str, record: Exercise | Routine) -> tuple[Caution, ...]:
    """What a record says of a condition."""
    return tuple(caution for caution in record.cautions if caution.condition == condition)


def named(caution: Caution) -> set[str]:
    """The ids of what a caution's advice links."""
    return {match[1].strip() for match in LINK.finditer(caution.instead or "")}


def restricted(catalog: Catalog, record: Cautious, caution: Caution) -> list[tuple[Exercise, Caution]]:
    """The exercises that a caution offers in place of others, and that have one for the same condition themselves."""
    offered = sorted(named(caution) - replaced(catalog, record))
    found = (
        (exercise, its)
        for id in offered
        if (exercise := catalog.exercises.get(id))
        for its in on(caution.condition, exercise)
    )
    return [(exercise, its) for exercise, its in found if exercise.id != record.id]


def replaced(catalog: Catalog, record: Cautious) -> set[str]:
    """The exercises that a record's cautions may name because others take their place."""
    if isinstance(record, Routine):
        return set(exercises_of(record))
    if isinstance(record, Plan):
        routines = {session.routine for session in sessions(record) if session.routine}
        return {exercise for id in routines for exercise in exercises_of(catalog.routines[id])}
    return set()


def warned(catalog: Catalog, condition: Condition) -> dict[str, list[Exercise]]:
    """Action -> the exercises that ask it of people with a condition."""
    found: dict[str, list[Exercise]] = {"avoid": [], "ask": [], "modify": []}
    for exercise in catalog.using(condition, Exercise):
        for caution in on(condition.id, exercise):
            found[caution.action].append(exercise)
    return found


def careful(catalog: Catalog, condition: Condition) -> list[Routine]:
    """The routines in which a condition changes something."""
    return [
        routine
        for routine in catalog.routines.values()
        if on(condition.id, routine) or any(on(condition.id, catalog.exercises[id]) for id in exercises_of(routine))
    ]
