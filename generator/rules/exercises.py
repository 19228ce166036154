"""Checks of exercises: muscles, equipment, figures and swaps."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.text import items
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.training.swaps import is_swap, taken

MUSCLE_TWICE = Code(
    "G301",
    "Muscle is primary and secondary",
    "A muscle does most of the work or it helps; it cannot be both. Keep the one that fits.",
)


NOTHING_AND_MORE = Code(
    "G310",
    "Nothing beside equipment",
    "An entry of the equipment that says 'nothing: true' means that no equipment is needed, so it stands alone.",
)

SWAP_SAME_KIT = Code(
    "G322",
    "Swap needs the same kit",
    "A swap is for when the kit of an exercise is taken or not there, so it must not need that kit too. Kit that most homes have, such as a chair, may be in both, beside kit that few have.",
)

SWAP_FOR_NOTHING = Code(
    "G323",
    "Swap written for nothing",
    "The guide finds swaps by itself: the same pattern, a primary muscle in common, other kit, a level apart at most. 'not_swaps' refuses one of these and no others, and no exercise is named twice in 'swaps' and 'not_swaps'.",
)

NOTHING_TWICE = Code(
    "G340",
    "Nothing stands there twice",
    "At most one entry of the equipment says 'nothing: true', so that exercises that need nothing all say it alike.",
)


NO_FIGURE = Code(
    "G336",
    "Exercise without a figure",
    "Where most exercises of a guide have a figure, readers look for one in each. Draw it, as the page 'Draw a figure' shows; or write 'draft: true' until somebody has drawn it.",
)


WEIGHTS = Code(
    "G344",
    "One weight or two",
    "With kit that comes in many weights (`weighed: true` in the vocabulary), an exercise says how many are lifted at once, so that pages and cards can say of a load whether it is that of each hand, and routines how many one needs. Other exercises do not say so.",
)


def weights_said(catalog: Catalog) -> Iterator[Diagnostic]:
    """How many weights are lifted is said with kit that is told apart by its weight, and with no other."""
    for exercise in catalog.exercises.values():
        weighed = [id for id in exercise.equipment if catalog.equipment[id].weighed]
        if weighed and exercise.weights is None:
            place = catalog.entry(exercise).at("equipment", key=True)
            help = "write 'weights: 2' below for one in each hand, or 'weights: 1'"
            yield Diagnostic(place, WEIGHTS, f"nothing says how many of '{weighed[0]}' are lifted", help)
        elif exercise.weights and not weighed:
            place = catalog.entry(exercise).at("weights")
            yield Diagnostic(
                place, WEIGHTS, "it lifts none of the kit that is told apart by its weight", "take 'weights' out"
            )


def muscle_twice(catalog: Catalog) -> Iterator[Diagnostic]:
    """A muscle is primary or secondary, not both."""
    for exercise in catalog.exercises.values():
        for index, id in enumerate(exercise.muscles.secondary):
            if id in exercise.muscles.primary:
                place = catalog.entry(exercise).at("muscles", "secondary", index)
                yield Diagnostic(place, MUSCLE_TWICE, f"'{id}' is primary and secondary", "keep one of the two")


def figure_missing(catalog: Catalog) -> Iterator[Diagnostic]:
    """Where most exercises have a figure, all do; drafts may wait for theirs."""
    ready = [exercise for exercise in catalog.exercises.values() if not exercise.draft]
    bare = [exercise for exercise in ready if not exercise.figure]
    for exercise in bare if len(bare) * 2 < len(ready) else ():
        place = catalog.entry(exercise).at()
        help = "draw it, or write 'draft: true' until somebody has"
        yield Diagnostic(place, NO_FIGURE, f"'{exercise.id}' has no 'figure'", help)


def nothing_and_more(catalog: Catalog) -> Iterator[Diagnostic]:
    """What stands for nothing stands alone in a list of equipment."""
    records: list[Exercise | Routine] = [*catalog.exercises.values(), *catalog.routines.values()]
    for record in records:
        for index, id in enumerate(record.equipment):
            if catalog.equipment[id].nothing and len(record.equipment) > 1:
                entry = catalog.entry(record)
                place, message = entry.at("equipment", index), f"'{id}' stands beside other equipment"
                edit = items.without(entry.document, ("equipment", index), id)
                yield Diagnostic(place, NOTHING_AND_MORE, message, f"take '{id}' out", edit)


def nothing_twice(catalog: Catalog) -> Iterator[Diagnostic]:
    """One entry of the equipment at most stands for nothing."""
    found = [kit for kit in catalog.equipment.values() if kit.nothing]
    for kit in found[1:]:
        message = f"'{found[0].id}' stands for nothing already"
        yield Diagnostic(catalog.entry(kit).at("nothing", key=True), NOTHING_TWICE, message, "take the line out")


def swap_same_kit(catalog: Catalog) -> Iterator[Diagnostic]:
    """A swap needs none of the kit that is taken."""
    for exercise in catalog.exercises.values():
        for index, swap in enumerate(exercise.swaps):
            same = taken(catalog, exercise) & set(catalog.exercises[swap.exercise].equipment)
            if same and swap.exercise != exercise.id:  # which is told already
                place = catalog.entry(exercise).at("swaps", index, "exercise")
                message = f"'{swap.exercise}' needs '{min(same)}' as well"
                yield Diagnostic(place, SWAP_SAME_KIT, message, "name an exercise with other kit")


def swap_for_nothing(catalog: Catalog) -> Iterator[Diagnostic]:
    """Nothing is refused that would not be offered, or written twice."""
    for exercise in catalog.exercises.values():
        seen: set[str] = set()
        for key, index, id in written(exercise):
            loc = (key, index, "exercise")
            if id in seen:
                place = catalog.entry(exercise).at(*loc)
                yield Diagnostic(place, SWAP_FOR_NOTHING, f"'{id}' is named twice", "keep it once")
            elif key == "not_swaps" and not is_swap(catalog, exercise, catalog.exercises[id]):
                place, message = catalog.entry(exercise).at(*loc), f"'{id}' would not be offered anyway"
                yield Diagnostic(place, SWAP_FOR_NOTHING, message, "take it out")
            seen.add(id)


def written(exercise: Exercise) -> Iterator[tuple[str, int, str]]:
    """The swaps that stand in a file and those that it refuses, each with its key, number and id."""
    for key, listed in (("swaps", exercise.swaps), ("not_swaps", exercise.not_swaps)):
        yield from ((key, index, swap.exercise) for index, swap in enumerate(listed))
