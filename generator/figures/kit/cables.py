"""Cable machines: a tower with a stack of weights, a cable and what the hands pull."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Vector, about_z, fixed, grip, mirrored, unit, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Box, Kit, Line, Piece, about_middle, bar, beam, box, cord, joined
from generator.figures.kit.sorts import Cable, LatPulldown
from generator.figures.kit.spots import across_hand, between_hands, from_right_to_left, grips, seat

PULLEYS = {"high": 112.0, "chest": 78.0, "low": 6.0}
"""Word -> height of the pulley."""
CABLE = 0.45


def cable(options: Cable, poses: Poses) -> Kit:
    """A tower with a pulley, and the cable from there to what the hands hold."""
    anchor = vector(options.away, 0, PULLEYS[options.pulley])
    turn = about_z(options.around)
    stand = joined(tower(float(anchor[0]) + 11, max(102.0, float(anchor[2]) + 8)), pulley(anchor))
    stand = turned(stand, options.around)
    source = turn @ anchor
    if options.handle == "handle" or options.side is not None:
        kits = [_handle(source, grip(poses.now, side), across_hand(poses.now, side)) for side in options.sides]
        return joined(stand, *kits)
    return joined(stand, _rope(source, poses) if options.handle == "rope" else _bar(source, poses, 4.0))


def tower(x: float, top: float, half: float = 9.0) -> Kit:
    """Two uprights with a stack of weights between them, seen from the body at a distance x."""
    frame = [box((x, side * half, top / 2), (1.5, 1.5, top / 2)) for side in (-1, 1)]
    frame.append(box((x, 0, top + 1.5), (1.9, half + 2, 1.5)))
    stack = box((x, 0, 2.4 + 0.17 * top), (2.6, half - 2.4, 0.17 * top))
    rod = box((x, 0, 0.67 * top), (0.4, 0.4, 0.33 * top))
    base = box((x - 1, 0, 1.1), (11, half + 3.5, 1.1))
    return Kit((Piece("frame", tuple(frame)), Piece("dark", (stack,)), Piece("metal", (rod, base))))


def pulley(anchor: Vector) -> Kit:
    """A wheel at the point where the cable leaves it, on an arm that goes back to the tower."""
    wheel = bar(anchor + vector(1.5, -0.9, 0), anchor + vector(1.5, 0.9, 0), 2.6)
    return Kit((Piece("metal", (wheel, box(anchor + vector(7.2, 0, 0), (3.9, 0.7, 0.9)))),))


def turned(kit: Kit, degrees: float) -> Kit:
    """The pieces turned by degrees about the upright axis through the middle of the floor."""
    if not degrees:
        return kit
    return Kit(
        tuple(Piece(piece.tone, tuple(about_middle(solid, degrees) for solid in piece.solids)) for piece in kit.pieces)
    )


def _rope(source: Vector, poses: Poses) -> Kit:
    """A rope with a knob beyond each hand."""
    left, right = grips(poses.now)
    middle = (left + right) / 2
    way = unit(source - middle)
    knot = middle + way * max(9.0, 4 + float(np.linalg.norm(left - right)) * 0.28)
    lines = [cord("cable", [source, knot], CABLE)]
    knobs = []
    for hand in (left, right):
        out = unit(hand - knot)
        lines.append(cord("rope", [knot, hand + 3.4 * out], 0.95))
        knobs.append(bar(hand + 3.0 * out, hand + 4.8 * out, 1.35))
    return Kit((Piece("dark", (*knobs, bar(knot - 0.9 * way, knot + 0.9 * way, 1.0))),), tuple(lines))


def _bar(source: Vector, poses: Poses, beyond: float) -> Kit:
    """A straight bar in both hands that goes on for so far beyond them."""
    left, right = grips(poses.now)
    way = from_right_to_left(poses.now)
    held = bar(right - beyond * way, left + beyond * way, 0.8)
    return Kit((Piece("metal", (held,)),), (cord("cable", [source, (left + right) / 2], CABLE),))


def _handle(source: Vector, hand: Vector, way: Vector) -> Kit:
    """A stirrup in one hand."""
    yoke = hand + unit(source - hand) * 5.5
    lines = (cord("cable", [source, yoke], CABLE), cord("cable", [hand - 3 * way, yoke, hand + 3 * way], 0.6))
    return Kit((Piece("dark", (bar(hand - 3.2 * way, hand + 3.2 * way, 0.8),)),), lines)


def lat_pulldown(options: LatPulldown, poses: Poses) -> Kit:
    """A seat, a pad over the thighs, and what the hands pull on a cable from above."""
    middle, (x, _y, z) = between_hands(poses.first), seat(poses.first).tolist()
    source = vector(float(middle[0]), 0, max(float(middle[2]) + 8, 118))
    knee = poses.first["thigh-left"].at(mirrored((4.2, 5.0, 34.0), "left"))
    post = float(knee[0]) + 20
    top = float(source[2])
    frame = [box((post, side * 6, top / 2), (1.5, 1.5, top / 2)) for side in (-1, 1)]
    frame += [beam((float(source[0]) - 3, 0, top + 1.6), (post + 2, 0, top + 1.6), 1.6, 1.8)]
    frame += [
        box((x, 0, z / 2 - 1.5), (2.2, 2.2, z / 2 - 1.5)),
        beam((float(knee[0]), 0, 1), knee * (1, 0, 1) + vector(4.5, 0, 2.4), 1.1),
    ]
    pad = bar(knee * (1, 0, 1) + vector(0, -10, 2.4), knee * (1, 0, 1) + vector(0, 10, 2.4), 2.2)
    base = [box(((x + post) / 2, 0, 0.9), ((post - x) / 2 + 5, 2.4, 0.9)), box((post, 0, 0.9), (3, 12, 0.9))]
    stack = box((post, 0, 22), (2.2, 4.2, 18))
    stand = Kit(
        (
            Piece("metal", tuple(base)),
            Piece("dark", (box((x, 0, z - 1.5), (9, 9, 1.5)), pad, stack)),
            Piece("frame", tuple(frame)),
        )
    )
    if options.handle == "narrow":
        return joined(stand, Kit((_narrow(poses),), tuple(_yoke(source, poses))))
    return joined(stand, _bar(source, poses, 5.0))


def seated_row(_: Plain, poses: Poses) -> Kit:
    """A seat on a rail, plates for the feet, and a low cable with a narrow handle."""
    first = poses.first
    x, _y, z = seat(first).tolist()
    feet = [first[f"foot-{side}"] for side in SIDES]
    plates = [
        Box(foot.at(mirrored((3, 5, -0.8), side)), fixed((8.2, 3.6, 0.7)), foot.rotation)
        for foot, side in zip(feet, SIDES, strict=True)
    ]
    stem = (plates[0].centre + plates[1].centre) / 2
    anchor = vector(float(stem[0]) + 24, 0, float(between_hands(first)[2]) + 1)
    end = float(anchor[0]) + 6
    rail = box(((x - 16 + end) / 2, 0, 2.6), ((end - x + 16) / 2, 3.2, 1.8))
    frame = (
        rail,
        box((x - 1, 0, z / 2), (3, 3, z / 2 - 1)),
        box(stem * (1, 0, 0.5) + vector(2.5, 0, 0), (1.4, 1.4, float(stem[2]) / 2)),
    )
    axle = bar(stem + vector(2.2, -8, -1), stem + vector(2.2, 8, -1), 0.9)
    foot = box((x - 18, 0, 0.9), (2.4, 12, 0.9))
    return joined(
        tower(end + 3, 78),
        pulley(anchor),
        Kit(
            (
                Piece("frame", frame),
                Piece("dark", (box((x - 1, 0, z - 1.6), (11, 9.2, 1.6)),)),
                Piece("metal", (*plates, axle, foot)),
            )
        ),
        Kit((_narrow(poses),), tuple(_yoke(anchor, poses))),
    )


def _narrow(poses: Poses) -> Piece:
    """A grip in each hand."""
    ways = [(grip(poses.now, side), across_hand(poses.now, side)) for side in SIDES]
    return Piece("dark", tuple(bar(hand - 3 * way, hand + 3 * way, 0.85) for hand, way in ways))


def _yoke(anchor: Vector, poses: Poses) -> list[Line]:
    """The cable, and from its end a strap to each grip."""
    left, right = grips(poses.now)
    middle = (left + right) / 2
    end = middle + unit(anchor - middle) * 5
    return [cord("cable", [anchor, end], CABLE), cord("cable", [left, end, right], 0.7)]
