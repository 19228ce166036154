"""Hands and feet on their way over the floor: those that are on it at both ends stay on it, and none goes below it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.figures.bones.contacts import BEARING, FEET, HANDS, lowest
from generator.figures.bones.limbs import reached
from generator.figures.bones.placing import ELBOW_HEIGHT
from generator.figures.bones.skeleton import (
    FOREARM,
    FORWARD,
    SHANK,
    SIDES,
    THIGH,
    UP,
    UPPER_ARM,
    Matrix,
    Side,
    Skeleton,
    Vector,
    about,
    attached,
    cross,
    joint,
    joint_at,
    shifted,
    unit,
    vector,
)

DEEP = 0.05
"""What is less deep below the floor, in units, does not show."""
HIGH = 2.6
"""How high a hand or foot is lifted that steps, in units: no higher than what counts as being on the floor."""
ROUNDS = 3
"""How often a body, a hand or a foot is lifted, as it turns while it is."""


class Step(NamedTuple):
    """When in a movement a hand or foot is on its way: from 0 to 1 of the whole."""

    begins: float
    takes: float


Steps = Mapping[str, Step]
"""The hands and feet that step."""
NOWHERE: Steps = {}


class Limb(NamedTuple):
    """An arm or a leg."""

    bones: tuple[str, str, str]
    joints: tuple[str, str, str]
    """Where the bones begin."""
    lengths: tuple[float, float]
    low: dict[Side, frozenset[str]]
    """The bones that are kept off the floor."""
    rests: float
    """The lowest point of a hand or foot that rests on the floor is below this height."""
    bends: Vector
    """The direction (3,) in which a straight limb would bend, as its upper bone sees it."""
    floor: float
    """The height below which the elbow or knee is not turned."""


ARM = Limb(
    ("upper-arm", "forearm", "hand"),
    ("shoulder", "elbow", "wrist"),
    (UPPER_ARM, FOREARM),
    HANDS,
    2.0,
    -FORWARD,
    ELBOW_HEIGHT,
)
LEG = Limb(("thigh", "shank", "foot"), ("hip", "knee", "ankle"), (THIGH, SHANK), FEET, 0.6, FORWARD, -math.inf)


def planted(bones: Skeleton, start: Skeleton, end: Skeleton, part: float, steps: Steps = NOWHERE) -> Skeleton:
    """The bones with each hand and foot that rests on the floor at both ends on its straight way along it or in its step, and no knee below it."""
    tips = {f"{limb.bones[2]}-{side}" for limb in (ARM, LEG) for side in SIDES if rests(limb, side, start, end)}
    for _ in range(ROUNDS):
        found = put_down(bones, (start, end), part, steps, tips)
        deep = -lowest(found, BEARING)
        if deep < DEEP:
            break
        bones = shifted(bones, (0, 0, deep))
    return found


def put_down(
    bones: Skeleton, ends: tuple[Skeleton, Skeleton], part: float, steps: Steps, tips: Collection[str]
) -> Skeleton:
    """The bones with the hands and feet called so put where they are on their way over the floor."""
    found = dict(bones)
    for limb in (ARM, LEG):
        for side in SIDES:
            tip = f"{limb.bones[2]}-{side}"
            if tip in tips:
                found |= laid(found, limb, side, ends, stepping(steps.get(tip), part))
    return found


def laid(bones: Skeleton, limb: Limb, side: Side, ends: tuple[Skeleton, Skeleton], at: tuple[float, float]) -> Skeleton:
    """The bones of a limb whose hand or foot is so far on the straight way along the floor, and so high above it."""
    tip, name = f"{limb.bones[2]}-{side}", limb.joints[2]
    (start, end), (part, high) = ends, at
    one, other = (joint_at(it, limb.bones[2], name, side) for it in ends)
    turn = halfway(start[tip].rotation, end[tip].rotation, part)
    height = lowest(start, {tip}) * (1 - part) + lowest(end, {tip}) * part + high
    there = attached(turn, joint(name, side), one * (1 - part) + other * part)
    found = put(bones, limb, side, there.at(joint(name, side)) + UP * (height - lowest({tip: there}, {tip})))
    found[tip] = attached(turn, joint(name, side), joint_at(found, limb.bones[2], name, side))
    return found


def rests(limb: Limb, side: Side, start: Skeleton, end: Skeleton) -> bool:
    """Whether a hand or foot is on the floor at both ends."""
    tip = {f"{limb.bones[2]}-{side}"}
    return max(lowest(start, tip), lowest(end, tip)) <= limb.rests


def stepping(step: Step | None, part: float) -> tuple[float, float]:
    """How far a hand or foot is on its way at a part (0 to 1) of the whole, and how high over the floor; what does not step slides."""
    if step is None:
        return part, 0.0
    its = min(1.0, max(0.0, (part - step.begins) / step.takes))
    return its * its * (3 - 2 * its), HIGH * math.sin(math.pi * its)


def floors(start: Skeleton, end: Skeleton) -> list[float]:
    """How deep each arm and each leg may go on the way from one end to the other: not below the floor, unless it is so at one of them."""
    return [
        min(0.0, lowest(start, limb.low[side]), lowest(end, limb.low[side])) for limb in (ARM, LEG) for side in SIDES
    ]


def lifted(bones: Skeleton, floors: Sequence[float]) -> Skeleton:
    """The bones with each hand and foot that is below its floor lifted onto it."""
    found, floor_of = dict(bones), iter(floors)
    for limb in (ARM, LEG):
        for side in SIDES:
            floor = next(floor_of)
            for _ in range(ROUNDS):
                deep = floor - lowest(found, limb.low[side])
                if deep < DEEP:
                    break
                found |= put(found, limb, side, joint_at(found, limb.bones[2], limb.joints[2], side) + UP * deep)
    return found


def put(bones: Skeleton, limb: Limb, side: Side, place: Vector) -> Skeleton:
    """The bones of a limb whose wrist or ankle is at a world point (3,), or as near as it comes; each turned as little as can be."""
    names = [f"{bone}-{side}" for bone in limb.bones]
    root, middle, end = (joint_at(bones, bone, name, side) for bone, name in zip(limb.bones, limb.joints, strict=True))
    out = middle - (root + end) / 2
    straight = float(out @ out) < 1.0
    pole = bones[names[0]].rotation @ limb.bends if straight else out
    bent = reached(root, place, pole, limb.lengths, limb.floor)
    turns = swing(middle - root, bent.middle - root), swing(end - middle, bent.end - bent.middle)
    places = root, bent.middle, bent.end
    rotations = [turn @ bones[name].rotation for turn, name in zip((*turns, turns[1]), names, strict=True)]
    if limb is LEG:
        rotations[2] = bones[names[2]].rotation
    return {
        name: attached(rotation, joint(at, side), point)
        for name, rotation, at, point in zip(names, rotations, limb.joints, places, strict=True)
    }


def swing(one: Vector, other: Vector) -> Matrix:
    """The least rotation (3, 3) from one direction (3,) to another."""
    axis = cross(unit(one), unit(other))
    sine = math.sqrt(float(axis @ axis))
    return about(unit(axis), math.degrees(math.atan2(sine, float(unit(one) @ unit(other)))))


def halfway(one: Matrix, other: Matrix, part: float) -> Matrix:
    """The rotation (3, 3) that is `part` (0 to 1) of the way from one to the other, all about one axis."""
    turn = other @ one.T
    axis = vector(turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1])
    sine = math.sqrt(float(axis @ axis))
    angle = math.degrees(math.atan2(sine, float(turn.trace()) - 1))
    made: Matrix = about(unit(axis), angle * part) @ one
    return made
