"""Whether a body that kneels or stands astride is held by what it touches: its weight is over that, and no foot is in the air."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.bones.balance import TOTAL, moment
from generator.figures.bones.contacts import BEARING, FEET, lowest, touching
from generator.figures.bones.fault import Fault, spot
from generator.figures.bones.faults import seen
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import JOINTS, SIDES, Skeleton
from generator.figures.words.places import WORDS

ASTRIDE = ("split", "half-kneeling")
"""Stances in which both feet bear."""
HELD = (*ASTRIDE, "kneeling")
"""Stances that nothing but knees and feet holds up; in others balance is found, or something else bears."""
NEAR = 1.5
"""Percent of body height over the floor within which a part of the body bears on it."""
OUTSIDE = 3.0
"""Percent of body height by which the weight may lie outside of what bears it: arms and kit shift it, and poses are drawn by eye."""
IN_THE_AIR = 3.0
"""Percent of body height that a foot which bears may be over the floor."""


def unheld(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """What is wrong with how a body is held that neither leans on anything nor holds on."""
    if posture.stance in ASTRIDE and not posture.lift:
        yield from floating(posture, skeleton)
    reached = [arm.reach.to for arm in posture.arms.values() if arm.reach]
    if posture.stance in HELD and set(reached) <= set(WORDS):  # who holds on to oneself is not held by that
        yield from toppling(skeleton)


def floating(posture: Posture, skeleton: Skeleton) -> Iterator[Fault]:
    """Feet in the air that should bear."""
    for side in SIDES:
        over = lowest(skeleton, FEET[side])
        if over > IN_THE_AIR and posture.legs[side].step.kind != "place":
            message = f"the {side} foot is {over:.0f} % of body height over the floor, and nothing is under it"
            help = "bend that knee less or the other one more, say how the hips bend, or write 'feet: flat'"
            yield Fault(("knees", side), message, help, seen(skeleton, "ankle", side))


def toppling(skeleton: Skeleton) -> Iterator[Fault]:
    """A body whose weight is before or behind all that bears it."""
    centres, radii = touching(skeleton, BEARING)
    bears = centres[:, 2] - radii < NEAR
    if not bears.any():
        return
    weight = float(moment(skeleton)[0]) / TOTAL
    behind = float((centres[bears, 0] - radii[bears]).min()) - weight
    before = weight - float((centres[bears, 0] + radii[bears]).max())
    if max(behind, before) > OUTSIDE:
        way, lean = ("forward", "less") if before > behind else ("backward", "more")
        message = (
            f"the body would fall {way}: its weight is {max(behind, before):.0f} % of body height off what it stands on"
        )
        help = f"lean the torso {lean}, or bend hips and knees so that the feet come under it"
        yield Fault(("torso",), message, help, spot(skeleton["chest"].at(JOINTS["chest"])))
