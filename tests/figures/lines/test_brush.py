from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.brush import Stroke, brushed
from generator.figures.lines.curve import curves
from generator.figures.lines.trace import Line

LINE = Line(np.column_stack([np.linspace(0, 20, 41), np.zeros(41)]), closed=False)
WAVE = Line(np.column_stack([np.linspace(0, 20, 60), 3 * np.sin(np.linspace(0, 20, 60))]), closed=False)


def outline(free_start, free_end):
    (curve,) = curves([LINE], [0.05])
    (found,) = brushed([curve], [Stroke(LINE, free_start, free_end)], 0.6)
    return found


def test_a_bound_line_is_equally_thick():
    points = outline(free_start=False, free_end=False).pieces.reshape(-1, 2)
    assert np.abs(points[:, 1]) == pytest.approx(0.3)


def test_a_free_end_thins_out():
    shape = outline(free_start=True, free_end=False)
    assert abs(shape.start[1]) < 0.1
    ends = shape.pieces[np.abs(shape.pieces[:, 2, 0] - 20) < 1e-6, 2]
    assert np.abs(ends[:, 1]) == pytest.approx(0.3)


def test_the_outline_is_closed():
    shape = outline(free_start=True, free_end=True)
    assert shape.closed
    assert shape.pieces[-1, 2, 0] == pytest.approx(shape.start[0])


def test_lines_brushed_together_are_as_if_brushed_alone():
    lines = [LINE, WAVE, LINE]
    strokes = [
        Stroke(line, free_start=start, free_end=end)
        for line, start, end in zip(lines, (True, True, False), (False, True, False), strict=True)
    ]
    drawn = curves(lines, [0.05] * 3)
    for curve, stroke, found in zip(drawn, strokes, brushed(drawn, strokes, 0.6), strict=True):
        (alone,) = brushed([curve], [stroke], 0.6)
        assert found.start == pytest.approx(alone.start)
        assert found.pieces == pytest.approx(alone.pieces)
    assert brushed([], [], 0.6) == []
