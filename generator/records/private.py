"""A routine for one's own card: a name and what to do, exercises by any of their names, also some that the guide does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field, model_validator

from generator.records.catalog import Catalog
from generator.records.exercise import Dose, Exercise, Muscles
from generator.records.item import Item
from generator.records.progress import Progress
from generator.records.routine import Block, Routine
from generator.text.names import as_id, fold
from generator.values.dose import parse_work
from generator.values.fields import ONE_LINE, Cue, Days, EquipmentId, Level, Many, Sentence, Work
from generator.values.quantity import QuantityError

Called = Annotated[str, Field(min_length=1, max_length=60), ONE_LINE]
ONCE = parse_work("10")
"""What is done where neither the file nor the guide says how much."""


class OwnItem(Item):
    """An exercise by its id, its name or an alias, or by a name that the guide does not know."""

    exercise: Called
    """What it is called."""
    work: Work | None = None  # type: ignore[assignment] # the exercise's own where it is left out
    """How much of it, `3 x 12`; as the guide begins with it where it is left out."""
    cue: Cue | None = None
    """A reminder."""

    @model_validator(mode="before")
    @classmethod
    def by_name(cls, data: Any) -> Any:
        """Take a name alone for an exercise."""
        return {"exercise": data} if isinstance(data, str) else data


class OwnBlock(Block):
    """Exercises that belong together."""

    items: Many[OwnItem] = Field(min_length=1, max_length=12)
    """The exercises in order."""


class OwnRoutine(Routine):
    """A routine that is not published, so that it needs no more than a name and what to do."""

    goal: Sentence = ""
    audience: Sentence = ""
    level: Level | None = None  # type: ignore[assignment] # nobody has to say whom their own card suits
    days_per_week: Days | None = None  # type: ignore[assignment] # nor how often they train
    minutes: Annotated[int, Field(ge=1, le=300)] | None = None  # type: ignore[assignment] # it is computed
    equipment: Many[EquipmentId] = ()
    warm_up: Many[OwnItem] = ()
    blocks: Many[OwnBlock] = ()
    items: Many[OwnItem] = ()
    """What to do, one after the other; or `blocks`, as in routines of the guide."""
    cool_down: Many[OwnItem] = ()
    progression: Many[Progress] = ()
    safety: Many[Sentence] = ()

    @model_validator(mode="after")
    def something(self) -> OwnRoutine:
        """Refuse a routine in which nothing is done."""
        if not self.items and not self.blocks:
            raise QuantityError("nothing is done", "write what you do under 'items', one '- exercise: its name' a line")
        return self


def resolved(own: OwnRoutine, catalog: Catalog) -> tuple[Routine, list[Exercise]]:
    """The routine with the guide's ids and doses, and a stand-in for each exercise that the guide does not have."""
    known = dict(called(catalog))
    new: dict[str, Exercise] = {}

    def exercise_of(name: str) -> Exercise:
        folded = fold(name) or name  # signs alone fold to nothing
        id = known.get(name) or known.setdefault(folded, as_id(name) or f"own-{len(new) + 1}")
        return catalog.exercises.get(id) or new.setdefault(id, stand_in(id, name, catalog))

    def item(it: OwnItem, *, in_rounds: bool) -> Item:
        exercise = exercise_of(it.exercise)
        dose = dict(exercise.dose) if it.work is None else {}
        if dose and in_rounds:  # the block counts them
            dose["work"] = replace(exercise.dose.work, sets=None)
        said = {key: value for key, value in dict(it).items() if value is not None}
        return Item.model_construct(**{**dict(it), **dose, **said, "exercise": exercise.id})

    def items(some: Many[OwnItem], *, in_rounds: bool = False) -> tuple[Item, ...]:
        return tuple(item(it, in_rounds=in_rounds) for it in some)

    own_blocks = [Block.model_construct(kind="straight", items=items(own.items))] if own.items else []
    blocks = [
        Block.model_construct(**{**dict(block), "items": items(block.items, in_rounds=block.kind != "straight")})
        for block in own.blocks
    ]
    parts = {"warm_up": items(own.warm_up), "blocks": (*own_blocks, *blocks), "cool_down": items(own.cool_down)}
    fields: Mapping[str, Any] = {key: value for key, value in dict(own).items() if key != "items"}
    return Routine.model_construct(**{**fields, **parts}), list(new.values())


def called(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Every name of an exercise, folded, and every id, with the id; ids are surest."""
    for exercise in catalog.exercises.values():
        for name in (*exercise.aliases, exercise.name):
            yield fold(name), exercise.id
    yield from ((id, id) for id in catalog.exercises)


def stand_in(id: str, name: str, catalog: Catalog) -> Exercise:
    """An exercise of which no more than the name is known."""
    return Exercise.model_construct(
        id=id,
        name=name,
        summary="",
        pattern=next(iter(catalog.patterns), ""),
        level="beginner",
        equipment=(),
        setup="",
        steps=(),
        mistakes=(),
        breathing="",
        muscles=Muscles.model_construct(primary=(), secondary=()),
        cues=(),
        dose=Dose.model_construct(work=ONCE),
        cautions=(),
    )
