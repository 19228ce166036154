from __future__ import annotations

import pytest

from generator.figures.pace import EVEN
from generator.records.exercise import Dose
from generator.training.pace import LONGEST, SHORTEST, pace


def of(**dose):
    return pace(Dose.model_validate({"work": "2 x 10", **dose}))


@pytest.mark.parametrize(
    ("tempo", "expected"),
    [("2-1-3", (2, 1, 3, 0)), ("0-1-5", (0, 1, 5, 0)), ("3-1-2-4", (2, 4, 3, 1)), ("31X0", (1, 0, 3, 1))],
)
def test_a_tempo_is_the_way_up_the_stop_above_the_way_down_and_the_stop_below(tempo, expected):
    found = of(tempo=tempo)
    assert (found.up, found.top, found.down, found.bottom) == expected


def test_without_a_tempo_it_goes_evenly():
    assert of() == EVEN


def test_a_hold_is_shown_in_proportion_between_the_shortest_and_the_longest():
    holds = [of(work=work).hold for work in ("3 x 5 s", "3 x 15 s", "3 x 20 s", "5 breaths", "1 x 60 s", "2 x 8")]
    assert holds == [SHORTEST, 3, 4, 5, LONGEST, 0]
