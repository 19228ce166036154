"""What to do in place of an exercise whose kit is taken: found by a rule, and put right by authors."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.records.catalog import Catalog, bought
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.training.volume import STRENGTH, hard, kind
from generator.values.fields import LEVELS

MOST = 5
"""More would be a list to read, where somebody stands before a machine and wants to go on."""
OF_A_KIT = 2
"""At most so many with the very same kit, so that a list offers a choice of kits."""

SAYS_SO = re.compile(r"\b(no|without( a| any)?) (load|weight)", re.IGNORECASE)
"""An author's own words on a swap that has no load."""
UNLOADED = "with no load, so go slowly"
"""What is said of a swap on which nothing weighs, in place of an exercise with a load."""

Use = tuple[str, str]
"""What is done with a muscle, `work` or `stretch`, and its id: a stretch is no swap for work."""


@dataclass(frozen=True, slots=True)
class Swap:
    """An exercise to do in place of another, and why it may be one."""

    exercise: Exercise
    reason: str
    """In words, with the inline markup of authors."""


class Swaps(Mapping[str, list[Swap]]):
    """Exercise id -> its swaps: those that authors wrote, then the most alike that the rule finds; each is looked for once somebody asks, for a preview asks for few."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.found: dict[str, list[Swap]] = {}
        self.alike: dict[tuple[str, Use], list[Exercise]] = defaultdict(list)
        for exercise in catalog.exercises.values():
            for use in uses(exercise):
                self.alike[exercise.pattern, use].append(exercise)

    def __getitem__(self, id: str) -> list[Swap]:
        if id not in self.found:
            exercise = self.catalog.exercises[id]
            near = (other for use in uses(exercise) for other in self.alike[exercise.pattern, use])
            self.found[id] = swaps_of(self.catalog, exercise, {other.id: other for other in near}.values())
        return self.found[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.catalog.exercises)

    def __len__(self) -> int:
        return len(self.catalog.exercises)


def uses(exercise: Exercise) -> dict[Use, None]:
    """What an exercise does most with its muscles, in its own order."""
    muscles = exercise.muscles
    both = (("work", muscles.primary), ("stretch", muscles.stretched))
    return {(what, id): None for what, ids in both for id in ids}


def swaps_of(catalog: Catalog, exercise: Exercise, alike: Iterable[Exercise]) -> list[Swap]:
    """The swaps of one exercise; those that the rule may find are among `alike`, which all have its pattern and a main muscle in common with it."""
    written = [
        Swap(other := catalog.exercises[it.exercise], told(catalog, exercise, other, it.reason))
        for it in exercise.swaps
    ]
    settled = {swap.exercise for swap in (*exercise.swaps, *exercise.not_swaps)}
    kit, mine = taken(catalog, exercise), uses(exercise).keys()
    found = [other for other in alike if other.id not in settled and spares(kit, exercise, other)]
    found.sort(key=lambda other: order(catalog, exercise, mine, other))
    best = islice(varied(found), max(0, MOST - len(written)))
    return [*written, *(Swap(other, reason(catalog, exercise, other)) for other in best)]


def told(catalog: Catalog, exercise: Exercise, other: Exercise, reason: str) -> str:
    """An author's reason, and behind it that nothing weighs on the swap, where that is so and the reason does not say it."""
    return f"{reason} It has no load, so go slowly." if unsaid(catalog, exercise, other, reason) else reason


def unsaid(catalog: Catalog, exercise: Exercise, other: Exercise, words: str | None) -> bool:
    """Whether an exercise on which nothing weighs stands for one with a load, and an author's words do not say so."""
    return lighter(catalog, exercise, other) and not SAYS_SO.search(words or "")


def is_swap(catalog: Catalog, exercise: Exercise, other: Exercise) -> bool:
    """Whether the rule takes one exercise for a swap of another: the same movement, a main muscle in common, none of the kit that is taken, and a level apart at most."""
    return (
        other.pattern == exercise.pattern
        and not uses(other).keys().isdisjoint(uses(exercise))
        and spares(taken(catalog, exercise), exercise, other)
    )


