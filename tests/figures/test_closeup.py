from __future__ import annotations

from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures import closeup
from generator.figures.arrows import pointed
from generator.figures.bones.tween import eased
from generator.figures.closeup import LARGEST, SIZES, cut, enough, gathered, placed
from generator.figures.drawing import picture
from generator.figures.frame import Frame, Work, draw
from generator.figures.inset import Sheet
from generator.figures.layer import SCALE
from generator.figures.lines.camera import camera
from generator.figures.lines.trace import Line
from generator.figures.motion import solve_figure
from generator.figures.moves import moving, parts
from generator.figures.screens import PHONE
from generator.figures.skin.look import Look

VIEW = camera(14, 8)
STANDS = Sheet([(0, 0), (900, 0)], 1800, 2160, 2160)


@pytest.fixture(scope="module")
def tuck(read):
    """Both frames of a chin that is drawn back."""
    moments = solve_figure(
        read({"stance": "standing", "neck": {"forward": 6}}, {"neck": {"forward": -3}}), moments=eased(9)
    )
    skeletons = [one.skeleton for one in moments]
    first, last = (Frame(one, {"left": "open", "right": "open"}) for one in (skeletons[0], skeletons[-1]))
    return [first, last._replace(ways=moving(["head"], skeletons, VIEW), moved=parts(skeletons, VIEW))]


@pytest.fixture(scope="module")
def drawn(tuck):
    return pointed(draw(tuck[1], VIEW, Look(), Work()), tuck[1].ways)


def test_what_moves_little_is_shown_with_all_of_its_arrow(tuck, drawn):
    left, right, bottom, top = closeup.box(drawn, tuck[1].moved)
    head = drawn.raster.body.joints["head"]
    assert left < head[0] < right
    assert head[1] + 11 < top
    assert bottom > 50
    [arrow] = closeup.arrows(drawn)
    assert (arrow > [left, bottom]).all()
    assert (arrow < [right, top]).all()


def test_nothing_else_is_in_it(tuck, drawn):
    box = closeup.box(drawn, tuck[1].moved)
    close = cut(drawn, box)
    assert close.box == box
    assert sum(len(layer.lines) for layer in close.layers) < sum(len(layer.lines) for layer in drawn.layers)
    assert all(len(layer.lines) == len(layer.strokes) for layer in close.layers if layer.strokes is not None)


def test_an_arrow_that_is_cut_is_left_out(drawn):
    [arrow] = closeup.arrows(drawn)
    (x, y), half = arrow.mean(0), 1.0
    assert not closeup.arrows(cut(drawn, (x - half, x + half, y - half, y + half)))


def test_the_work_comes_first_then_what_moves_near_to_it_and_nothing_where_none_of_it_does():
    near, beside, far = (np.full((2, 2), float(at)) for at in (10, 20, 90))
    little, most = np.full((3, 2), 60.0), np.zeros((4, 2))
    points = gathered(np.array([far, beside, near]), [little, most])
    assert set(points[:, 0]) == {0, 10, 20}
    assert np.ptp(points, axis=0).max() <= LARGEST
    assert not len(gathered(np.array([far]), [most]))
    assert set(gathered(np.array([near, far]), [])[:, 0]) == {10}


def test_what_works_far_from_what_moves_has_none(drawn):
    hips = [Line(np.full((3, 2), 40.0), closed=True)]
    head = np.full((2, 2), 90.0)
    assert closeup.box(drawn._replace(work=hips), head) is None


def test_it_is_large_and_leaves_the_body_large_enough_on_a_phone():
    place = placed((0.0, 36.0, 0.0, 36.0), STANDS, 60, PHONE)
    assert place.size >= SIZES[-1]
    assert place.left >= STANDS.wide
    assert enough(place, PHONE) == 1
    assert 328 * SCALE / place.sheet.wide > PHONE.large


def test_it_stands_below_what_is_wide():
    wide = Sheet([(0, 0), (2000, 0)], 4000, 1300, 1300)
    place = placed((0.0, 36.0, 0.0, 36.0), wide, 60, PHONE)
    assert place.top >= wide.high
    assert place.sheet.wide == wide.wide


def test_a_figure_has_a_close_up_where_little_moves_alone(tuck):
    svg = picture(tuck, VIEW, Look(), Work(), "x").figure
    *_, words = ET.fromstring(svg)
    assert words.text == "Close-up"
    assert "--figure-ghost" in svg
    plain = picture([tuck[0], tuck[1]._replace(moved=np.empty((0, 2)))], VIEW, Look(), Work(), "x").figure
    assert "Close-up" not in plain
    assert "--figure-ghost" not in plain


def test_a_thumbnail_shows_what_moves(tuck):
    whole = picture([tuck[0], tuck[1]._replace(moved=np.empty((0, 2)))], VIEW, Look(), Work(), "x").thumbnail
    close = picture(tuck, VIEW, Look(), Work(), "x").thumbnail
    assert "--figure-ghost" in close
    assert "--figure-shoe" in whole
    assert "--figure-shoe" not in close
