"""From postures to skeletons: the body on its support, its hands and feet in their places, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from generator.figures.bones.arms import Goal, Reached, lying_arm, reaching_arm
from generator.figures.bones.collisions import sunk_arms
from generator.figures.bones.contacts import lowest
from generator.figures.bones.fault import Fault, spot
from generator.figures.bones.faults import (
    going_round,
    missed_foot,
    missed_hand,
    overbent,
    seen,
    sunken,
    tipped,
)
from generator.figures.bones.holding import circular, holding_arm, in_turn
from generator.figures.bones.inside import sunk_hands
from generator.figures.bones.legs import flat_ankle, flat_leg, placed_leg
from generator.figures.bones.placing import BAR_HEIGHT, BEFORE, ELBOW_HEIGHT, WRIST_HEIGHT, Anchors, default_width
from generator.figures.bones.posture import Posture, Reach
from generator.figures.bones.skeleton import (
    FORWARD,
    SHOULDER_WIDTH,
    SIDES,
    UP,
    Side,
    Skeleton,
    Vector,
    about_y,
    about_z,
    across,
    fixed,
    joint,
    sign,
    turned_about,
    vector,
)
from generator.figures.bones.supports import SUPPORTS
from generator.figures.words import places
from generator.figures.words.stances import STANCES

KNEE_FORWARD = fixed([1, 0, 0.3])
"""Where the knee points of a leg whose foot is at a place."""
LYING_REACH = 31.0
"""How far before the shoulder the hand of an arm is that lies straight on the floor."""
LYING_WRIST = 1.6
"""The height of the wrist of an arm that lies on the floor."""
NEARER = "bring the body or the other arm nearer, or lay the hand on another place: 'to'"
NOTHING: Mapping[str, Vector] = {}


class Solved(NamedTuple):
    """One position: its bones, what stays in place for the next (before any turn), and what is wrong with it."""

    posture: Posture
    skeleton: Skeleton
    anchors: dict[str, Vector]
    faults: tuple[Fault, ...]


def solve(posture: Posture, anchors: Anchors = NOTHING) -> Solved:
    """One position, with what the first one of the figure left in its place; the whole is turned last."""
    bones, kept, faults = held_up(posture, anchors)
    reached = not any(fault.path == ("hands",) for fault in faults)
    faults += [*sunken(posture, bones), *overbent(posture, bones, hands=reached)]
    faults += () if faults else sunk_hands(posture, bones)
    faults += () if faults else sunk_arms(posture, bones)
    told = tuple(fault.turned(about_z(posture.turn), np.zeros(3)) for fault in faults)
    return Solved(posture, turned_about(bones, posture.turn), kept, told)


def held_up(posture: Posture, anchors: Anchors) -> tuple[Skeleton, dict[str, Vector], list[Fault]]:
    """The bones of a position before it is turned, what stays in place, and what did not reach its place; all else that may be wrong is not looked for."""
    held = SUPPORTS[STANCES[posture.stance].support](posture, anchors)
    bones, kept, faults = dict(held.skeleton), dict(held.anchors), list(tipped(held.tipping, held.skeleton))
    for side in SIDES:
        faults += put_foot(posture, side, bones, kept)
    for side in in_turn(posture):
        faults += put_hand(posture, side, bones, kept)
    return bones, kept, faults


def put_foot(posture: Posture, side: Side, bones: Skeleton, anchors: dict[str, Vector]) -> list[Fault]:
    """Put a foot flat on the floor or at its place; tell if it does not reach."""
    leg, pelvis, name = posture.legs[side], bones["pelvis"], f"foot-{side}"
    if leg.step.kind == "free":
        return []
    if leg.step.kind == "place":
        ankle = np.array(leg.step.at) * (1, sign(side), 1)
        placed, missing = placed_leg(pelvis, side, ankle, about_y(-leg.step.tilt), KNEE_FORWARD)
    else:
        ankle, off = flat_ankle(pelvis, leg, side)
        if leg.held:
            ankle, off = anchors.setdefault(name, ankle), 0.0
        placed, missing = flat_leg(pelvis, leg, side, ankle)
        missing = max(missing, off)
    bones.update(placed)
    return list(missed_foot(side, missing, leg.step.kind, seen(bones, "ankle", side), spot(ankle)))


def put_hand(posture: Posture, side: Side, bones: Skeleton, anchors: dict[str, Vector]) -> list[Fault]:
    """Put a hand where it holds on; tell if it does not reach."""
    arm, name = posture.arms[side], f"hand-{side}"
    if arm.reach is None:
        return []
    if arm.reach.to in places.WORDS:
        return lay_hand(posture, side, arm.reach, bones)
    target = place(posture, side, arm.reach, bones, anchors)
    if arm.held:
        target = anchors.setdefault(name, target)
    reached = arm_at(posture, side, arm.reach, bones, target)
    bones.update(reached.bones)
    what = {"point": "its place", "forearms": "the floor with its forearm"}.get(arm.reach.to, f"the {arm.reach.to}")
    joint = "elbow" if arm.reach.to == "forearms" else "wrist"
    return list(missed_hand(side, reached.missing, what, seen(bones, joint, side), spot(target)))


def lay_hand(posture: Posture, side: Side, reach: Reach, bones: Skeleton) -> list[Fault]:
    """Lay a hand on the body itself, wherever that is by now; tell if it does not reach."""
    reached, target = holding_arm(bones, posture, side, reach)
    bones.update(reached.bones)
    if circular(posture):
        return [] if side == SIDES[0] else [going_round(seen(bones, "wrist", side))]
    what, at = places.said(reach.to, side), seen(bones, "wrist", side)
    missed = missed_hand(side, reached.missing, what, at, spot(target))
    return [fault._replace(help=NEARER) for fault in missed]


def arm_at(posture: Posture, side: Side, reach: Reach, bones: Skeleton, target: Vector) -> Reached:
    """The arm whose hand or forearm is at a world point (3,)."""
    if reach.to == "forearms":
        return lying_arm(bones["chest"], posture.arms[side], side, target)
    goal = Goal(target, reach.to != "bar", ELBOW_HEIGHT, heading(posture, bones))
    return reaching_arm(bones["chest"], posture.arms[side], side, goal)


def place(posture: Posture, side: Side, reach: Reach, bones: Skeleton, anchors: Anchors) -> Vector:
    """The world point (3,) that a wrist, elbow or grip should be at."""
    chest, support = bones["chest"], STANCES[posture.stance].support
    if reach.to == "point":
        x, y, z = reach.at
        return chest.at((0, 0, joint("shoulder")[2])) + vector(x, sign(side) * y, z)
    width = default_width(reach.to, support) if reach.width is None else reach.width
    aside = sign(side) * width * SHOULDER_WIDTH
    if reach.to == "bar" and support == "hang":
        return anchors["bar"] + vector(0, aside, 0)
    if STANCES[posture.stance].tilt:
        return before(side, reach, bones)
    middle = (chest.at(joint("shoulder", "left")) + chest.at(joint("shoulder", "right"))) / 2
    point: Vector = middle + vector(reach.forward, aside, 0)
    if support == "plank":
        point[0] = anchors["hands"][0]
    if support == "plank" and reach.to in BEFORE:
        point[2] = anchors["hands"][2]
    elif reach.to == "bench" and reach.height is None:
        point[2] = lowest(bones, {f"shank-{side}"}) + WRIST_HEIGHT
    elif reach.to != "wall" or reach.height is not None:
        point[2] = height(reach)
    return point


def heading(posture: Posture, bones: Skeleton) -> Vector:
    """The direction (3,) along the floor to which hands on it point: forward, or before a body that lies on its side."""
    if STANCES[posture.stance].tilt:
        return across(bones["pelvis"].rotation[:, 0], UP)
    return FORWARD


def before(side: Side, reach: Reach, bones: Skeleton) -> Vector:
    """The world point (3,) of a wrist on the floor before a body that lies on its side."""
    front = bones["pelvis"].rotation[:, 0]
    point: Vector = bones["chest"].at(joint("shoulder", side)) + front * (reach.forward or LYING_REACH)
    point[2] = (reach.height or 0.0) + LYING_WRIST
    return point


def height(reach: Reach) -> float:
    """The height of the wrist, elbow or grip."""
    if reach.to in BEFORE:
        return BAR_HEIGHT if reach.height is None else reach.height
    return (reach.height or 0.0) + (ELBOW_HEIGHT if reach.to == "forearms" else WRIST_HEIGHT)
