"""Where an arrow may stand beside a drawn body, and what it hides there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.frame import Drawn
from generator.figures.lines.trace import Line

Array = NDArray[np.float64]

CLEAR = 1.6
"""What an arrow keeps from the outline, and from other arrows, in units."""
ON_WORK, ON_FACE, FOLDED, BELOW = 2.0, 3.0, 5.0, 1.0
"""What an arrow over working muscles costs more, one over the head, one that folds, and one below all of the body; over the body it is 1."""
UPRIGHT = 0.1
"""The product of the sidewise parts of two lines up to which they go up or down."""
FAR = 0.022
"""What a unit away costs."""


STUB = 5.0
"""An arrow that is no longer than this is little more than its head, in units."""
TIGHT = 5.0
"""The radius of its bend, in units, below which an arrow is a hook: its head alone is nearly as long."""
LOW = 3.0
"""How far below all of the body it may be at no cost, in units."""


class Spot(NamedTuple):
    """Where an arrow is slid: along its way by so many times its own way and units, to its left by units, and what that costs."""

    lengths: float
    along: float
    aside: float
    away: float
    part: float = 1.0
    """How much of it is drawn: its end."""


NEAR = 9.0
"""An arrow begins at most so far from the skin of what moves, in units: farther off nobody sees what it belongs to."""
SIZES = (5.5, 7.5, 10.0, 12.5, 15.0, 17.0)
"""How far an arrow stands beside a way, in units."""
LESS, CUT = 0.6, 6.0
"""How much is drawn of an arrow that is cut short, and what that costs in units away."""
BESIDE = [
    Spot(0, 0, aside, size + more, part)
    for part, more in ((1.0, 0.0), (LESS, CUT))
    for size in SIZES
    for aside in (size, -size)
]
BEFORE = [Spot(0, -size, aside, size + abs(aside)) for size in (3.0, 8.0) for aside in (0.0, 3.0, -3.0)]
BEYOND = [Spot(1, size, aside, size + abs(aside)) for size in (3.0, 6.0, 9.0) for aside in (0.0, 4.0, -4.0, 8.0, -8.0)]


def cleared(drawn: Drawn, lines: Sequence[Array], spots: Sequence[Spot], others: Sequence[Array]) -> list[Array]:
    """The one or two arrows (n, 2), slid alike to where they cost least together."""
    found = [slid(line, spots, -1 if number and opposite(lines[0], line) else 1) for number, line in enumerate(lines)]
    prices = np.array([FAR * spot.away for spot in spots])
    for line, each in zip(lines, found, strict=True):
        prices += cost(drawn, each, others) + FOLDED * folded(each, line, spots)
    if len(found) == 2:
        prices += [near(first, second).mean() for first, second in zip(*found, strict=True)]
    best = int(prices.argmin())
    return [each[best] for each in found]


def opposite(first: Array, second: Array) -> bool:
    """Whether one line is slid as the other in a mirror: they go to different sides, or both up or down."""
    one, other = first[-1] - first[0], second[-1] - second[0]
    return float(one[0] * other[0]) < UPRIGHT * float(np.hypot(*one) * np.hypot(*other))


def slid(points: Array, spots: Sequence[Spot], sign: int) -> Array:
    """The points (n, 2) of an arrow in each spot, (k, n, 2); `sign` -1 slides it to its right where 1 slides it to its left."""
    ahead = np.gradient(points, axis=0)
    ahead /= np.hypot(*ahead.T)[:, None] + 1e-9
    left, whole = np.column_stack([-ahead[:, 1], ahead[:, 0]]) * sign, points[-1] - points[0]
    lengths, along, aside, _, part = np.array(spots).T[:, :, None, None]
    return ended(points + lengths * whole + along * ahead[-1] + left * aside, part[:, :, 0])


def ended(lines: Array, part: Array) -> Array:
    """As many points along the end of each of some lines (k, n, 2), a part (k, 1) of it."""
    last = lines.shape[1] - 1
    at = last * (1 - part) + np.arange(last + 1) * part
    before = np.minimum(at.astype(int), last - 1)
    start, end = (np.take_along_axis(lines, (before + more)[:, :, None], axis=1) for more in (0, 1))
    found: Array = start + (at - before)[:, :, None] * (end - start)
    return found


def cost(drawn: Drawn, found: Array, others: Sequence[Array]) -> Array:
    """What each (k,) of the places (k, n, 2) hides of the body, its face and its work."""
    points = found.reshape(-1, 2)
    price = (drawn.raster.at(points) < CLEAR).astype(float)
    price += ON_FACE * (drawn.raster.part_at("head", points) < CLEAR)
    price += ON_WORK * inside(points, drawn.work)
    price += BELOW * (points[:, 1] < drawn.raster.body.box[2] - LOW)
    for other in others:
        price += near(points, other)
    total: Array = price.reshape(found.shape[:2]).mean(1)
    return total


def near(points: Array, other: Array) -> Array:
    """Which points (n, 2) are so near to another arrow (m, 2) that they touch it."""
    touching: Array = np.hypot(*(points[:, None] - other).transpose(2, 0, 1)).min(1) < 2 * CLEAR
    return touching


def folded(found: Array, points: Array, spots: Sequence[Spot]) -> Array:
    """Whether places (k, n, 2) of an arrow (n, 2) fold back on themselves, shrink to a stub, or turn as tightly as a hook, (k,)."""
    parts = np.array([spot.part for spot in spots])[:, None]
    ways = np.diff(ended(np.broadcast_to(points, (len(spots), *points.shape)), parts), axis=1)
    steps = np.diff(found, axis=1)
    turned = np.ptp(np.unwrap(np.arctan2(ways[:, :, 1], ways[:, :, 0])), axis=1)
    hooked = np.hypot(*steps.T).sum(0) < np.maximum(TIGHT * turned, STUB)
    lost: Array = ((steps * ways).sum(2).min(1) < 0) | hooked
    return lost


def inside(points: Array, lines: Sequence[Line]) -> Array:
    """Which points (n,) are inside any closed line, or so many of them that it is no hole."""
    within = np.zeros(len(points), bool)
    for line in lines:
        near = np.flatnonzero(((points >= line.points.min(0)) & (points <= line.points.max(0))).all(1))
        if not len(near):
            continue
        x, y = points[near, 0, None], points[near, 1, None]
        start, end = line.points, np.concatenate([line.points[1:], line.points[:1]])
        crossed = (start[:, 1] > y) != (end[:, 1] > y)
        rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
        at = start[:, 0] + (y - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
        within[near] ^= (crossed & (x < at)).sum(1) % 2 == 1
    return within
