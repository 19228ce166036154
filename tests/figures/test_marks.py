"""What is wrong with a pose, marked on its drawing."""

from __future__ import annotations

import json

import numpy as np
import pytest

from generator.figures import artist
from generator.figures.bones.fault import Fault
from generator.figures.bones.skeleton import about_z
from generator.figures.job import Job
from generator.figures.marks import COLOUR, RING, mark, places

STANDING = {"stance": "standing"}
TOO_HIGH = {"hands": {"to": "wall", "height": 140}}
"""Higher than anybody reaches."""


def drawn(*frames, **more):
    return artist.draw(Job(json.dumps({"frames": frames, **more}), (), (), "Arms."))


def test_a_fault_is_marked_in_its_frame_and_in_the_small_figure():
    picture = drawn(STANDING, TOO_HIGH)
    assert {number for number, _ in picture.faults} == {1}
    first, second = picture.figure.split("<g transform=")[1:]
    assert COLOUR not in first
    assert COLOUR in second
    assert COLOUR in picture.thumbnail


def test_a_pose_that_a_body_holds_has_no_mark():
    picture = drawn(STANDING, {"shoulders": {"raise": 90}})
    assert picture.faults == ()
    assert COLOUR not in picture.figure + picture.thumbnail


@pytest.mark.parametrize("turn", [0, 90])
def test_a_hand_is_marked_where_it_is_and_where_it_should_be_however_the_body_is_turned(turn):
    (_, left), (_, right) = drawn(STANDING | TOO_HIGH | {"turn": turn}, TOO_HIGH).faults[:2]
    assert left.goal[2] == right.goal[2] == 140
    middle = (np.array(left.at) + right.at) / 2
    aside = np.array(left.at) - middle
    assert about_z(-turn) @ aside == pytest.approx([0, np.hypot(*aside[:2]), 0], abs=0.1)


def test_a_mark_is_a_ring_and_where_it_should_be_a_cross_with_a_line_there():
    ring, *cross, way = mark(np.array([[0.0, 0.0], [20.0, 0.0]]))
    assert np.hypot(*ring.points.T) == pytest.approx(np.full(len(ring.points), RING))
    assert len(cross) == 2
    assert way.points.tolist() == [[RING, 0], [20, 0]]
    assert len(mark(np.zeros((1, 2)))) == 1
    assert len(mark(np.array([[0.0, 0.0], [1.0, 0.0]]))) == 3  # the ring holds the cross


def test_a_fault_of_no_place_has_no_mark():
    assert places([Fault(("torso",), "it leans", "lean less")]) == []
