"""Checks of weeks: those of plans and their sets, and of the progression of routines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cards import booklet, bound, formats
from generator.cards.fitting import CARD_TOO_LONG
from generator.cards.sayings import said
from generator.cards.verdicts import first_unfit
from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.entry import Entry
from generator.records.plan import Plan, Session
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import Loc
from generator.training import stops
from generator.training.sessions import exercises
from generator.values.quantity import Span

WEEKS = Code(
    "G309",
    "Weeks do not add up",
    "Weeks run from 1 upward in order; none is named twice, and a plan leaves none out.",
)

EXCEPTION = Code(
    "G326",
    "Exception to nothing",
    "A session of a plan may give exercises of its routine other sets than the rest. It names exercises of the routine's blocks, each once.",
)


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
        loc = (key, index, "weeks")
        if span.low < next_:
            named = any(before.low <= span.low <= before.high for before in weeks[:index])
            message = f"week {span.low} was already named" if named else f"week {span.low} comes after week {next_ - 1}"
            yield Diagnostic(entry.at(*loc), WEEKS, message, f"go on with week {next_}")
        elif span.low > next_ and not gaps:
            yield Diagnostic(entry.at(*loc), WEEKS, f"week {next_} is left out", f"go on with week {next_}")
        next_ = max(next_, span.high + 1)


def exceptions_hold(catalog: Catalog) -> Iterator[Diagnostic]:
    """The exceptions of a plan's session name exercises of its routine's blocks, each once."""
    for plan in catalog.plans.values():
        for number, stage in enumerate(plan.stages):
            for day, sessions in stage.days.items():
                for index, session in enumerate(sessions):
                    place = ("stages", number, "days", day, index, "exceptions")
                    yield from unheld(catalog, catalog.entry(plan), session, place)


def unheld(catalog: Catalog, entry: Entry, session: Session, place: Loc) -> Iterator[Diagnostic]:
    """The exceptions of one session that change nothing."""
    left = set(exercises(catalog.routines[session.routine])) if session.routine else set()
    for index, exception in enumerate(session.exceptions):
        if exception.exercise not in left:
            where = entry.at(*place, index, "exercise")
            message = f"'{exception.exercise}' is not in the blocks of '{session.routine}', or was named before"
            yield Diagnostic(where, EXCEPTION, message, "name an exercise of the blocks, each once")
        left.discard(exception.exercise)


def fits_bound(catalog: Catalog, folder: Path | None = None) -> Iterator[Diagnostic]:
    """The cards of a plan's routines fit with the weeks of the plan; told of the first of a routine that does not. `folder` is the cache of cards."""
    for plan in catalog.plans.values():
        yield from clean.look(cards_fit, catalog, plan, folder)


def cards_fit(catalog: Catalog, plan: Plan, folder: Path | None) -> Iterator[Diagnostic]:
    """The same of one plan."""
    prints = [(form, paper) for form in formats.BOUND for paper in (form.bare, *form.papers)]
    for routine in booklet.routines(catalog, plan):
        if ("routine", routine.id) in catalog.incomplete:
            continue
        words = bound.bound(catalog, plan, routine)
        if wrong := first_unfit(words, prints, folder):
            form, paper = wrong
            message = f"the card of '{routine.id}' with the plan's weeks does not fit the booklet ({form.name} on {paper.words})"
            help = "name fewer sets in the sessions of the plan, or shorten what changes in the routine's weeks"
            yield Diagnostic(catalog.entry(plan).at("stages", key=True), CARD_TOO_LONG, message, help)


def fits_booklet(catalog: Catalog) -> Iterator[Diagnostic]:
    """Each week of a plan fits its page; told of the first week of a stage that does not."""
    for plan in catalog.plans.values():
        yield from clean.look(weeks_fit, catalog, plan)


def weeks_fit(catalog: Catalog, plan: Plan) -> Iterator[Diagnostic]:
    """The same of one plan."""
    told: set[Span] = set()
    for stage, week in booklet.weeks(catalog, plan):
        papers = (formats.SHEET.bare, *formats.SHEET.papers)
        unfit = next(
            (it for it in papers if not booklet.fitted(week, said(catalog, stops.brief(catalog, plan.safety)), it)),
            None,
        )
        if unfit and stage.weeks not in told:
            told.add(stage.weeks)
            where = catalog.entry(plan).at("stages", plan.stages.index(stage), "focus", key=True)
            message = f"week {week.number} does not fit one page of the plan's booklet (on {unfit.words})"
            yield Diagnostic(where, CARD_TOO_LONG, message, "shorten what it is about, or do less on a day")
