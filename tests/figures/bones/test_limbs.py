from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.limbs import reached, span

START, DOWN = np.zeros(3), np.array([0.0, 0, -1])


def test_two_bones_reach_a_point_and_keep_their_lengths():
    target = np.array([10.0, 3, -15])
    bent = reached(START, target, DOWN, (18.6, 14.6))
    assert bent.end == pytest.approx(target)
    assert bent.missing == pytest.approx(0)
    assert np.linalg.norm(bent.middle) == pytest.approx(18.6)
    assert np.linalg.norm(bent.end - bent.middle) == pytest.approx(14.6)


def test_what_is_too_far_or_too_near_is_missed_by_so_much():
    far = reached(START, np.array([50.0, 0, 0]), DOWN, (18.6, 14.6))
    assert far.missing == pytest.approx(50 - 33.2, abs=0.05)
    near = reached(START, np.array([1.0, 0, 0]), DOWN, (18.6, 14.6))
    assert near.missing == pytest.approx(3, abs=0.05)


def test_the_joint_points_towards_the_pole():
    assert reached(START, np.array([25.0, 0, 0]), DOWN, (18.6, 14.6)).middle[2] < -5
    assert reached(START, np.array([25.0, 0, 0]), -DOWN, (18.6, 14.6)).middle[2] > 5


@pytest.mark.parametrize("target", [(0, 0, -25), (0, 0, 25), (25, 0, 0), (-25, 0, 0), (0, 25, 0)])
def test_the_joint_points_somewhere_where_the_pole_is_in_line_with_the_limb(target):
    bent = reached(START, np.array(target, np.float64), np.array(target) / 25, (18.6, 14.6))
    assert np.linalg.norm(bent.outward) == pytest.approx(1)
    assert bent.outward @ np.array(target) == pytest.approx(0)
    assert np.linalg.norm(bent.middle) == pytest.approx(18.6)


def test_the_joint_is_turned_aside_where_it_would_be_below_the_floor():
    bent = reached(START, np.array([25.0, 0, 0]), DOWN, (18.6, 14.6), floor=-2)
    assert bent.middle[2] == pytest.approx(-2)
    assert np.linalg.norm(bent.middle) == pytest.approx(18.6)


def test_span_is_the_distance_from_end_to_end():
    assert span(3, 4, 0) == pytest.approx(7)
    assert span(3, 4, 90) == pytest.approx(5)
    assert span(4, 4, 180) == pytest.approx(0, abs=1e-6)
