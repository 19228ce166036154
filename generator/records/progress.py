"""What changes in some weeks of a routine, as data. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.records.item import Item
from generator.values.fields import (
    Effort,
    ExerciseId,
    Increase,
    Label,
    Load,
    Many,
    Paragraph,
    Part,
    Rest,
    Rounds,
    Tempo,
    Weeks,
    Work,
)
from generator.values.quantity import QuantityError

BlockNumber = Annotated[int, Field(ge=1, le=8)]


class Change(Part):
    """What is different with one exercise in some weeks."""

    exercise: ExerciseId
    """The id of an exercise of the routine's blocks."""
    block: BlockNumber | None = None
    """The number of its block, from 1, where the exercise stands in more than one."""
    sets: Rounds | None = None
    """Its sets: `3` or `2-3`."""
    work: Work | None = None
    """Its sets and amount, `3 x 15`; the amount alone, `15` or `40 s`, leaves its sets as they are."""
    load: Load | None = None
    """Its load."""
    rest: Rest | None = None
    """Its rest after each set."""
    tempo: Tempo | None = None
    """Its tempo."""
    effort: Effort | None = None
    """How hard its sets are."""
    leave_out: bool = False
    """Whether it is left out in these weeks."""
    instead: ExerciseId | None = None
    """The id of an exercise to do in its place in these weeks."""

    @model_validator(mode="after")
    def something(self) -> Change:
        """Refuse a change that changes nothing, or that changes what it leaves out."""
        changed = self.model_fields_set - {"exercise", "block"}
        if not changed or (self.leave_out and len(changed) > 1):
            message = "leaves its exercise out and changes it" if changed else "changes nothing"
            raise QuantityError(f"this {message}", "write what is different: 'sets: 3', or 'leave_out: true' alone")
        return self


class BlockChange(Part):
    """What is different with a whole block in some weeks."""

    block: BlockNumber
    """The number of the block, from 1."""
    rounds: Rounds | None = None
    """How often to go through it."""
    rest: Rest | None = None
    """The rest after each of its rounds."""

    @model_validator(mode="after")
    def something(self) -> BlockChange:
        """Refuse a change that changes nothing."""
        if self.rounds is None and self.rest is None:
            raise QuantityError("this changes nothing", "write what is different: 'rounds: 3' or 'rest: 60 s'")
        return self


class Addition(Item):
    """An exercise that comes in addition in some weeks."""

    block: BlockNumber | None = None
    """The number of the block that it joins at its end, from 1; without one it makes a block of its own after the others."""


class Rule(Part):
    """When to make something harder, and by how much: a rule that readers go by themselves."""

    exercises: Many[ExerciseId] = Field(default=(), max_length=8)
    """The ids of those it is for; for all where none is named."""
    spare: Annotated[int, Field(ge=1, le=5)] | None = None
    """So many reps more than planned could be done in the last set; without it, every set has reached the top of its range."""
    reserve: Annotated[int, Field(ge=0, le=5)] | None = None
    """With so many reps left at the top of the range."""
    sessions: Annotated[int, Field(ge=1, le=5)] = 1
    """In so many sessions running."""
    add: Increase | None = None
    """How much more to take: `2-5 %`, `2.5-5 lb`, `1 rep`."""
    take: Label | None = None
    """What to take or do then, where it is no number: `Take the next pair`."""
    restart: bool = False
    """Whether one starts again at the bottom of the range."""

    @model_validator(mode="after")
    def one_step(self) -> Rule:
        """Refuse a rule that leads nowhere, or two ways."""
        if (self.add is None) == (self.take is None):
            raise QuantityError("a rule says one thing to do", "write 'add: 2-5 %' or 'take: Take the next pair'")
        return self


class Progress(Part):
    """What changes in some weeks of a routine, against the routine as it is written."""

    weeks: Weeks
    """`1` or `3-4`."""
    light: bool = False
    """Whether this is a light week."""
    sets: Rounds | None = None
    """The sets of each exercise that is written with sets."""
    rounds: Rounds | None = None
    """The rounds of each superset, circuit and flow."""
    work: Work | None = None
    """The amount of each exercise that is written in the same unit, without sets: `40 s`."""
    rest: Rest | None = None
    """The rest of each exercise that is written with a rest."""
    effort: Effort | None = None
    """How hard each set is, for all exercises that are written with an effort of this scale."""
    blocks: Many[BlockChange] = Field(default=(), max_length=8)
    """Whole blocks that differ from this."""
    items: Many[Change] = Field(default=(), max_length=20)
    """Exercises that differ from this."""
    add: Many[Addition] = Field(default=(), max_length=4)
    """Exercises that come in addition."""
    rule: Rule | None = None
    """When to make it harder."""
    repeat: Weeks | None = None
    """Weeks to do again for those who are not there yet: `5-7`."""
    change: Paragraph | None = None
    """What no key above can say, in a sentence or two."""

    @model_validator(mode="after")
    def something(self) -> Progress:
        """Refuse weeks of which nothing is said."""
        if self.model_fields_set <= {"weeks"}:
            help = "write what is different ('sets: 1', 'rounds: 3', 'items', 'add'), or a sentence at 'change'"
            raise QuantityError("these weeks say nothing", help)
        return self
