"""Machines for endurance that the arms drive: cranks for the hands, and a ski ergometer."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, about_y, fixed, grip, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Box, Kit, Piece, Solid, bar, beam, box, cord
from generator.figures.kit.spots import across_hand, between_hands, grips, sole

ASIDE = 3.4
"""How far from the middle the cranks turn, in units."""
FRONT = 9.0
"""How far beyond the head, the hands and the feet the post of a machine is."""
TOES = 8.0
"""How far beyond the middle of a sole the toes are."""
FACE = (5.5, 0.0, 94.0)
"""A rest point of the face."""
TALL = 124.0
"""The top of a ski ergometer; a common one is 2.1 m high."""


def arm_crank(_: Plain, poses: Poses) -> Kit:
    """A crank for each hand, on both sides of a wheel on a post; its middle is that of both hands over all frames."""
    hub = np.mean([between_hands(frame) for frame in poses.frames], axis=0) * (1, 0, 1)
    cranks: list[Solid] = []
    handles: list[Solid] = []
    for hand in grips(poses.now):
        y = float(np.sign(hand[1])) * ASIDE
        end = hand * (1, 0, 1) + vector(0, y, 0)
        cranks.append(beam(hub + vector(0, y, 0), end, 0.8))
        handles.append(bar(end, hand + vector(0, float(np.sign(hand[1])) * 3, 0), 0.9))
    x, _y, z = (hub + vector(front(poses) - float(hub[0]), 0, 0)).tolist()
    post = (beam((x, 0, 1), (x, 0, z - 5), 1.8), beam((x + 0.6, 0, z - 6), hub, 1.5, 1.2))
    foot = (
        box((x, 0, 0.9), (12, 2.2, 0.9)),
        box((x - 10, 0, 0.8), (1.6, 11, 0.8)),
        box((x + 10, 0, 0.8), (1.6, 11, 0.8)),
    )
    screen = Box(vector(x - 3, 0, z + 10), fixed((0.9, 5.5, 4.0)), about_y(-18))
    stem = beam((x + 0.6, 0, z - 6), screen.centre, 0.8)
    wheel = bar(hub - vector(0, 2, 0), hub + vector(0, 2, 0), 6.5)
    return Kit(
        (
            Piece("frame", (*post, stem, wheel)),
            Piece("metal", (*foot, *cranks)),
            Piece("dark", (screen, *handles)),
        )
    )


def ski_ergometer(_: Plain, poses: Poses) -> Kit:
    """A tall post with a wheel, and from its top a cord to a handle in each hand."""
    x = front(poses)
    tops = {side: vector(x - 4, 4.5 if side == "left" else -4.5, TALL - 3) for side in SIDES}
    handles, cords = [], []
    for side in SIDES:
        hand, way = grip(poses.now, side), across_hand(poses.now, side)
        handles.append(bar(hand - 3 * way, hand + 3 * way, 0.85))
        cords.append(cord("cable", [tops[side], hand], 0.45))
    wheel = bar((x + 1, -3.5, TALL - 16), (x + 1, 3.5, TALL - 16), 9.5)
    post = (box((x, 0, TALL / 2 - 12), (1.8, 2.6, TALL / 2 - 12)), box((x - 1, 0, TALL - 3), (3.6, 6.5, 2.2)))
    screen = Box(vector(x - 5, 0, TALL - 30), fixed((0.9, 5.5, 4.0)), about_y(-18))
    foot = (
        box((x, 0, 0.9), (13, 3, 0.9)),
        box((x + 11, 0, 0.8), (1.8, 13, 0.8)),
        box((x - 11, 0, 0.8), (1.8, 13, 0.8)),
    )
    return Kit(
        (Piece("frame", (*post, wheel)), Piece("metal", foot), Piece("dark", (screen, *handles))),
        tuple(cords),
    )


def front(poses: Poses) -> float:
    """Where the post of a machine before the body is: beyond the head, the hands and the feet of all frames."""
    hands = [float(hand[0]) for frame in poses.frames for hand in grips(frame)]
    feet = [float(sole(frame, side)[0]) + TOES for frame in poses.frames for side in SIDES]
    heads = [float(frame["head"].at(FACE)[0]) for frame in poses.frames]
    return max(*hands, *feet, *heads) + FRONT
