"""The centre of mass, and how a standing body brings it over its feet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, mirrored

Mass = tuple[float, tuple[float, float, float]]
"""Part of the body's mass, and the rest point of its centre."""

MIDDLE: Mapping[str, Mass] = {
    "head": (0.081, (0, 0, 92)),
    "chest": (0.2, (0, 0, 77)),
    "ribs": (0.1, (0, 0, 71)),
    "waist": (0.05, (0, 0, 65)),
    "lumbar": (0.05, (0, 0, 61)),
    "pelvis": (0.097, (0, 0, 55)),
}
LIMBS: Mapping[str, Mass] = {
    "upper-arm": (0.028, (-0.6, 10.3, 72.3)),
    "forearm": (0.016, (-0.6, 10.3, 55.5)),
    "hand": (0.006, (-0.6, 10.3, 43.2)),
    "thigh": (0.1, (0, 5, 42.4)),
    "shank": (0.0465, (0, 5, 17.8)),
    "foot": (0.0145, (4, 5, 2)),
}
"""Bone -> mass and centre, the left one of pairs.

Masses, and the centres of arms, thighs and shanks, are those of the table in Winter, Biomechanics and Motor Control of
Human Movement. How the trunk's mass is shared among its bones, and the centres of all else, are judged by eye.
"""
WEIGHTS: Mapping[str, tuple[float, Vector]] = {
    **{name: (mass, np.array(rest, np.float64)) for name, (mass, rest) in MIDDLE.items()},
    **{f"{name}-{side}": (mass, mirrored(rest, side)) for name, (mass, rest) in LIMBS.items() for side in SIDES},
}
TOTAL = sum(mass for mass, _ in WEIGHTS.values())
CLOSE = 0.02
"""Percent of body height by which the centre of mass may be off; no eye sees it."""


def moment(skeleton: Skeleton) -> Vector:
    """The sum (3,) of masses times places of the bones that are there."""
    total = np.zeros(3)
    for name, bone in skeleton.items():
        if name in WEIGHTS:
            mass, rest = WEIGHTS[name]
            total += mass * (bone.rotation.dot(rest) + bone.origin)
    return total


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function is zero, or the end that is nearer to it; by false position (Illinois)."""
    at_low, at_high = function(low), function(high)
    if at_low >= 0:
        return low
    if at_high <= 0:
        return high
    middle = low
    for _ in range(12):
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        value = function(middle)
        if abs(value) < CLOSE:
            break
        if value < 0:
            low, at_low, at_high = middle, value, at_high / 2
        else:
            high, at_high, at_low = middle, value, at_low / 2
    return middle
