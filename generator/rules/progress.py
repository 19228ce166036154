"""Checks of progressions: what changes in the weeks of a routine is there to be changed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.progress import Change, Progress
from generator.records.routine import Block, Routine
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import Loc
from generator.training.sessions import block_at, whole

NOTHING_THERE = Code(
    "G343",
    "Change of nothing",
    "What changes in the weeks of a routine is there to be changed: an exercise of its blocks, a block by its number, sets or rounds where there are some. Each exercise is named once a step; sets are counted in 'rounds' where the block has them. A plan's session names a week of its routine.",
)

Wrong = tuple[Loc, str, str]
"""The place of a fault within its step, a message and a help."""


def changes_something(catalog: Catalog) -> Iterator[Diagnostic]:
    """What the steps of a progression change is there."""
    for routine in catalog.routines.values():
        entry = catalog.entry(routine)
        for number, step in enumerate(routine.progression):
            for find in (general, blocks, items, additions, ruled):
                for loc, message, help in find(routine, step):
                    yield Diagnostic(entry.at("progression", number, *loc), NOTHING_THERE, message, help)


def general(routine: Routine, step: Progress) -> Iterator[Wrong]:
    """What the step says of all at once finds something."""
    there = [item for block in routine.blocks for item in block.items]
    found = {
        "sets": any(item.work.sets for item in there),
        "rounds": any(block.rounds for block in routine.blocks),
        "work": step.work is None or any(item.work.amount.unit == step.work.amount.unit for item in there),
        "rest": any(item.rest for item in there),
        "effort": step.effort is None or any(it.effort and it.effort.scale == step.effort.scale for it in there),
    }
    for key, some in found.items():
        if getattr(step, key) and not some:
            yield (
                (key,),
                f"no exercise or block has such '{key}' to change",
                "name exercises under 'items', or blocks under 'blocks'",
            )
    if step.work and step.work.sets:
        yield (
            ("work",),
            "'work' of all exercises has no sets",
            "write the amount alone, like '40 s', and 'sets' or 'rounds' beside it",
        )
    if step.repeat and step.repeat.high > step.weeks.high:
        yield ("repeat",), "these weeks are not done by then", f"name weeks up to {step.weeks.high}"


def blocks(routine: Routine, step: Progress) -> Iterator[Wrong]:
    """The blocks that change are there, and have rounds."""
    for index, change in enumerate(step.blocks):
        yield from numbered(routine, change.block, ("blocks", index, "block"))
        block = block_at(routine, change.block)
        if block and not block.rounds:
            message = f"block {change.block} has no rounds"
            yield ("blocks", index, "block"), message, "name its exercises under 'items'"


def items(routine: Routine, step: Progress) -> Iterator[Wrong]:
    """The exercises that change are there, each once, and have their sets where they can be changed."""
    seen: list[Change] = []
    for index, change in enumerate(step.items):
        place: Loc = ("items", index, "exercise")
        inside = [block for number, block in enumerate(routine.blocks, 1) if holds(change, number, block)]
        if change.block:
            yield from numbered(routine, change.block, ("items", index, "block"))
        if not inside:
            where = f"block {change.block}" if change.block else "the blocks"
            yield (
                place,
                f"'{change.exercise}' is not in {where} of this routine",
                "name an exercise that is, or 'add' this one",
            )
        if any(again(change, it) for it in seen):
            yield place, f"'{change.exercise}' was named before", "make one of the two"
        sets = change.sets or (change.work and change.work.sets)
        if sets and any(block.kind != "straight" for block in inside):
            key = "sets" if change.sets else "work"
            yield (
                ("items", index, key),
                "sets are counted in the rounds of its block",
                "change the block's rounds: 'blocks: [{block: 1, rounds: 3}]'",
            )
        seen.append(change)


def holds(change: Change, number: int, block: Block) -> bool:
    """Whether a change is of an exercise of this block."""
    return change.block in (None, number) and any(item.exercise == change.exercise for item in block.items)


def again(one: Change, other: Change) -> bool:
    """Whether two changes are of the same exercise in the same block."""
    return one.exercise == other.exercise and (None in (one.block, other.block) or one.block == other.block)


def additions(routine: Routine, step: Progress) -> Iterator[Wrong]:
    """What is added comes to a block that is there, and has sets where that has no rounds."""
    for index, addition in enumerate(step.add):
        if not addition.block:
            continue
        yield from numbered(routine, addition.block, ("add", index, "block"))
        block = block_at(routine, addition.block)
        if addition.work.sets and block and block.rounds:
            yield (
                ("add", index, "work"),
                "sets are counted in the rounds of its block",
                "write the amount alone, like '12'",
            )


def ruled(routine: Routine, step: Progress) -> Iterator[Wrong]:
    """The exercises of a rule are done in some week."""
    done = {item.exercise for block in whole(routine) for item in block.items}
    done |= {change.instead for change in step.items if change.instead}
    for index, id in enumerate(step.rule.exercises if step.rule else ()):
        if id not in done:
            yield (
                ("rule", "exercises", index),
                f"'{id}' is not in the blocks of this routine",
                "name exercises that are",
            )


def numbered(routine: Routine, number: int, place: Loc) -> Iterator[Wrong]:
    """A block's number is that of a block."""
    if not block_at(routine, number):
        yield place, f"there is no block {number}", f"blocks are numbered from 1 to {len(routine.blocks)}"


def weeks_there(catalog: Catalog) -> Iterator[Diagnostic]:
    """The week of a routine that a plan's session names is one of its progression."""
    for plan in catalog.plans.values():
        for number, stage in enumerate(plan.stages):
            for day, sessions in stage.days.items():
                for index, session in enumerate(sessions):
                    routine = catalog.routines[session.routine] if session.routine else None
                    last = max((step.weeks.high for step in routine.progression), default=0) if routine else 0
                    if session.week and session.week > last:
                        place = catalog.entry(plan).at("stages", number, "days", day, index, "week")
                        message = f"'{session.routine}' has no week {session.week}"
                        yield Diagnostic(place, NOTHING_THERE, message, f"its weeks run from 1 to {last}")
