"""What the options of kit are made of: words, and lengths in percent of body height, with plain words for what is wrong."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.figures.words.forms import one_of
from generator.figures.words.limits import Limit
from generator.figures.words.places import SIDES, Side
from generator.values.fields import Part
from generator.values.quantity import QuantityError


def number(what: str, least: float, most: float, meaning: str, unit: str = "") -> tuple[Any, Any, Limit]:
    """What makes a field of a number within limits; raise QuantityError."""
    limit = Limit(what, least, most, meaning, unit)

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise QuantityError(f"{what} must be a number", limit.help)
        if limit.over(value):
            raise QuantityError(limit.said(value), limit.help)
        return float(value)

    return PlainValidator(read), WithJsonSchema({"type": "number", "minimum": least, "maximum": most}), limit


PERCENT = "100 is the height of the body"
Height = Annotated[float, *number("a height over the floor", 0, 160, PERCENT)]
Length = Annotated[float, *number("a length", 1, 200, PERCENT)]
Place = Annotated[float, *number("a place", -150, 150, PERCENT)]
Spot = Annotated[tuple[Place, Place, Place], Field(strict=False)]
"""Forward, leftward and upward of the middle of the floor, in percent of body height."""
OneSide = Annotated[Literal["left", "right"], *one_of("left", "right")]


class Plain(Part):
    """Kit that has no options."""


class Handed(Part):
    """Kit that one hand or both hold."""

    side: OneSide | None = None
    """Only in this hand."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The hands that hold it."""
        return SIDES if self.side is None else (self.side,)
