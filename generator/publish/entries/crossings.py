"""Muscle and kit together: the pages that list what trains a muscle with some kit, for who has no scripts to filter with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.publish.entries.paths import FOLDERS
from generator.records.catalog import Catalog
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.vocabulary import Muscle

FEW = 2
"""Fewer exercises are soon found in the list of the muscle or of the kit."""


class Crossing(NamedTuple):
    """A muscle and a piece of kit that few have at home, with the exercises for both."""

    muscle: Muscle
    kit: Equipment
    main: tuple[Exercise, ...]
    """Those in which the muscle does most of the work."""
    helping: tuple[Exercise, ...]
    """Those in which it helps, or is stretched."""

    @property
    def path(self) -> str:
        """The Markdown file of its page, which lies below the muscle's."""
        return f"{FOLDERS['muscle']}/{self.muscle.id}/{self.kit.id}.md"

    @property
    def title(self) -> str:
        """What its page is called."""
        return f"{self.muscle.name}: {self.kit.name}"


def crossings(catalog: Catalog) -> Iterator[Crossing]:
    """All that are worth a page."""
    for muscle in catalog.muscles.values():
        yield from of_muscle(catalog, muscle)


def of_muscle(catalog: Catalog, muscle: Muscle) -> Iterator[Crossing]:
    """Those of a muscle, in the order of the kit."""
    users = catalog.using(muscle, Exercise)
    asked = {id for exercise in users for id in exercise.equipment}
    for id in filter(asked.__contains__, catalog.equipment):
        found = crossing(muscle, catalog.equipment[id], users)
        if len(found.main) >= FEW and not (found.kit.nothing or found.kit.everyday):
            yield found


def of_kit(catalog: Catalog, kit: Equipment) -> Iterator[Crossing]:
    """Those of a piece of kit, in the order of the muscles."""
    if kit.nothing or kit.everyday:
        return
    users = catalog.using(kit, Exercise)
    for muscle in catalog.muscles.values():
        found = crossing(muscle, kit, users)
        if len(found.main) >= FEW:
            yield found


def crossing(muscle: Muscle, kit: Equipment, exercises: list[Exercise]) -> Crossing:
    """A muscle and a piece of kit with those of some exercises that are for both."""
    both = [it for it in exercises if kit.id in it.equipment and muscle.id in (*it.muscles.filled, *it.muscles.striped)]
    main = tuple(it for it in both if muscle.id in it.muscles.primary)
    return Crossing(muscle, kit, main, tuple(it for it in both if muscle.id not in it.muscles.primary))
