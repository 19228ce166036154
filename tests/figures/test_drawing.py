from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures.drawing import picture
from generator.figures.frame import Work, draw, smooth
from generator.figures.lines.curve import curves
from generator.figures.lines.theme import LIGHT
from generator.figures.skin.look import Look
from generator.figures.small import small

LOOKS = [
    Look(build, hair=hair, top=top)
    for build in ("broad", "slight")
    for hair in ("short", "tied")
    for top in ("bare", "sleeveless")
]
WORK = ("latissimus", "rear-deltoid"), ("infraspinatus", "biceps")


@pytest.fixture(scope="session")
def work(muscles):
    return Work(*([muscles[name] for name in names] for names in WORK))


@pytest.fixture(scope="session")
def svgs(poses, views, work):
    return {name: picture(frames, views[name], Look(), work, name).figure for name, frames in poses.items()}


@pytest.mark.uncounted
def test_a_figure_is_well_formed_and_whole(svgs):
    for svg in svgs.values():
        root = ET.fromstring(svg)
        assert len(root) == 2
        assert not re.search(r"nan|inf", re.sub(r'aria-label="[^"]*"', "", svg))


@pytest.mark.uncounted
def test_nothing_has_a_class_or_a_style(svgs):
    for svg in svgs.values():
        assert not [name for node in ET.fromstring(svg).iter() for name in node.attrib if name in {"class", "style"}]


@pytest.fixture(scope="session")
def stacked(poses, views, work):
    return picture(poses["prone-swimming"], views["prone-swimming"], Look(), work, "x")


def test_what_a_phone_stacks_a_wide_page_has_side_by_side_of_the_same_parts(stacked):
    narrow, wide = ET.fromstring(stacked.figure), ET.fromstring(stacked.wide)
    ids = [part.get("id") for part in narrow]
    assert [use.get("href") for use in wide] == [f"#{id}" for id in ids]
    assert len(set(ids)) == 2
    places = [[float(it) for it in re.findall(r"[\d.-]+", part.get("transform"))] for part in narrow]
    moved = [(x + float(use.get("x")), y + float(use.get("y"))) for (x, y), use in zip(places, wide, strict=True)]
    assert places[0] == list(moved[0]) == [0, 0]
    assert places[1][1] > 0 == places[1][0]
    assert moved[1][0] > 0 == moved[1][1]
    assert wide.get("aria-label") == narrow.get("aria-label")
    assert len(stacked.wide) < 500


def test_a_handout_has_a_drawing_of_its_own_where_it_is_low(stacked, poses, views, work):
    wide, high = (float(it) for it in re.search(r'viewBox="0 0 (\S+) (\S+)"', stacked.handout).groups())
    assert wide > 2 * high
    assert "<use" not in stacked.handout
    assert " id=" not in stacked.handout
    assert picture(poses["pull-up"], views["pull-up"], Look(), work, "x").handout == ""


def test_a_page_has_both_layouts_and_no_id_twice(stacked, svgs, poses, views, work):
    assert stacked.page == stacked.wide + stacked.figure
    other = picture(poses["prone-swimming"][:1] * 2, views["prone-swimming"], Look(), work, "x")
    ids = re.findall(r' id="([^"]*)"', stacked.page + other.page)
    assert len(set(ids)) == len(ids) == 4
    assert " id=" not in svgs["pull-up"]
    assert picture(poses["pull-up"], views["pull-up"], Look(), work, "pull-up").page == svgs["pull-up"]


def test_every_colour_is_a_property_with_a_fallback(svgs):
    for svg in svgs.values():
        assert not re.search(r"#[0-9a-f]{3}", re.sub(r"var\([^)]*\)", "", svg))
        for name, fallback in re.findall(r"var\(--([a-z-]+),([^)]*)\)", svg):
            assert LIGHT[name] == fallback


def test_a_figure_is_small(svgs):
    assert max(len(gzip.compress(svg.encode())) for svg in svgs.values()) < 12_000


