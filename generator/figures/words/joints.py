"""What people write of each joint, hand and foot in a frame, and what its numbers mean."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from generator.figures.words.forms import apart, one_of
from generator.figures.words.limits import degrees, spot
from generator.figures.words.places import WORDS
from generator.values.fields import Part
from generator.values.quantity import QuantityError

HOLDS = ("floor", "bar", "forearms", "wall", "bench")
"""What hands hold on to or rest on beside the body."""
Touch = Literal["palm", "forearm"]
Amount = Annotated[float, *degrees("scapula")]
Height = Annotated[float, *degrees("height")]
Place = Annotated[float, *degrees("place")]
Side = Annotated[Literal["left", "right"], *one_of("left", "right")]
Width = Annotated[float, *degrees("width")]


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
    """Outward to the side; of who stands, it is how far apart the feet are, however far the hips bend."""
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
    """What a hand holds on to or rests on, the body included; the arm bends to reach it."""

    to: Annotated[str, *one_of(*HOLDS, *WORDS)] | None = None
    """`floor` (palms down), `forearms` (they lie on the floor), `bar`, `wall`, or `bench` (as high as the knee on it).

    Or the body itself: `back-of-head`, `knee`, `left-knee`; `shoulder`, `elbow`, `wrist` and `hand` are those of the other arm. `palms` then says from where.
    """
    at: Annotated[tuple[float, float, float], *spot()] | None = None
    """Or a place: forward, outward, upward of the middle between the shoulders, in percent of body height."""
    by: Annotated[Touch, *one_of(*get_args(Touch))] | None = None
    """What lies on the body: the `palm`, or the `forearm`, as an arm does that hooks round the other one."""
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
            help = "write 'to: floor', 'to: bar', 'to: knee' or 'at: [4, 10, -36]'"
            raise QuantityError("a hand needs 'to' or 'at'", help)
        if self.by is not None and self.to not in WORDS:
            raise QuantityError("'by' says what lies on the body, and 'to' does not lead there", "write 'to: elbow'")
        return self


class Foot(Part):
    """A place for the foot: the leg bends to reach it."""

    at: Annotated[tuple[float, float, float], *spot()]
    """The ankle: forward and outward of the middle, and upward of the floor, in percent of body height."""
    tilt: Annotated[float, *degrees("tilt")] = 0
    """Degrees that the toes are lifted."""
