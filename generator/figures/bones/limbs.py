"""What arms and legs share: the reach of two bones, and where elbows and knees point."""

from __future__ import annotations

import math
from typing import NamedTuple

from generator.figures.bones.skeleton import FORWARD, UP, Vector, across, cross

SLACK = 0.02
"""What a reaching limb keeps from being quite straight, so that its elbow or knee still points somewhere."""
IN_LINE, STRAIGHT = 1e-6, 0.9
"""The sine of the angle up to which two directions are one, and the cosine from which a limb counts as going forward."""


class Bent(NamedTuple):
    """Two bones that reach for a point."""

    middle: Vector
    """Where the elbow or knee is (3,)."""
    end: Vector
    """Where the wrist or ankle is (3,): at the point, or as near as it comes."""
    outward: Vector
    """The direction (3,) in which the elbow or knee points."""
    missing: float
    """How far the end is from the point."""


def reached(
    start: Vector, target: Vector, pole: Vector, lengths: tuple[float, float], floor: float = -math.inf
) -> Bent:
    """Bend two bones of these lengths (upper, lower) from `start` to `target` (3,), the joint between them towards `pole` (3,).

    Where that would put the joint below the height of the floor, it is turned aside until it lies on it.
    """
    upper, lower = lengths
    way = target - start
    asked = math.sqrt(way.dot(way))
    distance = min(max(asked, abs(upper - lower) + SLACK), upper + lower - SLACK)
    direction = way / (asked + 1e-12)
    outward = across(pole if aslant(pole, direction) else spare(direction), direction)
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    aside = math.sqrt(max(upper**2 - along**2, 0.0))
    middle = start + direction * along + outward * aside
    if float(middle[2]) < floor and aside > SLACK:
        outward = aloft(direction, outward, (floor - float(middle[2])) / aside + float(outward[2]))
        middle = start + direction * along + outward * aside
    return Bent(middle, start + direction * distance, outward, abs(asked - distance))


def aslant(pole: Vector, direction: Vector) -> bool:
    """Whether two unit directions (3,) are not in line, so that an elbow can point to one while the hand is in the other."""
    off = cross(pole, direction)
    return float(off.dot(off)) > IN_LINE**2 * float(pole.dot(pole))


def spare(direction: Vector) -> Vector:
    """The direction (3,) of a joint that cannot point where it should: back, or down where the limb goes forward or back."""
    return -FORWARD if abs(float(direction[0])) < STRAIGHT else -UP


def aloft(axis: Vector, outward: Vector, height: float) -> Vector:
    """The direction (3,) turned about a unit axis (3,) as little as makes it rise by `height` over its length."""
    aside = cross(axis, outward)
    most = math.hypot(float(outward[2]), float(aside[2]))
    if most < SLACK:
        return outward
    steepest, away = math.atan2(float(aside[2]), float(outward[2])), math.acos(min(1.0, max(-1.0, height / most)))
    turn = min((steepest + away, steepest - away), key=lambda angle: abs(math.remainder(angle, math.tau)))
    turned: Vector = outward * math.cos(turn) + aside * math.sin(turn)
    return turned


def span(upper: float, lower: float, bend: float) -> float:
    """The distance from end to end of two bones whose joint is bent by degrees from straight (law of cosines)."""
    return math.sqrt(upper**2 + lower**2 + 2 * upper * lower * math.cos(math.radians(bend)))
