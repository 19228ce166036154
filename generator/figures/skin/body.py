"""The soft shapes of a body as they ride on the bones of a posed skeleton; coordinates are those of shapes.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.camera import Camera
from generator.figures.skin.field import Body, Part
from generator.figures.skin.shapes import (
    EAR,
    FOOT,
    FOREARM,
    HANDS,
    HEAD,
    JOINTS,
    KNOT,
    SHANK,
    SLIGHT,
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
Build = Literal["broad", "slight"]
Hair = Literal["short", "tied"]

SIDES = ("left", "right")
SIDED = frozenset({"girdle", "upper-arm", "forearm", "hand", "thigh", "shank", "foot"})


class Bone(Protocol):
    """A rigid frame: world = rotation @ rest + origin."""

    @property
    def rotation(self) -> Array:
        """The rotation, (3, 3)."""

    @property
    def origin(self) -> Array:
        """Where the rest origin lies in the world, (3,)."""


Skeleton = Mapping[str, Bone]


class Look(NamedTuple):
    """Who is drawn: the same bones with other roundness, hair and clothes."""

    build: Build = "broad"
    hair: Hair = "short"
    top: bool = False


def bone_name(bone: str, side: str) -> str:
    """The name of a bone in a skeleton: those of the limbs carry their side."""
    return f"{bone}-{side}" if bone in SIDED else bone


def mirrored(point: Point, side: str) -> Array:
    """A point of the left half, or its mirror on the right."""
    return np.array([point[0], -point[1] if side == "right" else point[1], point[2]])


def body(skeleton: Skeleton, camera: Camera, look: Look, hands: Mapping[str, Hand]) -> Body:
    """The posed body before the camera."""
    return Body(parts(skeleton, camera, look, hands), joints(skeleton, camera))


def joints(skeleton: Skeleton, camera: Camera) -> dict[str, Array]:
    """The joints before the camera, (3,) each, by name and side."""
    found = {
        f"{name}-{side}": camera.see(place(skeleton, bone, point, side))
        for name, (bone, point) in JOINTS.items()
        for side in SIDES
    }
    return {**found, "head": camera.see(place(skeleton, "head", (-0.4, 0, 89.0), "left"))}


def parts(skeleton: Skeleton, camera: Camera, look: Look, hands: Mapping[str, Hand]) -> list[Part]:
    """All parts of the posed body in camera coordinates; `hands` says for each side whether it is open or a fist."""
    rider = _Rider(skeleton, camera, look.build)
    trunk = [(solid, "left") for solid in TRUNK] + [(solid, side) for side in SIDES for solid in TRUNK_SIDED]
    made = [
        _part("torso", 2.6, trunk, rider),
        _part("head", 1.6, [(solid, "left") for solid in HEAD], rider),
    ]
    if look.hair == "tied":
        made.append(_part("knot", 1.0, [(solid, "left") for solid in KNOT], rider))
    for side in SIDES:
        for name, softness, solids in (
            ("ear", 0.5, EAR),
            ("upper-arm", 1.6, UPPER_ARM),
            ("forearm", 1.2, FOREARM),
            ("hand", 0.8, HANDS[hands[side]]),
            ("thigh", 2.0, THIGH),
            ("shank", 1.6, SHANK),
            ("foot", 1.2, FOOT),
        ):
            pairs = [(solid, side) for solid in solids]
            made.append(_part(f"{name}-{side}", softness, pairs, rider))
    return made


def place(skeleton: Skeleton, bone: str, point: Point, side: str) -> Array:
    """The world point (3,) of a rest point that rides on a bone of a side."""
    frame = skeleton[bone_name(bone, side)]
    world: Array = frame.rotation @ mirrored(point, side) + frame.origin
    return world


class _Rider(NamedTuple):
    """What shapes ride on, before which camera, in which build."""

    skeleton: Skeleton
    camera: Camera
    build: Build

    def see(self, bone: str, point: Point, side: str) -> Array:
        """A rest point that rides on a bone, before the camera."""
        return self.camera.see(place(self.skeleton, bone, point, side))

    def scale(self, bone: str) -> float:
        """How the build scales what rides on a bone."""
        return SLIGHT.get(bone, 1.0) if self.build == "slight" else 1.0


def _part(name: str, softness: float, solids: list[tuple[Solid, str]], rider: _Rider) -> Part:
    """One part: its balls first, so that rods with a softness of their own blend last."""
    balls = [(solid, side) for solid, side in solids if isinstance(solid, Ball)]
    rods = [(solid, side) for solid, side in solids if isinstance(solid, Rod)]
    soft = [ball.softness or softness for ball, _ in balls] + [rod.softness or softness for rod, _ in rods]
    return Part(name, _ellipsoids(balls, rider), _capsules(rods, rider), np.array(soft))


def _ellipsoids(balls: list[tuple[Ball, str]], rider: _Rider) -> Ellipsoids:
    """Balls as ellipsoids before the camera."""
    centres = [rider.see(ball.bone, ball.centre, side) for ball, side in balls]
    halves = [
        rider.camera.axes @ rider.skeleton[bone_name(ball.bone, side)].rotation * ball.radii * rider.scale(ball.bone)
        for ball, side in balls
    ]
    return Ellipsoids(np.reshape(centres, (-1, 3)), np.reshape(halves, (-1, 3, 3)))


def _capsules(rods: list[tuple[Rod, str]], rider: _Rider) -> Capsules:
    """Rods as capsules before the camera."""
    starts = [rider.see(rod.bone, rod.start, side) for rod, side in rods]
    ends = [rider.see(rod.end_bone or rod.bone, rod.end, side) for rod, side in rods]
    return Capsules(
        np.reshape(starts, (-1, 3)),
        np.array([rod.start_radius * rider.scale(rod.bone) for rod, _ in rods]),
        np.reshape(ends, (-1, 3)),
        np.array([rod.end_radius * rider.scale(rod.end_bone or rod.bone) for rod, _ in rods]),
    )
