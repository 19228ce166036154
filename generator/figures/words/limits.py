"""How far each joint goes, and what to say when a pose asks for more."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from generator.values.fields import Choice
from generator.values.quantity import QuantityError


@dataclass(frozen=True, slots=True)
class Limit:
    """The least and the most degrees (or, for places, percent of body height) of one movement, and what they mean."""

    what: str
    least: float
    most: float
    meaning: str
    unit: str = "\u00b0"

    @property
    def help(self) -> str:
        """The range in words."""
        return f"{self.what} goes from {self.least:g} to {self.most:g}{self.unit}: {self.meaning}"

    def said(self, value: float) -> str:
        """What is wrong with a value out of range."""
        return f"{self.what} cannot be {value:g}{self.unit}"

    def over(self, value: float, slack: float = 0.0) -> bool:
        """Whether the value is out of range by more than `slack`."""
        return not self.least - slack <= value <= self.most + slack


LIMITS = {
    # Usual clinical ranges, compared with public tables: shoulder 180 up and 60 back and elbow 150 (AAOS); forearm 76 and
    # 82 each way (Boone and Azen 1979), up to 96 in others; hip 110-130 up, 15-30 back and 40-50 out, knee 130-150, ankle
    # 15-20 up and 40-60 down (tables for clinicians differ). Where a limit is wider, for trained people, stretches and
    # body weight on the joint, and for the back and neck as a whole, it is practice.
    "shoulder": Limit("the shoulder's flex", -60, 185, "0 hangs, 90 points to the front, 180 up; minus is to the back"),
    "shoulder back": Limit("the shoulder's extend", 0, 60, "0 hangs, 60 is as far back as arms go"),
    "shoulder side": Limit("the shoulder's abduct", -40, 180, "0 hangs, 90 points to the side, 180 up; minus crosses"),
    "raise": Limit("the shoulder's raise", 0, 185, "0 hangs, 90 is level, 180 up, to where 'toward' says"),
    "toward": Limit("the shoulder's toward", -50, 135, "0 is to the front, 90 to the side; minus crosses the chest"),
    "shoulder turn": Limit("the shoulder's rotate", -90, 110, "plus turns the arm outward, minus inward"),
    "elbow": Limit("the elbow", 0, 150, "0 is straight, 150 brings the hand to the shoulder"),
    "wrist": Limit("the wrist", -80, 85, "0 is straight, plus bends the hand back"),
    "palm": Limit("the turn of the palm", -90, 90, "0 faces in as the arm hangs, plus turns it to the back"),
    "hip": Limit("the hip's flex", -30, 130, "0 is straight, 90 brings the thigh level; minus is to the back"),
    "hip back": Limit("the hip's extend", 0, 30, "0 is straight, 30 is as far back as a thigh goes"),
    "hip side": Limit("the hip's abduct", -30, 60, "0 is straight below, plus is outward, minus crosses"),
    "hip turn": Limit("the hip's rotate", -45, 60, "plus turns the knee and toes outward"),
    "knee": Limit("the knee", 0, 150, "0 is straight, 150 brings the heel to the buttock"),
    "ankle": Limit("the ankle", -60, 30, "0 is a right angle, plus pulls the toes up, minus points them"),
    "spine": Limit("the spine's flex", -60, 60, "plus rounds the back, minus arches it"),
    "spine side": Limit("the spine's bend", -40, 40, "plus bends to the left, minus to the right"),
    "spine turn": Limit("the spine's twist", -60, 60, "plus turns the chest to the left, minus to the right"),
    "neck": Limit("the neck's flex", -50, 50, "plus brings the chin to the chest, minus looks up"),
    "neck side": Limit("the neck's bend", -45, 45, "plus brings the ear to the left shoulder, minus to the right"),
    "neck turn": Limit("the neck's turn", -80, 80, "plus looks to the left, minus to the right"),
    "neck forward": Limit(
        "the neck's forward", -20, 40, "plus pokes the head forward with level eyes, minus draws it back"
    ),
    "torso": Limit("the torso", -150, 150, "0 is upright, 90 face down, -90 face up"),
    "scapula": Limit("a movement of the shoulder blade", 0, 1, "0 is at rest, 1 as far as it goes", ""),
    "turn": Limit("the turn", -180, 180, "plus turns the whole body to the left"),
    "tilt": Limit("the foot's tilt", -90, 90, "0 is flat, plus lifts the toes"),
    "camera turn": Limit("the view's turn", -180, 180, "0 sees the side, 90 the front, -90 the back"),
    "camera height": Limit("the view's height", -30, 90, "0 is level, 90 looks straight down"),
    "place": Limit("a place", -150, 150, "100 is the height of the body", ""),
    "height": Limit("a height", 0, 200, "100 is the height of the body, 24 a chair, 125 a bar", ""),
    "width": Limit("a width", 0.2, 4, "1 is as wide as the shoulders", ""),
}


def degrees(joint: str, *words: str) -> tuple[Any, Any, Limit, Choice]:
    """What makes a field that takes a number within the limits of `joint`, or one of `words`; raise QuantityError."""
    limit = LIMITS[joint]
    others = f", or {' or '.join(words)}" if words else ""

    def read(value: object) -> float | str:
        if isinstance(value, str) and value in words:
            return value
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise QuantityError(f"{limit.what} must be a number{others}", limit.help)
        if limit.over(value):
            raise QuantityError(limit.said(value), limit.help)
        return float(value)

    number: dict[str, Any] = {"type": "number", "minimum": limit.least, "maximum": limit.most}
    schema = WithJsonSchema({"anyOf": [number, {"enum": list(words)}]} if words else number)
    return PlainValidator(read), schema, limit, Choice(words)


def spot() -> tuple[Any, Any, Any, Limit]:
    """What makes a field of three numbers, in percent of body height; raise QuantityError."""
    limit = LIMITS["place"]

    def read(value: object) -> tuple[float, ...]:
        numbers = list(value) if isinstance(value, list | tuple) else []
        if len(numbers) != 3 or any(isinstance(each, bool) or not isinstance(each, int | float) for each in numbers):
            raise QuantityError("a place is three numbers", "write forward, outward and upward, like '[4, 10, -36]'")
        if any(limit.over(each) for each in numbers):
            raise QuantityError(limit.said(max(numbers, key=abs)), limit.help)
        return tuple(map(float, numbers))

    number = {"type": "number", "minimum": limit.least, "maximum": limit.most}
    schema = {"type": "array", "items": number, "minItems": 3, "maxItems": 3}
    return PlainValidator(read), PlainSerializer(list), WithJsonSchema(schema), limit
