"""The body at rest as a table of soft shapes.

Rest coordinates: x forward, y left, z up, body height = 100, arms hanging. Only the left half is written down; the
right half is its mirror. Lengths are those of skeleton.py; widths and roundness were tuned by eye.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Point = tuple[float, float, float]

Hand = Literal["open", "fist"]


class Ball(NamedTuple):
    """An ellipsoid on one bone."""

    bone: str
    centre: Point
    radii: Point
    softness: float = 0.0


class Rod(NamedTuple):
    """A tapered capsule; its end may ride on another bone, so that it stretches as a muscle does."""

    bone: str
    start: Point
    start_radius: float
    end: Point
    end_radius: float
    end_bone: str = ""
    softness: float = 0.0


Solid = Ball | Rod

TRUNK: tuple[Solid, ...] = (
    Ball("pelvis", (-0.8, 0, 56.0), (6.0, 8.5, 6.2)),
    Ball("lumbar", (0.0, 0, 60.0), (5.4, 6.8, 6.0)),
    Ball("waist", (0.2, 0, 64.5), (5.5, 6.9, 6.5)),
    Ball("ribs", (0.0, 0, 70.0), (6.0, 7.6, 7.5)),
    Ball("chest", (-0.1, 0, 74.0), (6.2, 8.0, 8.7)),
    Ball("chest", (-2.6, 0, 76.5), (4.6, 8.2, 6.0)),
    Rod("neck", (-1.7, 0, 82.5), 3.35, (-0.8, 0, 89.2), 3.0),
)

TRUNK_SIDED: tuple[Solid, ...] = (
    Ball("pelvis", (-3.5, 4.0, 52.6), (5.2, 4.7, 5.4)),
    Rod("girdle", (-0.9, 2.6, 81.9), 2.2, (-0.7, 9.6, 80.9), 2.6, softness=1.2),  # collar bone
    Rod("neck", (-1.6, 1.0, 87.4), 1.8, (-1.2, 7.6, 82.3), 1.8, "girdle"),  # slope from the neck
    Rod("chest", (2.9, 2.8, 75.8), 3.6, (1.0, 8.0, 77.6), 3.0, "girdle"),  # breast
    Rod("ribs", (-2.6, 5.2, 66.0), 3.3, (-2.0, 8.2, 75.5), 3.1, "girdle"),  # flank
    Rod("girdle", (-4.4, 4.4, 78.0), 2.9, (-3.3, 7.6, 77.6), 3.0),  # shoulder blade
)

HEAD: tuple[Solid, ...] = (
    Ball("head", (-0.5, 0, 94.5), (5.5, 4.35, 5.4)),
    Ball("head", (1.3, 0, 92.2), (3.9, 3.6, 4.8)),
    Rod("head", (1.9, 0, 89.7), 2.3, (3.4, 0, 88.9), 1.45, softness=1.2),  # jaw
    Rod("head", (4.8, 0, 93.4), 0.4, (5.7, 0, 92.1), 0.6, softness=1.0),  # nose
)

EAR: tuple[Solid, ...] = (Ball("head", (-0.5, 4.0, 92.9), (1.1, 0.6, 1.6)),)

LOCKS: dict[str, tuple[Solid, ...]] = {
    "tied": (Ball("head", (-5.9, 0, 96.2), (2.3, 2.4, 2.4)),),
    "curly": (Ball("head", (-2.0, 0, 96.2), (6.6, 6.0, 6.0)), Ball("head", (-3.4, 0, 92.6), (4.4, 5.4, 4.8))),
    "long": (Ball("head", (-2.3, 0, 94.0), (4.6, 4.9, 5.4)), Ball("head", (-2.9, 0, 89.4), (3.5, 4.8, 4.2))),
}
"""The hair of each kind that stands off from the head."""

BRIM: tuple[Solid, ...] = (Ball("head", (4.6, 0, 96.4), (4.4, 3.4, 0.6)),)

UPPER_ARM: tuple[Solid, ...] = (
    Ball("upper-arm", (-0.6, 10.9, 78.2), (3.7, 3.3, 5.4)),
    Ball("upper-arm", (0.6, 10.4, 70.0), (2.3, 2.3, 5.6)),
    Ball("upper-arm", (-1.6, 10.6, 70.6), (2.4, 2.4, 6.6)),
    Rod("upper-arm", (-0.6, 10.5, 79.5), 2.9, (-0.6, 10.3, 62.3), 2.1),
)

FOREARM: tuple[Solid, ...] = (
    Ball("forearm", (-0.4, 10.5, 58.0), (2.6, 2.4, 5.4)),
    Rod("forearm", (-0.6, 10.3, 61.8), 2.2, (-0.6, 10.3, 48.0), 1.5),
)

FIST: tuple[Solid, ...] = (
    Ball("hand", (-0.5, 10.2, 44.0), (2.4, 1.7, 2.4)),
    Rod("hand", (-0.6, 10.3, 47.2), 1.5, (-0.6, 10.3, 44.8), 1.75),
    Rod("hand", (-1.9, 10.6, 42.3), 1.15, (1.2, 10.8, 42.2), 1.3),  # knuckles
    Rod("hand", (-1.8, 8.7, 42.7), 1.05, (1.0, 8.7, 42.5), 1.15),  # second row of the fingers
    Rod("hand", (1.6, 10.0, 45.4), 1.0, (1.5, 8.2, 43.6), 0.95, softness=0.5),  # thumb
)

OPEN: tuple[Solid, ...] = (
    Ball("hand", (-0.6, 10.3, 43.8), (2.3, 1.15, 3.2)),
    Rod("hand", (-0.6, 10.3, 47.2), 1.45, (-0.6, 10.3, 46.2), 1.45),
    Rod("hand", (-2.0, 10.3, 42.0), 0.78, (-2.2, 10.2, 38.9), 0.6, softness=0.45),
    Rod("hand", (-1.0, 10.3, 41.6), 0.86, (-1.1, 10.2, 37.6), 0.66, softness=0.45),
    Rod("hand", (0.1, 10.3, 41.6), 0.88, (0.1, 10.2, 37.2), 0.68, softness=0.45),
    Rod("hand", (1.1, 10.2, 41.9), 0.84, (1.2, 10.1, 38.0), 0.66, softness=0.45),
    Rod("hand", (1.2, 10.0, 45.2), 0.95, (2.8, 9.3, 41.4), 0.72, softness=0.6),  # thumb
)

THIGH: tuple[Solid, ...] = (
    Ball("thigh", (1.4, 5.5, 43.0), (4.1, 4.3, 10)),
    Ball("thigh", (-1.8, 4.8, 42.0), (3.7, 4.1, 10)),
    Ball("thigh", (0.9, 5.0, 29.0), (2.75, 2.9, 3.6)),
    Rod("thigh", (0, 5.0, 52.5), 5.3, (0.1, 5.0, 29.8), 3.0),
)

SHANK: tuple[Solid, ...] = (
    Ball("shank", (-1.5, 5.0, 21.0), (3.1, 3.5, 7.0)),
    Ball("shank", (0.4, 5.0, 23.0), (2.6, 2.7, 7.0)),
    Rod("shank", (-0.1, 5.0, 28.0), 3.0, (-0.5, 5.0, 6.5), 1.8),
)

FOOT: tuple[Solid, ...] = (
    Rod("foot", (-0.4, 5.0, 5.4), 2.1, (-1.4, 5.0, 2.3), 2.3),
    Rod("foot", (0.2, 5.0, 4.2), 2.2, (6.4, 5.3, 2.1), 2.0),
    Rod("foot", (-1.4, 5.0, 1.9), 1.9, (6.6, 5.3, 1.7), 1.7),
    Rod("foot", (5.8, 6.2, 1.6), 1.6, (8.6, 5.9, 1.45), 1.45),
    Rod("foot", (5.8, 4.2, 1.6), 1.6, (9.6, 4.5, 1.45), 1.45),
)

HANDS: dict[Hand, tuple[Solid, ...]] = {"fist": FIST, "open": OPEN}

JOINTS: dict[str, tuple[str, Point]] = {
    "shoulder": ("upper-arm", (-0.6, 10.3, 80.4)),
    "elbow": ("forearm", (-0.6, 10.3, 61.8)),
    "wrist": ("hand", (-0.6, 10.3, 47.2)),
    "hip": ("thigh", (0, 5.0, 53.0)),
    "knee": ("shank", (0, 5.0, 28.5)),
    "ankle": ("foot", (0, 5.0, 3.9)),
}
"""Joints at which one part of a limb meets another: the bone that turns there, and where."""

BUILDS: dict[str, dict[str, float]] = {
    "broad": {},
    "slight": {
        "pelvis": 0.99,
        "lumbar": 0.9,
        "waist": 0.86,
        "ribs": 0.88,
        "chest": 0.9,
        "girdle": 0.84,
        "neck": 0.84,
        "head": 0.98,
        "upper-arm": 0.84,
        "forearm": 0.86,
        "hand": 0.92,
        "thigh": 0.96,
        "shank": 0.92,
    },
    "round": {
        "pelvis": 1.12,
        "lumbar": 1.28,
        "waist": 1.32,
        "ribs": 1.18,
        "chest": 1.07,
        "girdle": 0.98,
        "neck": 1.0,
        "upper-arm": 1.1,
        "forearm": 1.05,
        "hand": 0.97,
        "thigh": 1.14,
        "shank": 1.08,
    },
}
"""How much rounder or thinner each build dresses a bone than the tables above, which are the broad build."""
