"""Checks of cautions: whether they say what to do, and whether they agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import codes
from generator.records.catalog import Catalog, exercises_of
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.training.care import cautious, named, restricted

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


def no_instead(catalog: Catalog) -> Iterator[Diagnostic]:
    """A caution to modify tells how."""
    for record in cautious(catalog):
        for index, caution in enumerate(record.cautions):
            if caution.action == "modify" and not caution.instead:
                place = catalog.entry(record).at("cautions", index, "action")
                help = "add 'instead:' with what to do, or make the action 'avoid' or 'ask'"
                yield Diagnostic(place, NO_INSTEAD, "'modify' does not say how", help)


def condition_twice(catalog: Catalog) -> Iterator[Diagnostic]:
    """A record says what it has to say of a condition in one place."""
    for record in cautious(catalog):
        seen: set[str] = set()
        for index, caution in enumerate(record.cautions):
            if caution.condition in seen:
                place = catalog.entry(record).at("cautions", index, "condition")
                message = f"'{caution.condition}' is listed twice"
                yield Diagnostic(place, codes.LISTED_TWICE, message, "make one caution of the two")
            seen.add(caution.condition)


def avoided_left_out(catalog: Catalog) -> Iterator[Diagnostic]:
    """A routine says what to do in place of an exercise that a condition avoids."""
    for routine in catalog.routines.values():
        for exercise in exercises_of(routine):
            for caution in catalog.exercises[exercise].cautions:
                own = [index for index, one in enumerate(routine.cautions) if one.condition == caution.condition]
                told = [routine.cautions[index] for index in own]
                settled = any(one.action != "modify" or exercise in named(one) for one in told)
                if caution.action == "avoid" and not settled:
                    place = catalog.entry(routine).at("cautions", *own[:1], key=True)
                    message = f"'{caution.condition}' avoids '{exercise}', and the routine does not say what to do"
                    help = f"write a caution on '{caution.condition}' that names [[{exercise}]] and what to do in its place"
                    yield Diagnostic(place, AVOIDED_LEFT_OUT, message, help)


def instead_avoided(catalog: Catalog) -> Iterator[Diagnostic]:
    """What a caution names in place of something is not to be avoided, or to be asked about first, for the same condition; what has to be changed says so itself, beside it."""
    for record in cautious(catalog):
        for index, caution in enumerate(record.cautions):
            for exercise, its in restricted(catalog, record, caution):
                if its.action != "modify":
                    place = catalog.entry(record).at("cautions", index, "instead")
                    asks = {"avoid": "avoids", "ask": "asks a clinician before"}[its.action]
                    message = f"'{caution.condition}' {asks} '{exercise.id}' as well"
                    yield Diagnostic(place, INSTEAD_AVOIDED, message, "name another exercise")
