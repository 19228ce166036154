"""A bike that stays where it is: its saddle, pedals on cranks, handlebars and flywheel."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, fixed, mirrored, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Box, Kit, Piece, Solid, bar, beam, box
from generator.figures.kit.spots import between_hands, seat


def bike(_: Plain, poses: Poses) -> Kit:
    """A saddle, pedals on cranks, handlebars and a flywheel."""
    first, now = poses.first, poses.now
    x, _y, z = seat(first).tolist()
    pedals = {side: now[f"foot-{side}"].at(mirrored((5.5, 5.0, -0.6), side)) for side in SIDES}
    hub = _hub(poses)
    hands = between_hands(first)
    wheel = vector(max(float(hub[0]) + 26, float(hands[0]) + 4), 0, 15)
    cranks: list[Solid] = []
    plates = []
    for side in SIDES:
        pedal, y = pedals[side], float(np.sign(pedals[side][1])) * 2.6
        foot = now[f"foot-{side}"]
        cranks.append(beam(hub * (1, 0, 1) + vector(0, y, 0), pedal * (1, 0, 1) + vector(0, y, 0), 0.6))
        plates.append(Box(pedal, fixed((3.6, 3.0, 0.6)), foot.rotation))
        cranks.append(bar(pedal * (1, 0, 1) + vector(0, y, 0), pedal, 0.5))
    top = vector(x - 1, 0, z - 3)
    head = vector(float(wheel[0]) - 4, 0, max(float(hands[2]) - 3, 30))
    frame = [
        beam(hub, top, 1.4),
        beam(hub, (float(wheel[0]) - 10.5, 0, float(hub[2]) + 6), 1.5),
        beam((float(wheel[0]) + 1, 0, 2), head, 1.5),
    ]
    bars: list[Solid] = [
        beam(head, hands * (1, 0, 1), 0.9),
        bar((float(hands[0]), -11, float(hands[2])), (float(hands[0]), 11, float(hands[2])), 0.8),
    ]
    rear = x - 12
    ground = [
        box(((rear + float(wheel[0])) / 2, 0, 1.6), ((float(wheel[0]) - rear) / 2 + 5, 1.8, 1.2)),
        box((rear, 0, 0.8), (1.8, 12, 0.8)),
        box((float(wheel[0]) + 3, 0, 0.8), (1.8, 12, 0.8)),
    ]
    stays = [beam((float(hub[0]) - 2, 0, 2), hub, 1.6)]
    return Kit(
        (
            Piece("frame", (*frame, *stays, *ground)),
            Piece(
                "dark",
                (
                    box((x, 0, z - 1.2), (8, 5.5, 1.2)),
                    *plates,
                    bar(hub - vector(0, 1.2, 0), hub + vector(0, 1.2, 0), 4.5),
                ),
            ),
            Piece("metal", (*cranks, *bars, bar(wheel - vector(0, 2, 0), wheel + vector(0, 2, 0), 11.5))),
        )
    )


def _hub(poses: Poses) -> Vector:
    """The middle of the circle of the pedals: the mean of both feet over all frames."""
    points = [_pedal(frame, left=left) for frame in poses.frames for left in (True, False)]
    middle: Vector = np.mean(points, axis=0) * (1, 0, 1)
    middle[2] = max(float(middle[2]), 12.0)
    return middle


def _pedal(frame: Skeleton, *, left: bool) -> Vector:
    """Where a foot presses."""
    side = SIDES[0] if left else SIDES[1]
    return frame[f"foot-{side}"].at(mirrored((5.5, 5.0, -0.6), side))
