"""Arms whose hand lies on the body itself: on a knee, behind the head, round the other elbow."""

from __future__ import annotations

from generator.figures.bones.arms import (
    Aim,
    Reached,
    bent_arm,
    bent_back,
    ended,
    facing,
    pole,
    resting,
    rolled,
    twist_to,
)
from generator.figures.bones.posture import Arm, Posture, Reach
from generator.figures.bones.skeleton import (
    FOREARM,
    PALM,
    SIDES,
    UP,
    Bone,
    Side,
    Skeleton,
    Vector,
    across,
    joint,
    unit,
)
from generator.figures.bones.touch import Touch, middle, touch
from generator.figures.words import places

HEEL, THICK = 3.4, 1.15
"""From the wrist to the middle of an open palm, and from there to its skin."""
CROOK, ROUND = 7.0, 2.2
"""From the elbow to where a forearm hooks round something, and its radius there."""
CLOSED = 1.2
"""How far a limb is within the hand that closes round it."""
HAND = 6.0
"""Palms nearer to one another than this lie one on the other."""
STEPS = 4
"""Times that the hand is laid anew as the forearm turns with it; after that, nothing moves that one could see."""
SQUARE_ON = 0.97
"""The cosine above which a forearm comes down on the skin so steeply that it no longer says where the fingers point."""


def in_turn(posture: Posture) -> list[Side]:
    """The sides in the order in which their hands find their places: one that lies on the other arm comes last."""
    return sorted(SIDES, key=lambda side: on_arm(posture.arms[side]))


def on_arm(arm: Arm) -> bool:
    """Whether the hand lies on the other arm."""
    return arm.reach is not None and arm.reach.to in places.ON_ARMS


def circular(posture: Posture) -> bool:
    """Whether each hand lies on the other arm, so that neither has a place."""
    return all(on_arm(arm) for arm in posture.arms.values())


def holding_arm(bones: Skeleton, posture: Posture, side: Side, reach: Reach) -> tuple[Reached, Vector]:
    """The bones of an arm that lies on the body, and the world point (3,) that it is to touch."""
    chest, arm = bones["chest"], posture.arms[side]
    place = stacked(sought(bones, arm, side, reach), bones, posture, side)
    if reach.by == "forearm":
        return straight_on(chest, arm, side, place, (ROUND, CROOK)), place.point
    if arm.grip == "fist":
        return straight_on(chest, arm, side, place, (-CLOSED, FOREARM + PALM)), place.point
    name, owner = places.found(reach.to, side)
    fingers = -bones[f"hand-{owner}"].rotation[:, 2] if name == "hand" else None
    return laid(chest, arm, side, place, fingers), place.point


def sought(bones: Skeleton, arm: Arm, side: Side, reach: Reach) -> Touch:
    """The place that a hand seeks: all round a limb, what faces its shoulder, or what its palm should face."""
    name, owner = places.found(reach.to, side)
    if isinstance(arm.palm, str):
        return touch(bones, name, owner, -facing(arm.palm, side, bones["chest"].rotation))
    return touch(bones, name, owner, bones["chest"].at(joint("shoulder", side)) - middle(bones, name, owner))


def stacked(place: Touch, bones: Skeleton, posture: Posture, side: Side) -> Touch:
    """The place of a right hand on top of the left one, where both would be in one place."""
    left = posture.arms["left"]
    if (
        side == "left"
        or left.reach is None
        or left.reach.to not in places.WORDS
        or any(map(on_arm, posture.arms.values()))
    ):
        return place
    away = place.point - sought(bones, left, "left", left.reach).point
    lifted = place.point + 2 * THICK * place.out
    return place._replace(point=lifted) if float(away @ away) < HAND**2 else place


def straight_on(chest: Bone, arm: Arm, side: Side, place: Touch, part: tuple[float, float]) -> Reached:
    """An arm with its hand in line, the palm facing the place as near as it can; `part` says how far out of the skin what part of it is, counted from the elbow."""
    out, lower = part
    bent = bent_arm(chest, arm, side, Aim(place.point + out * place.out, lower, elbow_way(chest, arm, side)))
    forearm = rolled(bent.forearm, twist_to(bent.forearm, -place.out, side), side)
    return ended(bent, side, forearm, bent_back(forearm, arm, side))


def laid(chest: Bone, arm: Arm, side: Side, place: Touch, fingers: Vector | None) -> Reached:
    """An arm whose open palm lies on a place; the fingers (3,) go on as the forearm does, unless they are told."""
    skin, elbow = place.point + THICK * place.out, elbow_way(chest, arm, side)
    pointing = along_skin(place.point - chest.at(joint("shoulder", side)) if fingers is None else fingers, place.out)
    for _ in range(STEPS):
        bent = bent_arm(chest, arm, side, Aim(skin - HEEL * pointing, FOREARM, elbow))
        pointing = along_skin(-bent.forearm[:, 2] if fingers is None else fingers, place.out)
    forearm = rolled(bent.forearm, twist_to(bent.forearm, -place.out, side), side)
    return ended(bent, side, forearm, resting(-place.out, pointing, side))


def elbow_way(chest: Bone, arm: Arm, side: Side) -> Vector:
    """Where the elbow points (3,): as is written, or else as it does with the hand there, as the chest has it."""
    way = pole(arm.point, side)
    return chest.rotation @ way if arm.by_chest else way


def along_skin(way: Vector, out: Vector) -> Vector:
    """The direction (3,) along the skin, whose way out is given, that is nearest to another; up where that is square to it."""
    return across(UP if abs(float(unit(way) @ out)) > SQUARE_ON else way, out)
