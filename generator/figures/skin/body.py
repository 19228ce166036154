"""The soft shapes of a body as they ride on the bones of a posed skeleton; coordinates are those of shapes.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.skin.field import Body, Part, Parts, part
from generator.figures.skin.look import Look
from generator.figures.skin.shapes import (
    BRIM,
    BUILDS,
    EAR,
    FOOT,
    FOREARM,
    HANDS,
    HEAD,
    JOINTS,
    LOCKS,
    SHANK,
    THIGH,
    TRUNK,
    TRUNK_SIDED,
    UPPER_ARM,
    Ball,
    Hand,
    Point,
    Rod,
    Solid,
)
from generator.figures.skin.solids import Capsules, Ellipsoids

Array = NDArray[np.float64]
Index = NDArray[np.intp]
SIDES = ("left", "right")
SIDED = frozenset({"girdle", "upper-arm", "forearm", "hand", "thigh", "shank", "foot"})
JOINED: dict[str, tuple[str, Point, str]] = {
    **{f"{name}-{side}": (bone, point, side) for name, (bone, point) in JOINTS.items() for side in SIDES},
    "head": ("head", (-0.4, 0.0, 89.0), "left"),
}
"""The joints by name and side: the bone that turns there, and where."""


class Bone(Protocol):
    """A rigid frame: world = rotation @ rest + origin."""

    @property
    def rotation(self) -> Array:
        """The rotation, (3, 3)."""

    @property
    def origin(self) -> Array:
        """Where the rest origin lies in the world, (3,)."""


Skeleton = Mapping[str, Bone]


def bone_name(bone: str, side: str) -> str:
    """The name of a bone in a skeleton: those of the limbs carry their side."""
    return f"{bone}-{side}" if bone in SIDED else bone


def mirrored(point: Point, side: str) -> Array:
    """A point of the left half, or its mirror on the right."""
    return np.array([point[0], -point[1] if side == "right" else point[1], point[2]])


class Riding(NamedTuple):
    """Rest points (n, 3) that ride on bones, all placed at once; `owner` is the number of each point's bone."""

    bones: tuple[str, ...]
    owner: Index
    points: Array

    def placed(self, skeleton: Skeleton, turns: Array | None = None) -> Array:
        """The points in the world, (n, 3); `turns` are the rotations of their bones, where they are known."""
        its = self.turns(skeleton) if turns is None else turns
        placed: Array = np.einsum("nij,nj->ni", its, self.points) + self.origins(skeleton)
        return placed

    def turns(self, skeleton: Skeleton) -> Array:
        """The rotation of the bone of each point, (n, 3, 3)."""
        turns: Array = np.array([skeleton[bone].rotation for bone in self.bones])[self.owner]
        return turns

    def origins(self, skeleton: Skeleton) -> Array:
        """The origin of the bone of each point, (n, 3)."""
        origins: Array = np.array([skeleton[bone].origin for bone in self.bones])[self.owner]
        return origins


def riding(points: Sequence[tuple[str, Array]]) -> Riding:
    """Rest points, each with the bone that it rides on."""
    bones = tuple(dict.fromkeys(bone for bone, _ in points))
    owner = np.array([bones.index(bone) for bone, _ in points])
    return Riding(bones, owner, np.array([point for _, point in points]))


def body(skeleton: Skeleton, camera: Camera, look: Look, hands: Mapping[str, Hand]) -> Body:
    """The posed body before the camera; `hands` says for each side whether it is open or a fist."""
    dress = dressed(look, hands["left"], hands["right"])
    turns = dress.points.turns(skeleton)
    seen = camera.see(dress.points.placed(skeleton, turns))
    balls, bars = len(dress.radii), len(dress.first)
    centres, starts, ends, joints = np.split(seen, [balls, balls + bars, balls + 2 * bars])
    halves = camera.axes @ turns[:balls] * dress.radii[:, None]
    rods = Capsules(starts, dress.first, ends, dress.last)
    return Body(dress.parts, Ellipsoids(centres, halves), rods, dict(zip(JOINED, joints, strict=True)))


