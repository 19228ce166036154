from __future__ import annotations

import numpy as np
import pytest

from generator.figures.artist import on_body
from generator.figures.frame import Frame
from generator.figures.map.muscle import Shape
from generator.figures.skin import areas

FRONT, SIDE, REAR = ([on_body(Shape(cap=facing, half=half))] for facing, half in ((15, 26), (79, 39), (151, 33)))
HANDS = {"left": "open", "right": "open"}


@pytest.fixture(scope="module")
def raised(solved):
    """Makes a frame whose shoulders have these angles."""

    def make(**shoulders):
        return Frame(solved({"stance": "standing", "shoulders": shoulders})[0].skeleton, HANDS)

    return make


def shown(surface, shapes):
    return areas.total(areas.visible(surface, shapes))


@pytest.mark.parametrize("angle", [0, 45, 90, 105])
def test_the_side_of_a_cap_is_seen_from_the_front_at_the_shoulders_end_however_high_the_arm(seen, raised, angle):
    lines = areas.visible(seen(raised(abduct=angle), 90), SIDE)
    inner = min(np.abs(line.points[:, 0]).min() for line in lines)
    assert shown(seen(raised(abduct=angle), 90), SIDE) > 12
    assert inner > 7.5  # from the end of the collarbone outward: nothing of it lies on the neck's slope


def test_a_cap_does_not_turn_with_the_arm(seen, raised):
    level = [shown(seen(raised(abduct=80, rotate=turn), -90), REAR) for turn in (0, 80)]
    assert level[1] == pytest.approx(level[0], rel=0.25)
    assert shown(seen(raised(abduct=80, rotate=80), -90), SIDE) < 0.6 * level[1]


def test_arms_overhead_keep_the_front_in_front_and_the_rear_behind(seen, raised):
    up = raised(flex=165)
    for own, other, turn in ((FRONT, REAR, 90), (REAR, FRONT, -90)):
        assert shown(seen(up, turn), own) > 12
        assert shown(seen(up, turn), other) < 0.3 * shown(seen(up, turn), own)


@pytest.mark.parametrize("angle", [0, 45, 90])
def test_the_parts_of_a_cap_keep_off_each_other_and_off_what_lies_on_the_blade(seen, raised, muscles, angle):
    surface = seen(raised(abduct=angle), -90)
    pieces = [areas.visible(surface, shapes) for shapes in (SIDE, REAR, muscles["middle-trapezius"])]
    x, y = np.meshgrid(surface.grid.x, surface.grid.y)
    cover = sum(inside(line.points, x, y).astype(int) for lines in pieces for line in lines)
    assert np.count_nonzero(cover > 1) * surface.grid.step**2 < 2.5


def inside(points, x, y):
    """Whether grid points lie within a closed line."""
    held = np.zeros(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, 0), strict=True):
        if y0 != y1:
            held ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return held
