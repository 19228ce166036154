"""What readers find exercises and routines by: the choices of the two forms, and what each row says for them.

The stated format, which `find/rows.js` reads. Each row that can be found is a link with the class `row`, and has, as
attributes, ids that are parted by blanks; one without a value is left out:

- `data-kit`: the equipment that it needs, less what stands for nothing; all of it has to be there.
- `data-level`: its level.
- `data-main`: the muscles that do most of the work; `data-help`: those that help, or in an exercise are stretched.
- `data-modify`, `data-ask`, `data-avoid`: the conditions with which one changes it, asks first, or leaves it out.
- of an exercise, `data-move`: its pattern.
- of a routine, `data-minutes`: how long it takes; `data-aim`: what people want of it.

What else people call it stands in it as hidden text. The form's inputs have the same words as names, and ids as values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.records.aim import Aim
from generator.records.catalog import Catalog
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Condition, Group, Muscle, Pattern
from generator.training import care, volume
from generator.training.cautions import rank
from generator.training.finder import MINUTES
from generator.values.fields import LEVELS, Action

T = TypeVar("T")
Found = Exercise | Routine | Plan
FEW = 4
"""A list of fewer is read faster than it is filtered."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a form offers, in the order of the vocabularies; of what tells no row from another, nothing."""

    groups: Sequence[tuple[Group, Sequence[Muscle]]]
    home: Sequence[Equipment]
    """Kit that most homes have."""
    kit: Sequence[Equipment]
    """All other."""
    levels: Sequence[str]
    patterns: Sequence[Pattern]
    minutes: Sequence[int]
    aims: Sequence[Aim]
    conditions: Sequence[Condition]

    def __bool__(self) -> bool:
        return any(
            (self.groups, self.home, self.kit, self.levels, self.patterns, self.minutes, self.aims, self.conditions)
        )


NOTHING = Choices((), (), (), (), (), (), (), ())


def choices(catalog: Catalog, records: Iterable[Found]) -> Choices:
    """What readers may find these records by."""
    found = list(records)
    if len(found) < FEW:
        return NOTHING
    exercises = [one for one in found if isinstance(one, Exercise)]
    uses = {id for one in found if not isinstance(one, Plan) for id in one.equipment}
    by_record = [{id for part in muscles(catalog, one) for id in part} for one in found if not isinstance(one, Plan)]
    worked = set[str]().union(*by_record)
    moves = {one.pattern for one in exercises}
    aimed = {id for one in found if isinstance(one, Routine) for id in one.aims}
    times = [one.minutes for one in found if isinstance(one, Routine)]
    asked = {id for ids in answers(catalog, found).values() for some in ids.values() for id in some}
    kit = [it for id, it in catalog.equipment.items() if id in uses and not it.nothing]
    by_group = [
        (group, [it for id, it in catalog.muscles.items() if it.group == group.id and id in worked])
        for group in catalog.groups.values()
    ]
    return Choices(
        groups=[(group, some) for group, some in by_group if some] if any(some != worked for some in by_record) else (),
        home=[it for it in kit if it.everyday],
        kit=[it for it in kit if not it.everyday],
        levels=several([level for level in LEVELS if any(one.level == level for one in found)]),
        patterns=several([it for id, it in catalog.patterns.items() if id in moves]),
        minutes=[most for most in MINUTES if 0 < sum(time <= most for time in times) < len(times)],
        aims=several([it for id, it in catalog.aims.items() if id in aimed]),
        conditions=[it for id, it in catalog.conditions.items() if id in asked],
    )


def several(some: Sequence[T]) -> Sequence[T]:
    """Some, if they are more than one: what all have in common is no choice."""
    return some if len(some) > 1 else ()


def muscles(catalog: Catalog, record: Exercise | Routine) -> tuple[list[str], list[str]]:
    """The muscles that do most of the work in an exercise or a routine, and those that help, or in an exercise are stretched."""
    if isinstance(record, Routine):
        return volume.worked(catalog, record)
    its = record.muscles
    return list(its.primary), [id for id in dict.fromkeys((*its.secondary, *its.stretched)) if id not in its.primary]


def answers(catalog: Catalog, records: Sequence[Found]) -> dict[str, dict[Action, list[str]]]:
    """Record id -> what to do about it -> the conditions with which one does; those with which it is fine at all times are left out."""
    found: dict[str, dict[Action, list[str]]] = {one.id: defaultdict(list) for one in records}
    for condition in catalog.conditions.values():
        for id, action in told(catalog, condition, records):
            if action != "fine" and id in found:
                found[id][action].append(condition.id)
    return found


def told(catalog: Catalog, condition: Condition, records: Sequence[Found]) -> Iterator[tuple[str, Action]]:
    """What a condition comes to in each record: at all times, or a change where only a time of it asks for more."""
    if any(isinstance(one, Routine) for one in records):
        changed = {its.id for its in catalog.routines.values() if concerned(catalog, condition, its)}
        for id, burden in care.burdens(catalog, condition).items():
            yield id, max(burden.action, "modify" if id in changed else "fine", key=rank)
        return
    sometimes = {it.id for its in care.staged(catalog, condition).values() for some in its.values() for it in some}
    for action, exercises in care.warned(catalog, condition).items():
        for one in exercises:
            yield one.id, max(action, "modify" if one.id in sometimes else "fine", key=rank)


def concerned(catalog: Catalog, condition: Condition, routine: Routine) -> bool:
    """Whether a routine, or an exercise of it, says anything for a condition but that it is fine."""
    its = care.care(catalog, condition, routine)
    return bool(its.changes) or any(caution.action != "fine" for caution in its.own)


def attributes(catalog: Catalog, records: Sequence[Found]) -> Mapping[str, str]:
    """Record id -> the attributes of its row, as a list of attributes in Markdown has them; ids need no escape."""
    cautions = answers(catalog, records)
    return {one.id: " ".join((*written(said(catalog, one)), *written(cautions[one.id]))) for one in records}


def said(catalog: Catalog, record: Found) -> dict[str, Sequence[str]]:
    """What a row says of its record, by the word of each attribute."""
    if isinstance(record, Plan):
        return {"level": [record.level]}
    kit = [id for id in record.equipment if not catalog.equipment[id].nothing]
    main, helping = muscles(catalog, record)
    both: dict[str, Sequence[str]] = {"kit": kit, "level": [record.level], "main": main, "help": helping}
    if isinstance(record, Routine):
        return {**both, "minutes": [str(record.minutes)], "aim": record.aims}
    return {**both, "move": [record.pattern]}


def written(values: Mapping[Any, Sequence[str]]) -> Iterator[str]:
    """Attributes, less those without a value."""
    for name, ids in values.items():
        if ids:
            yield f'data-{name}="{" ".join(ids)}"'
