from __future__ import annotations

from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures.arrows import DRAWN, LONG, SHORT, pointed, shown, spots, straight
from generator.figures.bones.tween import eased
from generator.figures.clearance import NEAR, folded, slid
from generator.figures.drawing import picture
from generator.figures.frame import Frame, Work, draw
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.moves import length, moving
from generator.figures.skin.look import Look

VIEW = camera(80, 4)
SVG = "{http://www.w3.org/2000/svg}"
RAISE = {"stance": "standing"}, {"shoulders": {"abduct": 80}}
SHRUG = {"stance": "standing", "scapula": {"protract": 1}}, {"scapula": {"retract": 1}}


@pytest.fixture
def last(read):
    """The last frame of a movement before a camera, with its ways."""

    def make(start, change, words=None, view=VIEW):
        skeletons = [each.skeleton for each in solve_figure(read(start, change), moments=eased(9))]
        ways = moving(words, skeletons, view)
        return Frame(skeletons[-1], {"left": "open", "right": "open"}, ways=ways)

    return make


def arrows(frame, view=VIEW):
    """The frame as it is drawn with arrows, their shafts and their heads."""
    drawn = pointed(draw(frame, view, Look(), Work()), frame.ways)
    *_, shafts, heads = drawn.layers
    return drawn, [line.points for line in shafts.lines], [line.points for line in heads.lines]


def test_an_arrow_ends_beside_what_moved_and_goes_the_way_it_went(last):
    frame = last(*RAISE)
    _, shafts, heads = arrows(frame)
    assert len(shafts) == len(heads) == 2
    for way, shaft, head in zip(frame.ways[0], shafts, heads, strict=True):
        assert np.hypot(*(head[0] - way[-1, :2])) < 18
        off = np.linalg.norm(shaft[:, None] - way[None, :, :2], axis=2).min(1)
        assert off.max() < 20
        along = way[-1, :2] - way[0, :2]
        assert (shaft[-1] - shaft[0]) @ along > 0.5 * length(shaft) * np.hypot(*along)


def test_both_sides_are_drawn_alike(last):
    _, shafts, _ = arrows(last(*RAISE, view=camera(90, 4)), camera(90, 4))
    assert shafts[1] == pytest.approx(shafts[0] * (-1, 1), abs=0.5)


def test_arrows_stand_clear_of_the_body(last):
    drawn, shafts, heads = arrows(last(*RAISE))
    assert drawn.raster.at(np.vstack(shafts + heads)).min() > 0


def test_the_frame_grows_for_its_arrows(last):
    frame = last(RAISE[0], {"shoulders": {"left": {"abduct": 120}}, "elbows": 90})
    bare = draw(frame, VIEW, Look(), Work())
    drawn, shafts, heads = arrows(frame)
    left, right, bottom, top = drawn.box
    for x, y in np.vstack(shafts + heads):
        assert left < x < right
        assert bottom < y < top
    assert drawn.box != bare.box


def test_what_does_not_move_gets_no_arrow(last):
    assert last({"stance": "plank"}, {}).ways == []
    frame = last({"stance": "plank"}, {}, ["chest", "hands"])
    bare = draw(frame, VIEW, Look(), Work())
    assert pointed(bare, frame.ways) is bare


def test_a_small_movement_is_a_short_straight_arrow(last):
    _, shafts, heads = arrows(last(*SHRUG, ["shoulder-blades"], camera(-90, 4)), camera(-90, 4))
    for shaft, head in zip(shafts, heads, strict=True):
        assert np.hypot(*(head[0] - shaft[0])) == pytest.approx(DRAWN, abs=0.1)
    assert sorted(np.sign(shaft[-1] - shaft[0])[0] for shaft in shafts) == [-1, 1]


def test_two_ways_that_lie_together_are_one_arrow(last):
    side = camera(4, 4)
    assert len(arrows(last({"stance": "standing"}, {"shoulders": {"flex": 80}}, view=side), side)[1]) == 1


def test_two_ways_that_go_against_each_other_are_two(last):
    against = (
        {"shoulders": {"left": {"flex": 50}, "right": {"extend": 30}}},
        {"shoulders": {"left": {"extend": 30}, "right": {"flex": 50}}},
    )
    assert len(arrows(last({"stance": "standing", **against[0]}, against[1], view=camera(4, 4)), camera(4, 4))[1]) == 2


def test_of_a_long_way_the_end_is_shown_and_of_a_loop_no_more_than_half():
    way = np.column_stack([np.linspace(0, 90, 9), np.zeros(9)])
    assert length(shown(way)) == pytest.approx(LONG, abs=1)
    turn = np.linspace(0, 2 * np.pi, 40)
    loop = shown(4 * np.column_stack([np.cos(turn), np.sin(turn)]))
    assert 0.4 < length(loop) / (8 * np.pi) < 0.55


def test_of_a_wavy_way_a_line_that_turns_to_one_side_is_shown_and_all_of_it():
    across = np.linspace(0, 30, 60)
    way = np.column_stack([across, 2 * np.sin(across * 0.8)])
    step = np.diff(shown(way), axis=0)
    heading = np.arctan2(step[:, 1], step[:, 0])
    assert np.ptp(np.sign(np.round(np.diff(heading), 6))) <= 1
    assert length(shown(way)) > 25


def test_arrows_are_over_all_else_and_a_page_may_colour_and_weigh_them(last):
    frame = last(*RAISE)
    svg = picture([frame], VIEW, Look(), Work(), "x").figure
    paints = [node.attrib for node in ET.fromstring(svg).iter(f"{SVG}path")]
    assert ["--figure-paper" in paint.get("stroke", "") for paint in paints[-4:]] == [True, True, False, False]
    assert paints[-2]["stroke-width"] == "var(--figure-arrow-line,24)"
    assert paints[-1]["fill"] == "var(--figure-arrow,#127c8a)"
    assert picture([frame], VIEW, Look(), Work(), "x").figure == svg


@pytest.mark.parametrize("long", [4, 15, 50])
@pytest.mark.parametrize("bend", [0.0, 1.0])
def test_an_arrow_begins_near_what_moves_wherever_it_stands(long, bend):
    turn = np.linspace(0, bend, 40)
    way = (
        np.column_stack([np.sin(turn), 1 - np.cos(turn)]) * long / bend
        if bend
        else np.column_stack([np.linspace(0, long, 40), np.zeros(40)])
    )
    line = straight(way) if long < SHORT else shown(way)
    trail = way if long >= SHORT else np.vstack([line, way])
    found = slid(line, spots(long, NEAR + 2), 1)
    tails = found[~folded(found, line, spots(long, NEAR + 2)), 0]
    assert np.linalg.norm(tails[:, None] - trail[None], axis=2).min(1).max() < NEAR + 7
