"""Fine lines glued to the body, where they are seen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line, arc, runs
from generator.figures.skin.body import SIDES, Riding, Skeleton, bone_name, mirrored, riding
from generator.figures.skin.features import BELLY, FACE, FINGERS, LINED, MIDDLE, TRUNK
from generator.figures.skin.raster import Raster
from generator.figures.skin.shapes import Hand

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

SPACING = 0.4
"""Between the points that are tested, in units."""


class Details(NamedTuple):
    """What is seen: thin ink lines, and soft lines in the colour of shade."""

    ink: list[Line]
    soft: list[Line]


class _Glued(NamedTuple):
    """All lines: what they ride on and how far each point is from one corner to the next, where each line ends, and of each point its part and room."""

    corners: Riding
    corner: Index
    along: Array
    ends: Index
    parts: tuple[str, ...]
    within: Array
    sunk: Array
    ink: int
    """So many of the lines are ink."""

    def points(self, skeleton: Skeleton, camera: Camera) -> Array:
        """All points before the camera, (n, 3)."""
        corners = camera.see(self.corners.placed(skeleton))
        start = corners[self.corner]
        found: Array = start + self.along[:, None] * (corners[self.corner + 1] - start)
        return found


def details(
    skeleton: Skeleton, camera: Camera, raster: Raster, hands: Mapping[str, Hand], *, lined: bool = False
) -> Details:
    """All fine lines of a posed body that are seen."""
    glued = _glued(hands["left"], hands["right"], lined=lined)
    points = glued.points(skeleton, camera)
    seen = _seen(raster, glued, points)
    some = np.logical_or.reduceat(seen, glued.ends[:-1]).tolist()
    stretches = zip(pairwise(glued.ends.tolist()), some, strict=True)
    lines = [_runs(points[start:end, :2], seen[start:end]) if any else [] for (start, end), any in stretches]
    return Details(
        [line for found in lines[: glued.ink] for line in found],
        [line for found in lines[glued.ink :] for line in found],
    )


def _runs(points: Array, seen: Mask) -> list[Line]:
    """The stretches of a line that are seen; what is nearly a point before the camera is left out."""
    least = 3 if arc(points)[-1] > 0.8 else 99
    return [Line(points[run], closed=False) for run, _ in runs(seen, closed=False, gap=0, least=least)]


def _seen(raster: Raster, glued: _Glued, points: Array) -> Mask:
    """Which points lie on the front of their part and behind nothing."""
    row = np.array([raster.body.row[part] for part in glued.parts])
    depth = points[:, 2].astype(np.float32)
    hits = raster.hits(points[:, :2])
    mine = hits.part == row[hits.point]
    over = ~mine & (hits.distance < 0) & (hits.depth > depth[hits.point] + 0.3)
    seen = np.zeros(len(points), bool)
    on_front = (hits.distance <= -glued.within[hits.point]) & (hits.depth <= depth[hits.point] + glued.sunk[hits.point])
    seen[hits.point[mine & on_front]] = True
    seen[hits.point[over]] = False
    return seen


@cache
def _glued(left: Hand, right: Hand, *, lined: bool) -> _Glued:
    """All lines of hands like these, with points every `SPACING` units of their length at rest."""
    fingers = {"left": FINGERS[left], "right": FINGERS[right]}
    ink = [(detail, side) for side in SIDES for detail in (*FACE, *(LINED if lined else ()), *fingers[side])]
    soft = [(detail, side) for side in SIDES for detail in TRUNK]
    lines = [
        (f"{detail.part}-{side}" if detail.part == "hand" else detail.part, detail, side) for detail, side in ink + soft
    ]
    corners = [
        *(
            [(bone_name(detail.bone, side), mirrored(point, side)) for point in detail.points]
            for _, detail, side in lines
        ),
        *([(bone, mirrored(point, "left")) for bone, point in line] for line in (MIDDLE, BELLY)),
    ]
    room = [*((part, detail.within, detail.sunk) for part, detail, _ in lines), *[("torso", 0.9, 1.4)] * 2]
    first = np.cumsum([0] + [len(line) for line in corners])
    spaced = [_spaced(np.array([point for _, point in line])) for line in corners]
    counts = [len(at) for at in spaced]
    at = np.concatenate(spaced)
    sides = np.repeat([len(line) - 2 for line in corners], counts)
    number = np.minimum(at.astype(np.intp), sides)
    parts, within, sunk = zip(*room, strict=True)
    return _Glued(
        riding([corner for line in corners for corner in line]),
        number + np.repeat(first[:-1], counts),
        at - number,
        np.cumsum([0, *counts]),
        tuple(np.repeat(parts, counts).tolist()),
        np.repeat(within, counts).astype(np.float32),
        np.repeat(sunk, counts).astype(np.float32),
        len(ink),
    )


def _spaced(points: Array) -> Array:
    """Places every `SPACING` units along a line: the number of the corner before, and how far it is to the next."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.linspace(0.0, along[-1], max(int(along[-1] / SPACING), 3) + 1)
    return np.interp(at, along, np.arange(len(along)))
