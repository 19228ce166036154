from __future__ import annotations

import numpy as np
import pytest

from generator.figures.artist import posed
from generator.figures.grasp import APART, HALF, HELD, away, hidden, share, touched, working
from generator.figures.kit import named
from generator.figures.kit.solids import Ball, Kit, Piece, bar, cord
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.skin.look import Look

FRONT, BACK, SIDE = (90, 5), (-90, 5), (4, 5)
HUG = {"stance": "standing", "shoulders": {"flex": 40}, "elbows": 90}
CROSS = {"stance": "standing", "shoulders": {"left": {"flex": 40}}, "elbows": {"left": 90}}
LETTER = {"stance": "standing", "shoulders": {"abduct": 86}}


@pytest.fixture
def told(read):
    """What a view hides of the hands of a figure."""

    def make(view, end, kit=(), start=None):
        items = [named.read(it) for it in kit]
        solved = solve_figure(read(start or {"stance": "standing"}, end), named.hands(items))
        seen = camera(*view)
        return list(hidden(items, [one.skeleton for one in solved], posed(solved[-1], seen, Look()), seen))

    return make


def test_hands_before_the_body_are_seen_from_the_front_alone(told):
    assert told(FRONT, HUG) == []
    assert told(BACK, HUG) == ["the hands that work"]


def test_one_of_two_that_do_the_same_is_enough(told):
    assert told(SIDE, HUG) == []


def test_a_hand_that_works_alone_has_to_be_seen(told):
    assert told(FRONT, CROSS) == []
    assert told(BACK, CROSS) == ["the hand that works"]


def test_hands_far_apart_do_not_stand_for_each_other(told):
    assert told(FRONT, LETTER) == []
    assert told((0, 0), LETTER) == ["the left hand"]


def test_hands_that_only_hang_do_not_work(told, read):
    assert told(BACK, {"neck": 10}) == []
    ends = [one.skeleton for one in solve_figure(read({"stance": "standing"}, {"torso": 40}))]
    assert working([], ends) == []
    assert working([named.read("dumbbells")], ends) == ["left", "right"]
    assert working([named.read({"dumbbells": {"side": "right"}})], ends) == ["right"]


def test_what_hands_hold_has_to_be_seen_and_may_hide_them(told):
    assert told(FRONT, HUG, ["dumbbells"]) == []
    assert "what the hands hold of 'towel'" in told(BACK, HUG, ["towel"])


def test_what_is_held_elsewhere_is_not_asked_for():
    hand = np.zeros(3)
    assert touched(Kit((Piece("metal", (bar((-20, 0, 1), (20, 0, 1), 1),)),)), hand)
    assert touched(Kit((), (cord("band", [(0, 0, 3), (0, 0, 90)], 1),)), hand)
    assert not touched(Kit((Piece("dark", (Ball(np.array([0, 0, 2 * HELD]), 1),)),)), hand)
    assert not touched(Kit((), (cord("band", [(9, 0, 0), (9, 0, 90)], 1),)), hand)


def test_a_point_is_away_from_all_of_a_line():
    line = np.array([[0.0, 0, 0], [10, 0, 0]])
    assert away(line, np.array([5.0, 3, 0])) == pytest.approx(3)
    assert away(line, np.array([14.0, 3, 0])) == pytest.approx(5)
    assert away(line[[0, 0]], np.array([0.0, 3, 4])) == pytest.approx(5)


def test_kit_before_a_hand_hides_it_as_the_body_does(read):
    [end] = solve_figure(read(HUG), moments=[0])
    seen = camera(*FRONT)
    before = Kit((Piece("soft", (bar((80, -40, 60), (80, 40, 60), 50),)),))
    assert share("left", posed(end, seen, Look()), Kit(), seen) > HALF
    assert share("left", posed(end, seen, Look()), before, seen) == 0
    assert APART > 0
