from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.skeleton import fixed
from generator.figures.kit.named import read
from generator.figures.kit.solids import Ball, bar
from generator.figures.kit.sunk import DEEP, skin, sunk_kit


def found(solved, kit, **frame):
    """What is wrong with kit in a frame."""
    frames = [position.skeleton for position in solved({"stance": "standing", **frame})]
    return list(sunk_kit([read(kit)], frames, frames[0]))


@pytest.mark.parametrize("kit", ["dumbbells", "kettlebell", {"dumbbells": {"side": "left"}}])
def test_a_weight_in_the_thigh_is_told(solved, kit):
    (fault,) = found(solved, kit, shoulders={"flex": 6, "abduct": -6}, elbows=0)
    assert fault.path == ("shoulders",)
    assert "is inside the body" in fault.message
    assert fault.help


@pytest.mark.parametrize("kit", ["dumbbells", "kettlebell", "barbell", "band", "wall", "bench"])
def test_what_is_held_away_from_the_body_is_fine(solved, kit):
    assert found(solved, kit, shoulders={"flex": 60, "abduct": 10}) == []


def test_points_lie_on_the_skin_of_what_is_round():
    ball = skin(Ball(fixed([1, 2, 3]), 4))
    assert np.linalg.norm(ball - [1, 2, 3], axis=1) == pytest.approx(4)
    round_bar = skin(bar((0, 0, 0), (10, 0, 0), 2))
    assert np.hypot(round_bar[:, 1], round_bar[:, 2]) == pytest.approx(2)
    assert round_bar[:, 0].min() == 0
    assert round_bar[:, 0].max() == 10
    assert DEEP < 2
