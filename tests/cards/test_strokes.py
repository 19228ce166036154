"""The paths of drawings."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cards.strokes import LOOSE, Frame, distances, outline, thinned

WHOLE = Frame(1, 1, 0, 0)


def test_a_path_goes_on_from_where_it_is():
    words = list(outline("M2 3h4v5l1-1H0V1zm5 5l1,4L9 9", WHOLE))
    assert words == ["2 3 m", "6 3 l", "6 8 l", "7 7 l", "0 7 l", "0 1 l", "h", "7 8 m", "8 12 l", "9 9 l"]


def test_a_new_part_may_begin_where_the_last_one_did():
    assert list(outline("m1 1h4v4zl0 9m1 1h9", WHOLE))[4:] == ["1 10 l", "2 11 m", "11 11 l"]


@pytest.mark.parametrize("path", ["M1 2 3 4", "M1 1l1 2 3 4 5 6", "M1 1q1 2 3 4", "M1", "M1 1c1 2", "h1 1"])
def test_what_no_drawing_writes_is_refused(path):
    with pytest.raises(ValueError, match=r"path|string"):
        list(outline(path, WHOLE))


def test_a_bent_curve_stays_one_and_one_hardly_bent_is_a_line():
    assert list(outline("M0 0c0 30 40 30 40 0", WHOLE)) == ["0 0 m", "0 30 40 30 40 0 c"]
    assert list(outline("M0 0c10 1 30 1 40 0", WHOLE)) == ["0 0 m", "40 0 l"]
    assert list(outline("M0 0c9 0 9 9 0 0", WHOLE)) == ["0 0 m", "9 0 9 9 0 0 c"]


def test_what_has_no_length_is_left_out():
    assert list(outline("M1 1l.2 0c.1 0 .1.1.1.1l9 0", WHOLE)) == ["1 1 m", "10 1 l"]


def test_a_corner_that_none_would_miss_is_left_out():
    assert list(outline("M0 0L5 .7L10 0L20 9", WHOLE)) == ["0 0 m", "10 0 l", "20 9 l"]
    assert list(outline("M0 0L5 .8L10 0", WHOLE)) == ["0 0 m", "5 1 l", "10 0 l"]


def along(controls, time):
    """A point of a cubic."""
    rest = 1 - time
    weights = rest**3, 3 * time * rest**2, 3 * time**2 * rest, time**3
    return tuple(sum(w * point[k] for w, point in zip(weights, controls, strict=True)) for k in (0, 1))


points = st.tuples(st.integers(-99, 99), st.integers(-99, 99))


@given(st.lists(points, min_size=4, max_size=4))
def test_no_curve_is_drawn_farther_off_than_a_step(controls):
    path = "M{} {}C{} {} {} {} {} {}".format(*(number for point in controls for number in point))
    *_, last = list(outline(path, WHOLE))
    if last.endswith("l"):
        (ax, ay), (bx, by) = controls[0], controls[-1]
        length = math.dist((ax, ay), (bx, by))
        for step in range(11):
            x, y = along(controls, step / 10)
            assert abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) <= length * 1.01


def near(corners, first, last):
    """Whether all corners between two are as near to the line between these as they have to be."""
    return all(far <= LOOSE for far in distances(corners[first:last], corners[first], corners[last]))


@given(st.lists(points, min_size=1, max_size=30))
@example([(0, 1), (1, 0), (0, 1), (1, 0), (0, 0)])
def test_no_line_goes_past_a_corner_farther_off_than_it_may(corners):
    kept = thinned(corners)
    assert kept[0] == corners[0]
    assert kept[-1] == corners[-1]
    reached = {0}  # the numbers of a corner, which may come again
    for point in kept[1:]:
        reached = {
            last
            for last, corner in enumerate(corners)
            if corner == point and any(near(corners, first, last) for first in reached if first < last)
        }
    assert len(corners) - 1 in reached
