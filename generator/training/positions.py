"""The positions in which exercises are done in a routine, and whether their figures show them so."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.routine import Routine
from generator.training.sessions import whole
from generator.values.fields import Position

SHOWN: Mapping[Position, frozenset[str]] = {
    "standing": frozenset({"standing", "hinge", "squat", "split"}),
    "seated": frozenset({"seated"}),
    "wheelchair": frozenset({"seated"}),
    "kneeling": frozenset({"kneeling", "half-kneeling", "quadruped"}),
    "lying": frozenset({"prone", "supine", "side-lying"}),
    "hanging": frozenset({"hanging"}),
}
"""Position -> the stances of figures that show it: on a chair for a wheelchair, which the figures do not have yet."""


def position_words(position: Position) -> str:
    """A position as readers are told it: `seated`, `in your chair`."""
    return "in your chair" if position == "wheelchair" else position


def suits(exercise: Exercise, position: Position | None) -> bool:
    """Whether the figure of an exercise shows it in a position; whatever it shows is right where none is named."""
    if position is None or exercise.figure is None:
        return True
    return exercise.figure.frames[0].stance in SHOWN[position]


def unsuited(catalog: Catalog) -> list[tuple[Routine, list[Exercise]]]:
    """The routines in which exercises have no figure, since theirs shows another position."""
    found = []
    for routine in catalog.routines.values():
        items = (*routine.warm_up, *(it for block in whole(routine) for it in block.items), *routine.cool_down)
        done = ((catalog.exercises[it.exercise], it.position) for it in items)
        without = list({exercise.id: exercise for exercise, position in done if not suits(exercise, position)}.values())
        if without:
            found.append((routine, without))
    return found
