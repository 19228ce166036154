"""Checks of the order of a routine: large moves before small ones, and what is taught before what builds on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.item import Item
from generator.records.routine import Block, Routine
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.training.volume import STRENGTH, hard, kind

SMALL_FIRST = Code(
    "G351",
    "Small move before a large one",
    "A move of one joint that comes first tires a muscle that a move of several joints then needs for its heavier load; so large moves come first (guidelines say so for beginners and the trained alike). Whether a move is small says 'joints' of its pattern, or of the exercise. Moves of one superset or circuit may stand in any order, and holds and drills anywhere. Put the small one later, or say in its 'because:' why it stands there.",
)

TAUGHT_LATE = Code(
    "G352",
    "Taught after it is needed",
    "Where a routine has a move whose pattern 'teaches' a position, that move comes before all others in that position, so that it is learned with nothing else to mind; in the warm-up is early enough. Put it first, or say in the 'because:' of the other why it stands there.",
)

Step = tuple[int, int, Block, Item]


def large_before_small(catalog: Catalog) -> Iterator[Diagnostic]:
    """No set of strength of one joint comes before one of several joints for the same prime mover."""
    for routine in catalog.routines.values():
        listed = [it for it in steps(routine) if strong(catalog, it[3])]
        for number, index, block, item in listed:
            later = (it for at, place, other, it in listed if comes_later((number, index, block), (at, place, other)))
            first = next((it for it in later if harms(catalog, item, it)), None)
            if first and not item.because:
                place = catalog.entry(routine).at("blocks", number, "items", index, "exercise")
                message = f"'{item.exercise}' moves one joint, and '{first.exercise}', which moves several for the same muscle, comes after it"
                help = f"put it after '{first.exercise}', or add 'because:' with the reason"
                yield Diagnostic(place, SMALL_FIRST, message, help)


def taught_first(catalog: Catalog) -> Iterator[Diagnostic]:
    """What teaches a position comes before all else that has it."""
    for routine in catalog.routines.values():
        seen = {taught(catalog, catalog.exercises[item.exercise]) for item in routine.warm_up}
        listed = list(steps(routine))
        lessons = {taught(catalog, catalog.exercises[item.exercise]) for *_, item in listed} - {None}
        for number, index, _, item in listed:
            exercise = catalog.exercises[item.exercise]
            seen.add(taught(catalog, exercise))
            early = [id for id in exercise.positions if id in lessons and id not in seen]
            if early and not item.because:
                place = catalog.entry(routine).at("blocks", number, "items", index, "exercise")
                message = f"'{item.exercise}' comes before what teaches '{early[0]}'"
                yield Diagnostic(place, TAUGHT_LATE, message, "put the other first, or add 'because:' with the reason")


def steps(routine: Routine) -> Iterator[Step]:
    """The items of the work, each with the numbers of its block and of itself."""
    for number, block in enumerate(routine.blocks):
        yield from ((number, index, block, item) for index, item in enumerate(block.items))


def strong(catalog: Catalog, item: Item) -> bool:
    """Whether the sets of an item are those of strength."""
    exercise = catalog.exercises[item.exercise]
    return hard(exercise, item) and kind(catalog, exercise) in STRENGTH


def comes_later(one: tuple[int, int, Block], other: tuple[int, int, Block]) -> bool:
    """Whether another item is done after one; in rounds each comes before the other."""
    return other[:2] > one[:2] and (other[0] != one[0] or one[2].kind == "straight")


def harms(catalog: Catalog, small: Item, large: Item) -> bool:
    """Whether one moves one joint and the other several, for a prime mover of both."""
    one, other = catalog.exercises[small.exercise], catalog.exercises[large.exercise]
    shared = set(one.muscles.primary) & set(other.muscles.primary)
    return bool(shared) and joints(catalog, one) == "one" and joints(catalog, other) == "several"


def joints(catalog: Catalog, exercise: Exercise) -> str:
    """How many joints an exercise moves under its load, `one` or `several`: its own word, or that of its pattern."""
    return exercise.joints or catalog.patterns[exercise.pattern].joints


def taught(catalog: Catalog, exercise: Exercise) -> str | None:
    """The position that an exercise teaches."""
    return catalog.patterns[exercise.pattern].teaches
