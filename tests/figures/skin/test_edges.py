from __future__ import annotations

import numpy as np

from generator.figures.lines.trace import area
from generator.figures.skin.edges import edges, middle, rim_depth, silhouette, within


def test_the_silhouette_of_a_standing_body_is_one_outline(standing, seen):
    surface = seen(standing, 90)
    lines, _ = silhouette(surface.raster)
    assert max(abs(area(line.points)) for line in lines) > 1500
    assert all(abs(surface.raster.at(line.points)).max() < 0.1 for line in lines)


def test_lines_run_round_limbs_and_their_parts_and_where_two_limbs_meet(poses, seen):
    surface = seen(poses["band-pull-apart"][0], 60, 8)
    _, boxes = silhouette(surface.raster)
    found = edges(surface.raster, boxes)
    assert {edge.kind for edge in found} == {"chain", "part", "meeting"}
    for edge in found:
        assert len(edge.chains) == (2 if edge.kind == "meeting" else 1)
        assert set(edge.own) <= set(surface.body.parts)


def test_a_point_lies_within_a_box_and_not_on_its_rim():
    box = np.array([[0.0, 0.0], [2.0, 1.0]])
    x, y = np.array([1.0, 2.0, 1.0]), np.array([0.5, 0.5, 3.0])
    assert within(x, y, [box]).tolist() == [True, False, False]
    assert not within(x, y, []).any()


def test_the_middles_of_a_limb_are_those_that_its_outlines_are_told(poses, seen):
    """Where two of its parts are as near, rounding may choose either."""
    raster = seen(poses["band-pull-apart"][0], 60, 8).raster
    names = [name for name, _ in raster.body.chains["arm-left"]]
    window = raster.around[list(raster.body.chains).index("arm-left")]
    within_limb = raster.chains[list(raster.body.chains).index("arm-left")][window] < 1.0
    points = raster.mesh[:, *window][:, within_limb].T
    told = rim_depth(raster.hits(points), raster.slots([names]), np.zeros(len(points), int), len(points))
    found = middle(raster, names, window)[within_limb]
    assert np.mean(np.abs(found - told) < 1e-3) > 0.995
    assert np.mean(np.abs(middle(raster, names[:1], window)[within_limb] - told) < 1e-3) < 0.9
