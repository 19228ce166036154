"""Gym machines that hold the body up while the arms pull or push."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.figures.bones.skeleton import SIDES, Skeleton, Vector, fixed, joint, joint_at, unit, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Kit, Piece, Solid, bar, beam, box, joined
from generator.figures.kit.spots import BACK, across_hand, fixed_bar, grips, seat

LEVER = 40.0
"""How long a lever is, from its axle to the hand."""
BROAD = 17.0
"""How far from the middle the levers of a pullover machine turn, clear of the shoulders."""


def reverse_pec_deck(_: Plain, poses: Poses) -> Kit:
    """A seat, a pad before the chest, and an arm to each hand that turns about a post."""
    first = poses.first
    chest = first["chest"].at((7.0, 0, 76))
    shoulder = (first["chest"].at(joint("shoulder", "left")) + first["chest"].at(joint("shoulder", "right"))) / 2
    pivot = vector(float(shoulder[0]) + 2, 0, float(chest[2]) + 36)
    arms: list[Solid] = []
    handles = []
    for hand in grips(poses.now):
        corner = hand * (1, 1, 0) + vector(0, 0, float(pivot[2]))
        arms += [beam(pivot, corner, 0.9), beam(hand + vector(0, 0, 3), corner, 0.8)]
        handles.append(bar(hand - vector(0, 0, 4), hand + vector(0, 0, 4), 0.85))
    arms.append(beam(pivot, (float(chest[0]) + 14, 0, float(pivot[2])), 1.4))
    return joined(
        _seat_and_pad(first, float(pivot[2])), Kit((Piece("dark", tuple(handles)), Piece("frame", tuple(arms))))
    )


def lever_row(_: Plain, poses: Poses) -> Kit:
    """A seat, a pad before the chest, and a lever to each hand, whose axle is as far from the hand at the end as at the start."""
    starts, ends, now = (grips(skeleton) for skeleton in (poses.first, poses.frames[-1], poses.now))
    frame: list[Solid] = []
    handles = []
    for side, start, end, hand in zip(SIDES, starts, ends, now, strict=True):
        axle, way = axle_of(start, end), across_hand(poses.now, side)
        frame.append(box(axle * (1, 1, 0) + vector(0, 0, 0.9), (9, 1.8, 0.9)))
        frame += [box(axle * (1, 1, 0.5), (1.3, 1.3, float(axle[2]) / 2)), beam(axle, hand, 0.9)]
        handles.append(bar(hand - 3.5 * way, hand + 3.5 * way, 0.85))
    stand = _seat_and_pad(poses.first, float(poses.first["chest"].at((7.0, 0, 76))[2]) + 6)
    return joined(stand, Kit((Piece("frame", tuple(frame)), Piece("dark", tuple(handles)))))


def chest_press(_: Plain, poses: Poses) -> Kit:
    """A seat, a pad behind the back, and a lever to each hand that hangs from an arm above."""
    starts, ends, now = (grips(skeleton) for skeleton in (poses.first, poses.frames[-1], poses.now))
    axles = [axle_of(start, end, still=1.0) for start, end in zip(starts, ends, strict=True)]
    levers = tuple(beam(axle, hand, 0.9) for axle, hand in zip(axles, now, strict=True))
    ways = [3.5 * across_hand(poses.now, side) for side in SIDES]
    handles = tuple(bar(hand - way, hand + way, 0.85) for hand, way in zip(now, ways, strict=True))
    return joined(_seat_and_back(poses.first, axles), Kit((Piece("frame", levers), Piece("dark", handles))))


def pullover_machine(_: Plain, poses: Poses) -> Kit:
    """A seat, a pad behind the back, and a bar between two levers that turn about the shoulders."""
    axles, ends = [], []
    for side, hand in zip(SIDES, grips(poses.now), strict=True):
        shoulder = poses.first["chest"].at(joint("shoulder", side))
        out = float(np.sign(shoulder[1])) * BROAD
        axles.append(vector(float(shoulder[0]), out, float(shoulder[2])))
        ends.append(vector(float(hand[0]), out, float(hand[2])))
    levers = tuple(beam(axle, end, 0.9) for axle, end in zip(axles, ends, strict=True))
    stand = _seat_and_back(poses.first, axles)
    return joined(stand, Kit((Piece("frame", levers), Piece("dark", (bar(ends[0], ends[1], 0.85),)))))


def axle_of(start: Vector, end: Vector, still: float = -1.0) -> Vector:
    """What a lever turns about (3,): as far from the start of the hand's way as from its end, below what comes back and above what goes forward; `still` says which where nothing moves."""
    way = (end - start) * (1, 0, 1)
    way = unit(way) if float(way @ way) > 1 else fixed([still, 0, 0])
    below = vector(-float(way[2]), 0, float(way[0]))
    axle: Vector = (start + end) / 2 + below * LEVER
    axle[1], axle[2] = start[1], max(float(axle[2]), 3.0)
    return axle


