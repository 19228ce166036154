from __future__ import annotations

import numpy as np
import pytest

from generator.figures.kit.order import back_to_front, compared
from generator.figures.kit.sight import seen, shaped
from generator.figures.kit.solids import Ball, about_middle, bar, beam, box, upright
from generator.figures.lines.camera import camera

FRONT = camera(90, 0)
SIDE = camera(0, 0)


def at(shape, x, y):
    x, y = np.array([float(x)]), np.array([float(y)])
    return float(shape.distance(x, y)[0]), float(shape.depth(x, y)[0])


def test_a_box_seen_from_the_front_is_a_rectangle():
    shape = seen(box((0, 0, 10), (1, 2, 3)), FRONT)
    assert len(shape.outline) == 4
    assert shape.edges == ()
    assert at(shape, 0, 10) == pytest.approx((-2, 1))
    assert at(shape, 4, 10)[0] == pytest.approx(2)


def test_a_box_seen_from_a_corner_shows_three_edges():
    shape = seen(box((0, 0, 10), (1, 2, 3)), camera(40, 20))
    assert len(shape.outline) == 6
    assert len(shape.edges) == 3


def test_a_bar_is_round():
    across = seen(bar((0, -5, 0), (0, 5, 0), 2), FRONT)
    assert at(across, 0, 0) == pytest.approx((-2, 2), abs=0.05)
    assert at(across, 0, 1.8)[1] < 1.2
    along = seen(bar((0, -5, 0), (0, 5, 0), 2), SIDE)
    assert at(along, 0, 0) == pytest.approx((-2, 5), abs=0.05)


def test_a_ball_is_round_from_everywhere():
    for view in (FRONT, SIDE, camera(33, 21)):
        shape = seen(Ball(np.zeros(3), 3.0), view)
        assert at(shape, 0, 0) == pytest.approx((-3, 3), abs=0.05)
        assert at(shape, 2.9, 0)[1] < 1


def test_outlines_turn_left():
    for solid in (box((0, 0, 0), (1, 2, 3)), bar((0, 0, 0), (1, 4, 2), 1), Ball(np.zeros(3), 2.0)):
        x, y = seen(solid, camera(25, 15)).outline[:, :2].T
        assert x @ np.roll(y, -1) - y @ np.roll(x, -1) > 0


def test_only_solids_are_seen():
    with pytest.raises(TypeError, match="str is no solid"):
        shaped("box", FRONT)


def test_a_beam_goes_from_end_to_end():
    solid = beam((0, 0, 0), (3, 0, 4), 0.5)
    assert solid.half == pytest.approx((0.5, 0.5, 2.5))
    assert solid.axes[:, 2] == pytest.approx((0.6, 0, 0.8))
    assert np.allclose(upright(np.array([0.0, 1.0, 0.0])).T @ upright(np.array([0.0, 1.0, 0.0])), np.eye(3))


def test_what_joins_two_points_that_are_one_is_seen_all_the_same():
    for solid in (beam((5, 5, 5), (5, 5, 5), 0.5), bar((5, 5, 5), (5, 5, 5 + 1e-14), 0.5)):
        for view in (FRONT, camera(25, 15)):
            shape = seen(solid, view)
            assert len(shape.faces) > 0
            assert np.ptp(shape.outline[:, 0]) > 0.9


def test_what_is_behind_comes_first_even_if_its_middle_is_nearer():
    long_box, small = seen(box((30, 0, 0), (40, 1, 1)), FRONT), seen(box((-15, 0, 0), (1, 1, 1)), FRONT)
    assert compared(long_box, small) > 0
    assert back_to_front([long_box, small]) == [1, 0]
    beside = seen(box((0, 50, 0), (1, 1, 1)), FRONT)
    assert compared(long_box, beside) == 0


def test_solids_turn_about_the_middle_of_the_floor():
    for solid in (box((10, 0, 5), (1, 2, 3)), bar((10, 0, 5), (12, 0, 5), 1), Ball(np.array([10.0, 0, 5]), 2.0)):
        moved = about_middle(solid, 90)
        assert getattr(moved, "centre", getattr(moved, "start", None)) == pytest.approx((0, 10, 5))


def test_what_stays_where_it_is_is_looked_at_once():
    def shape(across, view):
        return seen(box((0, across, 10), (1, 2, 3)), view)

    assert shape(0, FRONT) is shape(0, FRONT)
    assert shape(0, FRONT) is not shape(0.1, FRONT)
    assert shape(0, FRONT) is not shape(0, SIDE)
