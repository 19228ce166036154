"""A pose as people write it: a view, and two frames of joint angles of which the second says only what changes."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from generator.fields import Many, Part
from generator.figures.forms import SHAPE, Sides, apart, directions, one_of
from generator.figures.kit.named import KitList
from generator.figures.limits import degrees, spot
from generator.figures.moves import WORDS
from generator.quantity import QuantityError

VIEWS = {
    "side": (14.0, 8.0),
    "front": (90.0, 5.0),
    "back": (-90.0, 5.0),
    "three-quarter": (50.0, 9.0),
    "three-quarter-back": (-48.0, 9.0),
}
"""Word -> (turn, height) of the camera in degrees; `side` is turned a little, so that left and right do not stack."""
StanceName = Literal[
    "standing",
    "hinge",
    "squat",
    "split",
    "run",
    "seated",
    "row-seat",
    "prone",
    "supine",
    "side-lying",
    "kneeling",
    "half-kneeling",
    "quadruped",
    "plank",
    "hanging",
    "incline",
]
HoldName = Literal["floor", "bar", "forearms", "wall", "bench"]
STANCE_NAMES: tuple[str, ...] = get_args(StanceName)

Amount = Annotated[float, *degrees("scapula")]
Height = Annotated[float, *degrees("height")]
Place = Annotated[float, *degrees("place")]
Side = Annotated[Literal["left", "right"], *one_of("left", "right")]
Width = Annotated[float, *degrees("width")]


class View(Part):
    """Where the camera stands."""

    turn: Annotated[float, *degrees("camera turn")] = 0
    """Degrees round the body: 0 sees the right side, 90 the front, -90 the back."""
    height: Annotated[float, *degrees("camera height")] = 8
    """Degrees that the camera looks down."""


class Spine(Part):
    """How the back bends, in degrees over its whole length."""

    flex: Annotated[float, *degrees("spine")] = 0
    """Plus rounds the back, minus arches it."""
    bend: Annotated[float, *degrees("spine side")] = 0
    """To the side: plus is left."""
    twist: Annotated[float, *degrees("spine turn")] = 0
    """Plus turns the chest to the left."""


class Neck(Part):
    """How the head turns on the chest, in degrees."""

    flex: Annotated[float, *degrees("neck")] = 0
    """Plus brings the chin to the chest, minus looks up."""
    bend: Annotated[float, *degrees("neck side")] = 0
    """To the side: plus is left."""
    turn: Annotated[float, *degrees("neck turn")] = 0
    """Plus looks to the left."""
    forward: Annotated[float, *degrees("neck forward")] = 0
    """With level eyes: plus pokes the head forward, minus draws the chin in."""


class Hip(Part):
    """The thigh against the pelvis, in degrees."""

    flex: Annotated[float, *degrees("hip")] | None = None
    """To the front: 0 is in line with the trunk."""
    extend: Annotated[float, *degrees("hip back")] | None = None
    """To the back."""
    abduct: Annotated[float, *degrees("hip side")] | None = None
    """Outward to the side."""
    rotate: Annotated[float, *degrees("hip turn")] | None = None
    """Plus turns the knee outward."""

    @model_validator(mode="after")
    def one_way(self) -> Hip:
        """A thigh goes to the front or to the back."""
        apart(self, ("flex", "extend"))
        return self


class Shoulder(Part):
    """The upper arm against the chest, in degrees: `flex` or `extend` and `abduct`, or `raise` and `toward`."""

    flex: Annotated[float, *degrees("shoulder")] | None = None
    """To the front: 0 hangs along the trunk, 90 is square to it, 180 is overhead."""
    extend: Annotated[float, *degrees("shoulder back")] | None = None
    """To the back."""
    abduct: Annotated[float, *degrees("shoulder side")] | None = None
    """To the side."""
    lift: Annotated[float, *degrees("raise")] | None = Field(default=None, alias="raise")
    """Away from the trunk, to where `toward` says."""
    toward: Annotated[float | str, *degrees("toward", "front", "scaption", "side", "across")] | None = None
    """0 or `front`, 35 or `scaption`, 90 or `side`, -35 or `across`."""
    rotate: Annotated[float, *degrees("shoulder turn")] = 0
    """About the arm's own length: plus is outward."""

    @model_validator(mode="after")
    def one_way(self) -> Shoulder:
        """An arm is told in one of two ways."""
        apart(self, ("flex", "extend"), *(("raise", key) for key in ("flex", "extend", "abduct")))
        if self.toward is not None and self.lift is None:
            raise QuantityError("'toward' says where 'raise' goes, and there is no 'raise'", "write 'raise: 84'")
        return self