def _seat_and_pad(first: Skeleton, top: float) -> Kit:
    """A seat, and a pad before the chest on a post of a height."""
    chest, (x, y, z) = first["chest"].at((7.0, 0, 76)), seat(first).tolist()
    pad = box(chest + vector(1.8, 0, -3), (1.6, 7.5, 11))
    post = float(chest[0]) + 14
    stand = (
        box((post, 0, top / 2), (1.8, 1.8, top / 2)),
        beam(pad.centre, (post, 0, float(pad.centre[2])), 1.2),
        box((x, y, z / 2 - 1.5), (2, 2, z / 2 - 1.5)),
    )
    base = box(((x + post) / 2, 0, 0.9), ((post - x) / 2 + 6, 3, 0.9))
    dark = (box((x, y, z - 1.5), (9, 9, 1.5)), pad)
    return Kit((Piece("dark", dark), Piece("frame", stand), Piece("metal", (base,))))


def _seat_and_back(first: Skeleton, axles: Sequence[Vector]) -> Kit:
    """A seat, a pad behind the back on a post, and arms from the post to the axles of its levers."""
    (x, y, z), back = seat(first).tolist(), first["chest"].at(BACK["upper"][1])
    pad = box((float(back[0]) - 1.6, 0, float(back[2]) - 4), (1.6, 8, 15))
    post, top = float(back[0]) - 6, max(float(axle[2]) for axle in axles)
    rails = [beam((post, float(axle[1]), float(axle[2])), axle, 1.1) for axle in axles]
    across = box((post, 0, top), (1.3, max(abs(float(axle[1])) for axle in axles), 1.3))
    stand = (
        box((post, 0, top / 2), (1.8, 1.8, top / 2)),
        beam(pad.centre, (post, 0, float(pad.centre[2])), 1.2),
        box((x, y, z / 2 - 1.5), (2, 2, z / 2 - 1.5)),
        across,
        *rails,
    )
    base = box(((x + post) / 2 + 2, 0, 0.9), ((x - post) / 2 + 8, 3, 0.9))
    dark = (box((x + 1, y, z - 1.5), (10, 9, 1.5)), pad)
    return Kit((Piece("dark", dark), Piece("frame", stand), Piece("metal", (base,))))


def assisted_pull_up(_: Plain, poses: Poses) -> Kit:
    """A bar where the hands are, and a pad under the knees that slides up and down a tower before the body."""
    x, _y, z = fixed_bar(poses.frames).tolist()
    knees = [np.mean([joint_at(frame, "shank", "knee", side) for side in SIDES], axis=0) for frame in poses.frames]
    tower = max(float(knee[0]) for knee in knees) + 14
    now = [
        joint_at(poses.now, bone, name, side) for side in SIDES for bone, name in (("shank", "knee"), ("foot", "ankle"))
    ]
    middle = np.mean(now, axis=0)
    pad = box((float(middle[0]), 0, max(float(middle[2]) - 5.4, 4.0)), (11, 10, 1.6))
    posts = [box((tower, side * 20, (z + 4) / 2), (1.5, 1.5, (z + 4) / 2)) for side in (-1, 1)]
    arms = [beam((tower, side * 20, z + 2.5), (x - 1, side * 20, z + 2.5), 1.2) for side in (-1, 1)]
    slide = box((tower, 0, float(pad.centre[2])), (1.2, 20, 1.2))
    carrier = beam(pad.centre - vector(0, 0, 2.4), (tower, 0, float(pad.centre[2]) - 2.4), 1.1)
    base = [box(((x - 8 + tower) / 2, side * 20, 0.9), ((tower - x + 8) / 2 + 4, 1.8, 0.9)) for side in (-1, 1)]
    return Kit(
        (
            Piece("metal", (bar((x, -27, z), (x, 27, z), 1.0), slide, *base)),
            Piece("frame", (*posts, *arms, carrier)),
            Piece("dark", (pad, box((tower + 4, 0, 17), (2.6, 8, 15)))),
        )
    )
