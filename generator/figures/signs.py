"""What a figure shows of what bodies mind: arms overhead, a head below the heart, a body on its belly or its back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.figures.bones.skeleton import SIDES, Skeleton
from generator.figures.picture import Signs
from generator.figures.solve import Solved

CROWN = (0.0, 0.0, 93.0)
HEART = (0.0, 0.0, 76.0)
"""Rest points of the head and of the chest."""


class Band(NamedTuple):
    """From where on a measure certainly shows a sign, and from where on it may be taken for one."""

    sure: float
    near: float


BANDS: Mapping[str, Band] = {
    "raised-arms": Band(108, 88),
    "low-trunk": Band(55, 30),
    "low-head": Band(3, -9),
    "prone": Band(60, 15),
    "supine": Band(75, 40),
    "kneeling": Band(1, 1),
    "hang": Band(1, 1),
}
"""Sign -> degrees of arms from hanging, of the chest toward the floor or the ceiling, or by how much the heart is above the crown of the head with a body 100 high; the last two are there or not. Judged by eye over the drawings (practice)."""

DECIMALS = 6
"""So finely a measure is told: authors write the very degrees at which a band begins, and the last digit differs from machine to machine."""

UPRIGHT = frozenset({"standing", "hinge", "squat", "split", "run", "seated", "row-seat", "incline"})
"""The stances whose trunk would be upright if it did not lean."""
KNEES = frozenset({"kneeling", "half-kneeling", "quadruped"})


def signs(ends: Sequence[Solved]) -> Signs:
    """What the positions of a figure show, in the order of `BANDS`."""
    measured = [measures(end) for end in ends]
    most = {sign: round(max(one.get(sign, -math.inf) for one in measured), DECIMALS) for sign in BANDS}
    shown = tuple(sign for sign, value in most.items() if value >= BANDS[sign].sure)
    return Signs(shown, tuple(sign for sign, value in most.items() if BANDS[sign].near <= value < BANDS[sign].sure))


def measures(end: Solved) -> dict[str, float]:
    """How much of each sign one position shows, in the units of `BANDS`; none where its stance has no such thing."""
    bones, stance = end.skeleton, end.posture.stance
    down = facing(bones)
    found = {"raised-arms": highest_arm(bones), "low-head": heart_over_head(bones)}
    if stance in UPRIGHT:
        found["low-trunk"] = down
    return found | dict(lying(stance, down))


def lying(stance: str, down: float) -> Iterable[tuple[str, float]]:
    """What a stance is by its name: on the belly or the back, on the knees, in a hang."""
    if stance == "prone":
        yield "prone", down
    if stance == "supine":
        yield "supine", -down
    if stance in KNEES:
        yield "kneeling", 1
    if stance == "hanging":
        yield "hang", 1


def facing(bones: Skeleton) -> float:
    """Degrees by which the chest faces the floor; below 0, the ceiling."""
    return math.degrees(math.asin(max(-1.0, min(1.0, -float(bones["chest"].rotation[2, 0])))))


def highest_arm(bones: Skeleton) -> float:
    """Degrees between the trunk and the upper arm that is higher: 0 hangs, 180 is overhead."""
    trunk = bones["chest"].rotation[:, 2]
    leans = [float(bones[f"upper-arm-{side}"].rotation[:, 2] @ trunk) for side in SIDES]
    return math.degrees(math.acos(max(-1.0, min(1.0, *leans))))


def heart_over_head(bones: Skeleton) -> float:
    """By how much the heart is higher than the crown of the head."""
    return float(bones["chest"].at(HEART)[2] - bones["head"].at(CROWN)[2])
