from __future__ import annotations

import re

import numpy as np
import pytest

from generator.figures.drawing import picture
from generator.figures.frame import Frame, Work
from generator.figures.kit import built, named
from generator.figures.lines.camera import camera
from generator.figures.lines.curve import straight
from generator.figures.lines.trace import Line
from generator.figures.skin.look import Look


def drawn(poses, *words):
    found = poses("hinge")
    items = [named.read(word) for word in words]
    frames = [
        Frame(skeleton, {"left": "fist", "right": "fist"}, built.build(items, found.frames, found.frames[number]))
        for number, skeleton in enumerate(found.frames)
    ]
    return picture(frames, camera(14, 8), Look(), Work(), "a hinge").figure


def test_kit_is_drawn_under_and_over_the_body(poses):
    svg = drawn(poses, "dumbbells", "mat")
    first = svg.split('<g transform="translate')[1]
    skin = first.index("--figure-skin")
    assert first.index("--figure-kit-mat") < skin < first.rindex("--figure-kit-dark")
    assert "nan" not in svg


@pytest.mark.uncounted
def test_the_picture_is_as_large_as_the_kit(poses):
    def size(svg):
        return [int(value) for value in re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups()]

    assert size(drawn(poses, "cable"))[1] > size(drawn(poses))[1] + 500


def test_straight_lines_keep_their_corners():
    corners = np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 2.0]])
    curve = straight(Line(corners, closed=True))
    assert curve.closed
    assert np.allclose(curve.pieces[:, 2], corners[1:])
    assert np.allclose(curve.pieces[0, :2], [[1, 0], [2, 0]])
