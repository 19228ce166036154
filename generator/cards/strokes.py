"""The paths of drawings in the operators of PDF, in whole steps and no more of them than are seen."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

LOOSE = 0.75
"""How many steps a corner may lie off a line that goes past it."""
ROUND = 0.5523
"""Where the controls of a quarter of a circle lie, in radii."""
NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+")
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6}

Point = tuple[float, float]


class Frame(NamedTuple):
    """How a part of a drawing lies on the whole: scales, then moves, in steps to a unit and in steps."""

    across: float
    down: float
    x: float
    y: float

    def place(self, x: float, y: float) -> Point:
        """A point of the part, in steps of the whole."""
        return self.across * x + self.x, self.down * y + self.y

    def within(self, across: float, down: float, x: float, y: float) -> Frame:
        """The frame of a part of this part."""
        return Frame(self.across * across, self.down * down, *self.place(x, y))


def numbers(text: str) -> list[float]:
    """The numbers in an attribute."""
    return [float(word) for word in NUMBER.findall(text)]


def outline(path: str, frame: Frame) -> Iterator[str]:
    """The `d` of a path: moves, lines and curves to whole steps; a curve hardly bent is a line, and lines that hardly bend are one."""
    line: list[Point] = []
    across, down, left, top = frame
    for operator, points in traced(path):
        placed = [(across * x + left, down * y + top) for x, y in points]
        if operator == "c" and bent(placed):
            yield from lines(line)
            yield f"{words(placed[1:])} c"
        elif operator in "cl":
            line = line or placed[:1]
            line.append(placed[-1])
            continue
        else:
            yield from lines(line)
            yield f"{words(placed[-1:])} m" if operator == "m" else "h"
        line = []
    yield from lines(line)


def words(points: Iterable[Point]) -> str:
    """Points to whole steps."""
    return " ".join(f"{x:.0f} {y:.0f}" for x, y in points)


def lines(points: Sequence[Point]) -> Iterator[str]:
    """Lines from point to point, without those that none would miss and those of no length."""
    written = [f"{x:.0f} {y:.0f}" for x, y in thinned(points)]
    return (f"{point} l" for before, point in pairwise(written) if point != before)


def thinned(points: Sequence[Point]) -> Sequence[Point]:
    """The points without those that lie within three quarters of a step of the line that goes on without them (Douglas and Peucker, 1973)."""
    if len(points) < 3:
        return points
    kept, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        away = distances(points[first + 1 : last], points[first], points[last])
        if away and (far := max(away)) > LOOSE:
            at = last - 1 - away[::-1].index(far)
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [point for number, point in enumerate(points) if number in kept]


def traced(path: str) -> Iterator[tuple[str, list[Point]]]:
    """The pieces of a path, as operators of PDF with their points: of each the one where it starts, the controls of a curve, and the end."""
    at = start = (0.0, 0.0)
    for command, rest in COMMAND.findall(path):
        if command in "zZ":
            yield "h", [at, start]
            at = start
            continue
        given = [float(number) for number in NUMBER.findall(rest)]
        kind, count = command.lower(), COUNTS[command.lower()]
        for first in range(0, len(given), count):
            points = reached(kind, given[first : first + count], at if command.islower() else None, at)
            if kind == "m" and not first:
                start = points[0]
                yield "m", points
            else:
                yield "c" if kind == "c" else "l", [at, *points]
            at = points[-1]


def reached(kind: str, given: Sequence[float], base: Point | None, at: Point) -> list[Point]:
    """The points of a piece, counted from `base` where there is one; the path is `at` a point."""
    x, y = base or (0.0, 0.0)
    match kind:
        case "c":
            ax, ay, bx, by, cx, cy = given
            return [(x + ax, y + ay), (x + bx, y + by), (x + cx, y + cy)]
        case "h":
            return [(x + given[0], at[1])]
        case "v":
            return [(at[0], y + given[0])]
        case _:
            return [(x + given[0], y + given[1])]


def bent(curve: Sequence[Point]) -> bool:
    """Whether a curve leaves its chord by a step or more: it does so by at most three quarters of how far its controls do."""
    return max(distances(curve[1:-1], curve[0], curve[-1])) * 0.75 > 1


def distances(points: Iterable[Point], start: Point, end: Point) -> list[float]:
    """How far points are from the line through two others, or from both where they are one."""
    (left, top), (right, low) = start, end
    across, along = right - left, low - top
    length = math.hypot(across, along)
    if not length:
        return [math.hypot(x - left, y - top) for x, y in points]
    return [abs((x - left) * along - (y - top) * across) / length for x, y in points]


def rectangle(look: dict[str, str]) -> str:
    """A rectangle with round corners as the `d` of a path."""
    x, y, width, height, corner = (float(look[name]) for name in ("x", "y", "width", "height", "rx"))
    bow, rest = corner * ROUND, corner - corner * ROUND
    right, low = width - 2 * corner, height - 2 * corner
    return (
        f"M{x + corner:g} {y:g}h{right:g}c{bow:g} 0 {corner:g} {rest:g} {corner:g} {corner:g}"
        f"v{low:g}c0 {bow:g} {-rest:g} {corner:g} {-corner:g} {corner:g}"
        f"h{-right:g}c{-bow:g} 0 {-corner:g} {-rest:g} {-corner:g} {-corner:g}"
        f"v{-low:g}c0 {-bow:g} {rest:g} {-corner:g} {corner:g} {-corner:g}z"
    )
