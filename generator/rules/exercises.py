"""Checks of exercises: muscles, the ladder and equipment."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.fields import LEVELS
from generator.model import Exercise, Routine


def muscle_twice(catalog: Catalog) -> Iterator[Diagnostic]:
    """A muscle is primary or secondary, not both."""
    for exercise in catalog.exercises.values():
        for index, id in enumerate(exercise.muscles.secondary):
            if id in exercise.muscles.primary:
                place = catalog.entry(exercise).at("muscles", "secondary", index)
                yield Diagnostic(place, codes.MUSCLE_TWICE, f"'{id}' is primary and secondary", "keep one of the two")


def ladder_cycle(catalog: Catalog) -> Iterator[Diagnostic]:
    """Going from easier to harder never leads back."""
    for id, exercise in catalog.exercises.items():
        turns = ["harder" for other in exercise.harder if reaches(catalog, other, id)]
        turns += ["easier" for other in exercise.easier if reaches(catalog, id, other)]
        if turns:
            message = f"'{id}' is, by some steps, harder than itself"
            place = catalog.entry(exercise).at(turns[0], key=True)
            yield Diagnostic(place, codes.LADDER_CYCLE, message, "take out the step that turns back")


def reaches(catalog: Catalog, start: str, goal: str) -> bool:
    """Whether going up from `start` comes to `goal`, another exercise."""
    seen, open_ = set[str](), [start]
    while open_:
        for harder in catalog.ladder[open_.pop()][1]:
            if harder.id == goal:
                return True
            if harder.id not in seen:
                seen.add(harder.id)
                open_.append(harder.id)
    return False


def ladder_falls(catalog: Catalog) -> Iterator[Diagnostic]:
    """A step up the ladder never has a lower level."""
    for exercise in catalog.exercises.values():
        for key, side in (("easier", exercise.easier), ("harder", exercise.harder)):
            for index, id in enumerate(side):
                other = catalog.exercises[id]
                low, high = (other, exercise) if key == "easier" else (exercise, other)
                if LEVELS.index(low.level) > LEVELS.index(high.level):
                    message = f"'{low.id}' is {low.level}, but '{high.id}', which is harder, is {high.level}"
                    place = catalog.entry(exercise).at(key, index)
                    yield Diagnostic(place, codes.LADDER_FALLS, message, "mend a level, or take the step out")


def none_and_more(catalog: Catalog) -> Iterator[Diagnostic]:
    """`none` stands alone in a list of equipment."""
    records: list[Exercise | Routine] = [*catalog.exercises.values(), *catalog.routines.values()]
    for record in records:
        if "none" in record.equipment and len(record.equipment) > 1:
            place = catalog.entry(record).at("equipment", record.equipment.index("none"))
            yield Diagnostic(place, codes.NONE_AND_MORE, "'none' stands beside other equipment", "take 'none' out")
