"""The way to a routine: first by the kit that one has, then by its time."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.catalog import Catalog
from generator.records.routine import Routine


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
