from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.curve import curves
from generator.figures.lines.trace import Line, evened


def along(curve, count=600):
    """Points along a curve."""
    time = np.linspace(0, 1, count)[:, None]
    points, start = [], curve.start
    for first, second, end in curve.pieces:
        points.append(
            (1 - time) ** 3 * start
            + 3 * time * (1 - time) ** 2 * first
            + 3 * time**2 * (1 - time) * second
            + time**3 * end
        )
        start = end
    return np.vstack(points)


def circle(radius):
    angle = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    return evened([Line(radius * np.column_stack([np.cos(angle), np.sin(angle)]), closed=True)], 0.5)[0]


def wave():
    x = np.linspace(0, 20, 60)
    return Line(np.column_stack([x, 3 * np.sin(x)]), closed=False)


@pytest.mark.parametrize("error", [0.05, 0.1, 0.2])
@pytest.mark.parametrize("line", [circle(1.2), circle(9), wave()])
def test_a_curve_stays_within_its_error(line, error):
    (curve,) = curves([line], [error])
    off = np.hypot(*(line.points[:, None] - along(curve)[None]).transpose(2, 0, 1)).min(1)
    assert off.max() <= error + 0.01


def test_a_larger_error_takes_fewer_pieces():
    fine, coarse = curves([wave(), wave()], [0.02, 0.4])
    assert len(coarse.pieces) < len(fine.pieces)


def test_lines_fitted_together_are_as_if_fitted_alone():
    lines = [circle(3), wave(), circle(5)]
    for line, curve in zip(lines, curves(lines, [0.1] * 3), strict=True):
        (alone,) = curves([line], [0.1])
        assert curve.pieces == pytest.approx(alone.pieces)
        assert curve.start == pytest.approx(alone.start)


def test_a_closed_curve_ends_where_it_starts():
    (curve,) = curves([circle(4)], [0.1])
    assert curve.pieces[-1, 2] == pytest.approx(curve.start)


def test_corners_stay_sharp():
    square = evened([Line(np.array([[0.0, 0], [8, 0], [8, 8], [0, 8]]), closed=True)], 0.5)[0]
    (curve,) = curves([square], [0.1])
    for corner in ([0, 0], [8, 0], [8, 8], [0, 8]):
        assert np.hypot(*(along(curve) - corner).T).min() < 1e-6


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_very_short_line_is_still_a_curve(count):
    (curve,) = curves([Line(np.arange(2.0 * count).reshape(count, 2), closed=False)], [0.1])
    assert np.isfinite(curve.pieces).all()


def test_nothing_gives_nothing():
    assert curves([], []) == []
