"""Smooth closed curves through points, as SVG paths and as polygons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.figures.map.area import Point

SCALE = 10
"""SVG units in a hundredth of the body's height: whole numbers are fine enough, and short."""

Segment = tuple[Point, Point, Point, Point]
"""A cubic Bezier curve: start, two handles, end."""


def segments(points: Sequence[Point]) -> Iterator[Segment]:
    """A closed uniform Catmull-Rom spline through the points, a Bezier curve for each side."""
    count = len(points)
    for index in range(count):
        before, start, end, after = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        yield (
            start,
            (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6),
            (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6),
            end,
        )


@cache
def closed(points: tuple[Point, ...]) -> str:
    """The curve as the data of an SVG path, the floor at height 0 and heights counted upward."""
    here = placed(points[0])
    written = [f"M{here[0]} {here[1]}"]
    for _, *rest in segments(points):
        places = [placed(point) for point in rest]
        written.append(
            "c" + joined([value - from_ for place in places for value, from_ in zip(place, here, strict=True)])
        )
        here = places[-1]
    return "".join(written) + "z"


def placed(point: Point) -> tuple[int, int]:
    """A point in SVG units, whose heights count downward."""
    return round(point[0] * SCALE), round((100 - point[1]) * SCALE)


def joined(numbers: Sequence[int]) -> str:
    """Numbers as short as a path allows."""
    return "".join(f"{number}" if number < 0 or not index else f" {number}" for index, number in enumerate(numbers))


def polygon(points: Sequence[Point], steps: int = 6) -> list[Point]:
    """The curve as corners, `steps` for each side."""
    return [bezier(segment, step / steps) for segment in segments(points) for step in range(steps)]


def bezier(segment: Segment, part: float) -> Point:
    """The point at a part, 0 to 1, of a curve."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    across, height = (
        sum(weight * point[axis] for weight, point in zip(weights, segment, strict=True)) for axis in (0, 1)
    )
    return across, height


@cache
def stripes(points: tuple[Point, ...], gap: float) -> str:
    """Slanting lines within the curve, `gap` apart, as the data of an SVG path: a pattern that needs no id and prints."""
    corners = polygon(points)
    least, most = (edge(across + height for across, height in corners) for edge in (min, max))
    written = []
    for number in range(int(least / gap) + 1, int(most / gap) + 1):
        crossings = sorted(crossed(corners, number * gap))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            (x, y), (to_x, to_y) = placed(start), placed(end)
            written.append(f"M{x} {y}l{joined([to_x - x, to_y - y])}")
    return "".join(written)


def crossed(corners: Sequence[Point], level: float) -> Iterator[Point]:
    """Where the line `across + height = level` crosses a polygon."""
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        first, last = sum(start) - level, sum(end) - level
        if (first > 0) != (last > 0):
            part = first / (first - last)
            yield start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])
