"""What covers the lines of a drawing: parts nearer to the viewer hide them, but near a joint no line parts what it joins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals
from generator.figures.skin.edges import Edge, rim_depth
from generator.figures.skin.hits import Hits
from generator.figures.skin.raster import Raster

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

UNDER = 0.1
"""A line is covered where it is so far inside the outline of another part, in units."""
NEARER, MUCH = 0.3, 0.4
"""How much nearer another part must be to hide a line, in units; the second where a joint joins them, which forgives more."""


class Fade(NamedTuple):
    """Near a joint no line parts what the joint joins: up to `depth` of difference, less towards `reach`."""

    joints: tuple[str, ...]
    reach: float
    depth: float


NEIGHBOURS = {
    frozenset({"upper-arm", "forearm"}): ("elbow", 5.0, 7.0),
    frozenset({"forearm", "hand"}): ("wrist", 5.0, 7.0),
    frozenset({"thigh", "shank"}): ("knee", 7.5, 9.0),
    frozenset({"shank", "foot"}): ("ankle", 7.5, 9.0),
}
ROOTS = {"arm": ("shoulder", 8.0, 8.0), "leg": ("hip", 13.0, 14.0)}


def covered(raster: Raster, found: Sequence[Edge], points: Array, owner: Index, hits: Hits) -> tuple[Mask, Mask]:
    """Which points of edges something hides, and which lie where a joint joins what they would part.

    `owner` is the number of each point's edge.
    """
    slots = raster.slots([edge.own for edge in found])
    depth = rim_depth(hits, slots, owner, len(points))
    over = hits.only((hits.distance < -UNDER) & (slots[owner[hits.point], hits.part] < 0))
    asked = owner[over.point] * len(raster.windows) + over.part
    some = np.zeros(len(found) * len(raster.windows), bool)
    some[asked] = True
    pairs, pair = np.flatnonzero(some), (np.cumsum(some) - 1)[asked]
    joints, reach, most = _fades(raster, found, pairs)
    at = np.column_stack([points[over.point], depth[over.point]]).astype(np.float32)
    first, second = (np.sqrt(((at - joints[pair, number]) ** 2).sum(1)) for number in range(2))
    tolerance = most[pair] * np.clip(1.25 - np.minimum(first, second) / reach[pair], 0.0, 1.0)
    gap = depth[over.point] - over.depth
    joined = most[pair] > 0
    hidden, parted = np.zeros(len(points), bool), np.zeros(len(points), bool)
    hidden[over.point[gap < np.where(joined, -MUCH - tolerance, -NEARER)]] = True
    parted[over.point[joined & (np.abs(gap) <= tolerance + MUCH) & (tolerance > 0)]] = True
    return hidden, parted


def _fades(raster: Raster, found: Sequence[Edge], pairs: Index) -> tuple[Reals, Reals, Reals]:
    """For pairs of an edge and a part the joints (n, 2, 3) that join them, their reach and depth; depth 0 where none does."""
    body, names = raster.body, list(raster.body.parts)
    joints, reach, most = (
        np.zeros((len(pairs), 2, 3), np.float32),
        np.ones(len(pairs), np.float32),
        np.zeros(len(pairs)),
    )
    for number, (edge, part) in enumerate(zip(*divmod(pairs, len(names)), strict=True)):
        its = found[edge]
        fade = fading(its.kind, its.chains, its.own[0], names[part], body.chain_of[names[part]])
        if fade:
            joints[number] = [body.joints[fade.joints[0]], body.joints[fade.joints[-1]]]
            reach[number], most[number] = fade.reach, fade.depth
    return joints, reach, most.astype(np.float32)


@cache
def fading(kind: str, chains: tuple[str, ...], own: str, name: str, chain: str) -> Fade | None:
    """Which joint joins a line's own parts, of which `own` is the first, to another part of a chain, if any."""
    if kind == "part":
        if chain not in chains:
            return None
        if chain == "core":
            return Fade(("head",), 5.0, 1.0)
        mine, _, side = own.rpartition("-")
        between = NEIGHBOURS.get(frozenset({mine, name.rpartition("-")[0]}))
        return Fade((f"{between[0]}-{side}",), between[1], between[2]) if between else None
    limbs = [other for other in (*chains, chain) if other != "core"]
    if "core" not in (*chains, chain) or not limbs:
        return None
    joint, reach, depth = ROOTS[limbs[0].partition("-")[0]]
    return Fade(tuple(f"{joint}-{limb.partition('-')[2]}" for limb in limbs if limb[:3] == limbs[0][:3]), reach, depth)
