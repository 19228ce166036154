"""How much of the standing body a muscle map shows: all of it, or a part that is drawn larger."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Annotated

from pydantic import Field, model_validator

from generator.figures.map.area import WIDEST, Point
from generator.values.fields import Part
from generator.values.quantity import QuantityError

Height = Annotated[float, Field(ge=0, le=100, strict=False)]
EDGE = 1
"""What works keeps so far from where the body is cut off."""


class Extent(Part):
    """A part of the body that the muscle map shows larger, in hundredths of the body's height."""

    low: Height = 0
    """The height over the floor where it begins: 0 is the soles, 29 the knees, 47 the crotch, 63 the elbows, 82 the shoulders."""
    high: Height = 100
    """The height where it ends."""
    half: Annotated[float, Field(ge=5, le=WIDEST, strict=False)] = WIDEST
    """Half its width, from the middle line: 16 holds the legs, 28 the trunk with the arms down to the elbows, 34 the hands as well."""

    @model_validator(mode="after")
    def upright(self) -> Extent:
        """It ends above where it begins."""
        if self.low >= self.high:
            raise QuantityError("'low' must be less than 'high'", "write both in hundredths of the body's height")
        return self

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it, and not at an edge where the body goes on."""
        across, height = point
        above = self.low == 0 or height > self.low + EDGE
        below = self.high == 100 or height < self.high - EDGE
        return across < self.half - EDGE and above and below

    def cuts(self, outline: Iterable[Point]) -> bool:
        """Whether some of an outline lies beside it, between its heights."""
        return any(across > self.half for across, height in outline if self.low < height < self.high)


WHOLE = Extent()


def smallest(extents: Iterable[Extent], points: Collection[Point]) -> Extent:
    """The smallest of some extents that holds all points; the whole body where none does, or where there is no point."""
    holding = [extent for extent in extents if points and all(map(extent.holds, points))]
    return min(holding, key=lambda extent: (extent.high - extent.low) * extent.half, default=WHOLE)
