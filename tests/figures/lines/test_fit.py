from __future__ import annotations

import numpy as np

from generator.figures.lines.fit import LONG, Pieces, fitted, short

LINE = np.arange(101) + 0j


def pieces(last):
    """One piece from the first point of a straight line to another."""
    return Pieces(np.array([0]), np.array([last]), np.array([1 + 0j]), np.array([-1 + 0j]))


def test_a_long_piece_is_parted_evenly_before_it_is_tried():
    parts, error = short(LINE, pieces(100), np.array([0.1]))
    assert (parts.first.tolist(), parts.last.tolist()) == ([0, 50], [50, 100])
    assert error.tolist() == [0.1, 0.1]
    assert len(short(LINE, pieces(LONG), np.array([0.1]))[0].first) == 1


def test_a_straight_line_is_one_cubic_with_its_controls_at_thirds():
    begins, controls = fitted(LINE, pieces(30), np.array([0.1]))
    assert begins.tolist() == [0]
    assert np.allclose(controls, [[10, 20, 30]])


def test_what_is_too_far_off_is_cut_in_two():
    step = np.concatenate([np.arange(20), 20 + 1j * np.arange(20)])
    begins, controls = fitted(step, pieces(39), np.array([0.05]))
    assert len(begins) > 1
    assert controls[-1, 2] == step[-1]
