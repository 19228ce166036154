from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera


@pytest.mark.parametrize(
    ("turn", "point", "seen"),
    [
        (0, (1, 0, 0), (1, 0, 0)),
        (0, (0, -1, 0), (0, 0, 1)),
        (90, (1, 0, 0), (0, 0, 1)),
        (-90, (1, 0, 0), (0, 0, -1)),
        (30, (0, 0, 1), (0, 1, 0)),
    ],
)
def test_the_camera_goes_round_from_the_right_side_to_the_front(turn, point, seen):
    assert camera(turn, 0).see(point) == pytest.approx(seen, abs=1e-12)


def test_from_above_near_things_lie_lower():
    assert camera(90, 30).see((1, 0, 0))[1] < 0


def test_a_camera_keeps_lengths_and_right_angles():
    axes = camera(33, 12).axes
    assert axes @ axes.T == pytest.approx(np.eye(3))
