"""A pose as people write it: a view, and frames of joint angles, each of which says only what changes from the one before."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from generator.figures.kit.named import KitList
from generator.figures.words.forms import SHAPE, Sides, directions, one_of
from generator.figures.words.joints import Foot, Hand, Height, Hip, Neck, Scapula, Shoulder, Side, Spine
from generator.figures.words.limits import Limit, degrees
from generator.figures.words.moving import WORDS
from generator.values.fields import Many, Part, PersonId
from generator.values.quantity import QuantityError

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
MOST_KIT = 4
"""Pieces of kit that a figure may have."""
MOST_STEPS = 8
"""Steps that an exercise may have."""
MOST_FRAMES, MOST_SHOWN = 6, 4
"""Frames that a figure may have, and those of them that a picture which does not move shows."""
Goes = Literal["there-and-back", "round", "one-way", "held"]
"""How a movement goes on after its last frame."""
STANCE_NAMES: tuple[str, ...] = get_args(StanceName)


class View(Part):
    """Where the camera stands."""

    turn: Annotated[float, *degrees("camera turn")] = 0
    """Degrees round the body: 0 sees the right side, 90 the front, -90 the back."""
    height: Annotated[float, *degrees("camera height")] = 8
    """Degrees that the camera looks down."""


PALMS = ("in", "out", "up", "down", "front", "back")
Ankle = Annotated[float | str, *degrees("ankle", "flat")]
Elbow = Annotated[float, *degrees("elbow")]
Knee = Annotated[float, *degrees("knee")]
Wrist = Annotated[float, *degrees("wrist")]
Palm = Annotated[float | str, *degrees("palm", *PALMS)]
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
    step: Annotated[int, Field(ge=1, le=MOST_STEPS), Limit("a step", 1, MOST_STEPS, "its number", "")] | None = None
    """The number of the step that this frame shows, which stands beside it. Where some frames have one, pictures that do not move show the first frame and those; without, all."""
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
    """A movement in two positions or more, seen from one side."""

    view: Seen = "side"
    """`side`, `front`, `back`, `three-quarter`, `three-quarter-back`, or `turn` and `height` of the camera."""
    inset: Seen | None = None
    """Shows the last position once more, small and without kit, from another view such as `back`: for muscles that `view` hides. A body that lies or bends far stands upright there."""
    person: PersonId | None = None
    """Who is drawn, by id from vocabulary/people.yml. Left out, all of them show exercises by turns, and each exercise keeps its own."""
    kit: KitList = Field(default=(), max_length=MOST_KIT)
    """What is held, sat on or leaned against: `[dumbbells]`, or with options, `[{bench: {incline: 45}}]`."""
    arrows: Many[Moves] | None = Field(default=None, max_length=4)
    """What the arrows show the way of: `[hands]`, `[left-hand, right-foot]`, `[hips]`. Left out, it is what moves most; `[]` is none."""
    goes: Annotated[Goes, *one_of(*get_args(Goes))] | None = None
    """How the movement goes on after its last frame: `there-and-back`; `round`, on to the first, as pedals and circles do; `one-way`, where it begins anew after a pause; or `held` for some time, and back. Left out, it is `round` where feet or hands change places, `held` where the dose counts seconds or breaths, and else there and back."""
    frames: Many[Frame] = Field(min_length=2, max_length=MOST_FRAMES)
    """The start, and then what is different in each position from the one before, the end last."""

    @model_validator(mode="after")
    def has_a_stance(self) -> Figure:
        """The first frame says what everything starts from."""
        if self.frames[0].stance is None:
            raise QuantityError("the first frame needs a 'stance'", f"write one of {', '.join(STANCE_NAMES)}")
        return self

    @model_validator(mode="after")
    def can_be_shown(self) -> Figure:
        """No more frames than a picture has room for."""
        if len(self.shown) > MOST_SHOWN:
            help = "write its 'step' in those that tell the movement; the others are only passed through"
            raise QuantityError(f"{len(self.shown)} frames are too many for a picture, which shows {MOST_SHOWN}", help)
        return self

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the frames that a picture shows which does not move: the first and those that name a step, or else all."""
        telling = [number for number, frame in enumerate(self.frames) if frame.step]
        return tuple(sorted({0, *telling})) if telling else tuple(range(len(self.frames)))

    @property
    def camera(self) -> tuple[float, float]:
        """Turn and height of the camera in degrees."""
        return stands(self.view)


def stands(view: str | View) -> tuple[float, float]:
    """Turn and height in degrees of the camera of a view."""
    return (view.turn, view.height) if isinstance(view, View) else VIEWS[view]
