"""The postures in which a routine has its exercises done, the `position` of its items, and whether their figures show them so."""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures import repose
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.training.sessions import whole
from generator.values.fields import Posture

SHOWN: Mapping[Posture, frozenset[str]] = {
    "standing": frozenset({"standing", "hinge", "squat", "split"}),
    "kneeling": frozenset({"kneeling", "half-kneeling", "quadruped"}),
    "lying": frozenset({"prone", "supine", "side-lying"}),
    "hanging": frozenset({"hanging"}),
}
"""Posture -> the stances of figures that show it, for those in which nobody sits."""


def position_words(position: Posture) -> str:
    """A position as readers are told it: `seated`, `in your wheelchair`."""
    return "in your wheelchair" if position == "wheelchair" else position


def suits(exercise: Exercise, position: Posture | None) -> bool:
    """Whether the figure of an exercise shows it in a position; whatever it shows is right where none is named."""
    if position is None or exercise.figure is None:
        return True
    place = repose.PLACES.get(position)
    return repose.rests(exercise.figure, place) if place else exercise.figure.frames[0].stance in SHOWN[position]


def pictured(exercise: Exercise, position: Posture | None) -> str:
    """The name of the figure that shows an exercise in a position: its id, `its-id/seated` or `its-id/wheelchair` where it is drawn so for it, or nothing where none can."""
    if suits(exercise, position):
        return exercise.id
    place = repose.PLACES.get(position) if position else None
    return f"{exercise.id}/{position}" if place and exercise.figure and repose.sits(exercise.figure) else ""


def place_of(name: str) -> repose.Place:
    """What a figure sits on by its name, which says its position."""
    return next(place for position, place in repose.PLACES.items() if name.endswith(f"/{position}"))


def figured(catalog: Catalog, routine: Routine) -> list[tuple[Exercise, str]]:
    """The exercises of a routine, of all weeks, each with the name of its figure: those of its work, then the warm-up and the cool-down."""
    work = [it for block in whole(routine) for it in block.items]
    done = ((catalog.exercises[it.exercise], it.position) for it in (*work, *routine.warm_up, *routine.cool_down))
    return [(exercise, pictured(exercise, position)) for exercise, position in done]
