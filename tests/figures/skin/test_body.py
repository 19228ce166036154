from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.skin.body import body, bone_name, mirrored
from generator.figures.skin.field import CHAINS
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster


def extent(frame, look, turn=90):
    """Width and height of the body at rest."""
    left, right, bottom, top = body(frame.skeleton, camera(turn, 0), look, frame.hands).box
    return right - left, top - bottom


def test_the_body_stands_on_the_floor_and_is_a_hundred_units_high(standing):
    box = body(standing.skeleton, camera(90, 0), Look(), standing.hands).box
    assert box[2] == pytest.approx(0, abs=0.1)
    assert box[3] == pytest.approx(100, abs=0.5)


def test_both_sides_are_alike(standing):
    frame = standing._replace(hands={"left": "open", "right": "open"})
    posed = body(frame.skeleton, camera(90, 0), Look(), frame.hands)
    points = np.random.default_rng(1).uniform([0, 0], [16, 100], (400, 2))
    raster = Raster(posed, posed.grid(0.5))
    one, other = raster.at(points), raster.at(points * [-1, 1])
    near = np.abs(one) < 0.5
    assert near.any()
    assert one[near] == pytest.approx(other[near], abs=0.08)


def test_a_slight_build_is_narrower_but_as_high(standing):
    broad, slight = extent(standing, Look("broad")), extent(standing, Look("slight"))
    assert slight[0] < broad[0] - 0.4
    assert slight[1] == pytest.approx(broad[1], abs=0.4)


def test_tied_hair_adds_a_knot_behind_the_head(standing):
    assert extent(standing, Look(hair="tied"), 0)[0] >= extent(standing, Look(), 0)[0]
    assert "locks" in body(standing.skeleton, camera(0, 0), Look(hair="tied"), standing.hands).parts


def test_an_open_hand_is_longer_than_a_fist(standing):
    boxes = body(standing.skeleton, camera(90, 0), Look(), standing.hands).boxes
    assert boxes["hand-left"][2] < boxes["hand-right"][2] - 2


def test_every_part_has_its_chain(standing):
    posed = body(standing.skeleton, camera(90, 0), Look(hair="tied", cover="cap"), standing.hands)
    assert set(posed.parts) == {name for members in CHAINS.values() for name, _ in members}


def test_limbs_carry_their_side():
    assert bone_name("hand", "left") == "hand-left"
    assert bone_name("chest", "left") == "chest"
    assert mirrored((1, 2, 3), "right") == pytest.approx([1, -2, 3])
