"""What a body stands, lies or leans on: mats, walls, door frames, rollers and steps."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Skeleton, fixed, mirrored, unit, vector
from generator.figures.kit.poses import Poses
from generator.figures.kit.props import DoorFrame, Mat, Roller, Step, Wall
from generator.figures.kit.solids import Kit, Piece, bar, box
from generator.figures.kit.spots import BACK, grips, hand_on, sole

REACH = (("head", (0.0, 0.0, 98.0)), ("pelvis", (0.0, 0.0, 53.0)))
ENDS = (("foot", (9.0, 5.0, 2.0)), ("foot", (-3.0, 5.0, 2.0)), ("hand", (0.0, 10.0, 40.0)), ("shank", (0.0, 5.0, 28.5)))
"""Rest points between which a mat reaches."""
LOW = 30.0
"""A mat is under what is lower than this, in units, and under all of a body that hangs or leaps higher."""
WIDE, NARROW = 80.0, 34.0
"""A wall behind or beside the body, and one before it."""
ROLLER = 4.6
"""The radius of a foam roller; a common one is 15 cm thick."""


def mat(options: Mat, poses: Poses) -> Kit:
    """A mat under the whole movement."""
    rest = [(f"{bone}-{side}", mirrored(point, side)) for bone, point in ENDS for side in SIDES]
    rest += [(bone, fixed(point)) for bone, point in REACH]
    points = np.array([frame[bone].at(point) for frame in poses.frames for bone, point in rest])
    low = points[:, 2] < LOW
    under = points[low] if low.any() else points
    start, end = float(under[:, 0].min()) - 5, float(under[:, 0].max()) + 5
    half = (end - start) / 2 if options.length is None else options.length / 2
    return Kit((Piece("mat", (box(((start + end) / 2, 0, -0.7), (half, 20, 0.7)),), under=True),))


def wall(options: Wall, poses: Poses) -> Kit:
    """A wall that the first frame touches."""
    high = options.height / 2
    half = (options.width or (NARROW if options.side == "front" else WIDE)) / 2
    if options.side in ("left", "right"):
        q = 1 if options.side == "left" else -1
        y = q * (max(q * float(point[1]) for point in _reach(poses.first)) + 2.4)
        return Kit((Piece("soft", (box((0, y + q, high), (half, 1, high)),), under=True),))
    if options.side == "back":
        x = min(float(point[0]) for point in _back(poses.first)) - 1.2
        return Kit((Piece("soft", (box((x, 0, high), (1, half, high)),), under=True),))
    x = max(float(point[0]) for point in (*_reach(poses.first), vector(8, 0, 0))) + 2.2
    return Kit((Piece("soft", (box((x, 0, high), (1, half, high)),), under=True),))


def _reach(first: Skeleton) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """Where the hands end, flat on a wall or in fists."""
    rest = ((-0.6, 10.3, 47.2), (0.0, 10.3, 42.0))
    return [first[f"hand-{side}"].at(mirrored(point, side)) for side in SIDES for point in rest]


def _back(first: Skeleton) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """What of the body touches a wall behind it."""
    return [*(first[bone].at(point) for bone, point in BACK.values()), first["head"].at((-5.6, 0, 95))]


def door_frame(options: DoorFrame, poses: Poses) -> Kit:
    """A door frame just before the hands."""
    left, right = grips(poses.first)
    x = float(max(left[0], right[0])) + 2.6
    y = min(max(float(abs(left[1])), float(abs(right[1])), 20.0) + 1.0, 30.0)
    y = y if options.width is None else options.width / 2 + 2.2
    jambs = [box((x, side * y, 60), (1.6, 2.2, 60)) for side in (-1, 1)]
    return Kit((Piece("soft", (*jambs, box((x, 0, 122.2), (1.6, y + 2.2, 2.2)))),))


def foam_roller(options: Roller, poses: Poses) -> Kit:
    """A roller that touches the first frame from below."""
    first = poses.first
    if options.under == "spine":
        low, high = (first[bone].at(point) for bone, point in (BACK["lower"], BACK["upper"]))
        way = unit((high - low) * (1, 1, 0))
        middle = (low + high) / 2 * (1, 1, 0) + vector(0, 0, ROLLER)
        return Kit((Piece("dark", (bar(middle - 26 * way, middle + 30 * way, ROLLER),)),))
    bone, rest = {
        "upper-back": ("chest", (-7.4, 0, 75)),
        "lower-back": ("lumbar", (-6, 0, 60)),
        "thighs": ("thigh-left", (4, 0, 42)),
        "calves": ("shank-left", (-5, 0, 20)),
        "hands": ("hand-left", (0, 0, 46)),
    }[options.under]
    x = float(first[bone].at(rest)[0])
    height = ROLLER
    if options.under == "hands":
        x = float(np.mean([point[0] for point in _reach(first)]))
        height = max(min(float(hand_on(first, side)[2]) for side in SIDES) - ROLLER, ROLLER)
    return Kit((Piece("dark", (bar((x, -17, height), (x, 17, height), ROLLER),)),))


def step(options: Step, poses: Poses) -> Kit:
    """A box under feet or hands, from the floor up to them."""
    first = poses.first
    if options.under == "hands":
        points = [hand_on(first, side) for side in SIDES]
    else:
        points = [sole(first, side) for side in SIDES if options.under in ("feet", f"{side}-foot")]
    height = max(float(max(point[2] for point in points)) if options.height is None else options.height, 1.0)
    middle = np.mean(points, axis=0)
    return Kit(
        (Piece("metal", (box((middle[0], middle[1], height / 2), (11, 10 if len(points) == 1 else 17, height / 2)),)),)
    )
