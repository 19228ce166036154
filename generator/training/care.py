"""A routine as somebody with a condition does it: what the routine says, joined with what its exercises say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.records.catalog import Catalog
from generator.records.exercise import Caution, Exercise
from generator.records.plan import Plan, sessions
from generator.records.routine import Routine, exercises_of
from generator.records.vocabulary import Condition
from generator.text.links import LINK
from generator.training.cautions import Cautious, cautions, rank
from generator.training.swaps import unsaid, uses
from generator.values.fields import ACTIONS, Action


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
    found = [care(catalog, condition, routine) for condition in catalog.conditions.values()]
    return [one for one in found if one.own or one.changes]


def care(catalog: Catalog, condition: Condition, routine: Routine) -> Care:
    """What a condition changes in a routine; pages and lists ask for it once a routine."""
    return catalog.once(changed, condition, routine)


def changed(catalog: Catalog, condition: Condition, routine: Routine) -> Care:
    """What a condition changes in a routine, found out."""
    fine = tuple(it for it in routine.cautions if (it.condition, it.stage, it.action) == (condition.id, None, "fine"))
    if fine:  # whatever its exercises say of themselves
        return Care(condition, fine, ())
    own = on(catalog, condition.id, routine)
    settled = {id for caution in own for id in named(caution)}
    words = {caution.instead for caution in own}
    joined: dict[Caution, list[Exercise]] = defaultdict(list)
    for exercise in [catalog.exercises[id] for id in exercises_of(routine)]:
        for caution in on(catalog, condition.id, exercise):
            if exercise.id in settled and caution.stage is None:
                continue
            if caution.action != "modify" or caution.instead not in words:
                joined[caution].append(exercise)
    return Care(condition, own, tuple(Change(tuple(told), caution) for caution, told in joined.items()))


def cautious(catalog: Catalog) -> Iterator[Cautious]:
    """All records that have cautions."""
    yield from catalog.exercises.values()
    yield from catalog.routines.values()
    yield from catalog.plans.values()


def on(catalog: Catalog, condition: str, record: Cautious) -> tuple[Caution, ...]:
    """What a record, or an exercise's positions, say of a condition."""
    return each(catalog, record).get(condition, ())


def each(catalog: Catalog, record: Cautious) -> Mapping[str, tuple[Caution, ...]]:
    """Condition id -> what a record, or an exercise's positions, say of it, conditions as written; without those that it says nothing of. Pages and lists ask for it once a condition."""
    return catalog.once(sorted_out, record)


def sorted_out(catalog: Catalog, record: Cautious) -> Mapping[str, tuple[Caution, ...]]:
    """What a record says, by condition."""
    found: dict[str, list[Caution]] = {id: [] for id in catalog.conditions}
    for caution in cautions(catalog, record):
        found[caution.condition].append(caution)
    return {id: tuple(its) for id, its in found.items() if its}


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
        for its in cautions(catalog, exercise, caution.condition)
        if its.stage is None or caution.stage in (None, its.stage)
    )
    return [(exercise, its) for exercise, its in found if exercise.id != record.id]


def unloaded(catalog: Catalog, record: Cautious, caution: Caution, about: Iterable[Exercise] = ()) -> list[Exercise]:
    """The exercises that a caution offers at all times in place of others, with no load where those have one, and does not say so itself; it is `about` what it names, or else about these."""
    if caution.stage:
        return []
    gone = replaced(catalog, record)
    own = [record] if isinstance(record, Exercise) else [catalog.exercises[id] for id in sorted(named(caution) & gone)]
    old = [*about] or own
    offered = sorted(named(caution) - gone - {it.id for it in old})
    found = [catalog.exercises[id] for id in offered if id in catalog.exercises]
    return [it for it in found if falls_short(catalog, caution, it, old)]


def falls_short(catalog: Catalog, caution: Caution, offered: Exercise, old: list[Exercise]) -> bool:
    """Whether what is offered has no load where those that it stands for have one: those of its pattern or its muscles, or else all."""
    near = [it for it in old if it.pattern == offered.pattern or not uses(it).keys().isdisjoint(uses(offered))] or old
    return bool(near) and all(unsaid(catalog, it, offered, caution.instead) for it in near)


def replaced(catalog: Catalog, record: Cautious) -> set[str]:
    """The exercises that a record's cautions may name because others take their place."""
    if isinstance(record, Routine):
        return set(exercises_of(record))
    if isinstance(record, Plan):
        routines = {session.routine for session in sessions(record) if session.routine}
        return {exercise for id in routines for exercise in exercises_of(catalog.routines[id])}
    return set()


def warned(catalog: Catalog, condition: Condition) -> dict[Action, list[Exercise]]:
    """Action -> the exercises that ask it of people with a condition at all times, the gravest action first; `fine` are all others."""
    found: dict[Action, list[Exercise]] = {action: [] for action in reversed(ACTIONS)}
    its = catalog.once(spoken)[condition.id]
    for exercise in catalog.exercises.values():
        asked = [one.action for one in its.get(exercise.id, ()) if one.stage is None]
        found[max(asked, key=rank, default="fine")].append(exercise)
    return found


def spoken(catalog: Catalog) -> Mapping[str, Mapping[str, tuple[Caution, ...]]]:
    """Condition id -> exercise id -> what the exercise says of it, without those that say nothing."""
    found: dict[str, dict[str, tuple[Caution, ...]]] = {id: {} for id in catalog.conditions}
    for exercise in catalog.exercises.values():
        for id, its in each(catalog, exercise).items():
            found[id][exercise.id] = its
    return found


def staged(catalog: Catalog, condition: Condition) -> dict[str, dict[Action, list[Exercise]]]:
    """Stage -> action -> the exercises that ask more in it than they do at all times."""
    found: dict[str, dict[Action, list[Exercise]]] = {}
    for id, its in catalog.once(spoken)[condition.id].items():
        for one in its:
            if one.stage:
                found.setdefault(one.stage, {}).setdefault(one.action, []).append(catalog.exercises[id])
    order = [(stage, found[stage]) for stage in condition.stages if stage in found]
    return {stage: {action: its[action] for action in reversed(ACTIONS) if action in its} for stage, its in order}


class Burden(NamedTuple):
    """What a condition comes to in a routine at all times."""

    action: Action
    """What to do about the routine as a whole; `modify` where only some of its exercises change."""
    changed: int
    """How many of its exercises change."""


def burdens(catalog: Catalog, condition: Condition) -> dict[str, Burden]:
    """Routine id -> what a condition comes to in it, the lightest first."""
    found: dict[str, Burden] = {}
    for routine in catalog.routines.values():
        told = care(catalog, condition, routine)
        always = {it.id for change in told.changes if change.caution.stage is None for it in change.exercises}
        named_here = {id for caution in told.own for id in named(caution)} & set(exercises_of(routine))
        changed = len(always | named_here)
        asked = [caution.action for caution in told.own] + (["modify"] if changed else [])
        found[routine.id] = Burden(max(asked, key=rank, default="fine"), changed)
    return dict(sorted(found.items(), key=lambda pair: (rank(pair[1].action), pair[1].changed)))
