"""Hands that go round, as on cranks: two hands at places that change sides about the middle between them."""

from __future__ import annotations

import math
from dataclasses import replace

from generator.figures.bones.posture import Arm, Posture
from generator.figures.bones.skeleton import SIDES, Side, Vector, fixed, vector
from generator.figures.bones.strides import APART


def cranked(first: Posture, second: Posture) -> bool:
    """Whether the hands change places, so that going on is another movement than going back."""
    reaches = [posture.arms[side].reach for posture in (first, second) for side in SIDES]
    if any(reach is None or reach.to != "point" for reach in reaches):
        return False
    apart = [(place(posture, "left") - place(posture, "right")) * (1, 0, 1) for posture in (first, second)]
    far = min(math.sqrt(float(way @ way)) for way in apart)
    return far > APART and float(apart[0] @ apart[1]) < 0


def turned(posture: Posture, start: Posture, end: Posture, part: float) -> Posture:
    """A posture `part` (0 to 1) of the way, its hands gone round so far, forward above and back below."""
    return replace(posture, arms={side: turning(posture, side, start, end, part) for side in SIDES})


def turning(posture: Posture, side: Side, start: Posture, end: Posture, part: float) -> Arm:
    """An arm whose hand is so far on its half circle."""
    arm = posture.arms[side]
    if arm.reach is None:
        return arm
    one, other = place(start, side), place(end, side)
    half = (one - other) / 2
    forward = vector(float(half[2]), 0, -float(half[0]))
    x, y, z = ((one + other) / 2 + half * math.cos(math.pi * part) + forward * math.sin(math.pi * part)).tolist()
    return replace(arm, reach=replace(arm.reach, at=(x, y, z)))


def place(posture: Posture, side: Side) -> Vector:
    """Where (3,) a hand is put: forward, outward, up."""
    reach = posture.arms[side].reach
    return fixed(reach.at if reach else (0, 0, 0))
