"""How long a routine takes, computed from its doses. The allowances are usual practice, measured in no study."""

from __future__ import annotations

from generator.records.exercise import Dose
from generator.records.item import Item
from generator.records.routine import Block, Routine
from generator.values.dose import Work
from generator.values.quantity import Span
from generator.values.tempo import Tempo

SECONDS_PER = {
    "reps": 4.0,
    "breaths": 5.0,
    "steps": 0.7,
    "s": 1.0,
    "min": 60.0,
    "m": 1.0,
    "km": 360.0,
    "yd": 0.9,
    "ft": 0.3,
    "mi": 580.0,
}
"""Seconds for one of each unit: a rep without a tempo, a calm breath, a step of about 0.7 m, a meter of walking with a load, a kilometer of running."""

GET_READY = 20.0
"""Seconds to take up the kit and the position of an exercise."""

TOLERANCE = 0.2
"""How far a routine's own minutes may be from the computed ones, as a share of the computed."""


def sets_of(block: Block, item: Item) -> Span:
    """The sets of an item: its own, or the rounds of its block, or one."""
    return item.work.sets or block.rounds or Span(1, 1)


def set_seconds(work: Work, tempo: Tempo | None) -> float:
    """Seconds of work in one set, both sides included; a range counts with its middle, sets that differ with their mean, `5+` with its least, and what is open with the allowance in its place."""
    rep = float(tempo.seconds) if tempo and work.amount.unit == "reps" else 0
    return work.amount.middle * (rep or SECONDS_PER[work.amount.unit]) * (2 if work.each else 1)


def rest_seconds(dose: Dose | Block) -> float:
    """Seconds of rest after a set, or after a round of a block."""
    return dose.rest.middle * SECONDS_PER[dose.rest.unit] if dose.rest else 0.0


def straight_seconds(dose: Dose) -> float:
    """Seconds of an exercise done set by set: sets x (work + rest), and getting ready."""
    sets = dose.work.sets.middle if dose.work.sets else 1.0
    return sets * (set_seconds(dose.work, dose.tempo) + rest_seconds(dose)) + GET_READY


def block_seconds(block: Block) -> float:
    """Seconds of a block: straight items one by one, other blocks round by round."""
    if block.kind == "straight":
        return sum(straight_seconds(item) for item in block.items)
    one = sum(set_seconds(item.work, item.tempo) + rest_seconds(item) for item in block.items)
    rounds = block.rounds.middle if block.rounds else 1.0
    return rounds * (one + rest_seconds(block)) + GET_READY * len(block.items)


def minutes(routine: Routine) -> float:
    """Minutes of one session, warm-up and cool-down included."""
    aside = sum(straight_seconds(item) for item in (*routine.warm_up, *routine.cool_down))
    return (aside + sum(block_seconds(block) for block in routine.blocks)) / 60
