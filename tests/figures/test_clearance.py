from __future__ import annotations

import numpy as np
import pytest

from generator.figures.clearance import BESIDE, FOLDED, Spot, cleared, cost, folded, inside, near, slid
from generator.figures.frame import Frame, Work, draw
from generator.figures.lines.camera import camera
from generator.figures.lines.trace import Line
from generator.figures.skin.look import Look

ACROSS = np.column_stack([np.arange(11.0), np.zeros(11)])


@pytest.fixture(scope="module")
def front(poses):
    """A drawn body, seen from the front."""
    return draw(
        Frame(poses["wall-slide"][0].skeleton, {"left": "open", "right": "open"}), camera(90, 4), Look(), Work()
    )


def line(x, y):
    """A short level arrow about a point."""
    return np.column_stack([np.linspace(x - 3, x + 3, 7), np.full(7, y)])


def test_an_arrow_is_slid_to_its_left_along_its_way_and_beyond_it():
    found = slid(ACROSS, [Spot(0, 0, 4, 0), Spot(0, -3, 0, 0), Spot(1, 3, 0, 0)], 1)
    assert found[:, 0] == pytest.approx(np.array([[0, 4], [-3, 0], [13, 0]]))
    assert slid(ACROSS, [Spot(0, 0, 4, 0)], -1)[0, 0] == pytest.approx([0, -4])


def test_the_body_costs_less_than_its_work_and_its_face(front):
    work = front._replace(work=[Line(np.array([[-9, 60], [9, 60], [9, 80], [-9, 80]], float), closed=True)])
    beside, body, face = cost(front, np.array([line(80, 20), line(0, 70), line(0, 93)]), [])
    assert beside == 0
    assert body == pytest.approx(1)
    assert cost(work, line(0, 70)[None], [])[0] > body
    assert face > body


def test_an_arrow_keeps_off_another_one(front):
    others = [line(80, 20)]
    assert cost(front, line(80, 20)[None], others)[0] == 1
    assert near(line(80, 30), others[0]).sum() == 0


def test_an_arrow_that_folds_is_told():
    turn = np.linspace(0, np.pi, 20)
    bow = 5 * np.column_stack([np.cos(turn), np.sin(turn)])
    spots = [Spot(0, 0, 10, 0), Spot(0, 0, -10, 0), Spot(0, 0, -10, 0, 0.5)]
    assert folded(slid(bow, spots, 1), bow, spots).tolist() == [True, False, False]
    assert FOLDED > 1


def test_an_arrow_that_is_a_hook_within_its_bend_is_told():
    turn = np.linspace(0, np.pi, 20)
    bow = 10 * np.column_stack([np.cos(turn), np.sin(turn)])
    spots = [Spot(0, 0, 4, 0), Spot(0, 0, 6, 0), Spot(0, 0, -6, 0), Spot(0, 0, 6, 0, 0.5)]
    assert folded(slid(bow, spots, 1), bow, spots).tolist() == [False, True, False, True]


def test_an_arrow_that_shrinks_to_a_stub_within_its_bend_is_told():
    turn = np.radians(np.linspace(0, 30, 12))
    bow = 20.0 * np.column_stack([np.cos(turn), np.sin(turn)])  # 10 units long
    spots = [Spot(0, 0, aside, 0) for aside in (0.0, 9.0, 12.0)]
    assert folded(slid(bow, spots, 1), bow, spots).tolist() == [False, False, True]


def test_two_arrows_are_slid_alike_to_where_both_stand_clear(front):
    up = np.column_stack([np.full(20, 10.0), np.linspace(20, 39, 20)])
    ways = [up, up * (-1, 1)]
    left, right = cleared(front, ways, BESIDE, [])
    assert right == pytest.approx(left * (-1, 1))
    assert front.raster.at(np.vstack([left, right])).min() > 0


def test_what_is_in_a_hole_is_not_inside():
    square = np.array([[0, 0], [10, 0], [10, 10], [0, 10]], float)
    lines = [Line(square, closed=True), Line(square * 0.4 + 3, closed=True)]
    points = np.array([[1.0, 1.0], [5.0, 5.0], [11.0, 5.0]])
    assert inside(points, lines).tolist() == [True, False, False]
