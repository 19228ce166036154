from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.brush import Stroke, brushed
from generator.figures.lines.curve import curves
from generator.figures.lines.trace import Line

LINE = Line(np.column_stack([np.linspace(0, 20, 41), np.zeros(41)]), closed=False)


def outline(free_start, free_end):
    (curve,) = curves([LINE], [0.05])
    return brushed(curve, Stroke(LINE, free_start, free_end), 0.6)


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
