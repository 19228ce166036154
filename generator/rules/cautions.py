"""Checks of cautions: whether they say what to do, and whether they agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import codes
from generator.records.catalog import Catalog
from generator.records.entry import Entry
from generator.records.exercise import Caution
from generator.records.routine import exercises_of
from generator.records.vocabulary import Condition
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic, did_you_mean
from generator.text.document import Loc
from generator.text.links import LINK
from generator.training.care import cautious, named, on, restricted
from generator.training.cautions import Cautious, asked, cautions
from generator.values.fields import Action

NO_INSTEAD = Code(
    "G307",
    "Modify, but how?",
    "A caution whose action is 'modify' has to say what to do, in 'instead'.",
)

AVOIDED_LEFT_OUT = Code(
    "G320",
    "Routine leaves out what a condition avoids",
    "An exercise of the routine is to be avoided with a condition, and the routine does not say what to do in its place. Add a caution on that condition to the routine, and link the exercise in its 'instead', as '[[its-id]]'; or make the caution of the whole routine 'avoid' or 'ask'.",
)

INSTEAD_AVOIDED = Code(
    "G321",
    "In its place, something to avoid too",
    "A caution names an exercise to do in place of another one, but that exercise is to be avoided with the very same condition, or a clinician is to be asked before it. Name another. One that has to be changed may be named: pages say beside it how.",
)

UNREASONED = Code(
    "G347",
    "Caution that differs without a reason",
    "What a condition asks for follows from the positions of an exercise (vocabulary/conditions.yml), so that exercises which do the same to a body say the same. One that says something else gives its reason, in 'because'. Or it lacks a position, or has one too many.",
)


def no_instead(catalog: Catalog) -> Iterator[Diagnostic]:
    """A caution to modify tells how."""
    for record in cautious(catalog):
        for index, caution in enumerate(record.cautions):
            yield from modifies_how(catalog.entry(record), ("cautions", index), caution.action, caution.instead)


def modifies_how(entry: Entry, loc: Loc, action: Action, instead: str | None) -> Iterator[Diagnostic]:
    """What is said at a place of a record tells how, where its action is to modify."""
    if action == "modify" and not instead:
        help = "add 'instead:' with what to do, or make the action 'avoid' or 'ask'"
        yield Diagnostic(entry.at(*loc, "action"), NO_INSTEAD, "'modify' does not say how", help)


def condition_twice(catalog: Catalog) -> Iterator[Diagnostic]:
    """A record says what it has to say of a condition in one place."""
    for record in cautious(catalog):
        seen: set[tuple[str, str | None]] = set()
        for index, caution in enumerate(record.cautions):
            if (caution.condition, caution.stage) in seen:
                place = catalog.entry(record).at("cautions", index, "condition")
                message = f"'{caution.condition}' is listed twice"
                yield Diagnostic(place, codes.LISTED_TWICE, message, "make one caution of the two")
            seen.add((caution.condition, caution.stage))


def avoided_left_out(catalog: Catalog) -> Iterator[Diagnostic]:
    """A routine says what to do in place of an exercise that a condition avoids."""
    for routine in catalog.routines.values():
        for exercise in exercises_of(routine):
            for caution in cautions(catalog, catalog.exercises[exercise]):
                own = [index for index, one in enumerate(routine.cautions) if one.condition == caution.condition]
                told = [routine.cautions[index] for index in own]
                settled = any(one.action != "modify" or exercise in named(one) for one in told)
                if caution.action == "avoid" and caution.stage is None and not settled:
                    place = catalog.entry(routine).at("cautions", *own[:1], key=True)
                    message = f"'{caution.condition}' avoids '{exercise}', and the routine does not say what to do"
                    help = f"write a caution on '{caution.condition}' that names [[{exercise}]] and what to do in its place"
                    yield Diagnostic(place, AVOIDED_LEFT_OUT, message, help)


def instead_avoided(catalog: Catalog) -> Iterator[Diagnostic]:
    """What a caution names in place of something is not to be avoided, or to be asked about first, for the same condition; what has to be changed says so itself, beside it."""
    for record in cautious(catalog):
        for index, caution in enumerate(record.cautions):
            for exercise, its in restricted(catalog, record, caution):
                if its.action != "modify" and its.stage in (None, caution.stage):
                    place = catalog.entry(record).at("cautions", index, "instead")
                    asks = {"avoid": "avoids", "ask": "asks a clinician before"}[its.action]
                    message = f"'{caution.condition}' {asks} '{exercise.id}' as well"
                    yield Diagnostic(place, INSTEAD_AVOIDED, message, "name another exercise")


def reasoned(catalog: Catalog) -> Iterator[Diagnostic]:
    """A caution of an exercise that asks for something else than its positions says why, where its condition speaks of positions."""
    for exercise in catalog.exercises.values():
        for index, caution in enumerate(exercise.cautions):
            if not caution.because and catalog.conditions[caution.condition].positions:
                usual = {one.stage: one.action for one in asked(catalog, exercise, caution.condition)}
                action = usual.get(caution.stage, "fine")
                if caution.action != action:
                    place = catalog.entry(exercise).at("cautions", index, "action")
                    yield Diagnostic(place, UNREASONED, *differing(caution, action))


def differing(caution: Caution, action: str) -> tuple[str, str]:
    """What is said, and what to do, where a caution differs from an action that the positions ask for."""
    words = f"'{caution.condition}' is '{caution.action}' here, and '{action}' by the positions"
    return words, f"write '{action}', add 'because:' with the reason, or mend 'positions'"


def stages_there(catalog: Catalog) -> Iterator[Diagnostic]:
    """A stage that is named is one of its condition's."""
    for condition in catalog.conditions.values():
        for index, line in enumerate(condition.positions):
            yield from stage_there(catalog, condition, condition, line.stage, ("positions", index, "stage"))
    for record in cautious(catalog):
        for index, caution in enumerate(record.cautions):
            condition = catalog.conditions[caution.condition]
            yield from stage_there(catalog, record, condition, caution.stage, ("cautions", index, "stage"))


