"""The course of a movement from frame to frame, for its arrows: few of its positions are solved, and the others lie between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.balance import WEIGHTS
from generator.figures.bones.skeleton import Bone, Skeleton
from generator.figures.bones.tween import eased
from generator.figures.motion import midway, passage
from generator.figures.solve import Solved

Array = NDArray[np.float64]

MOMENTS = 9
"""From a frame to the next."""
FEW, FEWER = (0, 2, 4, 6, 8), (0, 4, 8)
"""Those that are solved at first, and those from which it is told whether they suffice."""
CLOSE = 1.5
"""How far the former may be from what the latter make of them, in units. What lies between is then at most 0.7 units from where it would be solved to be (measured over all figures)."""
TIMES = np.array(eased(MOMENTS))


def course(start: Solved, end: Solved) -> list[Skeleton]:
    """The bones at moments on the way from one position to the other, ends included; they need not be quite rigid."""
    way = passage(start, end)
    found = {0: start.skeleton, MOMENTS - 1: end.skeleton}
    found |= {number: midway(way, float(TIMES[number])).skeleton for number in FEW[1:-1]}
    rest = [number for number in range(MOMENTS) if number not in found]
    if off(found) > CLOSE:
        found |= {number: midway(way, float(TIMES[number])).skeleton for number in rest}
    else:
        found |= between(found, rest)
    return [found[number] for number in range(MOMENTS)]


def weights(known: Sequence[int], wanted: Sequence[int]) -> Array:
    """What each known moment weighs at those that are wanted (wanted, known), on the polynomial through them: eased moments are Chebyshev's, so that it does not swing out at its ends."""
    here, there = TIMES[list(known)], TIMES[list(wanted)]
    others = here[:, None] != here
    parts = np.where(others, (there[:, None, None] - here) / np.where(others, here[:, None] - here, 1.0), 1.0)
    found: Array = parts.prod(2)
    return found


def off(found: Mapping[int, Skeleton]) -> float:
    """How far the bones are, where that is farthest, from where fewer moments would have them."""
    points = np.array([[found[number][name].at(rest) for name, (_, rest) in WEIGHTS.items()] for number in FEW])
    fewer = [FEW.index(number) for number in FEWER]
    guessed = np.einsum("wk,kbi->wbi", weights(FEWER, FEW), points[fewer])
    return float(np.linalg.norm(guessed - points, axis=2).max())


def between(found: Mapping[int, Skeleton], wanted: Sequence[int]) -> dict[int, Skeleton]:
    """The bones at other moments, as those that are known have them."""
    names = list(found[0])
    known = np.array(
        [[(*found[number][name].rotation, found[number][name].origin) for name in names] for number in FEW]
    )
    made = np.einsum("wk,kbij->wbij", weights(FEW, wanted), known)
    return {
        number: {name: Bone(bone[:3], bone[3]) for name, bone in zip(names, bones, strict=True)}
        for number, bones in zip(wanted, made, strict=True)
    }
