"""One exercise on a sheet to hand out: how it is done, what goes wrong, whose body minds it, and days to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.cards.sayings import said, unparted
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.training.cautions import cautions
from generator.training.loads import load_words
from generator.training.stops import brief
from generator.values.fields import Action
from generator.values.quantity import listed
from generator.values.rest import rest_words

PEN = 8.0
"""Millimeters of height of a row to write in."""
WEEK = 30.0
"""Millimeters of the column that names the weeks."""
NAMES = 3
"""How many other names it tells."""
WEEKS = 4
"""Weeks of days to tick."""
HOW = "How: see the page, which prints what is open there."
"""Where to read what the names of conditions leave out."""
STOP = "Stop at sharp pain, and get help for chest pain, fainting or a racing heart."
"""What a guide says that has no signs to stop of its own."""
LABELS: dict[Action | None, str] = {
    "avoid": "Leave it out with",
    "ask": "Ask a clinician first with",
    "modify": "Change it with",
    None: "At times change it or leave it out with",
}
"""What to do about a condition by its action; None is for what is asked in some of its stages alone."""


@dataclass(frozen=True, slots=True)
class Handout:
    """All that a handout may print."""

    exercise: str
    """The exercise's id."""
    title: str
    also: str
    """Some of its other names, or nothing."""
    summary: str
    dose: tuple[tuple[str, str], ...]
    """What each part of it is, and how much."""
    setup: str
    steps: tuple[str, ...]
    breathing: str
    mistakes: tuple[tuple[str, str], ...]
    """What goes wrong, and what to do instead."""
    easier: str
    cautions: tuple[tuple[str, str], ...]
    """What to do, and the names of the conditions that ask for it."""
    how: str = HOW
    """Where to read how, behind the names of conditions."""
    stops: str = ""
    """When to stop."""
    weeks: int = WEEKS
    drawn: bool = True
    """Whether there is room for the figure."""
    lacks: str = ""
    """What would stand here and does not, in a sentence."""


def handout(catalog: Catalog, exercise: Exercise) -> Handout:
    """The words of an exercise's handout."""
    return Handout(
        exercise=exercise.id,
        title=exercise.name,
        also=", ".join(exercise.aliases[:NAMES]),
        summary=said(catalog, exercise.summary),
        dose=tuple((label, unparted(words)) for label, words in dose(exercise)),
        setup=said(catalog, exercise.setup),
        steps=tuple(said(catalog, step) for step in exercise.steps),
        breathing=said(catalog, exercise.breathing),
        mistakes=tuple((said(catalog, it.mistake), said(catalog, it.instead)) for it in exercise.mistakes),
        easier=said(catalog, exercise.make_easier or ""),
        cautions=tuple(outcomes(catalog, exercise)),
        stops=said(catalog, brief(catalog, (STOP,))),
    )


def dose(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """The parts of a dose."""
    its = exercise.dose
    yield "Do", its.work.both()
    if its.load:
        yield "With", load_words(exercise, its.load)
    if its.rest:
        yield "Rest", rest_words(its.rest).removeprefix("rest ")
    if its.tempo:
        yield "Tempo", its.tempo.words()
    if its.effort:
        yield "Effort", its.effort.words()


def outcomes(catalog: Catalog, exercise: Exercise) -> Iterator[tuple[str, str]]:
    """What people with conditions do about an exercise, and the names of those conditions: how stands on the page, and prints with it where it is open."""
    found: dict[str, list[str]] = {label: [] for label in LABELS.values()}
    told = cautions(catalog, exercise)
    for condition in catalog.conditions.values():
        its = [one for one in told if one.condition == condition.id]
        always = next((one for one in its if one.stage is None), None)
        if its:
            found[LABELS[always.action if always else None]].append(condition.name.lower())
    yield from ((label, listed(names)) for label, names in found.items() if names)
