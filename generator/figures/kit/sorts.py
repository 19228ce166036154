"""What may be written of each sort of kit: its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from generator.figures.kit.options import Handed, Height, Length, OneSide, Place, Spot, number
from generator.figures.words.forms import apart, one_of
from generator.figures.words.places import SIDES, Side
from generator.values.fields import Part
from generator.values.quantity import QuantityError

ANCHORS = {"high": 118.0, "chest": 77.0, "low": 5.0}
"""Word -> height of an anchor."""
AWAY = 62.0
"""How far before the body an anchor is."""


class Band(Part):
    """A band between the hands; or under the feet, or fixed to something."""

    under: Annotated[Literal["feet", "left-foot", "right-foot"], *one_of("feet", "left-foot", "right-foot")] | None = (
        None
    )
    """The feet that stand on it."""
    anchor: Annotated[Literal["high", "chest", "low"], *one_of(*ANCHORS)] | None = None
    """How high it is fixed to a post before the body."""
    at: Spot | None = None
    """Or where: forward, leftward and upward of the middle of the floor. With `under`, it hangs from there to the feet."""
    side: OneSide | None = None
    """Only this hand holds it."""

    @model_validator(mode="after")
    def one_way(self) -> Band:
        """A band is held in one way."""
        apart(self, ("under", "anchor"), ("anchor", "at"))
        return self

    @property
    def sides(self) -> tuple[Side, ...]:
        """The hands that hold it."""
        return SIDES if self.side is None else (self.side,)


class Towel(Part):
    """A towel between the hands, or round the feet."""

    under: Annotated[Literal["feet"], *one_of("feet")] | None = None
    """The feet that it goes round."""


class PullUpBar(Part):
    """A bar on the wall or ceiling."""

    width: Length = 54.0
    """In percent of body height."""
    handles: bool = False
    """Whether the hands hold two handles that stick out from it, so that the palms face each other."""


class Straps(Part):
    """Two straps with handles, fixed overhead."""

    height: Height = 128.0
    """Of what they are fixed to."""
    forward: Length | None = None
    """How far before the feet; above the hands of the first frame where it is not written."""


class Bench(Part):
    """A bench under the trunk; or under the seat, or under a hand and what kneels beside it."""

    under: Annotated[Literal["trunk", "seat", "hand"], *one_of("trunk", "seat", "hand")] = "trunk"
    """What is on it."""
    incline: (
        Annotated[float, *number("the incline", -30, 90, "0 is flat, 90 upright, minus is head down", "\u00b0")] | None
    ) = None
    """Degrees that the pad rises towards the head; as the trunk lies where it is not written."""
    side: OneSide | None = None
    """The hand that rests on it."""
    length: Length = 64.0
    """In percent of body height."""
    width: Length = 17.0
    """In percent of body height."""

    @model_validator(mode="after")
    def hand_has_a_side(self) -> Bench:
        """Only a bench under a hand has a side."""
        if self.side and self.under != "hand":
            raise QuantityError("'side' goes with 'under: hand'", "leave 'side' out, or write 'under: hand'")
        return self


class Chair(Part):
    """A chair under the seat, or one that hands lean on."""

    under: Annotated[Literal["seat", "hands"], *one_of("seat", "hands")] = "seat"
    """What is on it."""
    back: bool | None = None
    """Whether it has a back rest; under the hands it has none where nothing is written."""


class Table(Part):
    """A table under the hands."""

    height: Height | None = None
    """Of its top over the floor; under the hands where it is not written."""
    forward: Place | None = None
    """Its middle before the middle of the floor; under the hands where it is not written."""


class Cable(Handed):
    """A cable machine with a rope, a bar or a single handle."""

    pulley: Annotated[Literal["high", "chest", "low"], *one_of("high", "chest", "low")] = "chest"
    """How high the cable comes from."""
    handle: Annotated[Literal["rope", "bar", "handle"], *one_of("rope", "bar", "handle")] = "rope"
    """What the hands pull."""
    away: Annotated[float, *number("the distance", 20, 120, "100 is the height of the body")] = 62.0
    """How far the machine is from the middle of the floor."""
    around: Annotated[
        float, *number("the direction", -180, 180, "0 is in front, 90 to the left, 180 behind", "\u00b0")
    ] = 0.0
    """Where it stands."""


class LatPulldown(Part):
    """A seat with a pad over the thighs, and a cable from above with a bar or a narrow handle."""

    handle: Annotated[Literal["bar", "narrow"], *one_of("bar", "narrow")] = "bar"
    """What the hands pull: a long bar, or two grips close together whose palms face each other."""


class Mat(Part):
    """A mat on the floor."""

    length: Length | None = None
    """As long as the body needs where it is not written."""


class Wall(Part):
    """A wall in front of the body, behind it or beside it."""

    side: Annotated[Literal["front", "back", "left", "right"], *one_of("front", "back", "left", "right")] = "back"
    """Where it stands, as the body sees it."""
    height: Height = 128.0
    """In percent of body height."""
    width: Length | None = None
    """Wide behind or beside the body; before it narrow, where it is not written, as a wide one may hide the body."""


class DoorFrame(Part):
    """A door frame that the hands lean on or hold."""

    width: Length | None = None
    """Between its posts; a little wider than the hands where it is not written."""


class Roller(Part):
    """A foam roller across the body, or along the spine."""

    under: Annotated[
        Literal["upper-back", "lower-back", "thighs", "calves", "hands", "spine"],
        *one_of("upper-back", "lower-back", "thighs", "calves", "hands", "spine"),
    ]
    """What lies on it."""


class Step(Part):
    """A low box."""

    under: Annotated[
        Literal["feet", "left-foot", "right-foot", "hands"], *one_of("feet", "left-foot", "right-foot", "hands")
    ] = "feet"
    """What is on it."""
    height: Height | None = None
    """As high as the pose needs where it is not written."""


class Barbell(Part):
    """A long bar with plates, in both hands."""

    plates: Annotated[Literal["small", "large"], *one_of("small", "large")] = "large"
    """How large they are."""


class Dumbbells(Handed):
    """A dumbbell in one hand, in each hand, or one upright in both hands."""

    together: bool = False
    """Whether both hands hold the same one: by its handle, or under its upper end where open palms face up."""


class Kettlebell(Handed):
    """A kettlebell in one hand, in each hand, or one in both hands."""

    together: bool = False
    """Whether both hands hold the same one."""


class Landmine(Handed):
    """A bar whose far end stays on the floor. Behind the body, one stands astride it, with its plates before the hands."""

    pivot: Annotated[Literal["front", "behind", "left", "right"], *one_of("front", "behind", "left", "right")] = "front"
    """Where its far end is."""


class Treadmill(Part):
    """A treadmill under a runner or walker."""

    slope: Annotated[float, *number("the slope", 0, 12, "0 is level", "\u00b0")] = 0.0
    """Degrees that it rises to the front."""


class Water(Part):
    """Water around the body."""

    level: Annotated[float, *number("the level of the water", 1, 120, "100 is the height of the body")] | None = None
    """Of the surface over the floor; at the middle of the body where it is not written."""
