from __future__ import annotations

import re

import pytest

from generator.figures.drawing import picture
from generator.figures.frame import Frame, Work
from generator.figures.inset import Sheet
from generator.figures.layer import SCALE
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.narrow import CLOSE, alone, beside
from generator.figures.skin.look import Look

LYING, STANDING = (0.0, 110.0, 0.0, 50.0), (0.0, 45.0, 0.0, 108.0)


def sheet(wide, high):
    return Sheet([(0, 0)], wide * SCALE, high * SCALE, high * SCALE)


def test_a_body_that_lies_stands_alone_and_one_that_stands_beside_its_start():
    assert alone(LYING, sheet(110, 104))
    assert alone(LYING, sheet(224, 50))
    assert not alone(STANDING, sheet(94, 108))


def test_a_close_up_stands_in_the_middle_beside_the_end():
    place = beside((0.0, 36.0, 0.0, 30.0), STANDING)
    assert place.left == pytest.approx(45 * SCALE)
    assert place.size == CLOSE
    assert place.top * 2 + 30 * SCALE * CLOSE == pytest.approx(108 * SCALE)
    assert place.sheet.wide == pytest.approx((45 + 36 * CLOSE) * SCALE)
    assert place.caption is None


def test_one_higher_than_the_end_is_as_high_as_that():
    assert beside((0.0, 36.0, 0.0, 90.0), STANDING).size == pytest.approx(108 / 90)


def test_a_figure_has_a_narrow_one_only_where_it_differs(read, poses, views):
    ends = solve_figure(read({"stance": "quadruped"}, {"spine": 20}))
    frames = [Frame(one.skeleton, {"left": "open", "right": "open"}) for one in ends]
    kneeling = picture(frames, camera(4, 5), Look(), Work(), "x")
    assert kneeling.narrow.count("<path") < kneeling.figure.count("<path")
    box = [float(it) for it in re.search(r'viewBox="([^"]*)"', kneeling.narrow).group(1).split()]
    assert box[2] > box[3]
    assert picture(poses["pull-up"], views["pull-up"], Look(), Work(), "x").narrow == ""


def test_a_position_alone_has_no_number(read):
    ends = solve_figure(read({"stance": "quadruped"}, {"spine": 20}))
    frames = [Frame(one.skeleton, {"left": "open", "right": "open"}) for one in ends]
    plain, counted = (
        picture([frames[0], frames[1]._replace(step=step)], camera(4, 5), Look(), Work(), "x") for step in (0, 2)
    )
    assert plain.figure != counted.figure
    assert plain.narrow == counted.narrow != ""
