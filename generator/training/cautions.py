"""The cautions of an exercise: what its positions ask for with each condition, and what the exercise says itself in place of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.records.catalog import Catalog
from generator.records.exercise import Caution, Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Minds
from generator.values.fields import ACTIONS, Action

Cautious = Exercise | Routine | Plan
"""The records that have cautions."""
RISKS = ("harm", "setback", "discomfort")
"""What is at stake, the gravest first."""


def cautions(catalog: Catalog, record: Cautious, condition: str | None = None) -> tuple[Caution, ...]:
    """What people with a condition, or with each, do about a record: what it says itself, then for an exercise what its positions ask for where it says nothing; the record's own `fine` stands against all of it."""
    if condition is None:
        return catalog.once(stated, record)  # which rules, cards and pages ask for again and again
    return stated(catalog, record, condition)


def stated(catalog: Catalog, record: Cautious, condition: str | None = None) -> tuple[Caution, ...]:
    """The same, found out."""
    own = tuple(one for one in record.cautions if one.action != "fine" and condition in (None, one.condition))
    if not isinstance(record, Exercise):
        return own
    said = {(one.condition, one.stage) for one in record.cautions}
    always = {one.condition: one.action for one in record.cautions if one.stage is None}
    found = minded(catalog, record, condition).items()
    derived = [one for id, lines in found if always.get(id) != "fine" for one in told(id, lines, always.get(id))]
    return own + tuple(one for one in derived if (one.condition, one.stage) not in said)


def asked(catalog: Catalog, exercise: Exercise, condition: str | None = None) -> list[Caution]:
    """What the positions of an exercise ask for with a condition, or with each as written, whatever the exercise says itself."""
    return [one for id, lines in minded(catalog, exercise, condition).items() for one in told(id, lines)]


def positions(catalog: Catalog, exercise: Exercise) -> list[str]:
    """The ids of all that an exercise does to a body that somebody minds, that of its kit last; each condition asks for them."""
    return catalog.once(named, exercise)


def named(catalog: Catalog, exercise: Exercise) -> list[str]:
    """The same, put together."""
    kit = (id for kit in exercise.equipment for id in catalog.equipment[kit].positions)
    return list(dict.fromkeys((*exercise.positions, *kit)))


def minded(catalog: Catalog, exercise: Exercise, one: str | None = None) -> dict[str, list[Minds]]:
    """Condition id -> what it does about the positions of an exercise, conditions as written; all of them, or `one`."""
    found: dict[str, list[Minds]] = defaultdict(list)
    for position in positions(catalog, exercise):
        for condition, line in catalog.minded.get(position, ()):
            if one in (None, condition.id):
                found[condition.id].append(line)
    return found if one else {id: found[id] for id in catalog.conditions if id in found}


def told(condition: str, lines: Sequence[Minds], own: Action | None = None) -> Iterator[Caution]:
    """What a condition's lines come to: one caution for always, and one for each stage that asks for more than that, or than the `own` word of an exercise."""
    always = [line for line in lines if line.stage is None]
    usual = own or gravest(always)
    if usual != "fine":
        yield joined(condition, None, usual, always)
    for stage in dict.fromkeys(line.stage for line in lines if line.stage):
        more = [line for line in lines if line.stage == stage]
        action = gravest(more)
        if rank(action) > rank(usual) or action == usual == "modify":
            yield joined(condition, stage, action, more)


def joined(condition: str, stage: str | None, action: Action, lines: Sequence[Minds]) -> Caution:
    """One caution of all lines that ask for an action, those with the most at stake first."""
    asking = sorted((line for line in lines if line.action == action), key=lambda line: RISKS.index(line.risk))
    words = dict.fromkeys(line.instead for line in asking if line.instead)
    return caution(condition, stage, action, " ".join(words) or None)


@lru_cache(maxsize=4096)  # exercises with the same positions ask for the same
def caution(condition: str, stage: str | None, action: Action, instead: str | None) -> Caution:
    """A caution that gives no reason, as it follows from positions."""
    return Caution.model_construct(condition=condition, stage=stage, action=action, instead=instead, because=None)


def gravest(lines: Sequence[Minds]) -> Action:
    """The gravest action of all lines; `fine` of none."""
    return max((line.action for line in lines), key=rank, default="fine")


def rank(action: Action) -> int:
    """How grave an action is, from 0."""
    return ACTIONS.index(action)
