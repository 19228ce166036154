"""Hands and feet that come to another place on the floor: they step there one after the other, and do not slide."""

from __future__ import annotations

import math
from collections.abc import Collection

from generator.figures.bones.landing import ARM, LEG, Limb, Step, Steps, rests
from generator.figures.bones.placing import ON_HEEL, ON_TOES, tipping
from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, joint_at

FAR = 2.5
"""What goes less far along the floor slides there, in units."""
LOW = 2.5
"""Toes and heels are lower that are on the floor: their middles."""


def steps(start: Skeleton, end: Skeleton, arms: Collection[Side] = ()) -> Steps:
    """The steps from one position to another of the feet, and of the hands of `arms`."""
    found: dict[str, Step] = {}
    for limb, sides in ((LEG, SIDES), (ARM, arms)):
        going = [side for side in sides if rests(limb, side, start, end) and way(limb, side, start, end) > FAR]
        takes = 1 / max(len(going), 1)
        found |= {f"{limb.bones[2]}-{side}": Step(number * takes, takes) for number, side in enumerate(going)}
    return found


def way(limb: Limb, side: Side, start: Skeleton, end: Skeleton) -> float:
    """How far a hand or foot goes along the floor; one that only tips about its toes or its heel goes nowhere."""
    one, other = (points(limb, side, bones) for bones in (start, end))
    down = [max(here[2], there[2]) < LOW for here, there in zip(one, other, strict=True)]
    ways = [math.hypot(*(there - here)[:2]) for here, there in zip(one, other, strict=True)]
    return min(far for far, rests in zip(ways, down, strict=True) if rests or not any(down))


def points(limb: Limb, side: Side, bones: Skeleton) -> list[Vector]:
    """The world points (3,) of which one stays where a hand or foot does."""
    if limb is ARM:
        return [joint_at(bones, "hand", "wrist", side)]
    return [tipping(bones[f"foot-{side}"], side, tip) for tip in (ON_TOES, ON_HEEL)]
