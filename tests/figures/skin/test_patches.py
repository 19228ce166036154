from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.skin.body import Look, body
from generator.figures.skin.patches import bounded, patches


@pytest.fixture(scope="module")
def posed(poses):
    frame = poses["rear-delt-fly"][1]
    return body(frame.skeleton, camera(48, 20), Look(), frame.hands)


def test_a_part_is_the_least_of_its_solids_and_a_little_less_where_they_blend(posed):
    """Each solid at every point, with no window and no blend, against the part."""
    grid = posed.grid(1.0)
    windows, starts, values = patches(posed, grid)
    for number, (name, part) in enumerate(posed.parts.items()):
        rows, columns = windows[number]
        x, y = (mesh.ravel() for mesh in np.meshgrid(grid.x[columns], grid.y[rows]))
        alone = []
        for solids, its in ((posed.balls, part.balls), (posed.rods, part.rods)):
            counts = np.zeros(len(solids), int)
            counts[its] = len(x)
            found = solids.sample(np.tile(x, counts.sum() // len(x)), np.tile(y, counts.sum() // len(x)), counts)
            alone.append(found.distance.reshape(-1, len(x)))
        least = np.concatenate(alone).min(0)
        blended = values[0, starts[number] : starts[number] + len(x)]
        near = np.abs(least) < 1.0
        assert (blended <= least + 1e-3)[near].all(), name
        assert (blended > least - float(part.widths[:, 0].max()))[near].all(), name


def test_each_part_is_known_in_a_window_that_holds_its_box(posed):
    grid = posed.grid(0.5)
    for (rows, columns), box in zip(patches(posed, grid).windows, posed.boxes.values(), strict=True):
        left, right, bottom, top = box
        assert grid.x[columns][0] < left
        assert grid.x[columns][-1] > right
        assert grid.y[rows][0] < bottom
        assert grid.y[rows][-1] > top


def test_bounds_are_those_of_a_window(posed):
    grid = posed.grid(0.5)
    ((low, high, left, right),) = bounded(grid, np.array([[0, 3, 60, 62]]), 1.0).tolist()
    assert (slice(low, high), slice(left, right)) == grid.window((0, 3, 60, 62), 1.0)
