from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.hatch import ACROSS, DOWN, GAP, SHORT, stripes
from generator.figures.lines.trace import Line

SQUARE = Line(np.array([(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)]), closed=True)
HOLE = Line(np.array([(5.0, 5.0), (5.0, 15.0), (15.0, 15.0), (15.0, 5.0)]), closed=True)


def total(lines):
    """The length of all lines."""
    return sum(float(np.linalg.norm(line.points[1] - line.points[0])) for line in lines)


def test_stripes_fill_an_area_evenly():
    assert total(stripes([SQUARE])) == pytest.approx(400 / GAP, rel=0.02)


def test_stripes_slant_at_a_distance_from_each_other_within_the_area():
    found = stripes([SQUARE])
    levels = [line.points @ ACROSS for line in found]
    assert all(one == pytest.approx(other) for one, other in levels)
    assert np.diff([one for one, _ in levels]) == pytest.approx(GAP)
    assert all(-1e-9 <= value <= 20 + 1e-9 for line in found for value in line.points.ravel())
    assert all((line.points[1] - line.points[0]) @ DOWN >= SHORT for line in found)


def test_a_hole_has_no_stripes():
    middles = [line.points.mean(0) for line in stripes([SQUARE, HOLE])]
    assert len(middles) > 10
    assert not [middle for middle in middles if (middle > 5).all() and (middle < 15).all()]
    assert total(stripes([SQUARE, HOLE])) == pytest.approx(300 / GAP, rel=0.03)


def test_nothing_has_no_stripes():
    assert stripes([]) == []
