from __future__ import annotations

import numpy as np

from generator.figures.alike import APART, merged
from generator.figures.cycle import Cycle

THERE_AND_BACK = (0, 1, 2, 3, 4, 5, 4, 3, 2, 1)


def cycle(shown=THERE_AND_BACK, stops=(0, 5)):
    """A cycle of poses, each seen for a second."""
    many = len(set(shown))
    times = tuple((float(time), number) for time, number in enumerate(shown))
    return Cycle(tuple(number / (many - 1) for number in range(many)), frozenset(stops), times, float(len(shown)))


def at(*heights):
    """Poses of two points of which one goes up."""
    points = np.zeros((len(heights), 2, 3))
    points[:, 1, 2] = heights
    return points


def test_poses_near_a_stop_are_seen_as_that_both_ways():
    found = merged(cycle(), at(0, 0.5, 4, 8, 11.5, 12))
    assert found.moments == (0, 0.4, 0.6, 1)
    assert found.stops == {0, 3}
    assert found.shown == ((0, 0), (2, 1), (3, 2), (4, 3), (7, 2), (8, 1), (9, 0))
    assert found.seconds == 10


def test_one_of_several_near_each_other_is_seen_for_all():
    found = merged(cycle(), at(0, 6, 6.3, 6.6, 7, 12))
    assert found.moments == (0, 0.2, 0.8, 1)
    assert [number for _, number in found.shown] == [0, 1, 2, 3, 2, 1]


def test_no_pose_is_seen_for_one_from_which_a_point_is_far():
    heights = np.cumsum([0, *np.random.default_rng(5).uniform(0, 3, 5)])
    points = at(*heights)
    found = merged(cycle(), points)
    of = dict(zip(cycle().moments, heights, strict=True))
    for time, number in enumerate(THERE_AND_BACK):
        seen = [pose for begin, pose in found.shown if begin <= time][-1]
        assert abs(of[found.moments[seen]] - heights[number]) < APART


def test_a_short_way_keeps_its_poses_and_a_round_goes_evenly():
    for found in (cycle(), cycle(range(6), ())):
        assert merged(found, at(0, 0.5, 1, 1.5, 2, 2.5)) == found
