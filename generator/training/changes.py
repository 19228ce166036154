"""What is different with one exercise in a week of a routine, in words."""

from __future__ import annotations

from generator.records.item import Item
from generator.records.progress import Change
from generator.records.routine import Routine
from generator.training.sessions import block_at, changed
from generator.values.effort import Effort
from generator.values.quantity import counted
from generator.values.rest import rest_words


def dose(routine: Routine, change: Change) -> str:
    """All that is different with an exercise: `3 × 15 reps, rest 20 s`."""
    return ", ".join(filter(None, (counts(routine, change), manner(routine, change))))


def counts(routine: Routine, change: Change) -> str:
    """The sets and the amount that are different: `3 sets`, `3 × 15 reps`."""
    item = item_of(routine, change)
    if change.work and item:
        return changed(item, change).work.both()
    return counted(change.sets, "set") if change.sets else ""


def manner(routine: Routine, change: Change) -> str:  # noqa: ARG001 - stands in for `dose`
    """How it is done differently: load, rest, tempo and effort."""
    how = (
        change.load and change.load.words(),
        change.rest and rest_words(change.rest),
        change.tempo and change.tempo.words(),
        change.effort and effort(change.effort),
    )
    return ", ".join(part[:1].lower() + part[1:] for part in how if part)


def item_of(routine: Routine, change: Change) -> Item | None:
    """The exercise of which a change tells."""
    blocks = [block_at(routine, change.block)] if change.block else routine.blocks
    found = (item for block in blocks if block for item in block.items)
    return next((item for item in found if item.exercise == change.exercise), None)


def effort(it: Effort) -> str:
    """`Stop each set with 2 reps left`, or how hard it is."""
    said = it.words()
    return said.replace("stop with", "Stop each set with") if said.startswith("stop") else said.capitalize()
