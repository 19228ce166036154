"""How a movement goes in all of its parts: what turns or hops too fast between two of its moments, and feet that slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from generator.figures.artist import rounded
from generator.figures.bones.contacts import FEET, lowest
from generator.figures.bones.skeleton import SIDES, Skeleton, joint_at
from generator.figures.bones.strides import alternate
from generator.figures.kit import built, named
from generator.figures.kit.solids import Cylinder, Solid
from generator.figures.motion import at, solve_figure
from generator.figures.pose import Figure
from generator.figures.solve import Solved
from generator.figures.words.stances import STANCES

STEPS = 12
"""From a frame to the next."""
TURN, HOP = 50.0, 16.0
"""Degrees that a bone may turn in a step, and units that a piece of kit may go: three times what a whole way over half a circle, or from the floor to above the head, needs on average."""

DOWN, SLIDE = 0.6, 1.5
"""A foot that is lower rests on the floor, and how far it may go along it, in units."""


def hasty(figure: Figure) -> Iterator[str]:
    """What is too fast, with the leg, the step, and how fast it is."""
    stops = solve_figure(figure, named.hands(figure.kit))
    legs = len(stops) if figure.goes == "round" or rounded(stops) else len(stops) - 1
    for leg in range(legs):
        skeletons = [at(leg + step / STEPS, stops).skeleton for step in range(STEPS + 1)]
        yield from (f"leg {leg}: {it}" for it in turning(skeletons))
        yield from (f"leg {leg}: {it}" for it in hopping(figure, stops, skeletons))
        yield from (f"leg {leg}: {it}" for it in sliding(stops[leg], stops[(leg + 1) % len(stops)]))


def turning(skeletons: Sequence[Skeleton]) -> Iterator[str]:
    """Bones that turn too fast."""
    for bone in skeletons[0]:
        turns = np.array([skeleton[bone].rotation for skeleton in skeletons])
        cosines = (np.einsum("nij,nij->n", turns[:-1], turns[1:]) - 1) / 2
        degrees = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
        if degrees.max() > TURN:
            yield f"{bone} turns by {degrees.max():.0f} degrees in step {degrees.argmax()}"


def hopping(figure: Figure, stops: Sequence[Solved], skeletons: Sequence[Skeleton]) -> Iterator[str]:
    """Kit that hops: the middle of a solid, of those that there are at all moments."""
    fixed = [stop.skeleton for stop in stops]
    for item in figure.kit:
        kits = [built.build([item], fixed, skeleton) for skeleton in skeletons]
        solids = [[middle(solid) for piece in kit.pieces for solid in piece.solids] for kit in kits]
        if len({len(some) for some in solids}) > 1:
            yield f"{item.word} is made of more at one moment than at another"
        elif solids[0]:
            ways = np.linalg.norm(np.diff(np.array(solids), axis=0), axis=2)
            if ways.max() > HOP:
                yield f"{item.word} hops by {ways.max():.0f} in step {ways.max(1).argmax()}"


def middle(solid: Solid) -> np.ndarray:
    """The middle (3,) of a solid."""
    return (solid.start + solid.end) / 2 if isinstance(solid, Cylinder) else solid.centre


def sliding(one: Solved, other: Solved) -> Iterator[str]:
    """Feet on which a body stands that go along the floor, though it neither strides nor is told to set them otherwise."""
    ends = (one, other)
    if any(STANCES[end.posture.stance].support != "balance" for end in ends):
        return
    if alternate(one.posture, other.posture, one.skeleton, other.skeleton):
        return
    for side in SIDES:
        told = {end.posture.legs[side].hip.abduct for end in ends}
        if len(told) > 1 or max(lowest(end.skeleton, FEET[side]) for end in ends) > DOWN:
            continue
        first, last = (joint_at(end.skeleton, "foot", "ankle", side)[:2] for end in ends)
        far = float(np.linalg.norm(last - first))
        if far > SLIDE:
            yield f"the {side} foot slides by {far:.1f}"
