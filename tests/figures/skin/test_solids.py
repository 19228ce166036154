"""Each shape against a brute-force sampling of itself."""

from __future__ import annotations

import numpy as np
import pytest

from generator.figures.skin.solids import Capsules, Ellipsoids, Sample

RANDOM = np.random.default_rng(5)
X, Y = (values.ravel() for values in np.meshgrid(np.linspace(-8, 8, 41), np.linspace(-8, 8, 41)))


def capsules(*rows):
    start, first, end, last = zip(*rows, strict=True)
    return Capsules(np.array(start, float), np.array(first, float), np.array(end, float), np.array(last, float))


def every(shapes, x, y):
    """What all shapes are at all points, (n, points) each."""
    count = len(shapes)
    sample = shapes.sample(np.tile(x, count), np.tile(y, count), np.full(count, len(x)))
    return Sample(*(values.reshape(count, -1) for values in sample))


def balls(row):
    """Many balls along a capsule: centres and radii."""
    start, first, end, last = row
    time = np.linspace(0, 1, 4001)[:, None]
    return np.array(start) + time * (np.array(end) - np.array(start)), first + time[:, 0] * (last - first)


ROWS = [
    ((-2, -1, 0), 2.0, (3, 2, 1), 1.0),
    ((-2, -1, 5), 1.0, (1, 0, -4), 1.4),
    ((0, 0, 0), 1.5, (4, -3, 2), 1.5),
    ((0, 0, 0), 2.0, (0.2, 0.1, 6), 1.0),
    ((0.3, 0, 4), 0.7, (0, 0, 0), 2.0),
]


@pytest.mark.uncounted
@pytest.mark.parametrize("row", ROWS)
def test_a_capsule_is_all_balls_along_it(row):
    centres, radii = balls(row)
    away = np.hypot(X[:, None] - centres[:, 0], Y[:, None] - centres[:, 1])
    sample = every(capsules(row), X, Y)
    assert sample.distance[0] == pytest.approx((away - radii).min(1), abs=2e-3)
    inside = sample.distance[0] < -0.05
    front = np.where(away < radii, centres[:, 2] + np.sqrt(np.maximum(radii**2 - away**2, 0)), -99).max(1)
    assert sample.depth[0][inside] == pytest.approx(front[inside], abs=0.02)


def test_stacked_capsules_answer_as_each_alone():
    together = every(capsules(*ROWS), X, Y)
    for number, row in enumerate(ROWS):
        alone = every(capsules(row), X, Y)
        for many, one in zip(together, alone, strict=True):
            assert np.array_equal(many[number], one[0])


def test_each_shape_answers_for_its_own_points():
    counts = np.array([3, 0, 5, 1, 2])
    x, y = X[: counts.sum()] * 0.2, Y[: counts.sum()]
    found, whole = capsules(*ROWS).sample(x, y, counts), every(capsules(*ROWS), x, y)
    owner = np.repeat(np.arange(len(ROWS)), counts)
    for some, all_of_them in zip(found, whole, strict=True):
        assert np.array_equal(some, all_of_them[owner, np.arange(len(x))])


def test_depth_falls_outside_an_outline():
    depth = every(capsules(ROWS[2]), np.zeros(3), np.array([1.6, 2.6, 3.6])).depth[0]
    assert depth[0] > depth[1] > depth[2]


def ellipsoid():
    turn, _ = np.linalg.qr(RANDOM.normal(size=(3, 3)))
    return np.array([0.4, -0.3, 2.0]), turn * np.array([4.0, 2.0, 1.2])


def test_an_ellipsoid_is_seen_as_its_own_points():
    centre, halves = ellipsoid()
    shape = Ellipsoids(centre[None], halves[None])
    directions = RANDOM.normal(size=(3, 4000))
    directions /= np.linalg.norm(directions, axis=0)
    points = (centre[:, None] + halves @ directions).T
    normals = (np.linalg.inv(halves).T @ directions).T
    front = points[normals[:, 2] > 0.05]
    sample = every(shape, front[:, 0], front[:, 1])
    assert sample.depth[0] == pytest.approx(front[:, 2], abs=1e-6)
    assert (every(shape, points[:, 0], points[:, 1]).distance[0] < 1e-6).all()


def test_the_distance_to_an_ellipsoid_is_right_near_its_outline():
    centre, halves = ellipsoid()
    shape = Ellipsoids(centre[None], halves[None])
    angle = np.linspace(0, 2 * np.pi, 2000)
    normal = np.stack([np.cos(angle), np.sin(angle)])
    spread = (halves @ halves.T)[:2, :2]
    rim = centre[:2] + (spread @ normal / np.sqrt((normal * (spread @ normal)).sum(0))).T
    for offset in (-0.2, 0.0, 0.2):
        points = rim + offset * normal.T
        assert every(shape, *points.T).distance[0] == pytest.approx(offset, abs=0.04)


@pytest.mark.parametrize("shape", [capsules(*ROWS), Ellipsoids(*(value[None] for value in ellipsoid()))])
def test_a_box_holds_its_shape(shape):
    left, right, bottom, top = shape.boxes().T
    inside = every(shape, X, Y).distance < 0
    for row in range(len(left)):
        assert X[inside[row]].min() >= left[row]
        assert X[inside[row]].max() <= right[row]
        assert Y[inside[row]].min() >= bottom[row]
        assert Y[inside[row]].max() <= top[row]
