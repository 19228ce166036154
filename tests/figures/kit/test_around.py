from __future__ import annotations

import itertools

import numpy as np
import pytest

from generator.figures.bones.inside import depths
from generator.figures.kit.around import around, taut
from generator.figures.kit.bands import Band, Towel, band, towel
from generator.figures.kit.poses import Poses


@pytest.fixture
def bones(solved):
    return solved({"stance": "standing"})[0].skeleton


def along(corners):
    """Points all along a line of corners."""
    return np.vstack([np.linspace(one, other, 20) for one, other in itertools.pairwise(corners)])


@pytest.mark.parametrize("slant", [0.0, 25.0, -25.0])
def test_a_cord_that_would_go_through_the_chest_lies_on_it(bones, slant):
    start, end = np.array([2.0, 28.0, 76.0 + slant]), np.array([2.0, -28.0, 76.0 - slant])
    straight, bent = along([start, end]), along([start, *around(start, end, bones), end])
    assert depths(straight, bones).max() > 3
    assert depths(bent, bones).max() < 0.4
    assert (depths(bent, bones) > -1.2).any(), "it touches the chest"


def test_one_that_passes_before_the_chest_stays_straight(bones):
    assert around(np.array([14.0, 28.0, 76.0]), np.array([14.0, -28.0, 76.0]), bones) == []


def test_a_taut_line_touches_what_stands_out_and_bridges_what_does_not():
    assert taut(np.array([0.0, 1, 3, 2, 3, 1, 0])) == [0, 2, 4, 6]
    assert taut(np.array([0.0, 1, 2, 3, 4])) == [0, 4]


@pytest.mark.parametrize(
    ("made", "options", "corners"),
    [
        (band, Band(under="feet"), 6),
        (band, Band(under="left-foot"), 5),
        (band, Band(under="left-foot", side="left"), 3),
        (band, Band(anchor="chest"), 3),
        (band, Band(anchor="chest", side="left"), 2),
        (towel, Towel(under="feet"), 6),
    ],
)
def test_what_two_hands_hold_is_one_line_from_end_to_end(bones, made, options, corners):
    [line] = made(options, Poses([bones], bones)).lines
    assert len(line.points) == corners