def composed(look: Look, hands: Mapping[str, Hand]) -> list[tuple[str, float, list[tuple[Solid, str]]]]:
    """All parts: name, softness, and solids with their sides."""
    trunk = [(solid, "left") for solid in TRUNK] + [(solid, side) for side in SIDES for solid in TRUNK_SIDED]
    made = [("torso", 2.6, trunk), ("head", 1.6, [(solid, "left") for solid in HEAD])]
    made += [(name, 1.0, [(solid, "left") for solid in solids]) for name, solids in worn(look).items()]
    for side in SIDES:
        for name, softness, solids in (
            *([("ear", 0.5, EAR)] if look.shows_ears else []),
            ("upper-arm", 1.6, UPPER_ARM),
            ("forearm", 1.2, FOREARM),
            ("hand", 0.8, HANDS[hands[side]]),
            ("thigh", 2.0, THIGH),
            ("shank", 1.6, SHANK),
            ("foot", 1.2, FOOT),
        ):
            made.append((f"{name}-{side}", softness, [(solid, side) for solid in solids]))
    return made


def worn(look: Look) -> dict[str, tuple[Solid, ...]]:
    """What a look adds to the head: the hair that stands off from it, and the brim of a cap."""
    found = {"brim": BRIM} if look.cover == "cap" else {}
    return found if look.cover == "headscarf" or look.hair not in LOCKS else found | {"locks": LOCKS[look.hair]}


class _Dressed(NamedTuple):
    """All solids of a body at rest: what rides on bones, the radii of balls (n, 3), and those of rods at both ends."""

    parts: Parts
    points: Riding
    """The middles of balls, both ends of rods, and the joints."""
    radii: Array
    first: Array
    last: Array


@cache
def dressed(look: Look, left: Hand, right: Hand) -> _Dressed:
    """The solids of a body with a look and such hands."""
    parts: list[Part] = []
    balls: list[tuple[Ball, str]] = []
    rods: list[tuple[Rod, str]] = []
    for name, softness, solids in composed(look, {"left": left, "right": right}):
        begin = len(balls), len(rods)
        balls += [(solid, side) for solid, side in solids if isinstance(solid, Ball)]
        rods += [(solid, side) for solid, side in solids if isinstance(solid, Rod)]
        own = [ball.softness or softness for ball, _ in balls[begin[0] :]]
        own += [rod.softness or softness for rod, _ in rods[begin[1] :]]
        parts.append(part(name, slice(begin[0], len(balls)), slice(begin[1], len(rods)), own))
    points = riding(
        [
            *((bone_name(ball.bone, side), mirrored(ball.centre, side)) for ball, side in balls),
            *((bone_name(rod.bone, side), mirrored(rod.start, side)) for rod, side in rods),
            *((bone_name(rod.end_bone or rod.bone, side), mirrored(rod.end, side)) for rod, side in rods),
            *((bone_name(bone, side), mirrored(point, side)) for bone, point, side in JOINED.values()),
        ]
    )
    radii = np.array([np.multiply(ball.radii, scale(look, ball.bone)) for ball, _ in balls])
    first = np.array([rod.start_radius * scale(look, rod.bone) for rod, _ in rods])
    last = np.array([rod.end_radius * scale(look, rod.end_bone or rod.bone) for rod, _ in rods])
    return _Dressed(Parts(parts), points, radii, first, last)


def scale(look: Look, bone: str) -> float:
    """How the build scales what rides on a bone."""
    return BUILDS[look.build].get(bone, 1.0)


def place(skeleton: Skeleton, bone: str, point: Point, side: str) -> Array:
    """The world point (3,) of a rest point that rides on a bone of a side."""
    frame = skeleton[bone_name(bone, side)]
    world: Array = frame.rotation @ mirrored(point, side) + frame.origin
    return world
