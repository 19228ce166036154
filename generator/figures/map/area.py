"""Where a muscle lies on the body's front or back, as an outline of points."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from generator.values.fields import Part, written
from generator.values.quantity import QuantityError

Point = tuple[float, float]
"""(across, height): the distance from the middle line and from the floor, in hundredths of the body's height."""

View = Literal["front", "back"]
WIDEST = 34.0
"""How far the hands of the standing body reach."""

POINT = re.compile(r"\s*(\d{1,3}(?:\.\d{1,2})?) (\d{1,3}(?:\.\d{1,2})?)\s*")
EXAMPLE = "0.5 81, 9.4 80.8, 5.8 71.8"
HELP = f"write at least three points as 'across height', with commas between: '{EXAMPLE}'"
LONGEST = 1000


class Points(tuple[Point, ...]):
    """The corners of an outline, which is smoothed through them and closed."""

    __slots__ = ()


def parse_points(text: str) -> Points:
    """`0.5 81, 9.4 80.8, 5.8 71.8` as points; raise QuantityError where it is no outline on the body's left half."""
    found = [POINT.fullmatch(point) for point in text.split(",")]
    wrong = next((point.strip() for point, match in zip(text.split(","), found, strict=True) if not match), None)
    if wrong is not None:
        raise QuantityError(f"'{wrong}' is no point", HELP)
    points = Points((float(match[1]), float(match[2])) for match in found if match)
    if len(points) < 3:
        raise QuantityError("an outline needs at least three points", HELP)
    outside = next((point for point in points if point[0] > WIDEST or point[1] > 100), None)
    if outside:
        place = f"'{outside[0]:g} {outside[1]:g}'"
        raise QuantityError(f"the point {place} lies off the body", f"go at most {WIDEST:g} across and 100 up")
    return points


PATTERN = r"^\d+(\.\d+)? \d+(\.\d+)?(, \d+(\.\d+)? \d+(\.\d+)?){2,}$"
Outline = Annotated[Points, *written(Points, parse_points, PATTERN, EXAMPLE, longest=LONGEST)]


class Area(Part):
    """A muscle's place on one side of the body; the other half mirrors it."""

    view: View
    """Whether it is seen from the `front` or from the `back`."""
    outline: Outline
    """Its corners: for each the distance from the body's middle line and the height above the floor, in hundredths of the body's height."""