def stage_there(
    catalog: Catalog, record: Condition | Cautious, condition: Condition, stage: str | None, loc: Loc
) -> Iterator[Diagnostic]:
    """A stage that a record names, at its place, is one of a condition's."""
    if stage and stage not in condition.stages:
        help = did_you_mean(stage, condition.stages) or f"add it to the 'stages' of '{condition.id}' first"
        message = f"'{condition.id}' has no stage '{stage}'"
        yield Diagnostic(catalog.entry(record).at(*loc), codes.DANGLING, message, help)


def lines_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """A condition says of each position, and each stage, once what to do, and names nothing in its place that it avoids as well."""
    for condition in catalog.conditions.values():
        entry, seen = catalog.entry(condition), set[tuple[str, str | None]]()
        for index, line in enumerate(condition.positions):
            if (line.position, line.stage) in seen:
                place = entry.at("positions", index, "position")
                yield Diagnostic(place, codes.LISTED_TWICE, f"'{line.position}' is listed twice", "keep it once")
            seen.add((line.position, line.stage))
            yield from modifies_how(entry, ("positions", index), line.action, line.instead)
            for id in LINK.findall(line.instead or ""):
                yield from offered(catalog, condition, id[0].strip(), index)


def offered(catalog: Catalog, condition: Condition, id: str, index: int) -> Iterator[Diagnostic]:
    """An exercise that a condition offers in place of others is not to be avoided with it, nor to be asked about."""
    if id in catalog.exercises:
        for one in on(catalog, condition.id, catalog.exercises[id]):
            if one.stage is None and one.action in ("avoid", "ask"):
                place = catalog.entry(condition).at("positions", index, "instead")
                message = f"'{condition.id}' is '{one.action}' in '{id}' as well"
                yield Diagnostic(place, INSTEAD_AVOIDED, message, "name another exercise")
