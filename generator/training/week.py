"""What a week of a plan comes to: minutes of endurance work, days of strength, and sets for each group of muscles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce

from generator.records.catalog import Catalog
from generator.records.exercise import Dose
from generator.records.plan import Plan, Session, Stage
from generator.records.vocabulary import Group
from generator.training.sessions import planned, put_together
from generator.training.timing import SECONDS_PER
from generator.training.volume import Done, balance, hard, kind, light, plus, strength, work
from generator.values.quantity import Span


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a stage, without what is optional."""

    minutes: Span
    """Of endurance work."""
    days: int
    """With any strength work."""
    balance: dict[str, Span]
    """Kind of pattern -> sets."""
    sets: dict[str, Span]
    """Group -> sets in which one of its muscles does most of the work."""
    light: dict[str, Span]
    """Group -> holds and drills in which one of its muscles does most of the work."""
    group_days: dict[str, int]
    """Group -> days with such a set."""


def weeks(catalog: Catalog, plan: Plan) -> list[tuple[Span, Week]]:
    """The sums of a plan's weeks in order; weeks of a stage that come to the same stand together."""
    found: list[tuple[Span, Week]] = []
    for stage in plan.stages:
        before = len(found)
        for number in range(stage.weeks.low, stage.weeks.high + 1):
            sums = week(catalog, stage, number)
            if len(found) > before and found[-1][1] == sums:
                found[-1] = (Span(found[-1][0].low, number), sums)
            else:
                found.append((Span(number, number), sums))
    return found


def week(catalog: Catalog, stage: Stage, number: int) -> Week:
    """The sums of one week of a stage, by its number in the plan."""
    days = [[it for session in day for it in session_work(catalog, session, number)] for day in stage.days.values()]
    strong = [strength(catalog, day) for day in days]
    worked = [group_sets(catalog, day) for day in strong]
    eased = [group_sets(catalog, light(catalog, day)) for day in days]
    return Week(
        minutes=minutes(done for day in days for done in day if kind(catalog, done.exercise) == "endurance"),
        days=sum(bool(day) for day in strong),
        balance=balance(catalog, (done for day in strong for done in day)),
        sets={id: total(worked, id) for id in catalog.groups},
        light={id: total(eased, id) for id in catalog.groups},
        group_days=Counter(id for day in worked for id in day),
    )


def session_work(catalog: Catalog, session: Session, number: int) -> Iterator[Done]:
    """What is done in a session of a week of the plan."""
    if session.optional:
        return
    if session.exercise and session.work:
        exercise = catalog.exercises[session.exercise]
        yield Done(exercise, session.work.sets or Span(1, 1), session.work, hard(exercise, Dose(work=session.work)))
    elif session.routine:
        routine = catalog.routines[session.routine]
        yield from work(catalog, put_together(routine, planned(routine, session, number)))


def total(days: Iterable[dict[str, Span]], group: str) -> Span:
    """The sets that a group has in some days."""
    return reduce(plus, (day[group] for day in days if group in day), Span(0, 0))


def group_sets(catalog: Catalog, day: Iterable[Done]) -> dict[str, Span]:
    """Group -> the sets of a day in which one of its muscles does most of the work."""
    found: dict[str, Span] = {}
    for done in day:
        for id in {catalog.muscles[muscle].group for muscle in done.exercise.muscles.primary}:
            found[id] = plus(found.get(id, Span(0, 0)), done.sets)
    return found


def minutes(work: Iterable[Done]) -> Span:
    """The least and the most whole minutes of some work, without rests."""
    low = high = 0.0
    for done in work:
        one = SECONDS_PER[done.work.amount.unit] / 60 * (2 if done.work.each else 1)
        low += done.sets.low * done.work.amount.low * one
        high += done.sets.high * done.work.amount.high * one
    return Span(round(low), round(high))


def too_few(catalog: Catalog, week: Week, days: int) -> list[Group]:
    """The major groups that a week strengthens on fewer than so many days."""
    return [group for id, group in catalog.groups.items() if group.major and week.group_days.get(id, 0) < days]


def trained(catalog: Catalog, weeks: Iterable[tuple[Span, Week]]) -> list[Group]:
    """The groups that have a set in any of some weeks, or a hold or drill."""
    sums = [week for _, week in weeks]
    return [it for id, it in catalog.groups.items() if any(week.sets[id].high or week.light[id].high for week in sums)]


def joined(weeks: Iterable[Span]) -> list[Span]:
    """Weeks in order, with those that follow one another as one: 3, 4, 5 and 8 are 3-5 and 8."""
    found: list[Span] = []
    for span in weeks:
        if found and span.low == found[-1].high + 1:
            found[-1] = Span(found[-1].low, span.high)
        else:
            found.append(span)
    return found
