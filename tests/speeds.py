"""How a movement goes in all of its parts: what turns or hops too fast between two of its moments, hands that go through the body, and feet that slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unittest.mock import patch

import numpy as np

from generator.figures.artist import rounded
from generator.figures.bones.collisions import sunk_arms
from generator.figures.bones.contacts import FEET, bone_spheres, lowest
from generator.figures.bones.inside import sunk_hands
from generator.figures.bones.landing import LEG
from generator.figures.bones.skeleton import SIDES, Skeleton
from generator.figures.bones.steps import way
from generator.figures.bones.strides import alternate
from generator.figures.kit import built, named, sunk
from generator.figures.kit.solids import Cylinder, Solid
from generator.figures.motion import at, propped, solve_figure
from generator.figures.pose import Figure
from generator.figures.solve import Solved
from generator.figures.words.stances import STANCES

STEPS = 12
"""From a frame to the next."""
TURN, HOP = 50.0, 16.0
"""Degrees that a bone may turn in a step, and units that a piece of kit may go: three times what a whole way over half a circle, or from the floor to above the head, needs on average."""

DOWN, SLIDE = 0.6, 1.5
"""A foot that is lower rests on the floor, and how far it may go along it, in units."""
PASSING = 2.5
"""Percent of body height that what hands hold may be in the body as it passes."""
HAND, GLIDE = 1.6, 1.5
"""The height below which a hand lies on the floor; and how far any foot on the floor, or a hand that props the body, may go along it while it is down: what goes farther steps."""


def hasty(figure: Figure) -> Iterator[str]:
    """What is too fast, with the leg, the step, and how fast it is."""
    stops = solve_figure(figure, named.hands(figure.kit))
    legs = len(stops) if figure.goes == "round" or rounded(stops) else len(stops) - 1
    for leg in range(legs):
        poses = [at(leg + step / STEPS, stops) for step in range(STEPS + 1)]
        skeletons = [pose.skeleton for pose in poses]
        yield from (f"leg {leg}: {it}" for it in turning(skeletons))
        yield from (f"leg {leg}: {it}" for it in hopping(figure, stops, skeletons))
        yield from (f"leg {leg}: {it}" for it in piercing(figure, stops, poses))
        ends = stops[leg], stops[(leg + 1) % len(stops)]
        yield from (f"leg {leg}: {it}" for it in sliding(*ends))
        yield from (f"leg {leg}: {it}" for it in gliding(*ends, skeletons))


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


def piercing(figure: Figure, stops: Sequence[Solved], poses: Sequence[Solved]) -> Iterator[str]:
    """Hands, forearms and what they hold that go through the body on their way, and arms through each other; where they do so at its ends, the checker tells."""
    fixed = [stop.skeleton for stop in stops]
    with patch.object(sunk, "DEEP", PASSING):
        found = [
            [
                *sunk_hands(pose.posture, pose.skeleton),
                *sunk_arms(pose.posture, pose.skeleton),
                *sunk.sunk_kit(figure.kit, fixed, pose.skeleton),
            ]
            for pose in poses
        ]
    ends = {fault.path for number in (0, -1) for fault in found[number]}
    for number, faults in enumerate(found):
        yield from (f"{fault.message} in step {number}" for fault in faults if fault.path not in ends)


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
        far = way(LEG, side, one.skeleton, other.skeleton)
        if far > SLIDE:
            yield f"the {side} foot slides by {far:.1f}"


def gliding(one: Solved, other: Solved, skeletons: Sequence[Skeleton]) -> Iterator[str]:
    """Feet, and hands that prop the body, that are on the floor at both ends and glide along it in between, however the body is held up."""
    if alternate(one.posture, other.posture, one.skeleton, other.skeleton):
        return
    for side in SIDES:
        hands = [f"hand-{side}"] if all(propped(end.posture, side) for end in (one, other)) else []
        for bone in (f"foot-{side}", *hands):
            centres, radii = bone_spheres(bone)
            ways = np.array([[skeleton[bone].at(centre) for centre in centres] for skeleton in skeletons])
            down = ways[..., 2] - radii < (HAND if bone in hands else DOWN)
            far = glided(ways[..., :2], down) if down[0].any() and down[-1].any() else 0.0
            if far > GLIDE:
                yield f"{bone} glides by {far:.1f}"


def glided(ways: np.ndarray, down: np.ndarray) -> float:
    """How far along the floor it goes in steps, of which it is down at both ends, whatever of it goes least."""
    steps = np.linalg.norm(np.diff(ways, axis=0), axis=2)
    both = down[1:] & down[:-1]
    return float(sum(step[still].min() for step, still in zip(steps, both, strict=True) if still.any()))
