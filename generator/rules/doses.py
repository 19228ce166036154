"""Checks of doses: whether what a dose says agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.exercise import Dose
from generator.records.routine import Routine
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import Loc
from generator.values.fields import Record

LEAVES_REPS = Code(
    "G346",
    "Dose goes on and stops",
    "A set of 'AMRAP' or 'to failure' goes on until no rep is clean, and an effort such as 'RIR 2' or 'RPE 8' stops before. "
    "Take the effort out, or write how many reps; '5+' may have an effort that says where to stop.",
)


def open_sets_leave_none(catalog: Catalog) -> Iterator[Diagnostic]:
    """A dose as long as it goes has no effort that leaves a rep or more."""
    doses: list[tuple[Record, Loc, Dose]] = [(it, ("dose",), it.dose) for it in catalog.exercises.values()]
    doses += [(routine, *placed) for routine in catalog.routines.values() for placed in of(routine)]
    for record, loc, dose in doses:
        if dose.work.open in ("clean", "long", "failure") and dose.effort and dose.effort.spare >= 1:
            place = catalog.entry(record).at(*loc, "effort")
            message = f"the sets go on as long as they are clean, and the effort says: {dose.effort.words()}"
            yield Diagnostic(place, LEAVES_REPS, message, "take the effort out, or write how many reps, like '3 x 5+'")


def of(routine: Routine) -> Iterator[tuple[Loc, Dose]]:
    """The places and doses of a routine."""
    yield from ((("warm_up", index), item) for index, item in enumerate(routine.warm_up))
    for number, block in enumerate(routine.blocks):
        yield from ((("blocks", number, "items", index), item) for index, item in enumerate(block.items))
    yield from ((("cool_down", index), item) for index, item in enumerate(routine.cool_down))
