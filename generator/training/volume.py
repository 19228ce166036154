"""How many sets a routine gives to each muscle, and how many of its sets pull and push."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.records.catalog import Catalog
from generator.records.exercise import Dose, Exercise
from generator.records.routine import Routine
from generator.training.sessions import each
from generator.training.timing import sets_of
from generator.values.dose import Work
from generator.values.quantity import Span

NO = Span(0, 0)
NONE = (NO, NO)
"""No sets of its own, and none in which it helps."""

SPARE = 5
"""The reps that a set of strength leaves at most (an effort of 5 of 10); with more to spare it practises a movement."""

STRENGTH = ("pulling", "pushing", "strength")
"""The kinds of patterns whose sets count: a stretch strengthens nothing, and endurance work is counted in minutes."""


@dataclass(frozen=True, slots=True)
class Done:
    """An exercise that is done, with its sets and the amount of one set."""

    exercise: Exercise
    sets: Span
    work: Work
    hard: bool
    """Whether a set of it is one of strength, where its pattern strengthens; else it is a hold or a drill."""


@dataclass(frozen=True, slots=True)
class Volume:
    """The sets of one session in which a muscle works, as a main muscle and as a helping one, and the holds and drills in which it does most."""

    muscle: str
    main: Span
    helping: Span
    light: Span


def volumes(catalog: Catalog, routine: Routine) -> list[Volume]:
    """The muscles that a routine strengthens, those with the most sets first: from the week with the fewest to that with the most."""
    weeks = [list(work(catalog, done)) for _, done in each(routine)]
    hard = [sums(strength(catalog, week)) for week in weeks]
    easy = [mains(light(catalog, week)) for week in weeks]
    ids = dict.fromkeys([*(id for week in hard for id in week), *(id for week in easy for id in week)])
    found = [
        Volume(
            id,
            main=hull(week.get(id, NONE)[0] for week in hard),
            helping=hull(week.get(id, NONE)[1] for week in hard),
            light=hull(week.get(id, NO) for week in easy),
        )
        for id in ids
    ]
    return sorted(found, key=lambda it: (it.main.high, it.light.high, it.helping.high), reverse=True)


def sums(done: Iterable[Done]) -> dict[str, tuple[Span, Span]]:
    """Muscle -> the sets in which it does most of the work, and those in which it helps."""
    found: dict[str, tuple[Span, Span]] = {}
    for one in done:
        muscles = one.exercise.muscles
        for id in (*muscles.primary, *muscles.secondary):
            main, helping = found.get(id, NONE)
            found[id] = (plus(main, one.sets), helping) if id in muscles.primary else (main, plus(helping, one.sets))
    return found


def mains(done: Iterable[Done]) -> dict[str, Span]:
    """Muscle -> the sets in which it does most of the work, of those that do so in any."""
    return {id: main for id, (main, _) in sums(done).items() if main.high}


def hull(spans: Iterable[Span]) -> Span:
    """From the least of some counts to the most."""
    lows, highs = zip(*((span.low, span.high) for span in spans), strict=True)
    return Span(min(lows), max(highs))


def work(catalog: Catalog, routine: Routine) -> Iterator[Done]:
    """What is done in a routine's blocks as they are written; warm-up and cool-down are too light to count."""
    for block in routine.blocks:
        for item in block.items:
            exercise = catalog.exercises[item.exercise]
            yield Done(exercise, sets_of(block, item), item.work, hard(exercise, item))


def worked(catalog: Catalog, routine: Routine) -> tuple[list[str], list[str]]:
    """The muscles that do most of the work in any week of a routine's blocks, endurance work included, and those that only help; what is stretched is left out."""
    done = [one.exercise.muscles for _, week in each(routine) for one in work(catalog, week)]
    main = dict.fromkeys(id for muscles in done for id in muscles.primary)
    helping = dict.fromkeys(id for muscles in done for id in muscles.secondary if id not in main)
    return list(main), list(helping)


def hard(exercise: Exercise, *items: Dose) -> bool:
    """Whether a set is one of strength: as a routine's item or else the page of the exercise has it, it asks for an effort that leaves few reps, or names no effort but a load, or goes on until no rep is left."""
    doses = (*items, exercise.dose)
    effort = next((dose.effort for dose in doses if dose.effort), None)
    if effort:
        return effort.spare <= SPARE
    return any(dose.load or dose.work.open for dose in doses)


def strength(catalog: Catalog, work: Iterable[Done]) -> list[Done]:
    """What of it strengthens: not what is held without a load, or done for the movement's sake."""
    return [done for done in work if done.hard and kind(catalog, done.exercise) in STRENGTH]


def light(catalog: Catalog, work: Iterable[Done]) -> list[Done]:
    """The holds and drills among it: its pattern strengthens, but no set of it is one of strength."""
    return [done for done in work if not done.hard and kind(catalog, done.exercise) in STRENGTH]


def balance(catalog: Catalog, work: Iterable[Done]) -> dict[str, Span]:
    """The sets of strength of each kind of pattern that strengthens, of those that the guide has."""
    return by_kind(catalog, strength(catalog, work))


def by_kind(catalog: Catalog, done: Iterable[Done]) -> dict[str, Span]:
    """The sets of each kind of pattern that strengthens, of those that the guide has."""
    found = {kind: NO for kind in STRENGTH if kind in kinds(catalog)}
    for one in done:
        found[kind(catalog, one.exercise)] = plus(found[kind(catalog, one.exercise)], one.sets)
    return found


def balances(catalog: Catalog, routine: Routine) -> dict[str, tuple[Span, Span]]:
    """The sets of strength of each kind in a routine, and the holds and drills: from the week with the fewest to that with the most."""
    weeks = [list(work(catalog, done)) for _, done in each(routine)]
    hard = [balance(catalog, week) for week in weeks]
    easy = [by_kind(catalog, light(catalog, week)) for week in weeks]
    return {kind: (hull(week[kind] for week in hard), hull(week[kind] for week in easy)) for kind in hard[0]}


def kinds(catalog: Catalog) -> set[str]:
    """What sets count as in this guide."""
    return {pattern.kind for pattern in catalog.patterns.values()}


def kind(catalog: Catalog, exercise: Exercise) -> str:
    """What the sets of an exercise count as."""
    return catalog.patterns[exercise.pattern].kind


def plus(one: Span, other: Span) -> Span:
    """The sum of two counts."""
    return Span(one.low + other.low, one.high + other.high)
