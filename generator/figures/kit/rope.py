"""A rope to jump over."""

from __future__ import annotations

import math

import numpy as np

from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Kit, Piece, bar, cord
from generator.figures.kit.spots import across_hand, grips, sole

LONG = 65.0
"""From the hands to the middle of the rope, in units: it is above a head and below the feet."""
BEHIND = 14.0
"""How far behind the middle of the feet the rope waits; from there it goes over the head to under them."""
THIN = 0.7
INNER, OUTER = 3.0, 4.5
"""How far a handle goes on, on both sides of the middle of the hand."""


def jump_rope(_: Plain, poses: Poses) -> Kit:
    """A rope that waits behind the heels, and is the farther round the nearer the feet are to the highest that they get."""
    now = poses.now
    ends, handles = [], []
    for hand, side in zip(grips(now), SIDES, strict=True):
        out = across_hand(now, side)
        ends.append(hand + OUTER * out)
        handles.append(bar(hand - INNER * out, ends[-1], 0.9))
    middle, feet = (ends[0] + ends[1]) / 2, (sole(now, "left") + sole(now, "right")) / 2
    waits, ends_up = back(middle, feet - vector(BEHIND, 0, 0)), 2 * np.pi + back(middle, feet)
    turn = waits + (ends_up - waits) * jumped(poses)
    way = vector(-np.sin(turn), 0, -np.cos(turn)) * LONG
    along = np.linspace(0, np.pi, 41)[:, None]
    points = middle + (ends[0] - ends[1]) / 2 * np.cos(along) + way * np.sin(along)
    points[:, 2] = np.maximum(points[:, 2], THIN)  # what is too long lies on the floor
    return Kit((Piece("dark", tuple(handles)),), (cord("rope", points, THIN),))


def back(hands: Vector, feet: Vector) -> float:
    """How far the way from the hands to the feet slants back, in radians."""
    return math.atan2(float(hands[0] - feet[0]), float(hands[2] - feet[2]))


def jumped(poses: Poses) -> float:
    """How high the feet are, from 0 where they are lowest in any frame to 1 where they are highest."""
    heights = [low(frame) for frame in poses.frames]
    jump = max(heights) - min(heights)
    return (low(poses.now) - min(heights)) / jump if jump > 1 else 0.0


def low(skeleton: Skeleton) -> float:
    """The height of the lower foot."""
    return min(float(sole(skeleton, side)[2]) for side in SIDES)
