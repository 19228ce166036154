"""Hands that work, and what they hold: whether the last position of a figure shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import SIDES, Side, Skeleton, grip
from generator.figures.inset import dense
from generator.figures.kit import built, named
from generator.figures.kit.named import Item
from generator.figures.kit.paint import Painted, painted
from generator.figures.kit.sight import seen as shaped
from generator.figures.kit.solids import Cylinder, Kit, Solid
from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line
from generator.figures.skin.raster import Raster

Array = NDArray[np.float64]

MOVES = 6.0
"""A hand works that holds something, or goes farther than this from the chest or toward it, in units."""
HALF, SOME = 0.45, 0.2
"""How much of a hand tells what it does, and how much of its twin does where both are far apart."""
APART = 45.0
"""Hands farther from each other than this do not stand for each other, in units."""
NEAR, LEAST = 9.0, 2.5
"""How near to a hand something is held, and how much of its lines must be seen there, in units."""
HELD = 4.0
"""How far from the middle of a hand the middle of what it holds is at most, in units."""
SCALE = 20.0
"""For the width of cords, which nothing here depends on."""


def working(items: Sequence[Item], ends: Sequence[Skeleton]) -> list[Side]:
    """The hands that work, in the positions of a figure."""
    holds = named.hands(items)
    return [
        side for side in SIDES if side in holds or np.ptp([from_chest(end, side) for end in ends], axis=0).max() > MOVES
    ]


def from_chest(skeleton: Skeleton, side: Side) -> Array:
    """Where a hand is as the chest sees it, (3,)."""
    chest = skeleton["chest"]
    seen: Array = chest.rotation.T @ (grip(skeleton, side) - chest.origin)
    return seen


def hidden(
    items: Sequence[Item], ends: Sequence[Skeleton], posed: Raster, camera: Camera, drawn: Painted | None = None
) -> Iterator[str]:
    """What the last position does not show of working hands, each in words; `posed` is its body before the camera, and `drawn` its kit where that is drawn already."""
    hands = working(items, ends)
    if not hands:
        return
    last = ends[-1]
    rest = built.build([item for item in items if not named.hands([item])], ends, last)
    seen = {side: share(side, posed, rest, camera) for side in hands}
    if max(seen.values()) < HALF:
        yield "the hand that works" if len(hands) == 1 else "the hands that work"
    elif np.linalg.norm(grip(last, "left") - grip(last, "right")) > APART:
        yield from (f"the {side} hand" for side in hands if seen[side] < SOME)
    for number, item in enumerate(items):
        if named.hands([item]):
            kit = built.build([item], ends, last)
            near = [grip(last, side) for side in named.hands([item]) if touched(kit, grip(last, side))]
            places = [camera.see(hand)[:2] for hand in near]
            if (
                near
                and not (drawn and held(drawn.of(number), places))
                and not held(seen_lines(kit, posed, camera), places)
            ):
                yield f"what the hands hold of '{item.word}'"


def held(lines: Sequence[Line], hands: Sequence[Array]) -> bool:
    """Whether enough of what is held is seen, by its lines, near one of the hands (2,)."""
    places = np.array(hands)
    low, high = places.min(0) - NEAR, places.max(0) + NEAR
    near = [line for line in lines if (line.points.max(0) > low).all() and (line.points.min(0) < high).all()]
    points = [dense(line.points) for line in near]
    return max(length(points, hand) for hand in hands) >= LEAST


def touched(kit: Kit, hand: Array) -> bool:
    """Whether some of a piece of kit is at a hand: a band may be held by a foot alone."""
    solids = [solid for piece in kit.pieces for solid in piece.solids]
    lines = [line.points for line in kit.lines] + [middle(solid) for solid in solids]
    return any(away(points, hand) < HELD for points in lines)


def away(line: Array, point: Array) -> float:
    """How far a point (3,) is from a line through points (n, 3)."""
    start, way = line[:-1], np.diff(line, axis=0)
    part = ((point - start) * way).sum(1) / np.maximum((way**2).sum(1), 1e-9)
    nearest = start + np.clip(part, 0.0, 1.0)[:, None] * way
    return float(np.linalg.norm(nearest - point, axis=1).min())


def middle(solid: Solid) -> Array:
    """The line through the middle of a solid, (2, 3)."""
    if isinstance(solid, Cylinder):
        return np.array([solid.start, solid.end])
    return np.array([solid.centre, solid.centre])


def share(side: Side, posed: Raster, kit: Kit, camera: Camera) -> float:
    """How much of a hand before the camera neither the body hides nor kit that it does not hold, from 0 to 1."""
    number, here = posed.body.row[f"hand-{side}"], posed.window(f"hand-{side}")
    front, owner = posed.nearest
    own = posed.distance[number] < 0
    seen = own & (owner[here] == number)
    x, y = posed.mesh[:, *here]
    for solid in [solid for piece in kit.pieces if not piece.under for solid in piece.solids]:
        shape = shaped(solid, camera)
        seen &= (shape.distance(x, y) > 0) | (shape.depth(x, y) < front[here])
    return float(seen.sum() / max(own.sum(), 1))


def seen_lines(kit: Kit, posed: Raster, camera: Camera) -> list[Line]:
    """The lines of kit that are seen."""
    return [line for coat in painted(kit, camera, posed, SCALE).before for line in coat.lines]


def length(lines: Sequence[Array], middle: Array) -> float:
    """How long lines are near a hand, whose middle (2,) is given, in units."""
    return sum(
        float(np.hypot(*np.diff(line, axis=0).T)[np.hypot(*(line[1:] - middle).T) < NEAR].sum()) for line in lines
    )
