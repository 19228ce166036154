from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.lines.sweep import rising, spread, swept

STEPS = st.lists(st.tuples(st.floats(-1.2, 1.2), st.floats(0.3, 2.0)), min_size=2, max_size=40)
"""How much a line turns before each step, in radians, and how long that is."""


def line(steps):
    turns, lengths = np.array(steps).T
    ahead = lengths * np.exp(1j * np.cumsum(turns))
    points = np.concatenate([[0], np.cumsum(ahead)])
    return np.column_stack([points.real, points.imag])


def turns(points):
    step = np.diff(points, axis=0)
    return np.diff(np.unwrap(np.arctan2(step[:, 1], step[:, 0])))


def arch(angle, count=30):
    turn = np.linspace(0, angle, count)
    return 10 * np.column_stack([np.cos(turn), np.sin(turn)])


@given(STEPS)
def test_any_way_becomes_a_line_that_turns_to_one_side_only(steps):
    way = line(steps)
    drawn = swept(way)
    assert drawn.shape == way.shape
    assert drawn[[0, -1]] == pytest.approx(way[[0, -1]], abs=1e-6)
    if np.hypot(*(way[-1] - way[0])) > 1e-3:
        turned = turns(drawn)
        assert turned.min() > -1e-6 or turned.max() < 1e-6


@pytest.mark.parametrize("angle", [0.3, 1.0, 3.0, -2.0])
def test_what_turns_to_one_side_stays_as_it_is(angle):
    assert swept(arch(angle)) == pytest.approx(arch(angle))


def test_of_a_wave_the_turn_on_the_whole_is_left():
    across = np.linspace(0, 30, 40)
    bow = np.column_stack([across, across * (30 - across) / 30])
    wavy = bow + np.column_stack([np.zeros(40), 0.8 * np.sin(across)])
    assert turns(wavy).min() < -0.1 < 0.1 < turns(wavy).max()
    drawn = swept(wavy)
    assert turns(drawn).max() < 1e-6
    assert np.abs(drawn - bow).max() < 2


def test_a_line_that_ends_where_it_begins_is_drawn():
    shut = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0]])
    assert np.isfinite(swept(shut)).all()


def test_what_falls_is_pooled_by_its_weight():
    assert rising(np.array([1.0, 3.0, 2.0, 4.0]), np.array([1.0, 1.0, 3.0, 1.0])).tolist() == [1, 2.25, 2.25, 4]


def test_a_turn_is_spread_and_an_even_one_stays():
    even = np.linspace(0, 1, 30)
    assert spread(even) == pytest.approx(even)
    sharp = np.repeat([0.0, 1.0], 15)
    assert np.diff(spread(sharp)).max() < 0.2
    assert spread(sharp[:4]).tolist() == sharp[:4].tolist()
