"""Bars to hang from, and straps."""

from __future__ import annotations

from generator.figures.bones.skeleton import SIDES, grip, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Cylinder, Kit, Piece, bar, box, cord
from generator.figures.kit.sorts import PullUpBar, Straps
from generator.figures.kit.spots import across_hand, between_hands, fixed_bar, grips

HANDLE = 7.0
"""How far a bar is before the hands that hold handles on it, in units."""


def pull_up_bar(options: PullUpBar, poses: Poses) -> Kit:
    """A bar where the hands are, on two brackets: without posts the figure stays large."""
    x, _, z = fixed_bar(poses.frames).tolist()
    half, held = options.width / 2, _handles(x, z, poses) if options.handles else ()
    x += HANDLE if options.handles else 0
    holds = [(x, side * (half - 3), z + 4.5) for side in (-1, 1)]
    return Kit(
        (
            Piece("metal", (bar((x, -half, z), (x, half, z), 1.0), *held)),
            Piece("frame", tuple(box(hold, (1.1, 1.1, 4.5)) for hold in holds)),
            Piece("metal", tuple(box((x, y, z + 9.6), (5, 5, 0.7)) for _, y, _ in holds)),
        )
    )


def _handles(x: float, z: float, poses: Poses) -> tuple[Cylinder, ...]:
    """A handle through each hand, which points forward."""
    aside = abs(float(grip(poses.first, "left")[1]))
    return tuple(bar((x - HANDLE, side * aside, z), (x + HANDLE, side * aside, z), 1.0) for side in (-1, 1))


def low_bar(_: Plain, poses: Poses) -> Kit:
    """A bar in a rack where the hands are."""
    x, _, z = fixed_bar(poses.frames).tolist()
    high = z + 14
    posts = tuple(box((x + 2.4, side * 27, high / 2), (1.2, 1.2, high / 2)) for side in (-1, 1))
    feet = tuple(box((x + 2.4, side * 27, 0.9), (11, 1.6, 0.9)) for side in (-1, 1))
    hooks = tuple(box((x + 0.4, side * 27, z - 1.5), (1.6, 0.9, 0.7)) for side in (-1, 1))
    return Kit((Piece("metal", (bar((x, -33, z), (x, 33, z), 1.0), *hooks)), Piece("frame", (*posts, *feet))))


def suspension_straps(options: Straps, poses: Poses) -> Kit:
    """Two straps from one point overhead to the hands."""
    x = float(between_hands(poses.first)[0]) if options.forward is None else options.forward
    top = vector(x, 0, max(options.height, float(between_hands(poses.first)[2]) + 20))
    ways = [across_hand(poses.now, side) for side in SIDES]
    handles = [bar(hand - 3 * way, hand + 3 * way, 0.8) for hand, way in zip(grips(poses.now), ways, strict=True)]
    straps = []
    for side, way in zip(SIDES, ways, strict=True):
        hand = grip(poses.now, side)
        yoke = hand + (top - hand) * 0.13
        straps += [cord("band", [top, yoke], 0.9), cord("band", [hand - 3 * way, yoke, hand + 3 * way], 0.6)]
    beam = Piece("frame", (box(top + vector(0, 0, 1.6), (2, 14, 1.2)),))
    return Kit((beam, Piece("dark", tuple(handles))), tuple(straps))
