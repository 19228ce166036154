from __future__ import annotations

import numpy as np
import pytest
from speeds import hasty

from generator.figures import motion
from generator.figures.bones import legs
from generator.figures.bones.holding import sought
from generator.figures.bones.skeleton import IDENTITY, about, about_x, about_y, about_z, joint_at, unit
from generator.figures.bones.smooth import between, carried, share
from generator.figures.pose import Figure

SWING = {
    "kit": ["kettlebell"],
    "frames": [
        {"stance": "hinge", "torso": 66, "shoulders": {"flex": 44}, "elbows": 2, "palms": "back"},
        {"torso": 0, "shoulders": {"flex": 80}, "elbows": 6},
    ],
}
"""Straight arms that go past the way their palms face."""


def test_a_hand_does_not_turn_over_where_its_palm_faces_along_the_arm(monkeypatch):
    figure = Figure.model_validate(SWING)
    assert list(hasty(figure)) == []
    monkeypatch.setattr(motion, "smooth", lambda bones, *_: bones)
    assert any("hand-" in it for it in hasty(figure))


def test_kit_that_hops_is_found(monkeypatch):
    figure = Figure.model_validate(SWING)
    midway = motion.midway
    monkeypatch.setattr(motion, "midway", lambda way, part: midway(way, 0.9 if part > 0.5 else part))
    assert any("kettlebell hops" in it for it in hasty(figure))


def test_feet_that_slide_are_found(monkeypatch):
    figure = Figure.model_validate(
        {"frames": [{"stance": "hinge", "torso": 70, "knees": 83}, {"torso": 0, "knees": 3}]}
    )
    assert list(hasty(figure)) == []
    monkeypatch.setattr(legs, "leant", lambda *leg: leg[1])  # as wide as the angles of the hips alone have it
    assert any("foot slides" in it for it in hasty(figure))


def test_feet_that_glide_where_they_should_step_are_found(monkeypatch):
    figure = Figure.model_validate({"frames": [{"stance": "standing", "hips": {"abduct": 8}}, {"hips": {"abduct": 0}}]})
    assert list(hasty(figure)) == []
    monkeypatch.setattr(motion, "steps", lambda *_: {})
    assert any("foot-left glides" in it for it in hasty(figure))


def test_a_hand_that_goes_through_the_head_on_its_way_is_found():
    face, temple = {"stance": "seated", "hands": {"right": {"to": "forehead"}}}, {"hands": {"right": {"to": "temple"}}}
    found = list(hasty(Figure.model_validate({"frames": [face, temple]})))
    assert any("the right hand is inside the body" in it for it in found)


def test_hands_stay_where_they_were_solved_to_be(solved, monkeypatch):
    start, change = {"stance": "standing", "palms": "in", "elbows": 90}, {"palms": "up", "shoulders": {"flex": 60}}
    evenly = solved(start, change, moments=np.linspace(0, 1, 7))
    monkeypatch.setattr(motion, "smooth", lambda bones, *_: bones)
    for even, plain in zip(evenly, solved(start, change, moments=np.linspace(0, 1, 7)), strict=True):
        for bone, name in (("forearm", "elbow"), ("hand", "wrist")):
            place = joint_at(plain.skeleton, bone, name, "left")
            assert joint_at(even.skeleton, bone, name, "left") == pytest.approx(place, abs=1e-6)


def test_a_palm_stays_flat_on_what_it_lies_on_all_the_way(solved):
    """The left hand on the wrist of a right one that goes down and in."""
    start = {"stance": "seated", "hands": {"right": {"at": [12, 14, 4]}, "left": {"to": "wrist"}}}
    ways = solved(start, {"hands": {"right": {"at": [20, -4, -20]}}}, moments=np.linspace(0, 1, 5))
    for bones, arm in ((one.skeleton, one.posture.arms["left"]) for one in ways):
        palm = bones["hand-left"].rotation @ np.array([0, -1, 0])
        assert palm @ sought(bones, arm, "left", arm.reach).out == pytest.approx(-1, abs=1e-3)


def test_a_turn_about_the_length_of_a_limb_is_shared_out():
    one, other = about_x(20.0), about_x(20.0) @ about_z(80.0)
    assert between(one, other, one[:, 2], 0.25) == pytest.approx(one @ about_z(20.0))
    assert carried(one, one[:, 2]) == pytest.approx(one)
    assert carried(IDENTITY, about_y(30.0)[:, 2]) == pytest.approx(about_y(30.0))


def test_a_part_of_a_rotation():
    axis = unit(np.array([1.0, 2.0, 3.0]))
    assert about(*share(about(axis, 90.0), 0.5)) == pytest.approx(about(axis, 45.0))
    assert about(*share(IDENTITY, 0.5)) == pytest.approx(IDENTITY)
