from __future__ import annotations

import re
from itertools import pairwise
from math import hypot

import pytest

from generator.figures.map.spline import SCALE, closed, joined, polygon, segments, stripes

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))


def lines(path):
    """The lines of a path of stripes as ((x, y), (x, y))."""
    numbers = [tuple(int(number) for number in re.findall(r"-?\d+", line)) for line in path.split("M")[1:]]
    return [((x, y), (x + right, y + down)) for x, y, right, down in numbers]


def test_a_curve_goes_through_its_points_and_closes():
    found = list(segments(SQUARE))
    assert tuple(segment[0] for segment in found) == SQUARE
    assert all(one[3] == other[0] for one, other in pairwise([*found, found[0]]))


def test_a_curve_has_no_corner():
    for one, other in pairwise(list(segments(SQUARE))):
        arriving = (one[3][0] - one[2][0], one[3][1] - one[2][1])
        leaving = (other[1][0] - other[0][0], other[1][1] - other[0][1])
        assert arriving == pytest.approx(leaving)


def test_a_path_starts_at_the_first_point_with_heights_counted_downward():
    path = closed(((1.0, 99.0), (3.0, 99.0), (2.0, 97.0)))
    assert path.startswith(f"M{SCALE} {SCALE}c")
    assert path.endswith("z")


def test_a_path_ends_where_it_started_however_its_numbers_are_rounded():
    path = closed(((0.13, 99.97), (3.38, 98.44), (2.17, 97.71), (1.01, 97.03)))
    steps = [[int(number) for number in re.findall(r"-?\d+", step)] for step in path.removesuffix("z").split("c")[1:]]
    assert [sum(step[4] for step in steps), sum(step[5] for step in steps)] == [0, 0]


def test_numbers_are_as_short_as_a_path_allows():
    assert joined([1, -2, 3, 0, -4]) == "1-2 3 0-4"


def test_a_polygon_follows_the_curve():
    corners = polygon(SQUARE, 50)
    around = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise([*corners, corners[0]]))
    assert len(corners) == 200
    assert 40 < around < 44  # it bulges a little


def test_stripes_lie_within_the_curve_and_evenly_apart():
    found = lines(stripes(SQUARE, 2.0))
    assert len(found) >= 8
    for start, end in found:
        for x, y in (start, end):
            assert -15 <= x <= 115
            assert 885 <= y <= 1015
        assert abs((start[0] - start[1]) - (end[0] - end[1])) <= 2  # they slant by 45 degrees
    levels = sorted(start[0] - start[1] for start, _ in found)
    assert all(abs(step - 20) <= 3 for step in (b - a for a, b in pairwise(levels)))


def test_stripes_leave_out_a_bay():
    horseshoe = ((0, 0), (30, 0), (30, 20), (25, 20), (25, 5), (5, 5), (5, 20), (0, 20))
    assert any(start != end and abs(end[0] - start[0]) < 100 for start, end in lines(stripes(horseshoe, 2.0)))
    inner = [(x, y) for line in lines(stripes(horseshoe, 2.0)) for x, y in line if 70 < x < 230 and y < 930]
    assert inner == []
