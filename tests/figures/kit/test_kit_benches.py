from __future__ import annotations

import numpy as np
import pytest

from generator.figures.kit import built, named
from generator.figures.kit.solids import Box


def pad(poses, written, name):
    return built.build([named.read(written)], poses(name).frames, poses(name).frames[0]).pieces[0].solids[0]


def rise(solid: Box):
    return np.degrees(np.arcsin(abs(solid.axes[2, 2])))


def test_a_bench_is_under_a_body_that_lies_on_it(poses):
    solid = pad(poses, "bench", "supine")
    top = solid.centre[2] + solid.half[2]
    assert np.allclose(solid.axes, np.eye(3))
    assert top == pytest.approx(25, abs=1.5)


def test_a_bench_leans_as_the_trunk_does(poses):
    assert 20 < rise(pad(poses, "bench", "incline")) < 60


def test_an_incline_may_be_written(poses):
    assert rise(pad(poses, {"bench": {"incline": 45}}, "incline")) == pytest.approx(45)


def test_a_seat_is_where_the_body_sits(poses):
    for written in ("chair", {"bench": {"under": "seat"}}):
        solid = pad(poses, written, "seated")
        assert solid.centre[2] + solid.half[2] == pytest.approx(24, abs=0.5)
        assert abs(solid.centre[0] - poses("seated").first["pelvis"].at((0, 0, 53))[0]) < solid.half[0]


def test_a_bench_under_a_hand_is_as_high_as_the_hand(poses):
    solid = pad(poses, {"bench": {"under": "hand", "side": "left"}}, "plank")
    assert solid.centre[2] + solid.half[2] == pytest.approx(30, abs=2)
    assert solid.centre[1] > 5


def test_a_chair_has_a_back_where_one_sits_and_none_under_hands(poses):
    sat, leant = (
        built.build([named.read(word)], poses(name).frames, poses(name).frames[0])
        for word, name in (("chair", "seated"), ({"chair": {"under": "hands"}}, "plank"))
    )
    assert len(sat.pieces[0].solids) == 2
    assert len(leant.pieces[0].solids) == 1
