"""Fine lines glued to the body: face, fingers, and what shows of spine, shoulder blades, collar bones and chest."""

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
from generator.figures.skin.raster import Raster
from generator.figures.skin.shapes import Hand, Point

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

SPACING = 0.4
"""Between the points that are tested, in units."""


class Detail(NamedTuple):
    """A line on one bone of a part; `within` is how far inside the outline it must stay, `sunk` how deep it may lie."""

    part: str
    bone: str
    points: tuple[Point, ...]
    within: float = 0.25
    sunk: float = 1.1


FACE = (
    Detail("head", "head", ((4.75, 0.75, 94.5), (4.5, 1.7, 94.85), (3.9, 2.6, 94.6))),
    Detail("head", "head", ((4.85, 1.15, 93.25), (4.6, 1.75, 93.2), (4.25, 2.25, 93.1))),
    Detail("head", "head", ((5.1, 0, 90.2), (4.9, 0.95, 90.3))),
)
"""Brow, eye and half of the mouth."""
LINED = (
    Detail("head", "head", ((5.0, 1.0, 91.9), (4.6, 1.9, 91.0), (4.1, 2.1, 90.0)), 0.1, 1.4),
    Detail("head", "head", ((4.5, 1.0, 92.5), (4.3, 1.9, 92.3)), 0.1, 1.4),
)
"""From the nose to the mouth, and under the eye."""
FIST = tuple(
    Detail(
        "hand",
        "hand",
        ((x, 12.0, 42.5), (x, 11.5, 41.4), (x, 10.5, 41.0), (x, 9.2, 41.3), (x, 8.2, 41.7), (x, 7.6, 42.6)),
    )
    for x in (-1.55, -0.4, 0.75)
)
"""Between the fingers of a fist: round the knuckles from the back of the hand to the palm."""
OPEN = tuple(
    Detail("hand", "hand", ((x, y, 42.4), (x, y, 40.8), (x, y, 39.0)), 0.1, 0.8)
    for x in (-1.55, -0.45, 0.6)
    for y in (9.7, 10.9)
)
"""Between the fingers of an open hand, on either face."""
FINGERS: dict[Hand, tuple[Detail, ...]] = {"fist": FIST, "open": OPEN}
TRUNK = (
    Detail(
        "torso",
        "girdle",
        ((-7.4, 5.2, 78.6), (-7.3, 5.1, 76.5), (-6.2, 5.2, 74.3), (-5.6, 5.9, 72.3), (-5.5, 7.2, 70.6)),
        0.9,
        1.4,
    ),
    Detail(
        "torso",
        "girdle",
        ((2.4, 1.6, 82.2), (1.3, 3.4, 82.4), (1.5, 5.1, 82.7), (1.5, 6.9, 83.1), (0.8, 8.6, 83.4)),
        0.9,
        1.4,
    ),
    Detail(
        "torso",
        "chest",
        ((6.5, 1.0, 72.4), (6.2, 2.9, 71.7), (5.2, 4.9, 71.7), (3.4, 6.7, 72.6), (2.0, 8.0, 74.2)),
        0.9,
        1.4,
    ),
)
"""Inner edge of the shoulder blade, collar bone, lower edge of the breast."""
MIDDLE = (
    ("chest", (-6.3, 0, 80.5)), ("chest", (-7.5, 0, 76.4)), ("chest", (-7.1, 0, 72.3)), ("ribs", (-6.3, 0, 68.2)),
    ("waist", (-5.6, 0, 64.1)), ("lumbar", (-6.2, 0, 60.0)),
)  # fmt: skip
"""The furrow of the spine."""
BELLY = (("ribs", (6.5, 0.0, 70.5)), ("waist", (6.1, 0.0, 66.2)), ("lumbar", (5.9, 0.0, 62.0)))
"""The line down the belly."""


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
