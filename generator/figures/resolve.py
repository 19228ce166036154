"""The positions of a figure in numbers: what is written, or else what the stance says."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

from generator.figures.bones.posture import Arm, Hip, Leg, Neck, Posture, Reach, Scapula, Shoulder, Spine, Step
from generator.figures.bones.skeleton import SIDES, Side, sign
from generator.figures.pose import Figure, Frame
from generator.figures.words import joints, places
from generator.figures.words.forms import Sides
from generator.figures.words.stances import STANCES, Stance

GAZE = 0.7
"""How much of the lean of the trunk a head undoes by itself (practice)."""
PLATE = 35.0
"""Degrees by which the plate of a rowing machine is tilted (practice)."""
PALM: Mapping[str, float | str] = {
    "floor": "down",
    "forearms": "down",
    "point": "down",
    "bench": "down",
    "wall": "front",
}
POINT = {"floor": "back-out", "bar": "out-down", "wall": "out-down"}
"""Where palms face and elbows point where hands hold on to something and nothing is written."""
RELAXED = -15.0
"""Degrees of the ankle of a foot that hangs."""
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


def moves(figure: Figure) -> bool:
    """Whether the positions of a figure differ."""
    first, *others = wholes(figure)
    return any(other != first for other in others)


def wholes(figure: Figure) -> list[Frame]:
    """The frames of a figure, each with what it takes over from the one before."""
    return list(accumulate((frame.model_copy(update={"step": None}) for frame in figure.frames), merged))


def merged(first: Frame, second: Frame) -> Frame:
    """The second frame with what it takes over from the first, side by side."""
    update = {name: together(getattr(first, name), getattr(second, name)) for name in second.model_fields_set}
    return first.model_copy(update=update)


def together(old: Any, new: Any) -> Any:
    """A new value over an old one; a side that the new one leaves out keeps its old value."""
    if not isinstance(new, Sides):
        return new
    return new.model_copy(update={side: both(old)[side] for side in SIDES if getattr(new, side) is None})


def both(value: Any) -> dict[Side, Any]:
    """The value of each side; None where it is not written."""
    return {side: getattr(value, side) if isinstance(value, Sides) else value for side in SIDES}


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


def leg_of(frame: Frame, stance: Stance, side: Side, torso: float, *, front: bool) -> Leg:
    """The numbers of one leg; `torso` is the lean of the pelvis in degrees, and `front` whether `side:` names the leg."""
    written, knee, ankle = (both(value)[side] for value in (frame.hips, frame.knees, frame.ankles))
    flex = flexion(written)
    if flex is None and bends_alone(frame, stance, side):
        flex, ankle = torso, RELAXED if ankle is None else ankle  # the thigh hangs down, as it did
    ahead = front and stance.front_hip is not None and (stance.kneels or flex is None)
    lean = torso if stance.follows else 0.0
    bent = ((stance.front_hip or 0.0) if ahead else stance.hips) + lean if flex is None else flex
    if knee is None:
        knee = stance.front_knee if ahead else stance.knees + (bent - lean if stance.kneels else 0.0)
        knee = min(150.0, max(0.0, knee))
    if ankle is None and not ahead:
        ankle = stance.ankles
    usual = step_of(stance, frame, knee) if flex is None else Step("free")
    return Leg(
        hip=hip_of(written, stance, bent, lower=front),
        knee=knee,
        ankle=None if ankle == "flat" else ankle,
        step=placed(both(frame.feet)[side], Step("flat") if ahead and not frame.lift else usual),
        lifted=flex is not None,
    )


def bends_alone(frame: Frame, stance: Stance, side: Side) -> bool:
    """Whether the knee of a standing body bends more than the other one, which holds it up: its foot leaves the floor, and its hip stays as it is."""
    knees = {it: stance.knees if angle is None else angle for it, angle in both(frame.knees).items()}
    return stance.support == "balance" and knees[side] > min(knees.values())


def hip_of(written: float | joints.Hip | None, stance: Stance, flex: float, *, lower: bool) -> Hip:
    """The angles of a hip; the legs of a body on its side are level, though its trunk is not."""
    abduct, rotate = stance.abduct + (-stance.tilt if lower else stance.tilt), stance.rotate
    if isinstance(written, joints.Hip):
        abduct = abduct if written.abduct is None else written.abduct
        rotate = rotate if written.rotate is None else written.rotate
    return Hip(flex, abduct, rotate)


def flexion(written: float | joints.Hip | None) -> float | None:
    """The written flexion of a hip, if any; extension is negative."""
    if not isinstance(written, joints.Hip):
        return written
    return written.flex if written.extend is None else -written.extend


def step_of(stance: Stance, frame: Frame, knee: float) -> Step:
    """Where a foot is by the stance alone, its knee bent by degrees."""
    if stance.plate:
        x, y, z = stance.plate
        return Step("place", (x, y, z + (stance.seat if frame.seat is None else frame.seat)), PLATE)
    return Step("flat" if stance.flat is not None and knee >= stance.flat else "free")


def placed(written: str | joints.Foot | None, usual: Step) -> Step:
    """Where a foot is: as it is written, or as usual."""
    if isinstance(written, joints.Foot):
        return Step("place", written.at, written.tilt)
    return Step(written) if written else usual
