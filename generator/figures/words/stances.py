"""The stances: what holds the body up in each, and the angles that it starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Support = Literal["balance", "floor", "seat", "plank", "hang"]
"""`balance` on the feet, lie or kneel on the `floor`, sit on a `seat`, `plank` between toes and hands, `hang`."""
Point = tuple[str, tuple[float, float, float]]
"""A bone, and a rest point of it."""

PELVIS: Point = ("pelvis", (0, 0, 53))
BUTTOCKS: Point = ("pelvis", (-8.6, 0, 52.6))
BELLY: Point = ("pelvis", (5.2, 0, 56))
BACK: Point = ("chest", (-7.3, 0, 76.5))
BREAST: Point = ("chest", (6.5, 0, 75.8))
KNEES: tuple[Point, ...] = (("shank-left", (0, 5, 28.5)), ("shank-right", (0, -5, 28.5)))

KNEELING = 92.0
"""Degrees of the knee with which knee and pointed toes both touch the floor under an upright thigh."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a key that is not written means in this stance; angles in degrees."""

    support: Support
    torso: float = 0
    hips: float = 0
    abduct: float = 0
    rotate: float = 0
    knees: float = 0
    ankles: float | None = None
    """None is level with the floor."""
    front_hip: float | None = None
    """The hip of the leg that is in front, where the legs differ; its foot is flat. Where a body stands, that holds while no hips are written."""
    front_knee: float = 90
    """Its knee."""
    follows: bool = False
    """Whether the hips give way as the torso leans, so that the thighs stay where they are."""
    kneels: bool = False
    """Whether the knees give way as the thighs lean, so that the shanks stay on the floor."""
    plate: tuple[float, float, float] | None = None
    """The ankles are forward, outward and over the seat by so much, on a tilted plate, where no hips are written."""
    flat: float | None = None
    """The feet are flat on the floor where the knees bend at least so much, and no hips are written."""
    propped: bool = False
    """Whether the torso leans as far as the arms that prop it ask, where none is written."""
    rests: bool = False
    """Whether the head rests on the floor; otherwise the eyes look forward."""
    arms: float = 0
    """The flexion of the shoulders."""
    hands: Literal["floor", "bar"] | None = None
    """What the hands hold on to; of a body on its side, the lower one."""
    seat: float = 24
    tilt: float = 0
    """Degrees by which a body on its side rises towards the head, as shoulders are wider than hips; the legs do not."""
    stays: tuple[Point, ...] = (PELVIS,)
    """What stays in its place along the floor from the first position to the second: the lowest of these."""


STANCES: Mapping[str, Stance] = {
    "standing": Stance("balance", knees=3, abduct=3, rotate=7),
    "hinge": Stance("balance", torso=65, knees=22, abduct=3, rotate=7),
    "squat": Stance("balance", torso=35, knees=90, abduct=3, rotate=14),
    "split": Stance("floor", torso=4, hips=-12, knees=15, front_hip=27, front_knee=15, follows=True),
    "run": Stance("floor", torso=8, ankles=0),
    "seated": Stance("seat", hips=88, knees=88, follows=True, flat=0),
    "row-seat": Stance("seat", hips=75, knees=40, seat=20, ankles=0, follows=True, plate=(40, 8, -7)),
    "prone": Stance("floor", torso=90, ankles=-55, stays=(BELLY, BREAST)),
    "supine": Stance("floor", torso=-90, hips=-5, ankles=-20, flat=45, rests=True, stays=(BUTTOCKS, BACK)),
    "side-lying": Stance("floor", hips=45, knees=60, ankles=-10, arms=90, hands="floor", tilt=8),
    "kneeling": Stance("floor", knees=KNEELING, ankles=-60, follows=True, kneels=True, stays=KNEES),
    "half-kneeling": Stance("floor", knees=KNEELING, ankles=-60, front_hip=90, follows=True, kneels=True, stays=KNEES),
    "quadruped": Stance(
        "floor",
        torso=76,
        knees=KNEELING,
        ankles=-60,
        follows=True,
        kneels=True,
        propped=True,
        hands="floor",
        stays=KNEES,
    ),
    "plank": Stance("plank", torso=75, ankles=25, hands="floor"),
    "hanging": Stance("hang", ankles=-30, hands="bar"),
    "incline": Stance("floor", torso=50, hips=15, knees=35, ankles=10),
}
