"""Checks of the swaps that authors wrote."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.model import Exercise
from generator.swaps import is_swap, taken


def swap_same_kit(catalog: Catalog) -> Iterator[Diagnostic]:
    """A swap needs none of the kit that is taken."""
    for exercise in catalog.exercises.values():
        for index, swap in enumerate(exercise.swaps):
            same = taken(catalog, exercise) & set(catalog.exercises[swap.exercise].equipment)
            if same and swap.exercise != exercise.id:  # which is told already
                place = catalog.entry(exercise).at("swaps", index, "exercise")
                message = f"'{swap.exercise}' needs '{min(same)}' as well"
                yield Diagnostic(place, codes.SWAP_SAME_KIT, message, "name an exercise with other kit")


def swap_for_nothing(catalog: Catalog) -> Iterator[Diagnostic]:
    """Nothing is refused that would not be offered, or written twice."""
    for exercise in catalog.exercises.values():
        seen: set[str] = set()
        for key, index, id in written(exercise):
            place = catalog.entry(exercise).at(key, index, "exercise")
            if id in seen:
                yield Diagnostic(place, codes.SWAP_FOR_NOTHING, f"'{id}' is named twice", "keep it once")
            elif key == "not_swaps" and not is_swap(catalog, exercise, catalog.exercises[id]):
                message = f"'{id}' would not be offered anyway"
                yield Diagnostic(place, codes.SWAP_FOR_NOTHING, message, "take it out")
            seen.add(id)


def written(exercise: Exercise) -> Iterator[tuple[str, int, str]]:
    """The swaps that stand in a file and those that it refuses, each with its key, number and id."""
    for key, listed in (("swaps", exercise.swaps), ("not_swaps", exercise.not_swaps)):
        yield from ((key, index, swap.exercise) for index, swap in enumerate(listed))
