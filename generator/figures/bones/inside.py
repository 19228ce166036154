"""How deep points lie inside the drawn body, and hands that do: they may touch its trunk, head and thighs, not enter them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.fault import Fault
from generator.figures.bones.faults import seen
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import SIDES, Side, Skeleton, Vector, fixed, mirrored
from generator.figures.skin.body import bone_name
from generator.figures.skin.shapes import HEAD, THIGH, TRUNK, TRUNK_SIDED, Ball, Rod, Solid

Array = NDArray[np.float64]


MIDDLE = {"open": (45.6, 43.5, 41.5, 39.5), "fist": (45.6, 43.5, 42.3)}
"""The heights at rest of points along the middle of a hand."""
DEEP = 0.6
"""Percent of body height that these may be inside the body: the hand's skin is then twice as deep as flesh gives way."""


def sunk_hands(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """Hands inside the trunk, the head or a thigh."""
    middles = [skeleton[f"hand-{side}"].at(middle(posture.arms[side].grip, side)) for side in SIDES]
    found = depths(np.concatenate(middles), skeleton)
    for side, deep in zip(SIDES, (found[: len(middles[0])], found[len(middles[0]) :]), strict=True):
        arm = posture.arms[side]
        if float(deep.max()) > DEEP:
            message = f"the {side} hand is inside the body"
            at = seen(skeleton, "wrist", side)
            if arm.reach:
                help = "move its place away from the body: 'at', 'forward', 'width' or 'height'"
                yield Fault(("hands",), message, help, at)
            else:
                help = "take the arm away from the body, or bend the elbow less or more"
                yield Fault(("shoulders", side), message, help, at)


@cache
def middle(grip: str, side: Side) -> Vector:
    """Points at rest along the middle of a hand, (n, 3)."""
    return fixed([mirrored((-0.6, 10.3, height), side) for height in MIDDLE[grip]])


class Bowls(NamedTuple):
    """Ellipsoids by the number of their bone (n,), and their rest centres and radii (n, 3)."""

    bone: NDArray[np.intp]
    centre: Array
    radii: Array


class Bars(NamedTuple):
    """Tapered capsules by the numbers of the bones (n,) of both ends, these ends at rest (n, 3), and their radii (n,)."""

    bone: NDArray[np.intp]
    start: Array
    start_radius: Array
    end_bone: NDArray[np.intp]
    end: Array
    end_radius: Array


def depths(points: Vector, skeleton: Skeleton) -> Array:
    """How far inside the body each world point (n, 3) is, in percent of body height; negative outside.

    Distances to ellipsoids are first order (Quilez); to capsules they leave out the slant of the taper. Both are exact
    enough near the skin.
    """
    names, bowls, bars = solids()
    rotation = np.array([skeleton[name].rotation for name in names])
    origin = np.array([skeleton[name].origin for name in names])
    rest = np.einsum("bji,bpj->bpi", rotation, points - origin[:, None])
    off = (rest[bowls.bone] - bowls.centre[:, None]) / bowls.radii[:, None] + 1e-9  # a middle has no nearest point
    level = np.sqrt((off**2).sum(2))
    steep = np.sqrt(((off / bowls.radii[:, None]) ** 2).sum(2))
    round_off = level * (1 - level) / steep
    start = np.einsum("bij,bj->bi", rotation[bars.bone], bars.start) + origin[bars.bone]
    span = np.einsum("bij,bj->bi", rotation[bars.end_bone], bars.end) + origin[bars.end_bone] - start
    away = points - start[:, None]
    part = np.clip(np.einsum("bpi,bi->bp", away, span) / (span**2).sum(1)[:, None], 0.0, 1.0)
    radius = bars.start_radius[:, None] + part * (bars.end_radius - bars.start_radius)[:, None]
    along = radius - np.sqrt(((away - part[..., None] * span[:, None]) ** 2).sum(2))
    deepest: Array = np.maximum(round_off.max(0), along.max(0))
    return deepest


@cache
def solids() -> tuple[tuple[str, ...], Bowls, Bars]:
    """The bones of the trunk, head and thighs, and their shapes, of both sides."""
    pieces: list[tuple[Solid, Side]] = [(solid, "left") for solid in (*TRUNK, *HEAD)]
    pieces += [(solid, side) for side in SIDES for solid in (*TRUNK_SIDED, *THIGH)]
    balls = [(solid, side) for solid, side in pieces if isinstance(solid, Ball)]
    rods = [(solid, side) for solid, side in pieces if isinstance(solid, Rod)]
    ends = {bone_name(rod.end_bone or rod.bone, side) for rod, side in rods}
    names = sorted({bone_name(solid.bone, side) for solid, side in pieces} | ends)
    number = {name: place for place, name in enumerate(names)}
    return (
        tuple(names),
        Bowls(
            np.array([number[bone_name(ball.bone, side)] for ball, side in balls]),
            fixed([mirrored(ball.centre, side) for ball, side in balls]),
            fixed([ball.radii for ball, _ in balls]),
        ),
        Bars(
            np.array([number[bone_name(rod.bone, side)] for rod, side in rods]),
            fixed([mirrored(rod.start, side) for rod, side in rods]),
            fixed([rod.start_radius for rod, _ in rods]),
            np.array([number[bone_name(rod.end_bone or rod.bone, side)] for rod, side in rods]),
            fixed([mirrored(rod.end, side) for rod, side in rods]),
            fixed([rod.end_radius for rod, _ in rods]),
        ),
    )
