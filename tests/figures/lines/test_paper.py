from __future__ import annotations

import re

import numpy as np

from generator.figures.lines.curve import Curve, curves, straight, straights
from generator.figures.lines.paper import Paper, path, paths
from generator.figures.lines.trace import Line

WAVE = Line(np.column_stack([np.linspace(0, 20, 60), 3 * np.sin(np.linspace(0, 20, 60))]), closed=False)
ANGLE = np.linspace(0, 2 * np.pi, 60, endpoint=False)
CIRCLE = Line(3 * np.column_stack([np.cos(ANGLE), np.sin(ANGLE)]), closed=True)


def test_a_path_is_whole_relative_and_short():
    pieces = np.array([[[1.0, 0], [2, 0], [3, 0]], [[4, 1], [4, 2], [3, 3]]])
    text = path([Curve(np.zeros(2), pieces, closed=True)], Paper(10, -1, 5))
    assert text == "M10 50l30 0c10-10 10-20 0-30z"


def test_one_path_holds_several_curves():
    pieces = np.array([[[1.0, 0], [2, 0], [3, 0]]])
    drawn = [Curve(np.zeros(2), pieces, closed=closed) for closed in (True, False, True)]
    assert path(drawn, Paper(10, -1, 5)) == "M10 50l30 0zM10 50l30 0M10 50l30 0z"
    assert path([], Paper(10, 0, 0)) == ""


def test_paths_have_no_fractions_and_no_nonsense():
    text = path(curves([WAVE, CIRCLE], [0.1, 0.1]), Paper(20, 0, 0))
    assert re.fullmatch(r"[Mlcz0-9 -]+", text)


def test_paths_written_together_are_as_if_written_alone():
    bent, paper = curves([WAVE, CIRCLE], [0.1, 0.1]), Paper(20, 0, 0)
    layers = [bent[:1], [], straights([CIRCLE, WAVE]), bent]
    assert paths(layers, paper) == [path(layer, paper) for layer in layers]
    assert path([straight(CIRCLE), straight(WAVE)], paper) == paths(layers, paper)[2]
