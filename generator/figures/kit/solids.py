"""What kit is made of: solids and lines in world coordinates (x forward, y left, z up, body height = 100)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from generator.figures.bones.skeleton import IDENTITY, Matrix, Vector, about_z, columns, cross, fixed, unit

Tone = Literal["frame", "metal", "dark", "soft", "mat", "water"]
"""What a piece looks like: painted steel, bright metal, black rubber or padding, wood and walls, a mat, water."""
Cord = Literal["cable", "band", "rope", "towel", "ripple", "tire"]
LEAST = 1e-6
"""What is shorter than this has no direction, in units."""


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A box by its middle (3,), half its size along each of its axes (3,), and those axes as columns (3, 3)."""

    centre: Vector
    half: Vector
    axes: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Cylinder:
    """A cylinder by the middles (3,) of its two ends."""

    start: Vector
    end: Vector
    radius: float


@dataclass(frozen=True, slots=True, eq=False)
class Ball:
    """A ball by its middle (3,)."""

    centre: Vector
    radius: float


Solid = Box | Cylinder | Ball


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Solids of one tone."""

    tone: Tone
    solids: tuple[Solid, ...]
    under: bool = False
    """Whether the body is always before it, as on a floor, a mat or a wall."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A cable, band or rope along points (n, 3), `width` thick."""

    cord: Cord
    points: Vector
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class Kit:
    """All kit of one frame."""

    pieces: tuple[Piece, ...] = ()
    lines: tuple[Line, ...] = ()
    items: tuple[Kit, ...] = ()
    """That of each item of which it is made, if of several."""


def box(centre: ArrayLike, half: ArrayLike, axes: Matrix = IDENTITY) -> Box:
    """A box by its middle (3,), half its sizes (3,) and its axes as columns (3, 3)."""
    return Box(fixed(centre), fixed(half), axes)


def bar(start: ArrayLike, end: ArrayLike, radius: float) -> Cylinder:
    """A round bar between two points (3,)."""
    return Cylinder(fixed(start), fixed(end), radius)


def beam(start: ArrayLike, end: ArrayLike, half: float, aside: float | None = None) -> Box:
    """A square beam between two points (3,), `half` thick, and half as wide as `aside` in y where that differs."""
    first, last = np.asarray(start, np.float64), np.asarray(end, np.float64)
    length = last - first
    return Box(
        (first + last) / 2,
        fixed((half, half if aside is None else aside, float(np.linalg.norm(length)) / 2)),
        upright(length),
    )


def direction(way: Vector) -> Vector:
    """The direction (3,) of a piece between two points, with length one; up where they are one, as pedals may be."""
    return unit(way) if float(way @ way) > LEAST**2 else IDENTITY[2]


def upright(way: Vector) -> Matrix:
    """Axes as columns (3, 3) of which the third is along a direction (3,), and the second as level to the side as can be."""
    up = direction(np.asarray(way, np.float64))
    aside = np.array([0.0, 1.0, 0.0]) if abs(up[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
    front = unit(cross(aside, up))
    return columns(front, cross(up, front), up)


def cord(kind: Cord, points: Iterable[ArrayLike], width: float) -> Line:
    """A cable, band or rope through points (3,)."""
    return Line(kind, fixed([np.asarray(point, np.float64) for point in points]), width)


def about_middle(solid: Solid, degrees: float) -> Solid:
    """The solid turned by degrees about the upright axis through the middle of the floor."""
    turn = about_z(degrees)
    if isinstance(solid, Box):
        return Box(turn @ solid.centre, solid.half, turn @ solid.axes)
    if isinstance(solid, Ball):
        return Ball(turn @ solid.centre, solid.radius)
    return Cylinder(turn @ solid.start, turn @ solid.end, solid.radius)


def joined(*kits: Kit) -> Kit:
    """The kit of several builders together."""
    pieces = tuple(piece for kit in kits for piece in kit.pieces)
    return Kit(pieces, tuple(line for kit in kits for line in kit.lines), kits)
