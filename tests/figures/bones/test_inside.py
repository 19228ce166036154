from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.inside import depths, solids
from generator.figures.bones.skeleton import Bone
from generator.figures.lines.camera import camera
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster


def test_a_point_on_the_skin_is_neither_inside_nor_outside(solved):
    """The belly's front at rest: the waist's ellipsoid ends 5.7 before its bone's middle line."""
    bones = solved({"stance": "standing", "knees": 0, "torso": 0})[0].skeleton
    front = bones["waist"].at([(5.7, 0, 64.5), (0.2, 0, 64.5), (12.7, 0, 64.5)])
    skin, middle, before = depths(front, bones)
    assert skin == pytest.approx(0, abs=0.5)
    assert middle > 4
    assert before < -5


@pytest.mark.parametrize("angle", [0, 40, -75])
def test_it_agrees_with_the_drawn_body(solved, angle):
    """What is outside the outline of the trunk, head and thighs from some side is outside of them."""
    bones = solved({"stance": "hinge", "torso": 60})[0].skeleton
    points = np.random.default_rng(3).uniform((-30, -20, 30), (50, 20, 100), (300, 3))
    view = camera(angle, 10)
    posed = body(bones, view, Look(), {"left": "open", "right": "open"})
    raster = Raster(posed, posed.grid(0.25))
    hits = raster.hits(view.see(points)[:, :2])
    solid = raster.slots([("torso", "head", "thigh-left", "thigh-right")])[0, hits.part] >= 0
    outside = np.ones(len(points), bool)
    outside[hits.point[solid & (hits.distance < 0.3)]] = False
    assert outside.any()
    assert (depths(points, bones)[outside] < 0.1).all()


def test_the_shapes_are_those_of_the_trunk_the_head_and_both_thighs():
    names, bowls, bars = solids()
    assert {"head", "thigh-left", "thigh-right", "chest"} <= set(names)
    assert not {name for name in names if "arm" in name or "hand" in name or "shank" in name}
    assert len(bowls.bone) == len(bowls.centre) == len(bowls.radii)
    assert len(bars.bone) == len(bars.end_bone)


def test_depth_goes_with_the_body(solved):
    bones = solved({"stance": "standing"})[0].skeleton
    turn = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    moved = {name: Bone(turn @ bone.rotation, turn @ bone.origin + 7) for name, bone in bones.items()}
    points = np.array([[0.0, 0, 60], [3, 9, 70], [0, 5, 40]])
    assert depths(points @ turn.T + 7, moved) == pytest.approx(depths(points, bones))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"hands": {"at": [2, 3, -22]}}, ("hands",)),
        ({"shoulders": {"abduct": -20}, "elbows": 4}, ("shoulders", "left")),
    ],
)
def test_a_hand_inside_the_body_is_told_with_a_remedy(solved, change, path):
    faults = solved({"stance": "standing", **change})[0].faults
    assert faults[0].path == path
    assert faults[0].message == "the left hand is inside the body"
    assert faults[0].help


@pytest.mark.parametrize("change", [{"shoulders": {"abduct": 2}}, {"hands": {"at": [9, 6, -22]}}])
def test_a_hand_on_the_body_is_no_fault(solved, change):
    assert solved({"stance": "standing", **change})[0].faults == ()
