from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.trace import Line, arc, area, contours, resampled, runs, smoothed

SQUARE = Line(np.array([[0.0, 0], [4, 0], [4, 4], [0, 4]]), closed=True)


def test_the_contour_of_a_disc_is_its_circle():
    x = y = np.arange(-4, 4.1, 0.5)
    field = np.hypot(x[None, :], y[:, None]) - 2
    (line,) = contours(x, y, field)
    assert line.closed
    assert np.hypot(*line.points.T) == pytest.approx(2, abs=0.04)


def test_a_contour_that_leaves_the_grid_is_open():
    x = y = np.arange(0, 5.0)
    (line,) = contours(x, y, np.broadcast_to(x - 2.25, (5, 5)))
    assert not line.closed
    assert line.points[:, 0] == pytest.approx(2.25)


def test_area_has_the_sign_of_the_turn():
    assert area(SQUARE.points) == 16
    assert area(SQUARE.points[::-1]) == -16


def test_resampling_spaces_points_evenly():
    line = resampled(SQUARE, 0.5)
    assert len(line.points) == 32
    assert np.diff(arc(line.points)) == pytest.approx(0.5)
    opened = resampled(Line(SQUARE.points, closed=False), 0.5)
    assert opened.points[-1] == pytest.approx([0, 4])


def test_smoothing_keeps_free_ends():
    line = smoothed(Line(np.array([[0.0, 0], [1, 1], [2, 0], [3, 1]]), closed=False), 2)
    assert line.points[0] == pytest.approx([0, 0])
    assert line.points[-1] == pytest.approx([3, 1])
    assert np.ptp(line.points[1:-1, 1]) < 0.5


@pytest.mark.parametrize(
    ("mask", "closed", "found"),
    [
        ("111111", True, [("012345", True)]),
        ("000000", True, []),
        ("110011", False, [("01", False), ("45", False)]),
        ("110011", True, [("4501", False)]),
        ("110111", False, [("012345", False)]),
        ("010000", False, []),
    ],
)
def test_runs_are_stretches_with_short_gaps_bridged(mask, closed, found):
    bits = np.array([bit == "1" for bit in mask])
    got = runs(bits, closed, gap=1, least=2)
    assert [("".join(map(str, run)), whole) for run, whole in got] == found
