"""What is done of a routine in each of its weeks: the routine as written, with that week's changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.records.item import Item
from generator.records.plan import Session
from generator.records.progress import Addition, Change, Progress
from generator.records.routine import Block, Routine
from generator.values.quantity import Span, listed

MANNER = ("load", "rest", "tempo", "effort")
"""The keys of a dose that say how its work is done."""

Done = tuple[Block, tuple[Item | None, ...]]
"""A block as it is done in some weeks, and its items; None where one is not done then. Items stand as in `whole`."""


def whole(routine: Routine) -> tuple[Block, ...]:
    """The blocks with all that any week adds, so that each exercise has its place and its mark in every week."""
    blocks = [[*block.items] for block in routine.blocks]
    own: list[Item] = []
    for addition in additions(routine):
        items = blocks[addition.block - 1] if addition.block and addition.block <= len(blocks) else own
        if not any(isinstance(it, Addition) and it.exercise == addition.exercise for it in items):
            items.append(addition)
    found = [block.model_copy(update={"items": tuple(it)}) for block, it in zip(routine.blocks, blocks, strict=True)]
    return (*found, *([Block(kind="straight", items=tuple(own))] if own else ()))


def block_at(routine: Routine, number: int | None) -> Block | None:
    """A block by its number, from 1; None where there is none."""
    return routine.blocks[number - 1] if number and number <= len(routine.blocks) else None


def additions(routine: Routine) -> Iterator[Addition]:
    """What any week adds."""
    return (addition for step in routine.progression for addition in step.add)


def step_of(routine: Routine, week: int) -> Progress | None:
    """What changes in a week; those after the last go on like the last."""
    last = max((step.weeks.high for step in routine.progression), default=0)
    return next((it for it in routine.progression if it.weeks.low <= min(week, last) <= it.weeks.high), None)


def done(routine: Routine, step: Progress | None) -> tuple[Done, ...]:
    """What is done in the weeks of a step, block by block; all as it is written where there is no step."""
    return tuple(one_block(step, number, block) for number, block in enumerate(whole(routine), 1))


def one_block(step: Progress | None, number: int, block: Block) -> Done:
    """One block in the weeks of a step."""
    items = tuple(one_item(step, number, item) for item in block.items)
    if step is None:
        return block, items
    other = next((it for it in step.blocks if it.block == number), None)
    rounds = block.rounds and ((other and other.rounds) or step.rounds or block.rounds)
    return block.model_copy(update={"rounds": rounds, "rest": (other and other.rest) or block.rest}), items


def one_item(step: Progress | None, number: int, item: Item) -> Item | None:
    """One exercise in the weeks of a step; None where it is not done then."""
    if isinstance(item, Addition):
        return next((it for it in step.add if same(it, item)), None) if step else None
    if step is None:
        return item
    change = next((it for it in step.items if it.exercise == item.exercise and it.block in (None, number)), None)
    if change and change.leave_out:
        return None
    return changed(generally(item, step), change)


def generally(item: Item, step: Progress) -> Item:
    """An exercise with what the step says of all that are written like it."""
    work = item.work
    if step.work and step.work.amount.unit == work.amount.unit and not (work.open or work.values):
        work = replace(step.work, sets=work.sets)
    if step.sets and work.sets:
        work = replace(work, sets=step.sets)
    rest = step.rest if step.rest and item.rest else item.rest
    alike = step.effort and item.effort and step.effort.scale == item.effort.scale
    return item.model_copy(update={"work": work, "rest": rest, "effort": step.effort if alike else item.effort})


def same(one: Addition, other: Addition) -> bool:
    """Whether two weeks add the same."""
    return (one.exercise, one.block) == (other.exercise, other.block)


def changed(item: Item, change: Change | None) -> Item:
    """An exercise with what is different of it; one in its place takes over its dose, but neither load nor cue."""
    if not change:
        return item
    work = change.work or item.work
    work = replace(work, sets=change.sets or work.sets or item.work.sets)
    found: dict[str, object] = {"work": work}
    if change.instead:
        found |= {"exercise": change.instead, "load": None, "cue": None}
    found |= {key: value for key in MANNER if (value := getattr(change, key))}
    return item.model_copy(update=found)


def as_done(routine: Routine, step: Progress | None) -> Routine:
    """The routine as it is done in the weeks of a step."""
    return put_together(routine, done(routine, step))


def planned(routine: Routine, session: Session, week: int) -> tuple[Done, ...]:
    """What a plan has done of a routine in one of the plan's weeks: that of the routine's own week, with the sets that the plan names."""
    found = done(routine, step_of(routine, session.week or week))
    apart = {exception.exercise: exception.sets for exception in session.exceptions}

    def item(it: Item | None) -> Item | None:
        sets = it and (apart.get(it.exercise) or session.sets)
        return it.model_copy(update={"work": replace(it.work, sets=sets)}) if it and sets else it

    def rounds(block: Block) -> Block:
        return block.model_copy(update={"rounds": block.rounds and (session.sets or block.rounds)})

    return tuple((rounds(block), tuple(item(it) for it in items)) for block, items in found)


def put_together(routine: Routine, found: tuple[Done, ...]) -> Routine:
    """A routine of what is done of it."""
    blocks = (block.model_copy(update={"items": tuple(it for it in items if it)}) for block, items in found)
    return routine.model_copy(update={"blocks": tuple(block for block in blocks if block.items)})


def since(routine: Routine, item: Item) -> str:
    """When an exercise that is added is done: `from week 5`, `in weeks 2–3 and 5`; empty for what is done from the beginning."""
    if not isinstance(item, Addition):
        return ""
    spans = [step.weeks for step in routine.progression if any(same(it, item) for it in step.add)]
    if len(spans) == 1 and spans[0].high == routine.progression[-1].weeks.high:
        return f"from week {spans[0].low}"
    return (
        f"in week{'s' if len(spans) > 1 or spans[0].high > spans[0].low else ''} {listed([it.words() for it in spans])}"
    )


def exercises(routine: Routine) -> list[str]:
    """The ids of the exercises of the work, each once, with those that later weeks add."""
    return list(dict.fromkeys(item.exercise for block in whole(routine) for item in block.items))


def each(routine: Routine) -> list[tuple[Span, Routine]]:
    """The weeks of the progression with the routine as it is done in them; one week as written where there is none."""
    found = [(step.weeks, as_done(routine, step)) for step in routine.progression]
    return found or [(Span(1, 1), routine)]
