"""Checks of ladders: their steps go up, never in a circle, and begin with what beginners can do."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.drafts import published
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.values.fields import LEVELS

LADDER_CYCLE = Code(
    "G302",
    "Ladder runs in a circle",
    "Going from easier to harder must never lead back to the same exercise. Take out the step that turns back.",
)

LADDER_FALLS = Code(
    "G303",
    "Ladder falls",
    "A harder exercise must not have a lower level than an easier one. Mend the level, or the ladder.",
)
LADDER_BEGINS = Code(
    "G335",
    "Ladder begins too high",
    "Somebody who starts has to find a first step: the lowest exercise of a ladder is for beginners. Name one that is easier under 'easier', or mend the level. An exercise without a ladder is a ladder of one.",
)


def ladder_cycle(catalog: Catalog) -> Iterator[Diagnostic]:
    """Going from easier to harder never leads back."""
    for id, exercise in catalog.exercises.items():
        turns = ["harder" for other in exercise.harder if reaches(catalog, other, id)]
        turns += ["easier" for other in exercise.easier if reaches(catalog, id, other)]
        if turns:
            message = f"'{id}' is, by some steps, harder than itself"
            place = catalog.entry(exercise).at(turns[0], key=True)
            yield Diagnostic(place, LADDER_CYCLE, message, "take out the step that turns back")


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
                    yield Diagnostic(place, LADDER_FALLS, message, "mend a level, or take the step out")


def ladder_begins(catalog: Catalog) -> Iterator[Diagnostic]:
    """The lowest step of each ladder is for beginners; told only of a whole catalogue, since a broken file may hold a lower one, and without drafts, which are no step yet."""
    ready = published(catalog)
    for id, (easier, harder) in ready.ladder.items() if catalog.whole else ():
        exercise = ready.exercises[id]
        falls = any(LEVELS.index(other.level) < LEVELS.index(exercise.level) for other in harder)  # told already
        if not easier and exercise.level != LEVELS[0] and not falls:
            place = ready.entry(exercise).at("level")
            message = f"nothing is easier than '{id}', which is {exercise.level}"
            yield Diagnostic(place, LADDER_BEGINS, message, "name an easier exercise under 'easier', or mend the level")
