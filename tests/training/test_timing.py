from __future__ import annotations

import pytest

from generator.records.exercise import Dose
from generator.records.routine import Block
from generator.training.timing import (
    GET_READY,
    SECONDS_PER,
    block_seconds,
    minutes,
    rest_seconds,
    set_seconds,
    straight_seconds,
)
from generator.values.dose import WORK, parse_work
from generator.values.tempo import parse_tempo
from generator.values.units import UNITS


@pytest.mark.parametrize(
    ("work", "tempo", "seconds"),
    [
        ("10", None, 40),
        ("3 x 10", None, 40),
        ("10 per side", None, 80),
        ("8-12", None, 40),
        ("10", "2-1-3", 60),
        ("10 per side", "1-0-1", 40),
        ("10", "3110", 50),
        ("10", "31X0", 50),
        ("30 s", "2-1-3", 30),
        ("5 breaths", None, 25),
        ("1-2 min", None, 90),
        ("20 m", None, 20),
        ("1 km", None, 360),
        ("100 ft", None, 30),
        ("20 steps", None, 14),
        ("12, 10, 5", None, 36),
        ("12, 10, 5 per side", "1-0-1", 36),
        ("60, 30 s", None, 45),
        ("5+", None, 20),
        ("3 x AMRAP", None, 40),
        ("3 x to failure per side", None, 80),
        ("max hold", None, 30),
    ],
)
def test_a_set_takes_its_amount_times_the_tempo_or_an_allowance(work, tempo, seconds):
    assert set_seconds(parse_work(work), parse_tempo(tempo) if tempo else None) == seconds


def test_every_unit_of_work_has_an_allowance():
    assert set(SECONDS_PER) == set(WORK) <= set(UNITS)


@pytest.mark.parametrize(
    ("rest", "seconds"), [("60 s", 60), ("60-90 s", 75), ("2 min", 120), ("1:30", 90), ("no rest", 0), (None, 0)]
)
def test_rest_counts_in_seconds(rest, seconds):
    assert rest_seconds(Dose.model_validate({"work": 5} | ({"rest": rest} if rest else {}))) == seconds


def test_sets_that_differ_are_as_many_as_their_amounts():
    assert straight_seconds(Dose.model_validate({"work": "12, 10, 8", "rest": "50 s"})) == 3 * (40 + 50) + GET_READY


def test_sets_are_done_one_after_the_other():
    assert straight_seconds(Dose.model_validate({"work": "2-4 x 10", "rest": "50 s"})) == 3 * (40 + 50) + GET_READY
    assert straight_seconds(Dose.model_validate({"work": "10"})) == 40 + GET_READY


def block(kind, **more):
    """A block of two exercises, with ten reps and a rest of 10 s for the first and 30 s for the second."""
    items = [{"exercise": "a", "work": 10, "rest": "10 s"}, {"exercise": "b", "work": "30 s"}]
    return Block.model_validate({"kind": kind, "items": items, **more})


def test_a_straight_block_is_the_sum_of_its_exercises():
    assert block_seconds(block("straight")) == 40 + 10 + 30 + 2 * GET_READY


def test_other_blocks_are_counted_in_rounds():
    assert block_seconds(block("superset", rounds=3, rest="60 s")) == 3 * (40 + 10 + 30 + 60) + 2 * GET_READY
    assert block_seconds(block("circuit", rounds="2-3")) == 2.5 * (40 + 10 + 30) + 2 * GET_READY
    assert block_seconds(block("flow")) == 40 + 10 + 30 + 2 * GET_READY


def test_a_routine_takes_its_warm_up_its_work_and_its_cool_down(examine):
    warm_up, squats = 180 + 20, 2 * (10 * 5 + 60) + 20
    superset, flow, cool_down = 2 * (30 + 20 + 30) + 40, 20 + 20, 120 + 20
    assert minutes(examine()[0].routines["knee-start"]) == (warm_up + squats + superset + flow + cool_down) / 60
