from __future__ import annotations

from generator.figures.camera import camera
from generator.figures.shadow import shadow


def test_who_stands_throws_a_shadow_round_the_feet(standing):
    under = shadow(standing.skeleton, camera(90, 10))
    left, right, bottom, top = under.box
    assert left < -5
    assert right > 5
    assert bottom < 0 < top


def test_who_hangs_throws_none(poses, views):
    assert shadow(poses["pull-up"][1].skeleton, views["pull-up"]) is None
