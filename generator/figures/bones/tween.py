"""The positions between two postures, for arrows and moving pictures."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from generator.figures.bones.arms import DOWN, pointing, swung
from generator.figures.bones.measure import freed, freed_arm, freed_leg, palm
from generator.figures.bones.posture import Arm, Posture, Shoulder
from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, about_y, fixed
from generator.figures.words.places import WORDS

T = TypeVar("T")
SAME_PLANE = 1.0
"""Degrees by which the planes of two raised arms may differ and still be one."""
BENT = 45.0
"""Degrees from which on a bent elbow tells how its upper arm is turned."""
HANGS = 1.0
"""Degrees below which an arm hangs in every plane."""


def between(first: T, second: T, part: float) -> T:
    """What is `part` (0 to 1) of the way from one value of a posture to the other: numbers in proportion, words at half."""
    return first if first == second else cast("T", mixed(first, second, part))


def mixed(one: Any, other: Any, part: float) -> Any:
    """The same of two values that differ."""
    way = one if part < 0.5 else other
    if isinstance(one, Shoulder) and isinstance(other, Shoulder):
        way = arm_between(one, other, part)
    elif is_number(one) and is_number(other):
        way = one + (other - one) * part
    elif isinstance(one, tuple) and isinstance(other, tuple):
        way = tuple(between(x, y, part) for x, y in zip(one, other, strict=True))
    elif isinstance(one, dict):
        way = {key: between(one[key], other[key], part) for key in one}
    elif type(one) is type(other) and (names := members(one.__class__)):
        way = type(one)(*(between(getattr(one, name), getattr(other, name), part) for name in names))
        if isinstance(one, Arm):
            way = replace(way, shoulder=rotated(one, other, way, part))
    return way


@cache
def members(sort: type) -> tuple[str, ...]:
    """The names of the fields of a part of a posture, in their order; none of anything else."""
    return tuple(field.name for field in fields(sort)) if is_dataclass(sort) else ()


def is_number(value: object) -> bool:
    """Whether a value can be taken in proportion."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def arm_between(first: Shoulder, second: Shoulder, part: float) -> Shoulder:
    """An arm on its way: in the plane in which both are raised, or else the shortest way round the shoulder."""
    first, second = unfolded(first, second), unfolded(second, first)
    rotate = first.rotate + (second.rotate - first.rotate) * part
    if one_plane(first, second):
        toward = second.toward if abs(first.raised) < HANGS else first.toward
        return Shoulder(first.raised + (second.raised - first.raised) * part, toward, rotate)
    x, y, z = arc(direction(first), direction(second), part).tolist()
    return Shoulder(math.degrees(math.acos(min(1.0, max(-1.0, -z)))), math.degrees(math.atan2(y, x)), rotate)


def unfolded(shoulder: Shoulder, other: Shoulder) -> Shoulder:
    """An arm that is raised behind as one that is raised so much less than not at all in front, where the other is in front and higher."""
    behind = abs(math.remainder(shoulder.toward - other.toward, 360.0)) > 180.0 - SAME_PLANE
    if not behind or abs(shoulder.raised) > abs(other.raised):
        return shoulder
    return Shoulder(-shoulder.raised, other.toward, shoulder.rotate)


def rotated(first: Arm, second: Arm, way: Arm, part: float) -> Shoulder:
    """The shoulder of an arm on its way; where it is rotated and not raised in one plane, so that the forearm too goes the shortest way."""
    shoulder = way.shoulder
    still = first.shoulder.rotate == second.shoulder.rotate
    plane = one_plane(unfolded(first.shoulder, second.shoulder), unfolded(second.shoulder, first.shoulder))
    if still or plane or first.reach or second.reach:
        return shoulder
    upright = swung(replace(shoulder, rotate=0.0), "left")
    x, y, _ = (arc(forearm(first), forearm(second), part) @ upright).tolist()
    turn = math.degrees(math.atan2(y, x)) - shoulder.rotate
    sure = min(1.0, way.elbow / BENT)  # the forearm of a straight arm does not tell how that is turned
    return replace(shoulder, rotate=shoulder.rotate + sure * math.remainder(turn, 360.0))


def forearm(arm: Arm) -> Vector:
    """The direction (3,) of a free arm's forearm, as its chest sees it: forward, outward, up."""
    way: Vector = swung(arm.shoulder, "left") @ about_y(-arm.elbow) @ DOWN
    return way


def arc(one: Vector, other: Vector, part: float) -> Vector:
    """The direction (3,) on the shortest way round from one to the other; where they are opposite, one of them."""
    angle = math.acos(min(1.0, max(-1.0, float(one @ other))))
    if math.sin(angle) < 1e-6:
        return one if part < 0.5 else other
    way: Vector = (math.sin((1 - part) * angle) * one + math.sin(part * angle) * other) / math.sin(angle)
    return way


def one_plane(first: Shoulder, second: Shoulder) -> bool:
    """Whether both arms are raised in one plane; an arm that hangs is in every plane."""
    hangs = abs(first.raised) < HANGS or abs(second.raised) < HANGS
    return hangs or abs(first.toward - second.toward) < SAME_PLANE


def direction(shoulder: Shoulder) -> Vector:
    """The direction (3,) of an upper arm: forward, outward, up."""
    up, toward = math.radians(shoulder.raised), math.radians(shoulder.toward)
    return fixed([math.sin(up) * math.cos(toward), math.sin(up) * math.sin(toward), -math.cos(up)])


def loose(one: Posture, other: Posture) -> bool:
    """Whether no stance holds the hands and feet all the way between two postures."""
    return one.stance != other.stance or one.leans != other.leans


def loosened(one: Posture, skeleton: Skeleton, other: Posture) -> Posture:
    """A posture for what is between: a hand or foot that the other one holds or turns in another way is told by angles."""
    if loose(one, other):
        return freed(one, skeleton)
    arms, legs = dict(one.arms), dict(one.legs)
    for side in SIDES:
        arm, another = one.arms[side], other.arms[side]
        if seized(arm) != seized(another):
            arms[side] = freed_arm(arm, skeleton, side)
        elif arm.reach is None and arm.palm != another.palm:
            arms[side] = replace(arm, palm=palm(skeleton, side))
        if arms[side].point != another.point:
            arms[side] = replace(arms[side], point=pointing(arms[side].point))
        mine, yours = one.legs[side], other.legs[side]
        if (mine.step.kind, mine.lifted, mine.ankle is None) != (yours.step.kind, yours.lifted, yours.ankle is None):
            legs[side] = freed_leg(mine, skeleton, side)
    return replace(one, arms=arms, legs=legs)


def seized(arm: Arm) -> str:
    """What an arm reaches for, where there is no way from that to another but by angles: a place of the body, or anything."""
    if arm.reach is None:
        return ""
    return f"{arm.reach.to} {arm.reach.by}" if arm.reach.to in WORDS else "anything"


def eased(count: int) -> list[float]:
    """`count` moments from 0 to 1 that start and end slowly, as a movement does."""
    return [0.5 - 0.5 * math.cos(math.pi * step / (count - 1)) for step in range(count)]