def spares(kit: set[str], exercise: Exercise, other: Exercise) -> bool:
    """Whether another exercise needs none of some kit, and is a level apart at most."""
    return kit.isdisjoint(other.equipment) and abs(apart(exercise, other)) <= 1


def taken(catalog: Catalog, exercise: Exercise) -> set[str]:
    """The kit that somebody else may be using or that is not there: what few homes have, or else all of it."""
    return {kit.id for kit in bought(catalog, exercise)} or set(exercise.equipment)


def apart(exercise: Exercise, other: Exercise) -> int:
    """How many levels harder the other exercise is; below 0 where it is easier."""
    return LEVELS.index(other.level) - LEVELS.index(exercise.level)


def order(catalog: Catalog, exercise: Exercise, mine: KeysView[Use], other: Exercise) -> tuple[float, int, int, str]:
    """What comes first: the most alike in main muscles, of which `mine` are the exercise's, then in level, then what needs the least kit that homes lack."""
    its = uses(other).keys()
    common = len(mine & its)
    likeness = common / (len(mine) + len(its) - common)
    return -likeness, abs(apart(exercise, other)), len(bought(catalog, other)), other.name


def varied(found: list[Exercise]) -> Iterator[Exercise]:
    """The exercises in order, less those whose very kit enough before them need."""
    counts: dict[frozenset[str], int] = defaultdict(int)
    for exercise in found:
        kit = frozenset(exercise.equipment)
        counts[kit] += 1
        if counts[kit] <= OF_A_KIT:
            yield exercise


def reason(catalog: Catalog, exercise: Exercise, other: Exercise) -> str:
    """Why the rule takes one exercise for a swap of another."""
    parts = [kit_words(catalog, exercise, other), muscle_words(catalog, exercise, other)]
    parts += {-1: ["a level easier"], 1: ["a level harder"]}.get(apart(exercise, other), [])
    return f"{'; '.join([*parts, *([UNLOADED] if lighter(catalog, exercise, other) else [])])}."


def lighter(catalog: Catalog, exercise: Exercise, other: Exercise) -> bool:
    """Whether an exercise that strengthens has no load at all, in place of one that strengthens against a load."""
    against = hard(exercise) and loaded(catalog, exercise)
    return against and kind(catalog, other) in STRENGTH and not loaded(catalog, other)


def loaded(catalog: Catalog, exercise: Exercise) -> bool:
    """Whether something weighs on it: a load, or the body itself."""
    return bool(exercise.dose.load) or any(catalog.positions[id].loads for id in exercise.positions)


def kit_words(catalog: Catalog, exercise: Exercise, other: Exercise) -> str:
    """What is used in place of what."""
    new = [catalog.equipment[id].name for id in other.equipment if id not in exercise.equipment]
    mine = (catalog.equipment[id] for id in exercise.equipment if id not in other.equipment)
    old = [kit.name for kit in mine if not kit.nothing]
    if not new:
        return f"Without {listed(old).lower()}"
    return listed(new).capitalize() + (f" instead of {listed(old).lower()}" if old else "")


def muscle_words(catalog: Catalog, exercise: Exercise, other: Exercise) -> str:
    """The main muscles that both have."""
    mine, its = uses(exercise), uses(other)
    if mine.keys() == its.keys():
        return "the same main muscles" if len(exercise.muscles.filled) > 1 else "the same main muscle"
    shared = {
        what: [catalog.muscles[id].name for did, id in mine if did == what and (what, id) in its] for what, _ in mine
    }
    return "both " + listed([f"{what} {listed(names).lower()}" for what, names in shared.items() if names])


def at_hand(catalog: Catalog, routine: Routine, found: list[Swap]) -> Swap:
    """Of some swaps the first whose kit is where the routine is done: in most homes, or beside its own kit in a choice of the finder; else the first."""
    there = {place(catalog.equipment[id]) for id in routine.equipment}
    near = (swap for swap in found if {place(kit) for kit in bought(catalog, swap.exercise)} <= there)
    return next(near, found[0])


def place(kit: Equipment) -> str:
    """Where kit is found: with all that leads to the same choice of the finder, or alone."""
    return kit.choice or kit.id


def listed(names: list[str]) -> str:
    """Names as one says them: `a, b and c`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
