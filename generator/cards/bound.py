"""The cards that a plan's booklet binds: each routine with the weeks and the sessions that the plan has of it, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.cards.card import Card, card
from generator.cards.sayings import Due, Weeks, in_short, said_short
from generator.records.catalog import Catalog
from generator.records.plan import Plan, Session
from generator.records.routine import Routine
from generator.training import sentences
from generator.training.agenda import overrides
from generator.training.sessions import Done, planned, step_of
from generator.training.timing import sets_of

SHORT = 3
"""Letters of a day."""


def bound(catalog: Catalog, plan: Plan, routine: Routine) -> Card:
    """The card of a routine with the weeks of a plan: boxes for the most sets of any of its sessions, and a row of the log for each."""
    return catalog.once(with_weeks, plan, routine)


def with_weeks(catalog: Catalog, plan: Plan, routine: Routine) -> Card:
    """The same, put together."""
    words = card(catalog, routine)
    due = tuple(
        Due(week, f"Week {week}, {day[:SHORT].capitalize()}", sets_due(planned(routine, session, week)))
        for week, day, session in sessions(plan, routine)
    )
    rows = tuple(replace(row, sets=max([1, *(it.sets[index] for it in due)])) for index, row in enumerate(words.rows))
    return replace(words, rows=rows, progress=tuple(joined(weeks(catalog, plan, routine))), due=due)


def sessions(plan: Plan, routine: Routine) -> Iterator[tuple[int, str, Session]]:
    """Every session of a routine in a plan: the week, the day, and what the plan says of it."""
    for stage in plan.stages:
        for week in range(stage.weeks.low, stage.weeks.high + 1):
            for day, some in stage.days.items():
                yield from ((week, day, session) for session in some if session.routine == routine.id)


def sets_due(done: tuple[Done, ...]) -> tuple[int, ...]:
    """The most sets of each row in a session; 0 where it is not done."""
    return tuple(sets_of(block, item).high if item else 0 for block, items in done for item in items)


def weeks(catalog: Catalog, plan: Plan, routine: Routine) -> Iterator[Weeks]:
    """What is done of a routine in each week of a plan; sessions of a week that differ have a row each, with their days."""
    found: dict[int, dict[Weeks, list[str]]] = {}
    for week, day, session in sessions(plan, routine):
        found.setdefault(week, {}).setdefault(told(catalog, routine, session, week), []).append(day)
    for week, rows in found.items():
        for row, days in rows.items():
            on = f", {', '.join(day[:SHORT].capitalize() for day in days)}" if len(rows) > 1 else ""
            yield replace(row, span=f"Week {week}{on}")


def told(catalog: Catalog, routine: Routine, session: Session, week: int) -> Weeks:
    """A session in numbers and in words."""
    step = step_of(routine, session.week or week)
    done = planned(routine, session, week)
    doses = tuple("–" if item is None else in_short(block, item) for block, items in done for item in items)
    apart = overrides(session)
    words = [*(sentences.parts(routine, step) if step else ()), *([apart] if apart else [])] or [sentences.AS_WRITTEN]
    beside = sentences.beside(routine, step) if step else ()
    return Weeks(
        "", said_short(catalog, routine, step, words), doses, said_short(catalog, routine, step, beside), week, week
    )


def joined(rows: Iterator[Weeks]) -> Iterator[Weeks]:
    """Weeks that follow each other and are alike as one row."""
    last: Weeks | None = None
    for row in rows:
        alone = row.span == f"Week {row.low}"
        if (
            last
            and alone
            and replace(row, span="", low=0, high=0) == replace(last, span="", low=0, high=0)
            and row.low == last.high + 1
            and "," not in last.span
        ):
            last = replace(last, span=f"Weeks {last.low}–{row.high}", high=row.high)
            continue
        if last:
            yield last
        last = row
    if last:
        yield last
