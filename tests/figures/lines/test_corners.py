from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.corners import cut
from generator.figures.lines.trace import Line, resampled

SQUARE = np.array([[0.0, 0], [8, 0], [8, 8], [0, 8]])
ANGLE = np.linspace(0, 2 * np.pi, 60, endpoint=False)


def test_a_line_is_cut_at_each_corner_and_nowhere_else():
    found = cut(resampled(Line(SQUARE, closed=True), 0.5))
    assert sorted(map(tuple, found.points[found.at[:-1]].round())) == sorted(map(tuple, SQUARE))
    assert found.points[0] == pytest.approx(found.points[-1])


def test_a_round_line_runs_on_where_it_closes():
    found = cut(Line(5 * np.column_stack([np.cos(ANGLE), np.sin(ANGLE)]), closed=True))
    assert len(found.at) == 2
    assert found.leave == pytest.approx(-found.arrive)


def test_pieces_leave_and_arrive_along_the_line():
    found = cut(Line(np.array([[0.0, 0], [1, 0], [2, 0], [3, 0]]), closed=False))
    assert found.leave == pytest.approx(np.array([[1, 0]]))
    assert found.arrive == pytest.approx(np.array([[-1, 0]]))


@pytest.mark.parametrize("count", [1, 2])
def test_too_few_points_have_no_corner(count):
    found = cut(Line(np.arange(2.0 * count).reshape(count, 2), closed=False))
    assert found.at.tolist() == [0, 1]
