from __future__ import annotations

from generator.figures.skin.body import bone_name
from generator.figures.skin.features import BELLY, FACE, FINGERS, LINED, MIDDLE, TRUNK


def test_every_line_rides_on_a_bone(poses):
    bones = set(poses["running"][0].skeleton)
    lines = [*FACE, *LINED, *TRUNK, *(line for hand in FINGERS.values() for line in hand)]
    assert {bone_name(line.bone, "left") for line in lines} <= bones
    assert {bone for bone, _ in (*MIDDLE, *BELLY)} <= bones


def test_lines_down_the_middle_are_in_the_middle():
    assert {point[1] for _, point in (*MIDDLE, *BELLY)} == {0}
