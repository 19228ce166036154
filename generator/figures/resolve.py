"""The positions of a figure in numbers: what is written, or else what the stance says."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.figures.bones.posture import Arm, Leg, Neck, Posture, Reach, Scapula, Shoulder, Spine
from generator.figures.bones.skeleton import SIDES, Side, sign
from generator.figures.footing import leg_of
from generator.figures.pose import Figure, Frame
from generator.figures.succession import both, wholes
from generator.figures.words import joints, places
from generator.figures.words.stances import STANCES, Stance

GAZE = 0.7
"""How much of the lean of the trunk a head undoes by itself (practice)."""
PALM: Mapping[str, float | str] = {
    "floor": "down",
    "forearms": "down",
    "point": "down",
    "bench": "down",
    "wall": "front",
}
POINT = {"floor": "back-out", "bar": "out-down", "wall": "out-down"}
"""Where palms face and elbows point where hands hold on to something and nothing is written."""
TOWARD = {"front": 0.0, "scaption": 35.0, "side": 90.0, "across": -35.0}


def postures(figure: Figure, holds: Collection[Side] = ()) -> list[Posture]:
    """The positions of a figure; a hand that holds something is a fist unless the pose says otherwise."""
    found = [resolve(frame, holds) for frame in wholes(figure)]
    return [held(one, found[number - 1], found[(number + 1) % len(found)]) for number, one in enumerate(found)]


def held(one: Posture, *others: Posture) -> Posture:
    """The first posture with the hands and feet marked that stay where they are in one of the others."""
    alike = [other for other in others if one.stance == other.stance]
    arms = {
        side: replace(arm, held=any(arm.reach == other.arms[side].reach for other in alike))
        for side, arm in one.arms.items()
    }
    legs = {
        side: replace(leg, held=any(stays(leg, other.legs[side]) for other in alike)) for side, leg in one.legs.items()
    }
    return replace(one, arms=arms, legs=legs)


def stays(one: Leg, other: Leg) -> bool:
    """Whether a flat foot is where it was: neither its knee nor its foot was changed."""
    return one.step == other.step and one.knee == other.knee and one.hip.abduct == other.hip.abduct


def resolve(frame: Frame, holds: Collection[Side] = ()) -> Posture:
    """The numbers of one whole frame."""
    stance = STANCES[frame.stance or "standing"]
    torso = stance.torso if frame.torso is None else frame.torso
    spine = spine_of(frame)
    side = frame.side or "left"
    return Posture(
        stance=frame.stance or "standing",
        side=side,
        torso=torso,
        leans=stance.propped and frame.torso is None,
        turn=frame.turn or 0.0,
        lift=frame.lift or 0.0,
        seat=stance.seat if frame.seat is None else frame.seat,
        spine=spine,
        neck=neck_of(frame, stance, side, torso + spine.flex),
        arms={each: arm_of(frame, stance, each, torso + spine.flex, each in holds) for each in SIDES},
        legs={each: leg_of(frame, stance, each, torso, front=each == side) for each in SIDES},
    )


def spine_of(frame: Frame) -> Spine:
    """The bend of the back."""
    written = frame.spine
    if isinstance(written, joints.Spine):
        return Spine(written.flex, written.bend, written.twist)
    return Spine(written or 0.0, 0.0, 0.0)


def neck_of(frame: Frame, stance: Stance, side: Side, lean: float) -> Neck:
    """The bend of the neck; by itself a head rests on the floor, or undoes most of the lean of the chest."""
    written = frame.neck
    if isinstance(written, joints.Neck):
        return Neck(written.flex, written.bend, written.turn, written.forward)
    if isinstance(written, float):
        return Neck(written, 0.0, 0.0)
    if stance.tilt:
        return Neck(0.0, 2 * stance.tilt * sign(side), 0.0)  # down to the upper arm
    if stance.rests:
        return Neck(min(45.0, max(0.0, -90 - lean)), 0.0, 0.0)
    return Neck(min(25.0, max(-22.0, -GAZE * lean)), 0.0, 0.0)


def arm_of(frame: Frame, stance: Stance, side: Side, lean: float, holds: bool) -> Arm:  # noqa: FBT001 - a fact of the hand
    """The numbers of one arm; `lean` is the chest's, in degrees."""
    blade = both(frame.scapula)[side] or joints.Scapula()
    lower = side == (frame.side or "left")
    reach = reach_of(both(frame.hands)[side], stance, side, lower=lower)
    elbow, wrist, palm, point, grip = (
        both(value)[side] for value in (frame.elbows, frame.wrists, frame.palms, frame.elbows_point, frame.grip)
    )
    to = reach.to if reach else ""
    flat = to not in ("", "bar")
    on_body = to in places.WORDS
    usual = places.points(to) if on_body else "up" if stance.tilt else POINT.get(to, "down")
    return Arm(
        scapula=Scapula(blade.retract - blade.protract, blade.elevate - blade.depress),
        shoulder=shoulder_of(both(frame.shoulders)[side], stance, lean),
        elbow=8.0 if elbow is None else elbow,
        wrist=wrist or 0.0,
        palm=(0.0 if on_body else PALM.get(to, "in")) if palm is None else palm,
        point=point or usual,
        reach=reach,
        grip=grip or ("fist" if not flat and (holds or reach) else "open"),
        by_chest=on_body and point is None,
    )


def shoulder_of(written: str | joints.Shoulder | None, stance: Stance, lean: float) -> Shoulder:
    """The upper arm; one that hangs is flexed as far as the chest leans."""
    if not isinstance(written, joints.Shoulder):
        return Shoulder(lean if written == "hang" else stance.arms, 0.0, 0.0)
    if written.lift is not None:
        toward = TOWARD.get(written.toward, 0.0) if isinstance(written.toward, str) else written.toward or 0.0
        return Shoulder(written.lift, toward, written.rotate)
    forward, outward = written.flex or -(written.extend or 0.0), written.abduct or 0.0
    if not outward:
        return Shoulder(forward, 0.0, written.rotate)
    if not forward:
        return Shoulder(outward, 90.0, written.rotate)
    x, z = math.sin(math.radians(forward)), math.cos(math.radians(forward))
    y, level = math.sin(math.radians(outward)), math.cos(math.radians(outward))
    return Shoulder(math.degrees(math.acos(z * level)), math.degrees(math.atan2(y, x * level)), written.rotate)


def reach_of(written: str | joints.Hand | None, stance: Stance, side: Side, *, lower: bool) -> Reach | None:
    """What the hand holds on to, if anything."""
    if isinstance(written, joints.Hand):
        if written.side not in (None, side):
            return None
        at, to, by = written.at or (0.0, 0.0, 0.0), written.to or "point", written.by or "palm"
        return Reach(to, at, written.width, written.forward, written.height, by)
    if written is None and stance.hands and (lower or not stance.tilt):
        return Reach(stance.hands, (0.0, 0.0, 0.0), None, 0.0, None)
    return None
