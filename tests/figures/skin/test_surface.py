from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.camera import camera
from generator.figures.lines.trace import area
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.surface import Surface


def test_at_rest_the_surface_lies_where_it_is_seen(standing, seen):
    surface = seen(standing, -90, 0)
    rows, columns = surface.raster.window("torso")
    x, y, z = surface.trunk
    inside = surface.raster.distance[surface.body.row["torso"]] < 0
    assert z[inside] == pytest.approx(np.broadcast_to(surface.grid.y[rows][:, None], z.shape)[inside], abs=1e-4)
    assert y[inside] == pytest.approx(-np.broadcast_to(surface.grid.x[columns], y.shape)[inside], abs=1e-4)
    assert (x[inside] < 6).all()
    assert surface.blades[1][inside] == pytest.approx(y[inside], abs=1e-5)


def test_the_blades_ride_on_the_girdle_and_the_middle_on_the_spine(standing, seen):
    moved = dict(standing.skeleton)
    girdle = moved["girdle-left"]
    moved["girdle-left"] = girdle._replace(origin=np.add(girdle.origin, [0, 1.0, 0]))
    surface = seen(standing._replace(skeleton=moved), -90, 0)
    change = surface.blades[1] - surface.trunk[1]
    y, z = surface.trunk[1:]
    high = (z > 72) & (z < 80)
    assert change[high & (y > 7)] == pytest.approx(-1.0)
    assert change[high & (np.abs(y) < 0.9)] == pytest.approx(0.0)
    assert change[high & (y < -2)] == pytest.approx(0.0)


def test_an_area_covered_by_an_arm_is_cut_off(poses, seen):
    surface = seen(poses["band-pull-apart"][0], 60, 8)
    field = np.ones(surface.trunk[0].shape)
    all_trunk = sum(area(line.points) for line in surface.visible([("torso", field)]))
    row = surface.body.row["torso"]
    whole = np.count_nonzero(surface.raster.distance[row] < 0) * surface.grid.step**2
    assert 0.5 * whole < all_trunk < 0.97 * whole


def test_an_area_nowhere_inside_is_not_drawn(standing, seen):
    surface = seen(standing, 90)
    assert surface.visible([("torso", np.full(surface.trunk[0].shape, -1.0))]) == []


def test_shade_lies_away_from_the_light(standing, seen):
    surface = seen(standing, 90)
    right = surface.shade(np.array([0.9, 0.0, 0.43]), 0.12)
    assert right
    trunk = [line for line in right if 55 < line.points[:, 1].mean() < 75]
    assert all(line.points[:, 0].mean() < 0 or line.points[:, 0].mean() > 8 for line in trunk)


@pytest.mark.parametrize("step", [0.5, 1.0, 1.5])
def test_shade_finds_its_neighbours_on_any_grid(poses, step):
    """At the very edge of the body too, where the last part ends."""
    for turn in range(0, 180, 45):
        view, frame = camera(turn, 20), poses["running"][1]
        posed = body(frame.skeleton, view, Look(), frame.hands)
        surface = Surface(Raster(posed, posed.grid(step)), frame.skeleton, view)
        assert surface.shade(np.array([0.9, 0.0, 0.43]), 0.12)
        for box, (rows, columns) in zip(posed.boxes.values(), surface.raster.windows, strict=True):
            assert surface.grid.x[columns][-1] >= box[1] + 2 * step - 1e-6
            assert surface.grid.y[rows][-1] >= box[3] + 2 * step - 1e-6
