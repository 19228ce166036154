from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures.drawing import picture
from generator.figures.frame import Work
from generator.figures.inset import APART, SIZES, Sheet, again, cropped, dense, room, stood
from generator.figures.layer import SCALE
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.skin.look import Look

BACK = camera(-90, 5)
BOX = (0.0, 30.0, 0.0, 20.0)


@pytest.fixture(scope="module")
def work(muscles):
    return Work([muscles["middle-trapezius"]])


@pytest.fixture(scope="module")
def hidden(poses, work):
    """Two frames from the front, and the same with an inset of the back."""
    first, second = poses["running"]
    plain, more = ([first, frame] for frame in (second, second._replace(again=BACK)))
    return [picture(frames, camera(90, 5), Look(), work, "x") for frames in (plain, more)]


@pytest.mark.uncounted
def test_an_inset_shows_what_the_view_hides(hidden):
    plain, more = hidden
    assert plain.shown[0] < 1
    assert more.shown[0] > 6


def test_an_inset_is_cut_off_at_its_frame_and_has_no_id(hidden):
    *_, inset, edge = ET.fromstring(hidden[1].figure)
    assert inset.tag.endswith("svg")
    assert all(inset.get(key) == edge.get(key) for key in ("x", "y", "width", "height"))
    assert not re.search(r"\b(id|class)=|url\(", hidden[1].figure)


def test_a_caption_stands_below_an_inset_and_is_text(poses, work):
    first, second = poses["running"]
    frames = [first, second._replace(again=BACK, seen="From behind")]
    *_, edge, words = ET.fromstring(picture(frames, camera(90, 5), Look(), work, "x").figure)
    assert words.text == "From behind"
    middle, under = (float(edge.get(key)) for key in ("x", "y"))
    assert float(words.get("x")) == pytest.approx(middle + float(edge.get("width")) / 2, abs=1)
    assert float(words.get("y")) > under + float(edge.get("height"))


def test_a_body_fades_toward_the_edge_of_an_inset(hidden):
    *_, inset, _ = ET.fromstring(hidden[1].figure)
    rims = inset[-1]
    assert "--figure-paper" in rims.get("stroke")
    assert [float(rim.get("stroke-width")) for rim in rims] == sorted(float(rim.get("stroke-width")) for rim in rims)
    assert all(
        rim.get(key) == value
        for rim in rims
        for key, value in zip(("x", "y"), inset.get("viewBox").split()[:2], strict=True)
    )


def test_a_body_that_lies_is_shown_as_if_it_stood(read, poses):
    [lying] = solve_figure(read({"stance": "prone"}, {}), moments=[0])
    chest = stood(lying.skeleton)["chest"]
    assert chest.rotation == pytest.approx(np.eye(3))
    assert stood(lying.skeleton)["head"].at((0, 0, 90))[2] > chest.at((0, 0, 60))[2] + 20
    upright = poses["running"][0].skeleton
    assert stood(upright) is upright


def test_a_thumbnail_has_no_inset(hidden):
    assert hidden[0].thumbnail == hidden[1].thumbnail


def test_an_inset_lies_within_the_drawing(hidden):
    root = ET.fromstring(hidden[1].figure)
    wide, high = (float(number) for number in root.get("viewBox").split()[2:])
    left, top, width, height = (float(root[-1].get(key)) for key in ("x", "y", "width", "height"))
    assert left > 0
    assert top > 0
    assert left + width < wide
    assert top + height < high


def test_it_is_cropped_to_the_muscles_at_work(poses, work):
    frame = poses["running"][1]
    inset = again(frame, BACK, Look(), work)
    left, right, bottom, top = cropped(inset)
    points = np.vstack([line.points for line in inset.work])
    assert (points > [left, bottom]).all()
    assert (points < [right, top]).all()
    whole = again(frame, BACK, Look(), Work())
    assert cropped(whole) == pytest.approx(whole.raster.body.box)
    assert top - bottom < cropped(whole)[3] - cropped(whole)[2]


def test_it_is_as_large_as_there_is_room_for():
    sheet = Sheet([(0, 0)], 2000, 1000, 1000)
    corner = np.array([[x, y] for x in range(0, 2000, 20) for y in range(0, 1000, 20)], np.float64)
    for size in SIZES:
        need = (30 * SCALE * size + 2.2 * APART * SCALE, 20 * SCALE * size + 2.2 * APART * SCALE)
        taken = corner[(corner[:, 0] < 2000 - need[0] - 20) | (corner[:, 1] < 1000 - need[1] - 20)]
        place = room(taken, sheet, BOX)
        assert place.size == size
        assert place.sheet == sheet
        assert place.left > 2000 - need[0] - 20


def test_the_drawing_grows_where_there_is_no_room():
    taken = np.array([[x, y] for x in range(0, 2000, 20) for y in range(0, 1000, 20)], np.float64)
    place = room(taken, Sheet([(0, 0)], 2000, 1000, 1000), BOX)
    assert place.size < SIZES[0]
    assert place.left >= taken[:, 0].max()
    assert place.sheet.wide > place.left + 30 * SCALE * place.size
    assert place.sheet.high == 1000


def test_the_whole_head_is_shown_or_none_of_it(poses, muscles):
    for name in ("upper-trapezius", "gluteals"):
        inset = again(poses["running"][1], BACK, Look(), Work([muscles[name]]))
        head, top = float(inset.raster.body.joints["head"][1]), cropped(inset)[3]
        assert top < head - 7 or top > head + 4, name


def test_an_inset_higher_than_the_frames_has_room():
    place = room(np.zeros((0, 2)), Sheet([(0, 0)], 500, 100, 100), BOX)
    assert place.top > 0
    assert place.sheet.high > place.top + 20 * SCALE * place.size
    assert place.sheet.wide > place.left + 30 * SCALE * place.size


def test_a_long_line_has_points_all_along():
    line = dense(np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 1.0]]))
    assert np.hypot(*np.diff(line, axis=0).T).max() <= 2
    assert line[[0, -1]].tolist() == [[0, 0], [9, 1]]
