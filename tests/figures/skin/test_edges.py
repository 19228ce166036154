from __future__ import annotations

import numpy as np

from generator.figures.lines.trace import area
from generator.figures.skin.edges import edges, silhouette, within


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
