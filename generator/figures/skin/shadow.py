"""The soft shadow on the floor under what is near it: thick lines along the limbs, the trunk and the head, as from a light above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.skin.body import SIDES, Skeleton, bone_name, mirrored, riding

Array = NDArray[np.float64]
Point = tuple[float, float, float]

LOW, LOW_ARM = 40.0, 24.0
"""What is lower than this throws a shadow, in units; a slim arm must be lower than the rest."""
NEAR = 0.4
"""Some part must be nearer to the floor than so much of its width: who hangs or sits high throws none."""


class Part(NamedTuple):
    """A part of the body that throws a shadow: its bones with rest points of the left side, how wide its shadow is, and how low it must be."""

    points: tuple[tuple[str, Point], ...]
    width: float
    low: float = LOW


FOOT = Part((("foot", (-1.5, 5.0, 1.0)), ("foot", (8.5, 5.0, 1.0))), 11.0)
LEG = Part((("foot", (-1.0, 5.0, 3.9)), ("shank", (0.0, 5.0, 28.5)), ("thigh", (0.0, 5.0, 53.0))), 14.0)
ARM = Part((("chest", (0.0, 9.0, 80.0)), ("forearm", (-0.6, 10.3, 61.8)), ("hand", (-0.6, 10.3, 40.0))), 10.0, LOW_ARM)
TRUNK = Part((("pelvis", (-0.5, 0.0, 53.0)), ("waist", (-0.5, 0.0, 64.0)), ("chest", (-0.5, 0.0, 78.0))), 25.0)
HEAD = Part((("chest", (-1.0, 0.0, 80.0)), ("head", (1.0, 0.0, 93.0))), 15.0)
PARTS = (*((part, side) for part in (FOOT, LEG, ARM) for side in SIDES), (TRUNK, "left"), (HEAD, "left"))
"""Each part with its side; the trunk and head are in the middle."""


CORNERS = riding(
    [(bone_name(bone, side), mirrored(point, side)) for part, side in PARTS for bone, point in part.points]
)
ENDS = tuple(accumulate((len(part.points) for part, _ in PARTS), initial=0))
"""The points of all parts, one part after the other, and where each begins and ends."""


class Shadow(NamedTuple):
    """Lines on the floor by their width in units, each of points (n, 2) forward and left; and the floor before the camera."""

    lines: dict[float, list[Array]]
    floor: Array
    """What (2, 2) takes floor coordinates to camera coordinates."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top."""
        spread = np.linalg.norm(self.floor, axis=1)  # of a circle with radius one
        points = [(np.concatenate(lines) @ self.floor.T, spread * width / 2) for width, lines in self.lines.items()]
        left, bottom = np.min([seen.min(0) - reach for seen, reach in points], axis=0)
        right, top = np.max([seen.max(0) + reach for seen, reach in points], axis=0)
        return float(left), float(right), float(bottom), float(top)


def shadow(skeleton: Skeleton, camera: Camera) -> Shadow | None:
    """The shadow of a posed skeleton, or none where it is high above the floor."""
    lines: dict[float, list[Array]] = {}
    near = False
    placed = CORNERS.placed(skeleton).tolist()
    for (part, _), (begin, end) in zip(PARTS, pairwise(ENDS), strict=True):
        points = placed[begin:end]
        near = near or min(height for _, _, height in points) < NEAR * part.width
        lines.setdefault(part.width, []).extend(below(points, part.low))
    if not near:
        return None
    floor = camera.see(np.eye(3)[:2])[:, :2].T
    return Shadow({width: found for width, found in lines.items() if found}, floor)


def below(points: Sequence[Sequence[float]], low: float) -> list[Array]:
    """The pieces (n, 2), on the floor, of a line through world points (n, 3) that are low enough, in units, to throw a shadow."""
    pieces: list[list[Sequence[float]]] = []
    for start, end in pairwise(points):
        if start[2] > low and end[2] > low:
            continue
        first, last = cut_off(start, end, low), cut_off(end, start, low)
        if pieces and pieces[-1][-1] == first:
            pieces[-1].append(last)
        else:
            pieces.append([first, last])
    return [np.array(piece) for piece in pieces]


def cut_off(end: Sequence[float], other: Sequence[float], low: float) -> Sequence[float]:
    """Where an end (3,) of a straight line is on the floor, or else where the line is as low as it must be to throw a shadow."""
    if end[2] <= low:
        return end[:2]
    return [
        there + (here - there) * (low - other[2]) / (end[2] - other[2])
        for here, there in zip(end[:2], other, strict=False)
    ]
