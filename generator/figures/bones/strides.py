"""Feet that go round, as in running and pedalling: of two free legs that change places, each goes forward above and back below."""

from __future__ import annotations

import math
from dataclasses import replace

from generator.figures.bones import measure
from generator.figures.bones.legs import placed_leg
from generator.figures.bones.posture import Leg, Posture
from generator.figures.bones.skeleton import (
    FORWARD,
    IDENTITY,
    SIDES,
    Bone,
    Side,
    Skeleton,
    Vector,
    fixed,
    joint_at,
    vector,
)

APART = 5.0
"""How far apart feet are at least that change places, in units; nearer ones only shift."""
FLAT = 0.2
"""How high the way of a foot on the ground is, of its length: pedals go round a circle (practice)."""
SUPPORTS = {"run": FLAT, "seated": 1.0}
"""The stances in which feet go round, and how round their way is."""
RESTING = Bone(IDENTITY, fixed([0, 0, 0]))
"""The pelvis as its own bones see it."""
KNEE = FORWARD
"""Where (3,) knees point."""


def alternate(first: Posture, second: Posture, start: Skeleton, end: Skeleton) -> bool:
    """Whether the legs change places, so that going on is another movement than going back."""
    legs = [posture.legs[side] for posture in (first, second) for side in SIDES]
    if first.stance != second.stance or first.stance not in SUPPORTS or any(leg.step.kind != "free" for leg in legs):
        return False
    apart = [(ankle(bones, "left") - ankle(bones, "right")) * (1, 0, 1) for bones in (start, end)]
    far = min(math.sqrt(float(way @ way)) for way in apart)
    return far > APART and float(apart[0] @ apart[1]) < 0


def stridden(posture: Posture, start: Skeleton, end: Skeleton, part: float) -> Posture:
    """A posture `part` (0 to 1) of the way, its feet gone round so far from where they are to where they end."""
    legs = {side: stepping(posture, side, round_way(posture, side, start, end, part)) for side in SIDES}
    return replace(posture, legs=legs)


def round_way(posture: Posture, side: Side, start: Skeleton, end: Skeleton, part: float) -> Vector:
    """Where (3,) an ankle is from the pelvis, on its way round the middle between both ends."""
    one, other = ankle(start, side), ankle(end, side)
    half = (one - other) / 2
    middle, flat = (one + other) / 2, SUPPORTS[posture.stance]
    forward = vector(float(half[2]), 0, -float(half[0])) * flat
    if flat == FLAT and forward[2] < 0:  # the foot below treads on the ground
        forward[2] = min(forward[2], max(depth(start), depth(end)) - float(middle[2]))
    place: Vector = middle + half * math.cos(math.pi * part) + forward * math.sin(math.pi * part)
    return place


def depth(bones: Skeleton) -> float:
    """How high the lower ankle is, as the pelvis sees it."""
    return min(float(ankle(bones, side)[2]) for side in SIDES)


def ankle(bones: Skeleton, side: Side) -> Vector:
    """Where (3,) an ankle is, as the pelvis sees it."""
    pelvis = bones["pelvis"]
    place: Vector = pelvis.rotation.T @ (joint_at(bones, "foot", "ankle", side) - pelvis.origin)
    return place


def stepping(posture: Posture, side: Side, place: Vector) -> Leg:
    """The leg whose ankle is there (3,), as the pelvis sees it, or as near as it reaches."""
    bones, _ = placed_leg(RESTING, side, place, IDENTITY, KNEE)
    bones["pelvis"] = RESTING
    return replace(posture.legs[side], hip=measure.hip(bones, side), knee=measure.knee(bones, side))
