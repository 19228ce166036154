"""Fine lines glued to the body: face, fingers, and what shows of spine, shoulder blades, collar bones and chest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line, arc, runs
from generator.figures.skin.body import SIDES, Skeleton, place
from generator.figures.skin.field import Body
from generator.figures.skin.shapes import Hand, Point

Array = NDArray[np.float64]

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
    """A line before the camera, (n, 3), and the part that it lies on."""

    part: str
    points: Array
    within: float
    sunk: float


def details(skeleton: Skeleton, camera: Camera, body: Body, hands: Mapping[str, Hand]) -> Details:
    """All fine lines of a posed body that are seen."""
    ink, soft = [], []
    for side in SIDES:
        ink += [_glued(skeleton, camera, detail, side) for detail in FACE]
        ink += [_glued(skeleton, camera, detail, side) for detail in FINGERS[hands[side]]]
        soft += [_glued(skeleton, camera, detail, side) for detail in TRUNK]
    for line in (MIDDLE, BELLY):
        points = np.array([place(skeleton, bone, point, "left") for bone, point in line])
        soft.append(_Glued("torso", _dense(camera.see(points)), 0.9, 1.4))
    glued = [*ink, *soft]
    seen = _seen(body, glued)
    return Details(
        [line for lines in seen[: len(ink)] for line in lines], [line for lines in seen[len(ink) :] for line in lines]
    )


def _glued(skeleton: Skeleton, camera: Camera, detail: Detail, side: str) -> _Glued:
    """A detail on its bone."""
    points = np.array([place(skeleton, detail.bone, point, side) for point in detail.points])
    part = detail.part if detail.part in {"head", "torso"} else f"{detail.part}-{side}"
    return _Glued(part, _dense(camera.see(points)), detail.within, detail.sunk)


def _dense(points: Array) -> Array:
    """The same line with points every `SPACING` units of its length."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.linspace(0.0, along[-1], max(int(along[-1] / SPACING), 3) + 1)
    return np.column_stack([np.interp(at, along, column) for column in points.T])


def _seen(body: Body, glued: list[_Glued]) -> list[list[Line]]:
    """The runs of each line that lie on the front of their part and behind nothing."""
    points = np.vstack([line.points for line in glued])
    samples = body.at(points[:, :2])
    covered = (samples.distance < 0) & (samples.depth > points[:, 2] + 0.3)
    found, start = [], 0
    for line in glued:
        here = slice(start, start + len(line.points))
        row = body.row[line.part]
        others = np.delete(covered[:, here], row, axis=0).any(0)
        off = (samples.distance[row, here] > -line.within) | (samples.depth[row, here] > line.points[:, 2] + line.sunk)
        least = 3 if arc(line.points[:, :2])[-1] > 0.8 else 99
        stretches = runs(~(others | off), closed=False, gap=0, least=least)
        found.append([Line(line.points[run, :2], closed=False) for run, _ in stretches])
        start = here.stop
    return found
