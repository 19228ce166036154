"""How many sets a routine gives to each muscle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model import Item, Routine
from generator.quantity import Span
from generator.timing import sets_of


@dataclass(frozen=True, slots=True)
class Volume:
    """The sets of one session in which a muscle works, as a main muscle and as a helping one."""

    muscle: str
    main: Span
    helping: Span


def volumes(catalog: Catalog, routine: Routine) -> list[Volume]:
    """The muscles that a routine's blocks work, those with the most sets first; warm-up and cool-down are too light to count."""
    counted: dict[str, tuple[Span, Span]] = {}
    for sets, item in work(routine):
        muscles = catalog.exercises[item.exercise].muscles
        for id in (*muscles.primary, *muscles.secondary):
            main, helping = counted.get(id, (Span(0, 0), Span(0, 0)))
            counted[id] = (plus(main, sets), helping) if id in muscles.primary else (main, plus(helping, sets))
    found = [Volume(id, main, helping) for id, (main, helping) in counted.items()]
    return sorted(found, key=lambda volume: (volume.main.high, volume.helping.high), reverse=True)


def work(routine: Routine) -> Iterator[tuple[Span, Item]]:
    """Every item of the blocks with how many sets of it are done."""
    for block in routine.blocks:
        for item in block.items:
            yield sets_of(block, item), item


def plus(one: Span, other: Span) -> Span:
    """The sum of two counts."""
    return Span(one.low + other.low, one.high + other.high)
