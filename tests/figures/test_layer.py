from __future__ import annotations

import numpy as np
import pytest

from generator.figures.layer import RIM, Layer, area, helping, smoothed
from generator.figures.lines.trace import Line

SQUARE = Line(np.array([(0.0, 0.0), (6, 0), (6, 6), (0, 6)]), closed=True)
OPEN = Line(np.array([(0.0, 0.0), (6, 0), (6, 6)]), closed=False)


def test_only_what_is_closed_has_an_area():
    assert area("skin", [SQUARE, OPEN], 0.1).lines == [SQUARE]


def test_rough_lines_alone_are_smoothed():
    rough, fine = area("skin", [SQUARE], 0.1), Layer("fill", [SQUARE], 0.1)
    smooth, same = smoothed([rough, fine])
    assert not smooth.rough
    assert len(smooth.lines[0].points) > len(SQUARE.points)
    assert same is fine


def test_lines_are_smoothed_as_if_each_were_alone_and_what_layers_share_they_share_still():
    silhouette = [Layer("fill", [SQUARE], 0.1, rough=RIM), Layer("stroke", [SQUARE], 0.1, rough=RIM)]
    layers = [*silhouette, area("skin", [SQUARE], 0.1), area("top", [SQUARE._replace(points=SQUARE.points * 2)], 0.1)]
    together = smoothed(layers)
    for layer, its in zip(layers, together, strict=True):
        assert its.lines[0].points == pytest.approx(smoothed([layer])[0].lines[0].points)
    assert together[0].lines[0] is together[1].lines[0]
    assert together[0].lines[0] is not together[2].lines[0]


def test_a_muscle_that_helps_is_striped_unless_it_is_seen_for_a_moment():
    striped, plain = (helping([SQUARE], "light", striped=it) for it in (True, False))
    assert [len(striped), len(plain)] == [2, 1]
    assert striped[0].paint == plain[0].paint
