"""Checks of weeks: those of plans, and of the progression of routines."""

from __future__ import annotations

from collections.abc import Iterator

from generator import codes
from generator.catalog import Catalog, Entry
from generator.diagnostics import Diagnostic
from generator.quantity import Span


def weeks_add_up(catalog: Catalog) -> Iterator[Diagnostic]:
    """Weeks run upward from 1; a plan leaves none out."""
    for plan in catalog.plans.values():
        yield from in_order(catalog.entry(plan), "stages", [stage.weeks for stage in plan.stages], gaps=False)
    for routine in catalog.routines.values():
        yield from in_order(
            catalog.entry(routine), "progression", [step.weeks for step in routine.progression], gaps=True
        )


def in_order(entry: Entry, key: str, weeks: list[Span], *, gaps: bool) -> Iterator[Diagnostic]:
    """What is named twice, runs backwards, or, unless `gaps` are allowed, is left out."""
    next_ = 1
    for index, span in enumerate(weeks):
        place = entry.at(key, index, "weeks")
        if span.low < next_:
            named = any(before.low <= span.low <= before.high for before in weeks[:index])
            message = f"week {span.low} was already named" if named else f"week {span.low} comes after week {next_ - 1}"
            yield Diagnostic(place, codes.WEEKS, message, f"go on with week {next_}")
        elif span.low > next_ and not gaps:
            yield Diagnostic(place, codes.WEEKS, f"week {next_} is left out", f"go on with week {next_}")
        next_ = max(next_, span.high + 1)
