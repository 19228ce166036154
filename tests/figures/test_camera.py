from __future__ import annotations

import numpy as np
import pytest

from generator.figures.camera import camera


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


def test_what_was_seen_goes_back_to_the_world():
    points = np.arange(12.0).reshape(4, 3)
    view = camera(33, 12)
    assert view.unsee(view.see(points)) == pytest.approx(points)
