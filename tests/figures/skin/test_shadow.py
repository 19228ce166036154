from __future__ import annotations

from generator.figures.lines.camera import camera
from generator.figures.skin.shadow import below, shadow


def test_who_stands_throws_a_shadow_round_the_feet(standing):
    under = shadow(standing.skeleton, camera(90, 10))
    left, right, bottom, top = under.box
    assert left < -5
    assert right > 5
    assert bottom < 0 < top


def test_who_hangs_throws_none(poses, views):
    for frame in poses["pull-up"]:
        assert shadow(frame.skeleton, views["pull-up"]) is None


def test_who_lies_with_all_limbs_in_the_air_throws_one(solved):
    bones = solved({"stance": "supine", "hips": 90, "knees": 90, "shoulders": {"flex": 90}, "feet": "free"})[0].skeleton
    assert shadow(bones, camera(20, 16)) is not None


def test_a_shadow_follows_the_body(solved):
    under = shadow(solved({"stance": "prone", "shoulders": {"extend": 2}})[0].skeleton, camera(0, 90))
    left, right, bottom, top = under.box
    assert right - left > 90
    assert 20 < top - bottom < 40


def test_what_is_high_throws_none():
    rising = [[0, 0, 0], [0, 0, 20], [10, 0, 60], [20, 0, 60], [30, 0, 20]]
    pieces = [piece.tolist() for piece in below(rising, 40)]
    assert pieces == [[[0, 0], [0, 0], [5, 0]], [[25, 0], [30, 0]]]
