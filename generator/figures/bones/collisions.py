"""Arms that go through the body or through each other, which no arm can."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.figures.bones.fault import Fault
from generator.figures.bones.faults import seen
from generator.figures.bones.inside import depths
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, fixed, joint_at, mirrored

RESTS = {side: fixed([mirrored((-0.6, 10.3, height), side) for height in (58.0, 55.0, 52.0, 49.5)]) for side in SIDES}
"""Points at rest along the middle of each forearm, (n, 3)."""
DEEP = 0.6
"""Percent of body height that these may be inside the trunk, the head or a thigh, as for hands."""
THROUGH = 2.0
"""Middles of arms nearer than this are one in the other: each is about as thick as this to both sides."""
ALONG = np.linspace(0, 1, 13)[:, None]
"""Parts of the way along a bone at which the arms are compared."""
ABOVE = 0.8
"""The part of a forearm that is compared."""
AWAY = "let the elbow point elsewhere, as in 'elbows_point: front-down', or take the arm away from the body"


def sunk_arms(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """Forearms inside the trunk, the head or a thigh, and arms inside each other."""
    forearms = [skeleton[f"forearm-{side}"].at(RESTS[side]) for side in SIDES]
    deep = depths(np.concatenate(forearms), skeleton).reshape(len(SIDES), -1).max(1).tolist()
    for side, most in zip(SIDES, deep, strict=True):
        if most > DEEP:
            message, path = f"the {side} forearm goes through the body", keys(posture, side)
            yield Fault(path, message, AWAY, seen(skeleton, "elbow", side))
    if apart(skeleton) < THROUGH:
        help = "bring one arm before the other or above it: 'raise' or 'flex' more, or 'elbows_point'"
        yield Fault(keys(posture, "right"), "the arms go through each other", help, seen(skeleton, "elbow", "right"))


def keys(posture: Posture, side: Side) -> tuple[str, ...]:
    """The keys that lead to where an arm is told."""
    return ("hands",) if posture.arms[side].reach else ("shoulders", side)


def apart(skeleton: Skeleton) -> float:
    """How far the middles of both arms are apart where they are nearest, below the shoulders and above the hands."""
    left, right = (line(skeleton, side) for side in SIDES)
    return float(np.sqrt(((left[:, None] - right) ** 2).sum(2).min()))


def line(skeleton: Skeleton, side: Side) -> Vector:
    """Points (n, 3) along the middle of an arm, from half way down the upper arm to a little above the wrist, where hands meet."""
    shoulder, elbow, wrist = (
        joint_at(skeleton, *ends, side) for ends in (("upper-arm", "shoulder"), ("forearm", "elbow"), ("hand", "wrist"))
    )
    upper, lower = (shoulder + elbow) / 2, elbow + ABOVE * (wrist - elbow)
    return np.vstack([upper + ALONG * (elbow - upper), elbow + ALONG * (lower - elbow)])
