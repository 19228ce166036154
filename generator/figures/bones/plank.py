"""The plank: a body, stiff from the shoulders to the toes on which it turns, that leans until its hands are where they should be."""

from __future__ import annotations

import math

import numpy as np

from generator.figures.bones.balance import root
from generator.figures.bones.contacts import LEGS, SHINS, lowest, touching
from generator.figures.bones.placing import (
    BEFORE,
    ON_HEEL,
    ON_TOES,
    Anchors,
    Held,
    Tip,
    ahead,
    ankles_middle,
    body,
    leaning,
    propping_arm,
    shoulders_middle,
    soles_middle,
    tipping,
)
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import ANKLE, SIDES, Side, Skeleton, Vector, joint_at, shifted, vector

BENT = 45.0
"""Degrees from which on bent knees may be what a plank stands on."""
FALLEN = 60.0
"""Degrees by which a stiff body may lean away from where it is nearest to its hands."""


def plank(posture: Posture, anchors: Anchors) -> Held:
    """Stiff on feet and hands: the body leans so that both are on the floor, or so that the hands stay where they are.

    Before a wall or a bar the first position leans as it is written, and the hands are where the arms come to; on a bar, such as the
    handles of straps, a later one may have them higher or lower.
    """
    rigid, hand, toes = Rigid(posture), anchors.get("hands"), anchors.get("toes")
    length, width, forward, height = propping_arm(posture, propping(posture))
    before = leans_to(posture)
    if hand is not None:
        high = (height or float(hand[2])) if before else height
        place = (float(hand[0]) - (0.0 if toes is None else float(toes[0])), width, high)
        nearest = rigid.nearest(place)
        lean = root(lambda angle: length - rigid.distance(angle, place), nearest - FALLEN, nearest)
    elif before:
        lean = posture.torso
    else:
        lean = leaning(rigid.way, math.sqrt(max(length**2 - width**2 - forward**2, 1.0)) + height - rigid.radii)
    bones = body(posture, lean)
    bones = shifted(bones, (-ankles_middle(bones), 0, -lowest(bones, LEGS)))
    if toes is None:
        toes = vector(soles_middle(bones), 0, 0)
    bones = shifted(bones, toes - vector(soles_middle(bones), 0, 0))
    hands = shoulders_middle(bones, posture, SIDES) + vector(forward, 0, 0)
    if before:
        hands[2] = height or hands[2]
        rise = float(hands[2] - shoulders_middle(bones, posture, SIDES)[2])
        hands[0] += math.sqrt(max(length**2 - width**2 - rise**2, 0.0))
    if hand is not None and before:
        return Held(bones, {"toes": toes, **anchors, "hands": vector(hand[0], hand[1], high)})
    return Held(bones, {"hands": hands, "toes": toes, **anchors})


def propping(posture: Posture) -> Side:
    """The side whose hand holds the body up: the left one, unless it is in the air."""
    return "left" if posture.arms["left"].reach or not posture.arms["right"].reach else "right"


def leans_to(posture: Posture) -> bool:
    """Whether the hands are on a wall or a bar."""
    return any(arm.reach is not None and arm.reach.to in BEFORE for arm in posture.arms.values())


class Rigid:
    """A body in a plank, stiff from the shoulders to the toes on which it turns."""

    def __init__(self, posture: Posture) -> None:
        bones = body(posture, 0)
        centres, self.radii = touching(bones, SHINS if min(leg.knee for leg in posture.legs.values()) < BENT else LEGS)
        if all(leg.ankle is None for leg in posture.legs.values()):  # the soles stay on the floor as the ankles bend
            centres = np.array([joint_at(bones, "foot", "ankle", side) for side in SIDES])
            self.radii = np.full(len(centres), ANKLE)
        shoulders = shoulders_middle(bones, posture, SIDES)
        self.way = shoulders - centres
        """From each sphere that may touch (n, 3) to the middle of the shoulders."""
        self.ankles = shoulders - sum(joint_at(bones, "foot", "ankle", side) for side in SIDES) / 2
        """The same from the middle of the ankles (3,)."""
        flat = all(leg.ankle is None for leg in posture.legs.values())
        self.feet = [self.ankles if flat else shoulders - standing_on(bones, tip) for tip in (ON_TOES, ON_HEEL)]
        """The same from the middle of the toes and of the heels, if the feet tip about these."""
        self.ahead = [0.0 if flat else ahead(bones["foot-left"], tip) for tip in (ON_TOES, ON_HEEL)]
        """How far these are before the ankles of flat feet."""
        self.front = bones["foot-left"].rotation[:, 0]
        """Where (3,) the toes point."""

    def nearest(self, hand: tuple[float, float, float]) -> float:
        """Degrees to lean until the shoulders are in line with the ankles and the hand, and so no nearer to it by more."""
        line, shoulders = math.atan2(hand[0], hand[2] - ANKLE), math.atan2(self.ankles[0], self.ankles[2])
        return math.degrees(line - shoulders)

    def distance(self, lean: float, hand: tuple[float, float, float]) -> float:
        """From a shoulder to a hand that is forward of the feet, aside of the shoulder, and over the floor."""
        sine, cosine = math.sin(math.radians(lean)), math.cos(math.radians(lean))
        height = float((self.way[:, 2] * cosine - self.way[:, 0] * sine + self.radii).max())
        heels = int(self.front[2] * cosine - self.front[0] * sine >= 0)
        feet = self.feet[heels]
        forward = float(feet[0] * cosine + feet[2] * sine) + self.ahead[heels]
        return math.hypot(forward - hand[0], hand[1], height - hand[2])


def standing_on(bones: Skeleton, tip: Tip) -> Vector:
    """The middle (3,) of the toes or of the heels of both feet."""
    middle: Vector = np.mean([tipping(bones[f"foot-{side}"], side, tip) for side in SIDES], axis=0)
    return middle
