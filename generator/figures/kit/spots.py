"""Where kit finds the body: grips, seat, back and soles, as world points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, grip, joint, mirrored, unit, vector

SEAT_BONE, SEAT_ROUND = (-3.5, 4.0, 52.6), 5.2
"""The middle of a buttock, and how far its skin is."""
SOLE = 0.1
IN_PLACE = 3.0
"""Hands that go no farther than this from one frame to another hold on to the same thing."""
BACK = {"upper": ("chest", (-7.4, 0.0, 77.0)), "lower": ("pelvis", (-8.4, 0.0, 54.5))}
FRONT = {"upper": ("chest", (6.6, 0.0, 76.0)), "lower": ("pelvis", (5.6, 0.0, 55.0))}
"""The bone and the rest point of the skin of the trunk, upper and lower."""


def across_hand(skeleton: Skeleton, side: Side) -> Vector:
    """The direction (3,) of a bar in a closed hand, towards the thumb."""
    way: Vector = skeleton[f"hand-{side}"].rotation @ vector(1, 0, 0)
    return way


def out_of_hand(skeleton: Skeleton, side: Side) -> Vector:
    """The direction (3,) from the wrist to the knuckles."""
    way: Vector = skeleton[f"hand-{side}"].rotation @ vector(0, 0, -1)
    return way


def palm(skeleton: Skeleton, side: Side) -> tuple[Vector, Vector]:
    """The middle (3,) of an open palm's skin, near the fingers, and the direction (3,) that it faces."""
    hand = skeleton[f"hand-{side}"]
    return hand.at(mirrored((-0.6, 9.2, 42.4), side)), hand.rotation @ mirrored((0, -1, 0), side)


def grips(skeleton: Skeleton) -> tuple[Vector, Vector]:
    """What the left and the right hand hold, (3,) each."""
    return grip(skeleton, "left"), grip(skeleton, "right")


def between_hands(skeleton: Skeleton) -> Vector:
    """The middle (3,) of both grips."""
    left, right = grips(skeleton)
    middle: Vector = (left + right) / 2
    return middle


def fixed_bar(frames: Sequence[Skeleton]) -> Vector:
    """The middle (3,) of a bar that the hands of the first frame hold, and those of the others where they stay there."""
    middles = np.array([between_hands(frame) for frame in frames])
    middle: Vector = middles[np.linalg.norm(middles - middles[0], axis=1) < IN_PLACE].mean(0)
    return middle


def from_right_to_left(skeleton: Skeleton) -> Vector:
    """The direction (3,) from the right grip to the left; the body's left where the hands are together."""
    left, right = grips(skeleton)
    apart = left - right
    return unit(apart) if float(apart @ apart) > 9 else unit(skeleton["chest"].rotation @ vector(0, 1, 0))


def seat(skeleton: Skeleton) -> Vector:
    """The middle (3,) of what is sat on, at its height."""
    bones = [skeleton["pelvis"].at(mirrored(SEAT_BONE, side)) for side in SIDES]
    hips = [skeleton[f"thigh-{side}"].at(joint("hip", side)) for side in SIDES]
    lowest = min(float(point[2]) for point in (*bones, *hips)) - SEAT_ROUND
    return vector(float(bones[0][0] + bones[1][0]) / 2, float(bones[0][1] + bones[1][1]) / 2, lowest)


def sole(skeleton: Skeleton, side: Side, inside: float = 0.0) -> Vector:
    """The middle (3,) of a foot's sole, or a point so far inside the shoe."""
    return skeleton[f"foot-{side}"].at(mirrored((3.0, 5.0, SOLE + inside), side))


def hand_on(skeleton: Skeleton, side: Side) -> Vector:
    """The lowest point (3,) of a hand and its wrist, as it rests on something."""
    rest = np.array([mirrored(point, side) for point in ((-0.6, 10.3, 47.2), (-0.6, 10.3, 43.8), (-0.6, 10.3, 39.0))])
    points = skeleton[f"hand-{side}"].at(rest)
    point: Vector = points[1].copy()
    point[2] = max(float(points[:, 2].min()) - 1.3, 0.0)
    return point


def lies_on_back(skeleton: Skeleton) -> bool:
    """Whether the front of the trunk faces up more than down."""
    return bool(skeleton["chest"].rotation[2, 0] > 0)


def trunk_line(skeleton: Skeleton) -> tuple[Vector, Vector]:
    """The lower and the upper point (3,) of the skin on which the trunk lies."""
    side = BACK if lies_on_back(skeleton) else FRONT
    lower, upper = (skeleton[bone].at(rest) for bone, rest in (side["lower"], side["upper"]))
    return lower, upper
