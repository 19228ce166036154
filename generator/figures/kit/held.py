"""Weights in the hands."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, fixed, grip, unit, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Ball, Kit, Piece, Solid, bar
from generator.figures.kit.sorts import Barbell, Dumbbells, Kettlebell, Landmine
from generator.figures.kit.spots import across_hand, between_hands, from_right_to_left, out_of_hand, palm

PLATES = {"small": 6.5, "large": 11.0}
"""Radii of the plates of a barbell."""
UPTURNED = 0.8
"""The least part of up in where palms face that lie under a weight."""
NECK = 3.4
"""From the middle of a dumbbell to its ends."""
PIVOTS: Mapping[str, Vector] = {
    "front": fixed([1, 0, 0]),
    "behind": fixed([-1, 0, 0]),
    "left": fixed([0, 1, 0]),
    "right": fixed([0, -1, 0]),
}
"""Word -> direction (3,) from the hands to the far end of a landmine's bar."""


def dumbbells(options: Dumbbells, poses: Poses) -> Kit:
    """A dumbbell in each hand, in one, or one in both."""
    places = [(grip(poses.now, side), across_hand(poses.now, side)) for side in options.sides]
    if options.together:
        places = [(_upright(poses.now), vector(0, 0, 1))]
    pieces: list[Piece] = []
    for middle, way in places:
        weights = [bar(middle + end * NECK * way, middle + end * 6.6 * way, 3.1) for end in (-1, 1)]
        pieces += [
            Piece("metal", (bar(middle - NECK * way, middle + NECK * way, 0.75),)),
            Piece("dark", tuple(weights)),
        ]
    return Kit(tuple(pieces))


def _upright(now: Skeleton) -> Vector:
    """The middle (3,) of a dumbbell that both hands hold upright: by its handle, or under its upper end where the palms face up."""
    palms = [palm(now, side) for side in SIDES]
    if min(float(out[2]) for _, out in palms) < UPTURNED:
        return between_hands(now)
    under: Vector = np.mean([point for point, _ in palms], axis=0)
    return under - vector(0, 0, NECK)


def kettlebell(options: Kettlebell, poses: Poses) -> Kit:
    """A kettlebell that goes on in line with the forearm."""
    if options.together:
        below = unit(out_of_hand(poses.now, "left") + out_of_hand(poses.now, "right"))
        return Kit((_kettlebell(between_hands(poses.now), from_right_to_left(poses.now), below, 4.4),))
    sides: tuple[Side, ...] = options.sides
    return Kit(
        tuple(
            _kettlebell(grip(poses.now, side), across_hand(poses.now, side), out_of_hand(poses.now, side), 3.0)
            for side in sides
        )
    )


def _kettlebell(middle: Vector, way: Vector, below: Vector, half: float) -> Piece:
    """A kettlebell by the middle of its handle, the handle's direction and half its width, and where the weight is."""
    ends = [middle - half * way, middle + half * way]
    weight = middle + 6.4 * below
    solids: list[Solid] = [bar(ends[0], ends[1], 0.8), Ball(fixed(weight), 4.4)]
    solids += [bar(end, weight + (end - middle) * 0.6, 0.8) for end in ends]
    return Piece("dark", tuple(solids))


def barbell(options: Barbell, poses: Poses) -> Kit:
    """A bar through both hands, shorter than a real one so that the figure stays large."""
    middle, way = between_hands(poses.now), from_right_to_left(poses.now)
    lowest = min(float(between_hands(frame)[2]) for frame in poses.frames)
    radius = min(PLATES[options.plates], max(lowest - 0.2, 3.0))
    pieces = ((-29, 29), (32, 37), (-37, -32))  # none goes through another, so that each hides what is behind it
    bars = tuple(bar(middle + start * way, middle + end * way, 0.8) for start, end in pieces)
    plates = [bar(middle + end * 29 * way, middle + end * 32 * way, radius) for end in (-1, 1)]
    return Kit((Piece("metal", bars), Piece("dark", tuple(plates))))


def landmine(options: Landmine, poses: Poses) -> Kit:
    """A bar that turns about its far end on the floor; one hand or both hold the other."""
    way = PIVOTS[options.pivot]
    pivot, end = _pivot(_held(options, poses.first), way), _held(options, poses.now)
    along, aside = unit(end - pivot), 3 * vector(-way[1], way[0], 0)
    if options.pivot == "behind":
        near, far, tip = end + 8 * along, end + 11 * along, end + 16 * along
        grips = [bar(hand - 3 * along, hand + 3 * along, 0.85) for hand in _hands(options, poses.now)]
    else:
        near, far, tip, grips = end - 11 * along, end - 8 * along, end + 5 * along, []
    return Kit(
        (
            Piece("frame", (bar(pivot - aside, pivot + aside, 1.6),)),
            Piece("metal", (bar(pivot, near, 0.8), bar(far, tip, 0.8))),
            Piece("dark", (bar(near, far, 6.5), *grips)),
        )
    )


def _hands(options: Landmine, skeleton: Skeleton) -> list[Vector]:
    """What each hand that holds it holds, (3,) each."""
    return [grip(skeleton, side) for side in options.sides]


def _held(options: Landmine, skeleton: Skeleton) -> Vector:
    """Where the bar is held (3,): in the hand, or between both."""
    middle: Vector = np.mean(_hands(options, skeleton), axis=0)
    return middle


def _pivot(hands: Vector, way: Vector) -> Vector:
    """Where the far end of a landmine's bar stays."""
    length = np.sqrt(max(78.0**2 - float(hands[2]) ** 2, 900.0))
    pivot: Vector = hands * (1, 1, 0) + way * float(length) + vector(0, 0, 1.7)
    return pivot


def poles(_: Plain, poses: Poses) -> Kit:
    """A walking pole in each hand, its tip on the floor behind the hand."""
    pieces = []
    for side in SIDES:
        hand = grip(poses.now, side)
        tip = vector(float(hand[0]) - 0.35 * float(hand[2]), float(hand[1]), 0.5)
        way = unit(hand - tip)
        pieces.append(Piece("metal", (bar(tip, hand - 2 * way, 0.5),)))
        pieces.append(Piece("dark", (bar(hand - 3 * way, hand + 3.5 * way, 0.9),)))
    return Kit(tuple(pieces))
