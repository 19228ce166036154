from __future__ import annotations

import numpy as np
import pytest

from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.spots import seat, sole
from generator.figures.kit.wheelchair import HIGH, RIM, WHEEL, wheelchair
from generator.figures.skin.body import SIDES


@pytest.fixture
def poses(solved):
    first, last = solved({"stance": "seated", "seat": HIGH, "feet": "free"}, {"shoulders": {"flex": 80}})
    return Poses([first.skeleton, last.skeleton], last.skeleton)


def test_the_wheels_stand_on_the_floor_beside_the_body_and_one_sees_through_them(poses):
    kit = wheelchair(Plain(), poses)
    wide = [line.points for line in kit.lines if len(line.points) > 9]
    assert [round(float(np.ptp(points[:, 2])) / 2, 1) for points in wide] == [WHEEL - 0.8, RIM] * 2
    assert min(points[:, 2].min() for points in wide) == pytest.approx(0.8, abs=0.01)
    assert min(abs(points[:, 1]).min() for points in wide) > 13


def test_the_seat_and_the_plate_are_under_who_sits(poses):
    kit = wheelchair(Plain(), poses)
    tops = {
        piece.tone: piece.solids[0].centre[2] + piece.solids[0].half[2] for piece in kit.pieces if piece.tone != "frame"
    }
    assert tops["dark"] == pytest.approx(seat(poses.first)[2])
    assert tops["metal"] == pytest.approx(min(sole(poses.first, side)[2] for side in SIDES), abs=0.1)


def test_it_stays_while_the_arms_move(poses):
    moved = Poses(poses.frames, poses.first)
    assert [line.points.tolist() for line in wheelchair(Plain(), poses).lines] == [
        line.points.tolist() for line in wheelchair(Plain(), moved).lines
    ]
