from __future__ import annotations

import numpy as np
import pytest

from generator.figures.frame import Work, draw
from generator.figures.lines.camera import camera
from generator.figures.numerals import LEFT, SIZE, STROKES, numbered
from generator.figures.skin.look import Look


@pytest.mark.parametrize("step", range(1, 9))
def test_the_number_of_every_step_stands_at_the_upper_left_beside_all_that_is_drawn(standing, step):
    drawn = draw(standing, camera(90, 5), Look(), Work(), 1.0)
    rim, ink = numbered(drawn, step, drawn.box).layers[-2:]
    assert rim.lines == ink.lines
    points = np.vstack([line.points for line in ink.lines])
    assert (points.min(0) >= (drawn.box[0] - LEFT, drawn.box[3] - 1 - 5 * SIZE)).all()
    assert points[:, 0].max() < drawn.box[0]
    assert len(STROKES) == 8
