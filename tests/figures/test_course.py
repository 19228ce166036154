from __future__ import annotations

import numpy as np
import pytest

from generator.figures import course
from generator.figures.bones.balance import WEIGHTS
from generator.figures.course import FEW, FEWER, MOMENTS, TIMES, off, weights
from generator.figures.motion import midway, passage

SQUAT = {"stance": "standing"}, {"stance": "squat"}
RAISE = {"stance": "standing"}, {"shoulders": {"flex": 170}, "elbows": 40}


def solved_all(start, end):
    """The bones at all moments, each solved."""
    way = passage(start, end)
    return [midway(way, float(time)).skeleton for time in TIMES]


@pytest.mark.parametrize("ends", [SQUAT, RAISE])
def test_what_lies_between_is_where_it_would_be_solved_to_be(solved, ends):
    start, end = solved(*ends)
    for one, other in zip(course.course(start, end)[1:-1], solved_all(start, end)[1:-1], strict=True):
        for bone, (_, rest) in WEIGHTS.items():
            assert one[bone].at(rest) == pytest.approx(other[bone].at(rest), abs=0.7), bone


def test_a_way_that_few_positions_do_not_tell_is_solved_throughout(solved, monkeypatch):
    start, end = solved(*RAISE)
    monkeypatch.setattr(course, "CLOSE", 0.0)
    made = course.course(start, end)
    assert [bones["hand-left"].origin.tolist() for bones in made[1:-1]] == [
        bones["hand-left"].origin.tolist() for bones in solved_all(start, end)[1:-1]
    ]


def test_how_far_bones_are_from_where_fewer_moments_have_them_is_told(solved):
    start, end = solved(*RAISE)
    found = dict(zip(FEW, (solved_all(start, end)[number] for number in FEW), strict=True))
    still = dict.fromkeys(FEW, start.skeleton)
    assert off(still) == pytest.approx(0)
    assert 0 < off(found) < off(still | {FEW[1]: end.skeleton})


def test_a_course_of_the_fourth_degree_is_told_by_five_moments():
    known = weights(FEW, range(MOMENTS)) @ TIMES[list(FEW)] ** 4
    assert known == pytest.approx(TIMES**4)
    assert weights(FEWER, FEWER) == pytest.approx(np.eye(len(FEWER)))
