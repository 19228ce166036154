"""The postures in which a routine has its exercises done, the `position` of its items, and whether their figures show them so."""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures import repose
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.training.sessions import whole
from generator.values.fields import Posture

SEATED = "seated"
SHOWN: Mapping[Posture, frozenset[str]] = {
    "standing": frozenset({"standing", "hinge", "squat", "split"}),
    "seated": frozenset({SEATED}),
    "wheelchair": frozenset({SEATED}),
    "kneeling": frozenset({"kneeling", "half-kneeling", "quadruped"}),
    "lying": frozenset({"prone", "supine", "side-lying"}),
    "hanging": frozenset({"hanging"}),
}
"""Posture -> the stances of figures that show it: on a chair for a wheelchair, which the figures do not have yet."""


def position_words(position: Posture) -> str:
    """A position as readers are told it: `seated`, `in your chair`."""
    return "in your chair" if position == "wheelchair" else position


def suits(exercise: Exercise, position: Posture | None) -> bool:
    """Whether the figure of an exercise shows it in a position; whatever it shows is right where none is named."""
    if position is None or exercise.figure is None:
        return True
    return exercise.figure.frames[0].stance in SHOWN[position]


def pictured(exercise: Exercise, position: Posture | None) -> str:
    """The name of the figure that shows an exercise in a position: its id, `its-id/seated` where it is drawn on a chair for it, or nothing where none can."""
    if suits(exercise, position):
        return exercise.id
    on_a_chair = position is not None and SEATED in SHOWN[position] and exercise.figure
    return f"{exercise.id}/{SEATED}" if on_a_chair and repose.sits(on_a_chair) else ""


def figured(catalog: Catalog, routine: Routine) -> list[tuple[Exercise, str]]:
    """The exercises of a routine's work, of all weeks, each with the name of its figure."""
    items = (it for block in whole(routine) for it in block.items)
    done = ((catalog.exercises[it.exercise], it.position) for it in items)
    return [(exercise, pictured(exercise, position)) for exercise, position in done]
