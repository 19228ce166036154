from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line
from generator.figures.skin.gaps import GAP, bridged


def stroke(start, end, **free):
    """A straight stroke of nine points."""
    points = np.linspace(start, end, 9)
    return Stroke(Line(points, closed=False), **{"free_start": False, "free_end": True, **free})


def test_lines_that_lead_to_each_other_meet_in_the_middle():
    first, second = bridged([stroke((0, 0), (8, 0)), stroke((9, 0.2), (17, 0.2))])
    assert first.line.points[-1] == pytest.approx((8.5, 0.1))
    assert second.line.points[0] == pytest.approx((8.5, 0.1))
    assert not first.free_end


@pytest.mark.parametrize(
    "other",
    [
        stroke((8 + GAP + 0.1, 0), (17, 0)),
        stroke((9, 0), (9, 8)),
        stroke((8.5, 0), (0, 0.5)),
    ],
)
def test_those_too_far_apart_or_that_lead_elsewhere_stay_as_they_are(other):
    first, _ = bridged([stroke((0, 0), (8, 0)), other])
    assert len(first.line.points) == 9
    assert first.free_end


def test_each_end_meets_the_nearest_alone():
    first, near, far = bridged([stroke((0, 0), (8, 0)), stroke((8.8, 0), (17, 0)), stroke((9.2, 0.3), (17, 2))])
    assert len(first.line.points) == len(near.line.points) == 10
    assert len(far.line.points) == 9


def test_nothing_to_bridge_is_no_error():
    assert bridged([]) == []
    assert len(bridged([stroke((0, 0), (8, 0))])) == 1


def test_a_line_of_few_points_meets_another_too():
    short = stroke((0, 0), (1, 0))
    short = short._replace(line=Line(short.line.points[::4], closed=False))
    first, second = bridged([short, stroke((2, 0), (10, 0))])
    assert first.line.points[-1] == pytest.approx(second.line.points[0])
