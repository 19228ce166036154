"""A pose in numbers: every angle of one position, for the whole body."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.bones.skeleton import Side

Direction = tuple[float, float, float]
"""Forward, outward, up."""


@dataclass(frozen=True, slots=True)
class Spine:
    """Degrees over the whole back."""

    flex: float
    bend: float
    twist: float


@dataclass(frozen=True, slots=True)
class Neck:
    """Degrees of the head on the chest."""

    flex: float
    bend: float
    turn: float
    forward: float = 0.0
    """How far the neck leans while the head stays level."""


@dataclass(frozen=True, slots=True)
class Scapula:
    """Retraction and elevation from -1 (protracted, depressed) to 1."""

    retract: float
    elevate: float


@dataclass(frozen=True, slots=True)
class Shoulder:
    """Degrees: raised from hanging along the trunk, towards 0 the front to 90 the side, rotated outward."""

    raised: float
    toward: float
    rotate: float


@dataclass(frozen=True, slots=True)
class Hip:
    """Degrees; extension is negative flexion."""

    flex: float
    abduct: float
    rotate: float


@dataclass(frozen=True, slots=True)
class Reach:
    """What a hand holds on to: `floor`, `forearms`, `bar`, `point` or a place of the body; lengths in percent of body height."""

    to: str
    at: tuple[float, float, float]
    width: float | None
    forward: float
    height: float | None
    by: str = "palm"
    """What lies on the body: the `palm`, or the `forearm`."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a foot is: `free`, `flat` on the floor, or at a `place` with the toes lifted by degrees."""

    kind: str
    at: tuple[float, float, float] = (0, 0, 0)
    tilt: float = 0


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm; angles in degrees."""

    scapula: Scapula
    shoulder: Shoulder
    elbow: float
    wrist: float
    palm: float | str
    point: str | Direction
    reach: Reach | None
    grip: str
    by_chest: bool = False
    """Whether the elbow points where it does as the chest has it, not as the world has it."""
    held: bool = False
    """Whether the hand stays where it is from the first position to the second."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg; angles in degrees."""

    hip: Hip
    knee: float
    ankle: float | None
    """None is level with the floor."""
    step: Step
    lifted: bool
    """Whether a leg of a standing body is off the floor: its hip is written."""
    held: bool = False
    """Whether the foot stays where it is from the first position to the second."""


@dataclass(frozen=True, slots=True)
class Posture:
    """One position in numbers; angles in degrees, heights in percent of body height."""

    stance: str
    side: Side
    torso: float
    leans: bool
    """Whether the torso leans as far as the arms that prop it ask, as none is written."""
    turn: float
    lift: float
    seat: float
    spine: Spine
    neck: Neck
    arms: dict[Side, Arm]
    legs: dict[Side, Leg]
