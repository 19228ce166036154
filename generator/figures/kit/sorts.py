"""What may be written of kit that hands hold or pull at, of machines and of water: its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from generator.figures.kit.options import Handed, Height, Length, OneSide, Spot, number
from generator.figures.words.forms import apart, one_of
from generator.figures.words.places import SIDES, Side
from generator.values.fields import Part

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
