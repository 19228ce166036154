from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import FAR, SLIT, Raster

RANDOM = np.random.default_rng(3)


@pytest.fixture(scope="module")
def posed(poses):
    frame = poses["running"][0]
    return body(frame.skeleton, camera(24, 8), Look(), frame.hands)


@pytest.fixture(scope="module")
def raster(posed):
    return Raster(posed, posed.grid(0.5))


def test_between_grid_points_parts_are_nearly_what_they_are(posed, raster):
    left, right, bottom, top = posed.box
    points = RANDOM.uniform([left, bottom], [right, top], (3000, 2))
    coarse, fine = raster.hits(points), Raster(posed, posed.grid(0.12)).hits(points)
    keys = [each.part * len(points) + each.point for each in (coarse, fine)]
    _, one, other = np.intersect1d(*keys, return_indices=True)
    exact = fine.distance[other]
    assert (np.abs(coarse.distance[one] - exact)[np.abs(exact) < 0.5] < 0.15).mean() > 0.99
    assert (np.abs(coarse.depth[one] - fine.depth[other])[exact < -0.8] < 0.25).mean() > 0.99


def test_what_is_nearest_is_in_front(raster):
    front, owner = raster.nearest
    rows, columns = np.nonzero(raster.total < -0.5)
    points = np.column_stack([raster.grid.x[columns], raster.grid.y[rows]])
    hits = raster.hits(points)
    deepest = np.full(len(points), -np.inf)
    inside = hits.distance < 0
    np.maximum.at(deepest, hits.point[inside], hits.depth[inside])
    seen = np.isfinite(deepest)
    assert seen.mean() > 0.98  # slits and fillets belong to no part
    assert front[rows, columns][seen] == pytest.approx(deepest[seen], abs=1e-3)
    assert (owner[rows, columns][seen] >= 0).all()


def test_the_whole_holds_every_chain_and_closes_slits(raster):
    assert (raster.total <= raster.chains.min(0) + 1e-6).all()
    first, second = np.sort(raster.chains, axis=0)[:2]
    assert (raster.total[(first > 0) & (second < SLIT)] <= 1e-6).all()


def test_on_grid_points_the_whole_is_what_it_is_there(raster):
    rows, columns = np.nonzero(np.abs(raster.total) < 1.0)
    points = np.column_stack([raster.grid.x[columns], raster.grid.y[rows]])
    assert raster.at(points) == pytest.approx(raster.total[rows, columns], abs=1e-3)
    assert raster.all_at(points)[0] == pytest.approx(raster.chains[:, rows, columns], abs=0.01)


def test_beyond_the_grid_all_is_far(raster):
    points = np.array([[500.0, 50.0], [-500.0, 50.0], [0.0, 500.0], [0.0, -500.0]])
    assert (raster.at(points) == FAR).all()
    assert len(raster.hits(points).point) == 0


def test_parts_meet_a_window_where_they_are_known(raster):
    window = raster.window("head")
    for number, here, there in raster.meeting(window):
        rows = range(*window[0].indices(10**6))[here[0]]
        assert rows == range(*raster.windows[number][0].indices(10**6))[there[0]]
    met = {number for number, _, _ in raster.meeting(window)}
    assert {raster.body.row[name] for name in ("head", "torso")} <= met
    assert raster.body.row["foot-left"] not in met


def test_one_part_is_at_points_what_it_is_among_all(posed, raster):
    left, right, bottom, top = posed.box
    points = RANDOM.uniform([left - 9, bottom - 9], [right + 9, top + 9], (300, 2))
    hits = raster.hits(points)
    mine = hits.part == posed.row["head"]
    expected = np.full(len(points), FAR, np.float32)
    expected[hits.point[mine]] = hits.distance[mine]
    assert raster.part_at("head", points) == pytest.approx(expected)
