"""How many sets a routine gives to each muscle, and how many of its sets pull and push."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.records.catalog import Catalog, main_items
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.training.sessions import each
from generator.training.timing import sets_of
from generator.values.dose import Work
from generator.values.quantity import Span

NONE = (Span(0, 0), Span(0, 0))
"""No sets of its own, and none in which it helps."""

STRENGTH = ("pulling", "pushing", "strength")
"""The kinds of patterns whose sets count: a stretch strengthens nothing, and endurance work is counted in minutes."""


@dataclass(frozen=True, slots=True)
class Done:
    """An exercise that is done, with its sets and the amount of one set."""

    exercise: Exercise
    sets: Span
    work: Work


@dataclass(frozen=True, slots=True)
class Volume:
    """The sets of one session in which a muscle works, as a main muscle and as a helping one."""

    muscle: str
    main: Span
    helping: Span


def volumes(catalog: Catalog, routine: Routine) -> list[Volume]:
    """The muscles that a routine strengthens, those with the most sets first: from the week with the fewest to that with the most."""
    weeks = [sums(strength(catalog, work(catalog, done))) for _, done in each(routine)]
    ids = dict.fromkeys(id for week in weeks for id in week)
    spans = {id: tuple(zip(*(week.get(id, NONE) for week in weeks), strict=True)) for id in ids}
    found = [Volume(id, hull(main), hull(helping)) for id, (main, helping) in spans.items()]
    return sorted(found, key=lambda volume: (volume.main.high, volume.helping.high), reverse=True)


def sums(done: Iterable[Done]) -> dict[str, tuple[Span, Span]]:
    """Muscle -> the sets in which it does most of the work, and those in which it helps."""
    found: dict[str, tuple[Span, Span]] = {}
    for one in done:
        muscles = one.exercise.muscles
        for id in (*muscles.primary, *muscles.secondary):
            main, helping = found.get(id, NONE)
            found[id] = (plus(main, one.sets), helping) if id in muscles.primary else (main, plus(helping, one.sets))
    return found


def hull(spans: Iterable[Span]) -> Span:
    """From the least of some counts to the most."""
    lows, highs = zip(*((span.low, span.high) for span in spans), strict=True)
    return Span(min(lows), max(highs))


def work(catalog: Catalog, routine: Routine) -> Iterator[Done]:
    """What is done in a routine's blocks as they are written; warm-up and cool-down are too light to count."""
    for block, item in main_items(routine):
        yield Done(catalog.exercises[item.exercise], sets_of(block, item), item.work)


def strength(catalog: Catalog, work: Iterable[Done]) -> list[Done]:
    """What of it strengthens."""
    return [done for done in work if kind(catalog, done.exercise) in STRENGTH]


def balance(catalog: Catalog, work: Iterable[Done]) -> dict[str, Span]:
    """The sets of each kind of pattern that strengthens, of those that the guide has."""
    found = {kind: Span(0, 0) for kind in STRENGTH if kind in kinds(catalog)}
    for done in strength(catalog, work):
        found[kind(catalog, done.exercise)] = plus(found[kind(catalog, done.exercise)], done.sets)
    return found


def balances(catalog: Catalog, routine: Routine) -> dict[str, Span]:
    """The same of a routine, from the week with the fewest to that with the most."""
    weeks = [balance(catalog, work(catalog, done)) for _, done in each(routine)]
    return {kind: hull(week[kind] for week in weeks) for kind in weeks[0]}


def kinds(catalog: Catalog) -> set[str]:
    """What sets count as in this guide."""
    return {pattern.kind for pattern in catalog.patterns.values()}


def kind(catalog: Catalog, exercise: Exercise) -> str:
    """What the sets of an exercise count as."""
    return catalog.patterns[exercise.pattern].kind


def plus(one: Span, other: Span) -> Span:
    """The sum of two counts."""
    return Span(one.low + other.low, one.high + other.high)