@pytest.mark.uncounted
def test_the_same_input_gives_the_same_bytes(poses, views, work, svgs):
    for name in ("running", "pull-up"):
        assert picture(poses[name], views[name], Look(), work, name).figure == svgs[name]


@pytest.mark.uncounted
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_can_be_drawn(poses, views, work, look):
    svg = picture(poses["face-pull"], views["face-pull"], look, work, "x").figure
    assert ("--figure-top" in svg) == (look.top != "bare")


def test_wide_frames_stand_one_above_the_other(svgs):
    wide, high = (float(size) for size in re.search(r'viewBox="0 0 (\S+) (\S+)"', svgs["prone-swimming"]).groups())
    assert wide < 1.9 * high
    shifts = re.findall(r'<g id="[^"]*" transform="translate\((\d+) (\d+)\)"', svgs["prone-swimming"])
    assert shifts[1][0] == "0"
    assert re.findall(r'<g transform="translate\((\d+) (\d+)\)"', svgs["pull-up"])[1][1] == "0"


def test_everything_lies_on_the_paper(svgs):
    for svg in svgs.values():
        wide, high = (float(size) for size in re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())
        for group in ET.fromstring(svg):
            x, y = (float(number) for number in re.findall(r"[\d.-]+", group.get("transform")))
            for start in re.findall(r"M(-?\d+)[ ]?(-?\d+)", "".join(node.get("d", "") for node in group)):
                assert 0 <= float(start[0]) + x <= wide
                assert 0 <= float(start[1]) + y <= high


def test_a_label_is_escaped(poses, views):
    svg = picture(poses["running"][:1], views["running"], Look(), Work(), 'a "<b>"').figure
    assert ET.fromstring(svg).get("aria-label") == 'a "<b>"'


def test_muscles_lie_over_clothes_and_under_the_ink(poses, views, work):
    drawn = draw(poses["pull-up"][0], views["pull-up"], Look(), work)
    order = [re.search(r"--figure-([a-z]+)", layer.paint).group(1) for layer in drawn.layers]
    assert order[0] == "skin"
    assert order.index("shorts") < order.index("secondary") < order.index("primary")
    assert order[-1] == "ink"


def test_a_muscle_that_cannot_be_seen_has_no_area(poses, views, muscles):
    work = Work([muscles["latissimus"], muscles["pectoralis-major"]])
    back, chest = picture(poses["pull-up"], views["pull-up"], Look(), work, "x").shown
    assert back > 60
    assert chest < 6


def test_a_thumbnail_is_the_last_position_alone(poses, views, work):
    drawn = picture(poses["pull-up"], views["pull-up"], Look(), work, "x")
    assert drawn.thumbnail == small(smooth([draw(poses["pull-up"][-1], views["pull-up"], Look(), work)])[0])


def test_the_drawn_silhouette_stays_by_the_body(poses, views):
    """Within 0.1 units, but for the corners between limbs, which ink rounds."""
    for name in ("running", "wall-slide"):
        (drawn,) = smooth([draw(poses[name][0], views[name], Look(), Work())])
        fitted = curves(drawn.layers[0].lines, [drawn.layers[0].error] * len(drawn.layers[0].lines))
        ends = np.vstack([curve.pieces[:, 2] for curve in fitted])
        off = np.abs(drawn.raster.at(ends))
        assert np.quantile(off, 0.95) < 0.1
        assert off.max() < 0.25


def test_muscles_that_help_are_told_by_their_stripes(poses, views, muscles):
    frame, view = poses["pull-up"][0], views["pull-up"]
    back = [muscles["latissimus"]]
    works, helps = (
        [layer.paint for layer in draw(frame, view, Look(), work).layers] for work in (Work(back), Work([], back))
    )
    assert not [paint for paint in works if "--figure-stripe" in paint]
    assert [paint for paint in helps if paint.startswith('fill="none" stroke="var(--figure-stripe')]
