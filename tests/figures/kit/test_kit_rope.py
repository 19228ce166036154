from __future__ import annotations

import numpy as np
import pytest

from generator.figures.kit import built, named

JUMP = ({"stance": "standing", "elbows": 60}, {"stance": "run", "torso": 0, "lift": 6})
MOMENTS = (0.0, 0.5, 1.0)


@pytest.fixture(scope="module")
def ropes(solved):
    """The skeletons of a jump, and the points of the rope in each."""
    skeletons = [position.skeleton for position in solved(*JUMP, moments=MOMENTS)]
    ends = [skeletons[0], skeletons[-1]]
    return [(now, built.build([named.read("jump-rope")], ends, now).lines[0].points) for now in skeletons]


def middle(points):
    return points[len(points) // 2]


def test_a_rope_waits_on_the_floor_behind_the_heels(ropes):
    now, points = ropes[0]
    heel = now["foot-left"].at((-3, 5, 2))
    assert middle(points)[0] < heel[0]
    assert middle(points)[2] == pytest.approx(0.7)


def test_it_is_over_the_head_on_its_way(ropes):
    now, points = ropes[1]
    assert middle(points)[2] > now["head"].at((0, 0, 100))[2]


def test_it_passes_below_the_feet_that_jump(ropes):
    now, points = ropes[2]
    soles = np.array([now[f"foot-{side}"].at((3, y, 0.1)) for side, y in (("left", 5), ("right", -5))])
    assert middle(points)[0] == pytest.approx(soles[:, 0].mean(), abs=3)
    assert middle(points)[2] < soles[:, 2].min()


def test_without_a_jump_it_waits(solved):
    still = solved({"stance": "standing"})[0].skeleton
    points = built.build([named.read("jump-rope")], [still, still], still).lines[0].points
    assert middle(points)[2] == pytest.approx(0.7)