class Scapula(Part):
    """The shoulder blade, each movement from 0 (at rest) to 1 (as far as it goes)."""

    retract: Amount = 0
    """Back, toward the spine."""
    protract: Amount = 0
    """Forward, round the ribs."""
    elevate: Amount = 0
    """Up, toward the ear."""
    depress: Amount = 0
    """Down, away from the ear."""

    @model_validator(mode="after")
    def one_way(self) -> Scapula:
        """A shoulder blade goes one way of two."""
        apart(self, ("retract", "protract"), ("elevate", "depress"))
        return self


class Hand(Part):
    """What a hand holds on to or rests on; the arm bends to reach it."""

    to: Annotated[HoldName, *one_of(*get_args(HoldName))] | None = None
    """`floor` (palms down), `forearms` (they lie on the floor), `bar`, `wall`, or `bench` (as high as the knee on it)."""
    at: Annotated[tuple[float, float, float], *spot()] | None = None
    """Or a place: forward, outward, upward of the middle between the shoulders, in percent of body height."""
    width: Width | None = None
    """Between the hands; 1 is as wide as the shoulders."""
    forward: Place = 0
    """How far before the shoulders, in percent of body height."""
    height: Height | None = None
    """Of the bar, or of what the hands rest on, over the floor; on a wall, as high as the shoulders where not written."""
    side: Side | None = None
    """Only this hand."""

    @model_validator(mode="after")
    def one_place(self) -> Hand:
        """A hand is in one place."""
        apart(self, ("to", "at"))
        if self.to is None and self.at is None:
            raise QuantityError("a hand needs 'to' or 'at'", "write 'to: floor', 'to: bar' or 'at: [4, 10, -36]'")
        return self


class Foot(Part):
    """A place for the foot: the leg bends to reach it."""

    at: Annotated[tuple[float, float, float], *spot()]
    """The ankle: forward and outward of the middle, and upward of the floor, in percent of body height."""
    tilt: Annotated[float, *degrees("tilt")] = 0
    """Degrees that the toes are lifted."""


PALMS = ("in", "out", "up", "down", "front", "back")
Angle = float
Ankle = Annotated[Angle | str, *degrees("ankle", "flat")]
Elbow = Annotated[Angle, *degrees("elbow")]
Knee = Annotated[Angle, *degrees("knee")]
Wrist = Annotated[Angle, *degrees("wrist")]
Palm = Annotated[Angle | str, *degrees("palm", *PALMS)]
Direction = Annotated[str, PlainValidator(directions), WithJsonSchema({"type": "string", "examples": ["out-down"]})]
Grip = Annotated[str, *one_of("open", "fist")]
Seen = Annotated[Annotated[str, *one_of(*VIEWS, others="degrees such as '{turn: 40, height: 9}'")] | View, SHAPE]
"""From where a figure is seen: a word, or the turn and height of the camera."""


Hang = Annotated[str, *one_of("hang", others="angles such as '{flex: 90}'")]
Free = Annotated[str, *one_of("free", others="what the hand is at, such as '{to: floor}'")]
Flex = Annotated[float, *degrees("hip")]
Flat = Annotated[str, *one_of("flat", "free", others="a place such as '{at: [4, 8, 10]}'")]
HangOr = Annotated[Hang | Shoulder, SHAPE]
FreeOr = Annotated[Free | Hand, SHAPE]
FlexOr = Annotated[Flex | Hip, SHAPE]
FlatOr = Annotated[Flat | Foot, SHAPE]


Moves = Annotated[str, *one_of(*WORDS)]


