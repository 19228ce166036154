"""Machines for endurance: rower, treadmill, elliptical and stairs."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Vector, about_y, fixed, mirrored, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Box, Kit, Piece, Solid, bar, beam, box, cord
from generator.figures.kit.sorts import Treadmill
from generator.figures.kit.spots import between_hands, from_right_to_left, grips, seat, sole


def rowing_machine(_: Plain, poses: Poses) -> Kit:
    """A seat that slides on a rail, plates for the feet, and a handle on a chain to a flywheel."""
    first, now = poses.first, poses.now
    x, y, z = seat(now).tolist()
    seats = [float(seat(frame)[0]) for frame in poses.frames]
    feet = [first[f"foot-{side}"] for side in SIDES]
    plates = [
        Box(foot.at(mirrored((3, 5, -0.8), side)), fixed((8.2, 3.4, 0.7)), foot.rotation)
        for foot, side in zip(feet, SIDES, strict=True)
    ]
    stem = (plates[0].centre + plates[1].centre) / 2
    wheel = vector(float(stem[0]) + 19, 0, 13.5)
    rear, height = min(seats) - 14, max(z - 5.2, 3.0)
    rail = beam((rear, 0, height), (float(stem[0]) + 4, 0, height), 1.3, 2.0)
    legs = [
        box((rear + 3, 0, height / 2 - 0.5), (1.2, 1.4, height / 2 - 0.5)),
        beam((float(stem[0]), 0, height), (float(wheel[0]), 0, 3), 1.6),
    ]
    ground = [box((rear + 3, 0, 0.7), (1.8, 9, 0.7)), box((float(wheel[0]), 0, 0.9), (13, 6, 0.9))]
    way = from_right_to_left(now)
    left, right = grips(now)
    port = wheel + vector(-9, 0, 8)
    return Kit(
        (
            Piece(
                "frame",
                (
                    rail,
                    *legs,
                    beam(wheel, wheel + vector(-4, 0, 20), 1.1),
                    bar(wheel - vector(0, 2.8, 0), wheel + vector(0, 2.8, 0), 12),
                ),
            ),
            Piece("metal", (*plates, *ground, bar(right - 3 * way, left + 3 * way, 0.8))),
            Piece(
                "dark",
                (
                    box((x, y, z - 1.5), (7, 7.5, 1.5)),
                    box((x, y, z - 3.8), (3, 3, 0.9)),
                    _screen(wheel + vector(-5, 0, 22)),
                ),
            ),
        ),
        (cord("cable", [port, (left + right) / 2], 0.45),),
    )


def _screen(middle: Vector) -> Box:
    """A small screen that leans back."""
    return Box(middle, fixed((0.9, 5.5, 4.0)), about_y(-18))


def treadmill(options: Treadmill, poses: Poses) -> Kit:
    """A belt under the feet, two posts with rails, and a console."""
    middle = np.mean([frame["pelvis"].at((0, 0, 53)) for frame in poses.frames], axis=0)
    x = float(middle[0])
    axes = about_y(-options.slope)
    deck = Box(vector(x, 0, -3.6), fixed((46, 19, 3.4)), axes)
    belt = Box(vector(x - 3, 0, -0.25), fixed((42, 13.5, 0.25)), axes)
    posts: list[Solid] = []
    rails: list[Solid] = []
    for side in (-1, 1):
        posts.append(beam((x + 33, side * 17, -2), (x + 44, side * 17, 60), 1.6))
        rails.append(box((x + 32, side * 17, 52), (11, 1.2, 1.2)))
    console = Box(vector(x + 45, 0, 62), fixed((1.4, 17, 6.0)), about_y(-34))
    return Kit(
        (
            Piece("frame", (deck,), under=True),
            Piece("dark", (belt,), under=True),
            Piece("frame", tuple(posts)),
            Piece("metal", tuple(rails)),
            Piece("dark", (console,)),
        )
    )


def elliptical(_: Plain, poses: Poses) -> Kit:
    """A plate under each foot, a pole in each hand, and a housing in front."""
    first, now = poses.first, poses.now
    ahead = max(float(between_hands(frame)[0]) for frame in poses.frames) + 8
    foot_x = [float(sole(frame, side)[0]) for frame in poses.frames for side in SIDES]
    front, rear = max(ahead, max(foot_x) + 22), min(foot_x) - 12
    pieces = []
    for side in SIDES:
        plate, hand = sole(now, side), (grips(now)[0] if side == "left" else grips(now)[1])
        y = float(plate[1])
        hinge = vector(front - 1, y * 1.15, 26)
        pieces.append(
            Piece(
                "dark",
                (
                    Box(
                        now[f"foot-{side}"].at(mirrored((3, 5, -0.7), side)),
                        fixed((9.5, 3.6, 0.7)),
                        now[f"foot-{side}"].rotation,
                    ),
                ),
            )
        )
        pole = (beam(hinge, hand * (1, 1, 0.97), 0.8), beam(hinge, plate + vector(8, 0, -1.4), 0.9))
        pieces.append(Piece("metal", pole))
        tip = hand - hinge
        tip = tip / np.linalg.norm(tip)
        pieces.append(Piece("dark", (bar(hand - 3 * tip, hand + 3.5 * tip, 1.0),)))
    floor = min(0.0, *(float(sole(first, side)[2]) for side in SIDES))
    base = [
        box(((front + rear) / 2, 0, floor + 1), ((front - rear) / 2 + 6, 2.4, 1)),
        box((rear, 0, floor + 0.9), (2, 13, 0.9)),
        box((front, 0, floor + 0.9), (2, 13, 0.9)),
    ]
    housing = (bar((front + 2, -3, 14), (front + 2, 3, 14), 12), beam((front + 1, 0, 2), (front - 3, 0, 70), 1.8))
    return Kit((Piece("frame", (*base, *housing)), Piece("dark", (_screen(vector(front - 4, 0, 73)),)), *pieces))


def stairs(_: Plain, poses: Poses) -> Kit:
    """Steps that rise forward, the lowest under the lower foot of the first frame."""
    feet = sorted((sole(poses.first, side) for side in SIDES), key=lambda point: float(point[2]))
    low, high = feet
    rise = float(high[2] - low[2])
    rise = rise if rise > 4 else 10.0
    depth = max(float(high[0] - low[0]), 15.0) if rise > 4 else 15.0
    steps = []
    for number_of in range(1, 4):
        height = float(low[2]) + number_of * rise
        x = float(low[0]) + depth * (number_of - 0.5) + depth / 2
        steps.append(box((x, 0, height / 2), (depth / 2, 20, height / 2)))
    return Kit((Piece("soft", tuple(steps), under=True),))
