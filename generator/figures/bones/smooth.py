"""Forearms and hands on their way from one position to another: turned about their length no faster than the way takes.

Where they go is left as it was solved. Palms are told by where they face, which has no answer for an arm that points
there, and turns it over for one that goes past; so their turning is shared out evenly between both ends instead.
"""

from __future__ import annotations

import math

import numpy as np

from generator.figures.bones.measure import elbow
from generator.figures.bones.posture import Arm, Posture
from generator.figures.bones.skeleton import SIDES, Matrix, Side, Skeleton, Vector, about, attached, cross, joint
from generator.figures.words.places import WORDS

Ends = tuple[Skeleton, Skeleton]
LIES = frozenset({"floor", "forearms", "wall", "bench"})
"""What a hand lies flat on, or its forearm, and stays so."""
BENT = 45.0
"""Degrees from which on a bent elbow tells how its upper arm is turned."""


def smooth(bones: Skeleton, ends: Ends, postures: tuple[Posture, Posture], part: float) -> Skeleton:
    """The bones `part` (0 to 1) of the way between two positions with forearms and hands turned evenly."""
    made = dict(bones)
    for side in SIDES:
        arms = postures[0].arms[side], postures[1].arms[side]
        if not any(arm.reach for arm in arms):
            made |= straightened(made, ends, part, side)
        if not grips(*arms):
            made |= turned(made, ends, part, side, flat=lies(*arms))
    return made


def grips(one: Arm, other: Arm) -> bool:
    """Whether a hand holds on to the same bar at both ends, or to the same place of the body: it turns with that."""
    return one.reach is not None and other.reach is not None and one.reach.to == other.reach.to in ("bar", *WORDS)


def lies(one: Arm, other: Arm) -> bool:
    """Whether a hand lies on something at both ends, with its palm to it."""
    return all(arm.reach is not None and arm.reach.to in LIES for arm in (one, other)) and one.palm == other.palm


def straightened(bones: Skeleton, ends: Ends, part: float, side: Side) -> Skeleton:
    """An upper arm turned about its length as evenly as a straight elbow allows; a bent one tells how it is turned."""
    name = f"upper-arm-{side}"
    solved, chest, shoulder = bones[name].rotation, bones["chest"].rotation, joint("shoulder", side)
    first, last = (chest.dot(end["chest"].rotation.T).dot(end[name].rotation) for end in ends)
    even = between(first, last, solved[:, 2], part)
    sure = min(1.0, elbow(bones, side) / BENT)
    x, y = float(even[:, 0].dot(solved[:, 0])), float(even[:, 1].dot(solved[:, 0]))
    rotation = about(solved[:, 2], math.degrees(math.atan2(y, x)) * sure).dot(even)
    return {name: attached(rotation, shoulder, bones[name].at(shoulder))}


def turned(bones: Skeleton, ends: Ends, part: float, side: Side, *, flat: bool) -> Skeleton:
    """One forearm and its hand, which keeps its turn where it lies flat."""
    upper, lower, name = f"upper-arm-{side}", f"forearm-{side}", f"hand-{side}"
    chest = bones["chest"].rotation
    at_ends = [chest.dot(end["chest"].rotation.T).dot(end[lower].rotation) for end in ends]
    rotation = between(at_ends[0], at_ends[1], bones[lower].rotation[:, 2], part)
    forearm = attached(rotation, joint("elbow", side), bones[upper].at(joint("elbow", side)))
    hand = bones[name].rotation
    if not flat:
        first, last = (end[lower].rotation.T.dot(end[name].rotation) for end in ends)
        hand = rotation.dot(first).dot(about(*share(first.T.dot(last), part)))
    wrist = joint("wrist", side)
    return {lower: forearm, name: attached(hand, wrist, forearm.at(wrist))}


def between(one: Matrix, other: Matrix, axis: Vector, part: float) -> Matrix:
    """The rotation (3, 3) of a limb along `axis` (3,) whose turn about it is so far from that of one end to that of the other."""
    first, last = (carried(rotation, axis) for rotation in (one, other))
    x, y = float(first[:, 0].dot(last[:, 0])), float(first[:, 1].dot(last[:, 0]))
    made: Matrix = about(axis, math.degrees(math.atan2(y, x)) * part).dot(first)
    return made


def carried(rotation: Matrix, axis: Vector) -> Matrix:
    """The rotation (3, 3) brought to another axis (3,) the shortest way."""
    now = rotation[:, 2]
    side = cross(now, axis)
    size = math.sqrt(side.dot(side))
    if size < 1e-9:
        return rotation
    made: Matrix = about(side / size, math.degrees(math.atan2(size, float(now.dot(axis))))).dot(rotation)
    return made


def share(turn: Matrix, part: float) -> tuple[Vector, float]:
    """The axis (3,) of a rotation (3, 3) and so much of its degrees."""
    way = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    size = math.sqrt(way.dot(way))
    degrees = math.degrees(math.atan2(size, float(turn.trace()) - 1))
    axis = way / size if size > 1e-9 else np.array([1.0, 0.0, 0.0])
    return axis, degrees * part
