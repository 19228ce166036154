from __future__ import annotations

import numpy as np
import pytest

from generator.figures.skin.edges import silhouette
from generator.figures.skin.ink import inner


def drawn(surface):
    return inner(surface.raster, silhouette(surface.raster)[1])


def test_inner_lines_lie_inside_the_silhouette(poses, seen):
    for name in ("running", "seated-row"):
        for frame in poses[name]:
            surface = seen(frame, 24)
            for stroke in drawn(surface):
                assert surface.raster.at(stroke.line.points[1:-1]).max() < 0.5


def test_no_inner_line_runs_beside_another(poses, seen):
    """Where limbs touch there is one line, so that ink does not gather into beads."""
    surface = seen(poses["rear-delt-fly"][1], 48, 20)
    strokes = drawn(surface)
    for number, stroke in enumerate(strokes):
        for other in strokes[:number]:
            away = np.hypot(*(stroke.line.points[:, None] - other.line.points[None]).transpose(2, 0, 1))
            assert (away.min(1) < 0.5).sum() < 8


def test_a_bent_arm_before_the_trunk_has_an_outline(poses, seen):
    surface = seen(poses["band-pull-apart"][0], 60, 8)
    points = np.vstack([stroke.line.points for stroke in drawn(surface)])
    arm = surface.body.chains["arm-right"]
    hits = surface.raster.hits(points)
    on_arm = (surface.raster.slots([[name for name, _ in arm]])[0, hits.part] >= 0) & (np.abs(hits.distance) < 0.2)
    assert len(set(hits.point[on_arm])) > 20


@pytest.mark.parametrize("turn", [90, -90])
def test_a_free_end_is_told_from_one_that_meets_the_silhouette(standing, seen, turn):
    strokes = drawn(seen(standing, turn))
    assert any(stroke.free_start or stroke.free_end for stroke in strokes)
