from __future__ import annotations

import numpy as np

from generator.figures.lines.trace import Line
from generator.figures.skin.cover import covered, fading
from generator.figures.skin.edges import Edge


def hidden_share(surface, edge):
    """How much of an edge is hidden."""
    points = edge.line.points
    hidden, _ = covered(surface.raster, [edge], points, np.zeros(len(points), np.intp), surface.raster.hits(points))
    return hidden.mean()


def test_a_line_behind_the_trunk_is_hidden(standing, seen):
    """One arm of who is seen from the side is behind the trunk, the other before it."""
    surface = seen(standing, 0)
    across = np.column_stack([np.linspace(-1, 1, 9), np.full(9, 70.0)])
    edges = [
        Edge("part", (f"arm-{side}",), [f"upper-arm-{side}"], Line(across, closed=False)) for side in ("left", "right")
    ]
    assert sorted(hidden_share(surface, edge) for edge in edges) == [0.0, 1.0]


def test_a_joint_joins_neighbours_and_limbs_to_the_trunk():
    assert fading("part", ("arm-left",), "forearm-left", "upper-arm-left", "arm-left").joints == ("elbow-left",)
    assert fading("part", ("arm-left",), "hand-left", "upper-arm-left", "arm-left") is None
    assert fading("part", ("arm-left",), "hand-left", "torso", "core") is None
    assert fading("part", ("core",), "head", "torso", "core").joints == ("head",)
    assert fading("chain", ("core",), "torso", "thigh-right", "leg-right").joints == ("hip-right",)
    assert fading("meeting", ("leg-left", "leg-right"), "thigh-left", "torso", "core").joints == (
        "hip-left",
        "hip-right",
    )
    assert fading("chain", ("arm-left",), "hand-left", "thigh-left", "leg-left") is None
