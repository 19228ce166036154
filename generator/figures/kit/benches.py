"""Benches, chairs and tables."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, joint, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.props import Bench, Chair, Table
from generator.figures.kit.solids import Box, Kit, Piece, bar, beam, box, upright
from generator.figures.kit.spots import hand_on, lies_on_back, seat, sole, trunk_line

PAD = 2.0
"""Half the thickness of a pad."""
STEEP = 20.0
"""A trunk that rises by more degrees than this lies on a back rest, not on a flat bench."""


def bench(options: Bench, poses: Poses) -> Kit:
    """A bench as its options say, placed by the first frame."""
    first = poses.first
    half, aside = options.length / 2, options.width / 2
    if options.under == "seat":
        x, y, z = seat(first).tolist()
        return flat_bench((x, y, z), min(half, 20), aside)
    if options.under == "hand":
        return _beside(options, first)
    lower, upper = trunk_line(first)
    rise = float(np.degrees(np.arctan2(upper[2] - lower[2], np.hypot(*(upper - lower)[:2]))))
    rise = rise if options.incline is None else options.incline
    if abs(rise) < STEEP and options.incline is None:
        x, y, _ = ((lower + upper) / 2).tolist()
        return flat_bench((x, y, max(float(min(lower[2], upper[2])), 6.0)), half, aside)
    return _tilted(lower, upper, rise, aside, on_back=lies_on_back(first))


def flat_bench(top: tuple[float, float, float], half: float, aside: float) -> Kit:
    """A bench along x by the middle of its top, half its length and half its width."""
    x, y, z = top
    pad = Piece("dark", (box((x, y, z - PAD), (half, aside, PAD)),))
    ends = [x - half + 6, x + half - 6]
    legs = tuple(box((end, y, z / 2 - PAD), (1.5, 1.5, z / 2 - PAD)) for end in ends)
    feet = tuple(box((end, y, 0.9), (1.8, aside + 1.5, 0.9)) for end in ends)
    return Kit((pad, Piece("frame", legs), Piece("metal", feet)))


def _beside(options: Bench, first: Skeleton) -> Kit:
    """A bench under one hand, and under the knee of that side where it kneels."""
    heights: dict[Side, float] = {side: float(hand_on(first, side)[2]) for side in SIDES}
    side = options.side or ("left" if heights["left"] < heights["right"] else "right")
    hand = hand_on(first, side)
    knee = first[f"shank-{side}"].at(joint("knee", side))
    ankle = first[f"foot-{side}"].at(joint("ankle", side))
    kneels = abs(float(knee[2] - hand[2])) < 7 and abs(float(knee[2] - ankle[2])) < 10
    middle = (float(hand[0]) + (float(knee[0]) if kneels else float(hand[0]))) / 2
    height = min(float(hand[2]), float(knee[2]) - 3.1) if kneels else float(hand[2])
    return flat_bench((middle, float(hand[1]), max(height, 6.0)), options.length / 2, options.width / 2)


def _tilted(lower: Vector, upper: Vector, rise: float, aside: float, *, on_back: bool) -> Kit:
    """A back rest through the points that the trunk touches, on a post and a base; under a back also a seat."""
    level = np.sign(upper[0] - lower[0]) or 1.0
    way = vector(level * np.cos(np.radians(rise)), 0, np.sin(np.radians(rise)))
    axes = upright(way)
    under = axes[:, 0] if axes[2, 0] < 0 else -axes[:, 0]
    middle = (lower + upper) / 2
    half = float(np.linalg.norm(upper - lower)) / 2
    low, high = middle - (half - 1) * way, middle + (half + (9 if on_back else 1)) * way
    centre = (low + high) / 2 + under * PAD
    pads = [Box(centre, np.array([PAD, aside / 1.06, float(np.linalg.norm(high - low)) / 2]), axes)]
    x, z = float(centre[0]), float(centre[2])
    seat_top = float(lower[2]) - (5 if on_back else 0)
    if on_back:
        pads.append(box((float(lower[0]) - level * 9, 0, seat_top - PAD), (10, aside / 1.06, PAD)))
    foot = float(low[0]) - level * (14 if on_back else 4)
    back = x + level * 14
    base = box(((foot + back) / 2, 0, 1.1), (abs(back - foot) / 2, 1.8, 1.1))
    feet = [box((end, 0, 0.9), (1.8, aside + 2.0, 0.9)) for end in (foot, back)]
    stand = float(low[0]) if not on_back else float(lower[0]) - level * 4
    posts = [beam((x + level * 3, 0, 1.5), (x, 0, z - PAD), 1.4)]
    if on_back:
        posts.append(beam((stand, 0, 1.5), (stand, 0, seat_top - 2 * PAD), 1.4))
    return Kit((Piece("dark", tuple(pads)), Piece("frame", tuple(posts)), Piece("metal", (base, *feet))))


def chair(options: Chair, poses: Poses) -> Kit:
    """A chair with four legs, its back rest behind what sits on it."""
    if options.under == "hands":
        points = [hand_on(poses.first, side) for side in SIDES]
        x, height = float(np.mean([point[0] for point in points])), float(min(point[2] for point in points))
        x, way = x + 5.0, -1
    else:
        x, _, height = seat(poses.first).tolist()
        x, way = x + 3.0, 1
    height = max(height, 8.0)
    rest = way > 0 if options.back is None else options.back
    front, rear = x + way * 11, x - way * 11
    legs = [box((front, side * 10.5, height / 2 - 1), (0.9, 0.9, height / 2 - 1)) for side in (-1, 1)]
    top = height + 29 if rest else height - 2
    legs += [box((rear, side * 10.5, top / 2), (0.9, 0.9, top / 2)) for side in (-1, 1)]
    back = (box((rear, 0, height + 22), (0.8, 9.6, 6)),) if rest else ()
    return Kit((Piece("metal", (box((x, 0, height - 1.1), (12, 11.6, 1.1)), *back)), Piece("frame", tuple(legs))))


def table(options: Table, poses: Poses) -> Kit:
    """A table whose top is under the hands."""
    points = [hand_on(poses.first, side) for side in SIDES]
    height = float(min(point[2] for point in points)) if options.height is None else options.height
    height = max(height, 20.0)
    x = float(np.mean([point[0] for point in points])) + 10 if options.forward is None else options.forward
    legs = tuple(
        box((x + along * 13, aside * 24, height / 2 - 1), (1.2, 1.2, height / 2 - 1))
        for along in (-1, 1)
        for aside in (-1, 1)
    )
    return Kit((Piece("soft", (box((x, 0, height - 1), (16, 27, 1)),)), Piece("frame", legs)))


def back_extension_bench(_: Plain, poses: Poses) -> Kit:
    """A pad under the hips and a roll behind the heels, on a slanting beam."""
    first = poses.first
    hips = np.mean([first[f"thigh-{side}"].at((5.4, 0, 47)) for side in SIDES], axis=0)
    thigh = first["thigh-left"].rotation
    heels = np.mean([first[f"shank-{side}"].at((-2.4, 0, 8)) for side in SIDES], axis=0)
    pad = Box(hips + thigh @ vector(1.8, 0, 0), np.array([1.8, 9.0, 5.5]), thigh)
    roll = heels + first["shank-left"].rotation @ vector(-1.6, 0, 0)
    plate = np.mean([sole(first, side) for side in SIDES], axis=0)
    low, high = plate + vector(0, 0, 1.0), pad.centre
    base = box(((low[0] + high[0]) / 2, 0, 0.9), (abs(float(high[0] - low[0])) / 2 + 8, 2, 0.9))
    return Kit(
        (
            Piece("dark", (pad, bar(roll - vector(0, 10, 0), roll + vector(0, 10, 0), 1.7))),
            Piece("frame", (beam(low - vector(0, 0, 1), high, 1.3), beam((high[0], 0, 1), high, 1.4), base)),
            Piece("metal", (box((base.centre[0], 0, 0.8), (2, 13, 0.8)),)),
        )
    )
