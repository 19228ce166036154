from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.corners import cut
from generator.figures.lines.trace import Line, evened

CORNERS = np.array([[0.0, 0], [8, 0], [8, 8], [0, 8]])
ANGLE = np.linspace(0, 2 * np.pi, 60, endpoint=False)
(SQUARE,) = evened([Line(CORNERS, closed=True)], 0.5)
CIRCLE = Line(5 * np.column_stack([np.cos(ANGLE), np.sin(ANGLE)]), closed=True)
BENT = Line(np.array([[x, 0.0] for x in range(6)] + [[5.0, y] for y in range(1, 7)]), closed=False)
LEVEL = Line(np.array([[0.0, 0], [1, 0], [2, 0], [3, 0]]), closed=False)


def test_a_line_is_cut_at_each_corner_and_nowhere_else():
    found = cut([SQUARE])
    ends = [(point.real, point.imag) for point in found.points[found.first].round()]
    assert sorted(ends) == sorted(map(tuple, CORNERS))
    assert found.points[0] == pytest.approx(found.points[-1])


def test_a_closed_line_starts_at_a_corner_wherever_it_was_traced_from():
    turned = SQUARE._replace(points=np.roll(SQUARE.points, 5, 0))
    found = cut([turned])
    assert len(found.first) == 4
    assert found.points[0] == pytest.approx(found.points[-1])


def test_an_open_line_is_cut_within():
    found = cut([BENT])
    assert found.points[found.last].tolist() == [5, 5 + 6j]


def test_a_round_line_runs_on_where_it_closes():
    found = cut([CIRCLE])
    assert len(found.first) == 1
    assert found.leave == pytest.approx(-found.arrive)


def test_pieces_leave_and_arrive_along_the_line():
    found = cut([LEVEL])
    assert found.leave == pytest.approx(1)
    assert found.arrive == pytest.approx(-1)


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("closed", [False, True])
def test_too_few_points_have_no_corner(count, closed):
    found = cut([Line(np.arange(2.0 * count).reshape(count, 2), closed=closed)])
    assert (found.first.tolist(), found.last.tolist()) == ([0], [1])


def test_lines_cut_together_are_as_if_cut_alone():
    lines = [SQUARE, BENT, LEVEL, CIRCLE, SQUARE]
    together = cut(lines)
    for number, line in enumerate(lines):
        alone, mine = cut([line]), together.line == number
        assert together.first[mine] - together.starts[number] == pytest.approx(alone.first)
        for many, one in ((together.leave, alone.leave), (together.arrive, alone.arrive)):
            assert many[mine] == pytest.approx(one)
