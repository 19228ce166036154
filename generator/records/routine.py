"""What a routine is: exercises with their doses, in blocks. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.records.evidence import Evidence
from generator.records.exercise import Caution
from generator.records.item import Item
from generator.records.progress import Progress
from generator.values.fields import AimId, Days, EquipmentId, Level, Many, Name, Part, Record, Rest, Rounds, Sentence


class Block(Part):
    """Exercises of a routine that belong together."""

    name: Name | None = None
    """A heading for the block, where one helps."""
    kind: Literal["straight", "superset", "circuit", "flow"]
    """`straight`: all sets of one, then the next. `superset` (two or three) and `circuit`: one set of each, in rounds. `flow`: one after the other without rest."""
    rounds: Rounds | None = None
    """For supersets, circuits and flows: how often to go through, `3` or `2-3`; then the items have no sets of their own."""
    rest: Rest | None = None
    """For supersets and circuits: the rest after each round."""
    items: Many[Item] = Field(min_length=1, max_length=12)
    """The exercises in order."""


class Routine(Record):
    """One routine: a file in content/routines/."""

    goal: Sentence
    """What it is for, in one sentence; printed on the card."""
    audience: Sentence
    """Whom it suits."""
    aims: Many[AimId] = Field(default=(), max_length=4, repr=False)  # on no card, so it makes no other edition
    """What people want of it, by id from vocabulary/aims.yml: readers find it by these."""
    level: Level
    """`beginner`, `intermediate` or `advanced`."""
    days_per_week: Days
    """On how many days a week: `2` or `2-3`."""
    minutes: Annotated[int, Field(ge=3, le=120)]
    """How long one session takes; checked against the time computed from the doses."""
    equipment: Many[EquipmentId] = Field(min_length=1, max_length=10)
    """All that its exercises need, by id; where they need nothing, the entry that says `nothing: true`."""
    warm_up: Many[Item] = Field(default=(), max_length=8)
    """The warm-up in order."""
    blocks: Many[Block] = Field(min_length=1, max_length=8)
    """The work in order."""
    cool_down: Many[Item] = Field(default=(), max_length=8)
    """The cool-down in order."""
    no_swaps: Sentence | None = None
    """Why its page names no other exercises where kit is taken, as for people who cannot stand up for them."""
    progression: Many[Progress] = Field(min_length=1, max_length=12)
    """What changes week by week. Each step says how its weeks differ from the routine as it is written above, whatever the weeks before did; weeks that no step names are done as written."""
    safety: Many[Sentence] = Field(min_length=1, max_length=5)
    """What to heed in this routine. When to stop, which holds for all, stands in vocabulary/stops.yml; cards print that, and without it the first line here."""
    cautions: Many[Caution] = Field(default=(), max_length=20)
    """What people with a condition do about it."""
    basis: Many[Evidence] = Field(default=(), max_length=20)
    """Why it is built this way, each claim with its source."""


def exercises_of(routine: Routine) -> list[str]:
    """The ids of all that is done in any week of a routine, each once, warm-up to cool-down."""
    done = [*routine.warm_up, *(item for block in routine.blocks for item in block.items)]
    later = [it.exercise for step in routine.progression for it in step.add]
    later += [it.instead for step in routine.progression for it in step.items if it.instead]
    found = [*(it.exercise for it in done), *later, *(it.exercise for it in routine.cool_down)]
    return list(dict.fromkeys(found))
