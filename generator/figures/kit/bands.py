"""Bands and towels."""

from __future__ import annotations

from typing import Literal

from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, fixed, grip, unit, vector
from generator.figures.kit.around import around
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Kit, Line, Piece, bar, cord
from generator.figures.kit.sorts import ANCHORS, AWAY, Band, Towel
from generator.figures.kit.spots import across_hand, grips, sole

THICK = 1.0
ROLLED = 1.9
"""How thick a rolled towel is."""
WELT = 0.6
"""How far a band is up the shoe that stands on it, so that it stays above the floor."""


def band(options: Band, poses: Poses) -> Kit:
    """A band as its options say."""
    if options.under:
        return Kit(lines=tuple(_hung(options, poses.now) if options.at else _under(options, poses.now)))
    if options.anchor or options.at:
        return _anchored(options, poses)
    return Kit(lines=(_between(poses.now, "band", THICK),))


def towel(options: Towel, poses: Poses) -> Kit:
    """A rolled towel between the hands, with an end beyond each; or from each hand round the feet."""
    if options.under:
        return Kit(lines=tuple(_under(Band(under="feet"), poses.now, "towel", ROLLED)))
    return Kit(lines=(_between(poses.now, "towel", ROLLED),))


def _between(now: Skeleton, kind: Literal["band", "towel"], width: float) -> Line:
    """What is taut between the hands; it bends round the chest instead of going through it."""
    left, right = grips(now)
    touched = around(left, right, now) if _crosses(now, left, right) else []
    return cord(kind, [_beyond(left, right), left, *touched, right, _beyond(right, left)], width)


def _crosses(now: Skeleton, left: Vector, right: Vector) -> bool:
    """Whether the hands are in front of the chest, not above, below or behind it."""
    chest = now["chest"]
    middle = chest.rotation.T @ ((left + right) / 2 - chest.origin)
    return bool(62 < middle[2] < 84 and middle[0] > -4)


def _hung(options: Band, now: Skeleton) -> list[Line]:
    """From its place down to each foot that stands in it."""
    return [cord("band", [fixed(options.at or (0, 0, 0)), sole(now, side, WELT)], THICK) for side in _feet(options)]


def _feet(options: Band) -> list[Side]:
    """The feet that stand on it."""
    return [side for side in SIDES if options.under in ("feet", f"{side}-foot")]


def _under(options: Band, now: Skeleton, kind: Literal["band", "towel"] = "band", width: float = THICK) -> list[Line]:
    """From each hand down to the foot that stands on it."""
    feet = {side: sole(now, side, WELT) for side in _feet(options)}
    hands = {side: grip(now, side) for side in options.sides}
    if len(hands) == 2:
        left, right = hands.values()
        below = list(feet.values())
        return [cord(kind, [_beyond(left, below[0]), left, *below, right, _beyond(right, below[-1])], width)]
    [(side, hand)] = hands.items()
    below = [feet.get(side, next(iter(feet.values())))]
    return [cord(kind, [_beyond(hand, below[0]), hand, *below], width)]


def _beyond(hand: Vector, other: Vector) -> Vector:
    """The end (3,) of what goes on a little beyond a hand, away from another point (3,)."""
    return hand - 2 * unit(other - hand)


def _anchored(options: Band, poses: Poses) -> Kit:
    """From a post to each hand; the post stays where it is."""
    anchor = fixed(options.at or (AWAY, 0, ANCHORS[options.anchor or "chest"]))
    top = anchor * (1, 1, 0) + vector(0, 0, max(float(anchor[2]) + 8, 30))
    post = Piece("frame", (bar(anchor * (1, 1, 0), top, 1.5),))
    ring = Piece("dark", (bar(anchor - vector(0, 0, 1), anchor + vector(0, 0, 1), 2.0),))
    left, *right = [grip(poses.now, side) for side in options.sides]
    lines = [cord("band", [left, anchor, *right], THICK)]
    handles = []
    for side in options.sides:
        hand, way = grip(poses.now, side), across_hand(poses.now, side)
        handles.append(Piece("dark", (bar(hand - 2.8 * way, hand + 2.8 * way, 0.75),)))
    return Kit((post, ring, *handles), tuple(lines))
