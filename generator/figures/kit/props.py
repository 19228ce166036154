"""What may be written of what a body sits, lies, stands or leans on: its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from generator.figures.kit.options import Height, Length, OneSide, Place, number
from generator.figures.words.forms import one_of
from generator.values.fields import Part
from generator.values.quantity import QuantityError


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
