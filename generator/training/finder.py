"""The way to a routine: by the kit that one has and the time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from generator.records.catalog import Catalog
from generator.records.routine import Routine
from generator.training import postures

MINUTES = (10, 20, 30, 45, 60)
"""How long people have."""
ROUND = 5
"""Minutes that people think in, where all these are too few."""
FACES = 4
"""So many figures stand for a routine, at most."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a newcomer says of the kit there is, and the routines for it, the shortest first."""

    words: str | None
    """Nothing where the routines need nothing that decides."""
    routines: list[Routine]


def finder(catalog: Catalog) -> list[Choice]:
    """The choices that lead to a routine, in the order of the vocabulary."""
    order = list(dict.fromkeys(choice for kit in catalog.equipment.values() for choice in (kit.choice,) if choice))
    found: dict[str | None, list[Routine]] = {words: [] for words in (None, *order)}
    for routine in sorted(catalog.routines.values(), key=lambda routine: routine.minutes):
        named = {catalog.equipment[id].choice for id in routine.equipment}
        found[next((words for words in reversed(order) if words in named), None)].append(routine)
    return [Choice(words, routines) for words, routines in found.items() if routines]


def limits(catalog: Catalog) -> list[int]:
    """How long at most: the minutes in which there is a routine, from the fewest to the first that hold all."""
    times = sorted(routine.minutes for routine in catalog.routines.values())
    if not times:
        return []
    last = next((most for most in MINUTES if most >= times[-1]), -(-times[-1] // ROUND) * ROUND)
    return [*(most for most in MINUTES if times[0] <= most < last), last]


def faces(catalog: Catalog, routine: Routine) -> list[str]:
    """The names of the figures that stand for a routine: those of its first moves."""
    worked = {item.exercise for block in routine.blocks for item in block.items}
    names = (name for exercise, name in postures.figured(catalog, routine) if name and exercise.id in worked)
    return list(islice(dict.fromkeys(names), FACES))
