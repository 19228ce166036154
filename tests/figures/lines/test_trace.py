from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.trace import Line, arc, area, contours, evened, runs

SQUARE = Line(np.array([[0.0, 0], [4, 0], [4, 4], [0, 4]]), closed=True)


def test_the_contour_of_a_disc_is_its_circle():
    x = y = np.arange(-4, 4.1, 0.5)
    field = np.hypot(x[None, :], y[:, None]) - 2
    (line,) = contours(np.array(np.meshgrid(x, y)), field)
    assert line.closed
    assert np.hypot(*line.points.T) == pytest.approx(2, abs=0.04)


def test_a_contour_that_leaves_the_grid_is_open():
    x = y = np.arange(0, 5.0)
    (line,) = contours(np.array(np.meshgrid(x, y)), np.broadcast_to(x - 2.25, (5, 5)))
    assert not line.closed
    assert line.points[:, 0] == pytest.approx(2.25)


def test_area_has_the_sign_of_the_turn():
    assert area(SQUARE.points) == 16
    assert area(SQUARE.points[::-1]) == -16


OPEN = Line(np.array([[0.0, 0], [1, 1], [2, 0], [3, 1]]), closed=False)


def test_evened_lines_have_points_evenly_spaced():
    line, opened = evened([SQUARE, SQUARE._replace(closed=False)], 0.5)
    assert len(line.points) == 32
    assert np.diff(arc(line.points)) == pytest.approx(0.5)
    assert opened.points[-1] == pytest.approx([0, 4])


def test_smoothing_keeps_free_ends():
    (line,) = evened([OPEN], 1.41, 2)
    assert line.points[0] == pytest.approx([0, 0])
    assert line.points[-1] == pytest.approx([3, 1])
    assert np.ptp(line.points[1:-1, 1]) < 0.5


def test_smoothing_rounds_the_corners_of_a_closed_line():
    (line,) = evened([SQUARE], 0.5, 2)
    assert abs(line.points - SQUARE.points[:, None]).max(2).min() > 0.1


def test_lines_evened_together_are_as_if_evened_alone():
    lines = [SQUARE, OPEN, Line(np.array([[2.0, 2], [2, 2]]), closed=False), SQUARE]
    for line, found in zip(lines, evened(lines, 0.3, 2), strict=True):
        (alone,) = evened([line], 0.3, 2)
        assert found.points == pytest.approx(alone.points)
        assert found.closed == line.closed
    assert len(evened(lines, 0.3)[2].points) == 1
    assert evened([], 0.3) == []


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
