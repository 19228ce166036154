"""What is wrong with a solved pose, in words for whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.bones import measure
from generator.figures.bones.contacts import FEET, HANDS, lowest
from generator.figures.bones.fault import Fault, Spot, spot
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import JOINTS, SIDES, Side, Skeleton, joint_at
from generator.figures.words.limits import LIMITS
from generator.figures.words.stances import STANCES

SHORT = 1.0
"""Percent of body height by which a hand or foot may miss its place; no eye sees it."""
BELOW = 1.5
"""Percent of body height that a hand or foot may be below the floor: flesh and mats give way."""
OVER = 9.0
"""Degrees beyond a limit to which weight or a reach may bend a joint: ankles in a deep squat go that far (practice)."""
PLACE = "bring the body nearer, or move the place: 'forward', 'width', 'height' or 'at'"
TURN_THE_ARM = "turn the upper arm, as in 'shoulders: {raise: 90, rotate: 90}', or let the palm face another way"
TIPPING = 2.0
"""Percent of body height that the weight may be off the middle of the feet."""

BONES = {"hip": "thigh", "knee": "shank", "ankle": "foot", "elbow": "forearm", "wrist": "hand"}
"""The bone below each joint of a limb."""


def seen(skeleton: Skeleton, name: str, side: Side) -> Spot:
    """Where a joint of a limb is."""
    return spot(joint_at(skeleton, BONES[name], name, side))


def missed_hand(side: Side, missing: float, what: str, at: Spot, goal: Spot) -> Iterator[Fault]:
    """A hand, or the elbow of a forearm, that does not come to where it should be."""
    if missing > SHORT:
        message = f"the {side} hand does not reach {what}: it is {missing:.0f} % of body height off"
        yield Fault(("hands",), message, PLACE, at, goal)


def going_round(at: Spot) -> Fault:
    """Hands of which each lies on the other arm."""
    message = "each hand lies on the other arm, so that neither has a place"
    return Fault(("hands",), message, "say of one where it is: 'at', or 'to' the trunk, the head or a leg", at)


def missed_foot(side: Side, missing: float, kind: str, at: Spot, goal: Spot) -> Iterator[Fault]:
    """A foot that does not come to where it should be."""
    if missing > SHORT:
        what = "the floor" if kind == "flat" else "its place"
        message = f"the {side} foot does not reach {what}: it is {missing:.0f} % of body height off"
        help = "lower the body or the seat, bend the knees less, or write 'feet: free'"
        yield Fault(("feet",), message, help if kind == "flat" else "move 'at' nearer to the hips", at, goal)


def tipped(tipping: float, skeleton: Skeleton) -> Iterator[Fault]:
    """A standing body whose weight is not over its feet."""
    if abs(tipping) > TIPPING:
        way = "forward" if tipping > 0 else "backward"
        message = (
            f"the body would fall {way}: its weight is {abs(tipping):.0f} % of body height off the middle of the feet"
        )
        help = f"lean the torso {'less' if tipping > 0 else 'more'}, or move the arms or knees"
        yield Fault(("torso",), message, help, spot(skeleton["chest"].at(JOINTS["chest"])))


def sunken(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """Feet and hands below the floor."""
    for side in SIDES:
        under = -lowest(skeleton, FEET[side])
        if under > BELOW:
            message = f"the {side} foot is {under:.0f} % of body height below the floor"
            yield Fault(
                ("knees", side),
                message,
                "bend the knee or the hip more, or write 'feet: flat'",
                seen(skeleton, "ankle", side),
            )
        under = -lowest(skeleton, HANDS[side])
        if under > BELOW and posture.arms[side].reach is None:
            message = f"the {side} hand is {under:.0f} % of body height below the floor"
            yield Fault(
                ("shoulders", side),
                message,
                "raise the arm more, or write 'hands: {to: floor}'",
                seen(skeleton, "wrist", side),
            )


def overbent(posture: Posture, skeleton: Skeleton, *, hands: bool) -> Iterator[Fault]:
    """Joints that a reach or the balance bent further than they go; written angles were checked when they were read.

    `hands` is whether the hands reach at all: elbows say nothing new where they do not.
    """
    yield from overturned(posture, skeleton)
    balanced = STANCES[posture.stance].support == "balance"
    for side in SIDES:
        leg, arm = posture.legs[side], posture.arms[side]
        if balanced or leg.step.kind != "free":
            yield from beyond("hip", measure.hip(skeleton, side).flex, skeleton, side)
            yield from beyond("knee", measure.knee(skeleton, side), skeleton, side)
        if balanced or leg.step.kind != "free" or leg.ankle is None:
            yield from beyond("ankle", measure.ankle(skeleton, side), skeleton, side)
        if arm.reach and hands:
            yield from beyond("elbow", measure.elbow(skeleton, side), skeleton, side)


def overturned(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """Forearms of free arms that turn further than they go to let the palms face where they should; others stop there."""
    limit = LIMITS["palm"]
    for side, arm in posture.arms.items():
        turn = measure.palm(skeleton, side)
        if limit.over(turn, OVER) and arm.reach is None:
            message = f"the {side} forearm would have to turn by {abs(turn):.0f}\u00b0, and {limit.most:g}\u00b0 is as far as it goes"
            yield Fault(("palms", side), message, TURN_THE_ARM, seen(skeleton, "wrist", side))


def beyond(joint: str, value: float, skeleton: Skeleton, side: Side) -> Iterator[Fault]:
    """A joint that is bent further than it goes."""
    limit = LIMITS[joint]
    if limit.over(value, OVER):
        most = limit.most if value > limit.most else limit.least
        message = f"the {side} {joint} would have to bend to {value:.0f}\u00b0, and {most:g}\u00b0 is as far as it goes"
        yield Fault((f"{joint}s", side), message, limit.help, seen(skeleton, joint, side))
