from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.skin.body import Look, body
from generator.figures.skin.field import SLIT, smooth_min


def test_the_smooth_minimum_is_the_minimum_but_where_both_are_near():
    first, second = np.array([0.0, 0.0, 3.0]), np.array([5.0, 0.0, -1.0])
    assert smooth_min(first, second, 2.0) == pytest.approx([0.0, -0.5, -1.0])
    assert np.array_equal(smooth_min(first, second, 0.0), np.minimum(first, second))


@pytest.fixture
def posed(poses):
    frame = poses["running"][0]
    return body(frame.skeleton, camera(24, 8), Look(), frame.hands)


def test_points_and_grid_agree(posed):
    grid = posed.grid(0.5)
    over = posed.on(grid)
    rows, columns = np.nonzero(np.abs(over.total) < 1.0)
    at = posed.at(np.column_stack([grid.x[columns], grid.y[rows]]))
    assert at.total == pytest.approx(over.total[rows, columns], abs=1e-9)
    assert at.chains == pytest.approx(over.chains[:, rows, columns], abs=1e-9)


def test_the_whole_holds_every_chain_and_closes_slits(posed):
    samples = posed.on(posed.grid(1.0))
    assert (samples.total <= samples.chains.min(0) + 1e-12).all()
    first, second = np.sort(samples.chains, axis=0)[:2]
    assert (samples.total[(first > 0) & (second < SLIT)] <= 0).all()


def test_a_grid_window_holds_a_box(posed):
    grid = posed.grid(0.5)
    rows, columns = grid.window((0, 3, 10, 12), 0.0)
    assert grid.x[columns].min() >= 0
    assert grid.x[columns].max() < 3
    assert grid.y[rows].min() >= 10
    assert grid.y[rows].max() < 12
