"""Gaps between the lines of a drawing: where the outline of a limb goes on as the line between it and another one, they meet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line

Array = NDArray[np.float64]

GAP = 1.8
"""Ends of two lines nearer than this, in units, are drawn together where each leads to the other."""
STRAIGHT = 0.5
"""The cosine of the most that a line may turn there."""


End = tuple[int, int]
"""The number of a stroke, and 0 for its start or -1 for its end."""


def bridged(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The strokes, those whose ends all but meet run on to the middle between them, and thin out there no more."""
    ends = [(number, at) for number, stroke in enumerate(strokes) if not stroke.line.closed for at in (0, -1)]
    made = list(strokes)
    for pair in meeting(ends, [stroke.line.points for stroke in strokes]):
        tips = [strokes[number].line.points[at] for number, at in pair]
        for number, at in pair:
            made[number] = run_on(made[number], at, (tips[0] + tips[1])[None] / 2)
    return made


def run_on(stroke: Stroke, at: int, point: Array) -> Stroke:
    """A stroke with a point (1, 2) more at its start or its end, which is bound there."""
    points = stroke.line.points
    if at == 0:
        return stroke._replace(line=Line(np.vstack([point, points]), closed=False), free_start=False)
    return stroke._replace(line=Line(np.vstack([points, point]), closed=False), free_end=False)


def behind(points: Array, at: int) -> Array:
    """The point (2,) of a line from which it comes to its start (0) or its end (-1): three before it, or the other end of a short one."""
    found: Array = points[min(3, len(points) - 1) if at == 0 else max(-4, -len(points))]
    return found


def meeting(ends: Sequence[End], points: Sequence[Array]) -> list[tuple[End, End]]:
    """The pairs of ends that lead to each other, each of which has none that is nearer."""
    if len(ends) < 2:
        return []
    tips = np.array([points[number][at] for number, at in ends])
    ahead = tips - np.array([behind(points[number], at) for number, at in ends])
    ahead /= np.hypot(ahead[:, 0], ahead[:, 1])[:, None] + 1e-9
    way = tips[None] - tips[:, None]
    far = np.hypot(way[..., 0], way[..., 1])
    leads = (way * ahead[:, None]).sum(2) >= STRAIGHT * far
    owner = np.array([number for number, _ in ends])
    far[~(leads & leads.T) | (owner[:, None] == owner) | (far > GAP)] = np.inf
    nearest = far.argmin(1)
    return [
        (ends[one], ends[other])
        for one, other in enumerate(nearest.tolist())
        if one < other and nearest[other] == one and np.isfinite(far[one, other])
    ]
