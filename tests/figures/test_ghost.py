from __future__ import annotations

import numpy as np
import pytest

from generator.figures.frame import Frame, Work, draw, smooth
from generator.figures.ghost import APART, elsewhere, haunted
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.skin.look import Look

VIEW = camera(14, 8)


@pytest.fixture(scope="module")
def ends(read):
    """A body that draws its chin back, at the start and at the end."""
    solved = solve_figure(read({"stance": "standing", "neck": {"forward": 6}}, {"neck": {"forward": -3}}))
    hands = {"left": "open", "right": "open"}
    return smooth([draw(Frame(one.skeleton, hands), VIEW, Look(), Work()) for one in solved])


def test_the_start_is_a_pale_outline_over_the_end(ends):
    start, end = ends
    *before, ghost = haunted(end, start).layers
    assert before == end.layers
    assert "--figure-ghost" in ghost.paint
    assert "--figure-ghost" in ghost.small


def test_only_what_was_elsewhere_is_drawn(ends):
    start, end = ends
    points = np.vstack([line.points for line in haunted(end, start).layers[-1].lines])
    assert points[:, 1].min() > 75
    assert len(points) < sum(len(line.points) for line in start.outline.lines) / 3
    off = np.abs(end.raster.at(points))
    assert np.median(off) > APART


def test_what_stays_has_no_ghost(ends):
    _, end = ends
    assert haunted(end, end) is end
    assert not list(elsewhere(end.outline.lines[0], end.raster))
