from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.outline import AROUND, Outline

DISC = Outline([(3 * np.cos(angle), 3 * np.sin(angle)) for angle in np.linspace(0, 2 * np.pi, 16, endpoint=False)])


def test_the_distance_is_positive_inside_and_right_near_the_outline():
    x = np.array([0.6, 2.5, 3.0, 3.5, 4.5])
    assert DISC.distance(x, np.zeros(5)) == pytest.approx(3 - x, abs=0.1)


def test_deep_inside_it_is_only_known_to_be_so_deep():
    assert DISC.distance(np.zeros(1), np.zeros(1)) == pytest.approx(AROUND)


def test_far_away_it_is_only_known_to_be_outside():
    far = DISC.distance(np.array([60.0, -60.0]), np.array([0.0, 90.0]))
    assert (far < -2).all()


def test_it_answers_in_the_shape_that_was_asked():
    assert DISC.distance(np.zeros((2, 3)), np.zeros((2, 3))).shape == (2, 3)
