"""How a pose stands: the legs of a frame in numbers, what is written or else what the stance says."""

from __future__ import annotations

from generator.figures.bones.posture import Hip, Leg, Step
from generator.figures.bones.skeleton import Side
from generator.figures.pose import Frame
from generator.figures.succession import both
from generator.figures.words import joints
from generator.figures.words.stances import Stance

PLATE = 35.0
"""Degrees by which the plate of a rowing machine is tilted (practice)."""
RELAXED = -15.0
"""Degrees of the ankle of a foot that hangs."""


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
