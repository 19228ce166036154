"""What a plan's sessions come to in the words of their routines, so that a plan and its routines say the same of a week."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.catalog import Catalog
from generator.records.plan import Session, Stage
from generator.records.routine import Routine
from generator.training.sentences import AS_WRITTEN, sentences
from generator.training.sessions import step_of
from generator.values.quantity import Span, counted


def agenda(catalog: Catalog, stage: Stage) -> dict[tuple[str, int], str]:
    """Day and number of a session of a routine on it -> what is done of the routine in these weeks, as text with links; said once, and then by its day."""
    found: dict[tuple[str, int], str] = {}
    said: dict[tuple[str, str], str] = {}
    for day, sessions in stage.days.items():
        for number, session in enumerate(sessions):
            if session.routine:
                told = session_words(catalog.routines[session.routine], session, stage.weeks)
                first = said.setdefault((session.routine, told), day)
                found[day, number] = told if first == day or not told else f"As on {first.capitalize()}."
    return found


def session_words(routine: Routine, session: Session, weeks: Span) -> str:
    """What is done of a routine in a session of these weeks of a plan."""
    told = list(week_words(routine, session, weeks))
    if len(told) == 1:
        words = told[0][1]
    else:
        words = " ".join(f"Week{'s' if span.high > span.low else ''} {span.words()}: {said}" for span, said in told)
    return " ".join(filter(None, (words if words != AS_WRITTEN else "", overrides(session))))


def week_words(routine: Routine, session: Session, weeks: Span) -> Iterator[tuple[Span, str]]:
    """The sentences of each of these weeks; weeks of one step of the routine stand together."""
    start = weeks.low
    for number in range(weeks.low, weeks.high + 1):
        step = step_of(routine, session.week or number)
        if number == weeks.high or step is not step_of(routine, session.week or number + 1):
            yield Span(start, number), sentences(routine, step) if step else AS_WRITTEN
            start = number + 1


def overrides(session: Session) -> str:
    """The sets that a plan names itself: `2 sets of each, but 3 of [[side-step]]`."""
    found = f"{counted(session.sets, 'set')} of each" if session.sets else ""
    apart = ", ".join(f"{it.sets.words()} of [[{it.exercise}]]" for it in session.exceptions)
    joined = (", but " if found else "With ") if apart else ""
    return f"{found}{joined}{apart}." if found or apart else ""