class Frame(Part):
    """One position. A value is for both sides, or `left:` and `right:` give each its own."""

    stance: Annotated[StanceName, *one_of(*STANCE_NAMES)] | None = None
    """What holds the body up, and where every key that is not written starts from."""
    side: Side | None = None
    """The side that is down in `side-lying`, or whose foot is in front in `half-kneeling`."""
    torso: Annotated[float, *degrees("torso")] | None = None
    """Degrees that the pelvis leans: 0 upright, 90 face down, -90 face up."""
    turn: Annotated[float, *degrees("turn")] | None = None
    """Degrees that the whole body is turned to the left."""
    lift: Height | None = None
    """How far the body is over the floor, as in a jump."""
    seat: Height | None = None
    """The height of what is sat on."""
    spine: Annotated[Annotated[float, *degrees("spine")] | Spine, SHAPE] | None = None
    """A number rounds (plus) or arches (minus) the back; or `flex`, `bend` and `twist`."""
    neck: Annotated[Annotated[float | str, *degrees("neck", "auto")] | Neck, SHAPE] | None = None
    """`auto` keeps the eyes forward; a number brings the chin down (plus); or `flex`, `bend` and `turn`."""
    scapula: Annotated[Scapula | Sides[Scapula], SHAPE] | None = None
    """The shoulder blades."""
    shoulders: Annotated[Hang | Shoulder | Sides[HangOr], SHAPE] | None = None
    """`hang` (straight down, however the body leans), or the angles."""
    elbows: Annotated[Elbow | Sides[Elbow], SHAPE] | None = None
    """Degrees that the elbows bend: 0 is straight."""
    wrists: Annotated[Wrist | Sides[Wrist], SHAPE] | None = None
    """Degrees that the hands bend back."""
    palms: Annotated[Palm | Sides[Palm], SHAPE] | None = None
    """Where the palms face: `in`, `out`, `up`, `down`, `front`, `back`, or degrees of turn."""
    elbows_point: Annotated[Direction | Sides[Direction], SHAPE] | None = None
    """Where the elbows point while the hands are held somewhere: `down`, `out-down`, `back-out`."""
    hands: Annotated[Free | Hand | Sides[FreeOr], SHAPE] | None = None
    """What the hands hold on to or rest on; `free` lets go."""
    grip: Annotated[Grip | Sides[Grip], SHAPE] | None = None
    """`open` hands or a `fist`."""
    hips: Annotated[Flex | Hip | Sides[FlexOr], SHAPE] | None = None
    """A number bends the hips; or `flex` or `extend`, `abduct` and `rotate`."""
    knees: Annotated[Knee | Sides[Knee], SHAPE] | None = None
    """Degrees that the knees bend: 0 is straight."""
    ankles: Annotated[Ankle | Sides[Ankle], SHAPE] | None = None
    """Degrees that the toes are pulled up (plus) or pointed (minus); `flat` is level with the floor."""
    feet: Annotated[Flat | Foot | Sides[FlatOr], SHAPE] | None = None
    """`flat` puts the feet on the floor and bends the hips to suit; or a place; `free` leaves them to the angles."""


class Figure(Part):
    """A movement in two positions, seen from one side."""

    view: Seen = "side"
    """`side`, `front`, `back`, `three-quarter`, `three-quarter-back`, or `turn` and `height` of the camera."""
    inset: Seen | None = None
    """Shows the end once more, small and without kit, from another view such as `back`: for muscles that `view` hides."""
    person: Annotated[Literal["broad", "slight"], *one_of("broad", "slight")] = "broad"
    """Who is drawn: `broad` with short hair, or `slight` with tied hair and a top. Choose by turns, so that all see themselves."""
    kit: KitList = Field(default=(), max_length=4)
    """What is held, sat on or leaned against: `[dumbbells]`, or with options, `[{bench: {incline: 45}}]`."""
    arrows: Many[Moves] | None = Field(default=None, max_length=4)
    """What the arrows show the way of: `[hands]`, `[left-hand, right-foot]`, `[hips]`. Left out, it is what moves most; `[]` is none."""
    frames: Many[Frame] = Field(min_length=2, max_length=2)
    """The start, and what is different at the end."""

    @model_validator(mode="after")
    def has_a_stance(self) -> Figure:
        """The first frame says what everything starts from."""
        if self.frames[0].stance is None:
            raise QuantityError("the first frame needs a 'stance'", f"write one of {', '.join(STANCE_NAMES)}")
        return self

    @property
    def camera(self) -> tuple[float, float]:
        """Turn and height of the camera in degrees."""
        return stands(self.view)


def stands(view: str | View) -> tuple[float, float]:
    """Turn and height in degrees of the camera of a view."""
    return (view.turn, view.height) if isinstance(view, View) else VIEWS[view]
