from __future__ import annotations

import numpy as np
import pytest

from generator.figures import still
from generator.figures.layer import WITHIN, Layer
from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line
from generator.figures.skin.shadow import Shadow

RIM = Line(np.array([[0.1, 1 / 3], [2, 0], [4, 5]]), closed=True)
INNER = Line(np.array([[1, 1], [2, 2.5], [3, 1], [4, 4]])[::2], closed=False)
POSE = still.Still(
    [
        Layer("skin", [RIM], 0.06, rough=WITHIN, small="thin"),
        Layer("ink", [INNER], 0.06, [Stroke(INNER, free_start=True, free_end=False)], width=0.5),
        Layer("rim", [RIM, INNER], 0.1, straight=True),
        Layer("none", [], 0.1),
    ],
    Shadow({11.0: [np.array([[0.0, 1.0], [2.0, 1 / 7]])]}, np.array([[1.0, 0.0], [0.0, 0.5]])),
    (0.0, 4.0, -1.0, 5.0),
)


def plain(value):
    """A value with lists for arrays, so that two can be compared."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, dict):
        return {key: plain(its) for key, its in value.items()}
    return [plain(it) for it in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("pose", [POSE, POSE._replace(shadow=None), POSE._replace(layers=[])])
def test_a_pose_is_the_same_to_the_last_bit_once_it_was_kept(pose):
    found = still.unpacked(still.packed(pose))
    assert plain(found) == plain(pose)
    assert [type(layer) for layer in found.layers] == [Layer] * len(pose.layers)


def test_a_line_that_layers_share_is_kept_once_and_shared_again():
    found = still.unpacked(still.packed(POSE))
    skin, ink, rim, _ = found.layers
    assert skin.lines[0] is rim.lines[0]
    assert ink.lines[0] is ink.strokes[0].line is rim.lines[1]
    assert skin.rough == WITHIN
    assert len(still.packed(POSE).partition(b"\n")[2]) == 16 * (3 + 2)
