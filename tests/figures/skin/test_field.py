from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.skin.body import body
from generator.figures.skin.field import around, blend
from generator.figures.skin.look import Look


def test_a_blend_is_the_lesser_but_where_both_are_near():
    field = np.array([0.0, 0.0, 3.0])
    blend(field, np.array([5.0, 0.0, -1.0]), 2.0)
    assert field == pytest.approx([0.0, -0.5, -1.0])


def test_a_box_holds_the_boxes_in_it():
    assert around(np.array([[0, 4, -1, 2], [-3, 1, 0, 5]])) == (-3, 4, -1, 5)


def test_a_grid_window_holds_a_box(poses):
    frame = poses["running"][0]
    grid = body(frame.skeleton, camera(24, 8), Look(), frame.hands).grid(0.5)
    rows, columns = grid.window((0, 3, 10, 12), 0.0)
    assert grid.x[columns].min() >= 0
    assert grid.x[columns].max() < 3
    assert grid.y[rows].min() >= 10
    assert grid.y[rows].max() < 12
