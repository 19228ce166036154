"""How fast a movement is shown, from the dose of its exercise: its tempo, or how long it is held."""

from __future__ import annotations

from generator.figures.pace import EVEN, Pace
from generator.records.exercise import Dose
from generator.training.timing import SECONDS_PER
from generator.values.tempo import Tempo

PART = 0.2
"""Of the seconds of a hold, so long is it shown (practice)."""
SHORTEST, LONGEST = 2.0, 6.0
"""Seconds for which it is shown at least and at most."""


def pace(dose: Dose) -> Pace:
    """The pace of a movement."""
    found = EVEN._replace(hold=hold(dose))
    return timed(found, dose.tempo) if dose.tempo else found


def hold(dose: Dose) -> float:
    """For how many seconds a hold is shown; 0 where the dose counts none."""
    amount = dose.work.amount
    if amount.unit not in ("s", "breaths"):
        return 0.0
    return min(LONGEST, max(SHORTEST, PART * amount.middle * SECONDS_PER[amount.unit]))


def timed(pace: Pace, tempo: Tempo) -> Pace:
    """A pace with the seconds of a tempo: the stop after the way up is above, and that after the way down below."""
    (first, seconds), *others = tempo.phases
    found = {first: float(seconds)}
    for (before, _), (phase, its) in zip(tempo.phases, others, strict=False):
        found[{"up": "top", "down": "bottom"}[before] if phase == "hold" else phase] = float(its)
    return Pace(**{"bottom": 0.0, "top": 0.0} | found, hold=pace.hold, told=True)
