"""The days on which plans have a routine done, and what is done of it then."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.plan import Plan, Session
from generator.records.routine import Routine
from generator.session.course import Data, parts
from generator.training import sessions


def plans(catalog: Catalog, routine: Routine) -> list[Data]:
    """Each plan that has a routine done: its weeks, and its `days` of this routine in order."""
    found = [
        {
            "id": plan.id,
            "name": plan.name,
            "last": plan.stages[-1].weeks.high,
            "days": list(days(catalog, plan, routine)),
        }
        for plan in catalog.plans.values()
    ]
    return [plan for plan in found if plan["days"]]


def days(catalog: Catalog, plan: Plan, routine: Routine) -> Iterator[Data]:
    """The days of a plan on which a routine is done, and in which weeks."""
    for stage in plan.stages:
        for day, planned in stage.days.items():
            for session in planned:
                if session.routine == routine.id:
                    weeks = range(stage.weeks.low, stage.weeks.high + 1)
                    yield from (it | {"day": day} for it in spans(catalog, routine, session, weeks))


def spans(catalog: Catalog, routine: Routine, session: Session, weeks: range) -> Iterator[Data]:
    """The weeks of a session: `week` the routine's own that is done, where it is not the plan's; a week each, with its `parts`, where the plan has other sets."""
    if not session.sets and not session.exceptions:
        yield {"weeks": (weeks[0], weeks[-1])} | ({"week": session.week} if session.week else {})
        return
    for week in weeks:
        own = {"week": session.week} if session.week else {}
        done = sessions.planned(routine, session, week)
        yield {"weeks": (week, week), "parts": list(parts(catalog, routine, done))} | own
