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
WORD = re.compile(r"[A-Za-z]|-?[0-9]*\.?[0-9]+")
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
    return [float(word) for word in WORD.findall(text)]


def outline(path: str, frame: Frame) -> Iterator[str]:
    """The `d` of a path: moves, lines and curves to whole steps; a curve hardly bent is a line, and lines that hardly bend are one."""
    line: list[Point] = []
    for operator, points in traced(path):
        placed = [frame.place(*point) for point in points]
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
    written = [words([point]) for point in thinned(points)]
    return (f"{point} l" for before, point in pairwise(written) if point != before)


def thinned(points: Sequence[Point]) -> list[Point]:
    """The points without those that lie within three quarters of a step of the line that goes on without them (Douglas and Peucker, 1973)."""
    kept, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        far, at = max(((off(points[k], points[first], points[last]), k) for k in between), default=(0, 0))
        if far > LOOSE:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [point for number, point in enumerate(points) if number in kept]


def traced(path: str) -> Iterator[tuple[str, list[Point]]]:
    """The pieces of a path, as operators of PDF with their points: of each the one where it starts, the controls of a curve, and the end."""
    words, number, command = WORD.findall(path), 0, ""
    at = start = (0.0, 0.0)
    while number < len(words):
        if words[number].isalpha():
            command, number = words[number], number + 1
        if command in "zZ":
            yield "h", [at, start]
            at = start
            continue
        count = COUNTS[command.lower()]
        points = reached(command, [float(word) for word in words[number : number + count]], at)
        number += count
        if command in "mM":
            start, at, command = points[0], points[0], "l" if command == "m" else "L"
            yield "m", points
        else:
            yield "c" if len(points) == 3 else "l", [at, *points]
            at = points[-1]


def reached(command: str, given: Sequence[float], at: Point) -> list[Point]:
    """The points of a command, from where the path is."""
    x, y = at if command.islower() else (0.0, 0.0)
    match command.lower():
        case "h":
            return [(x + given[0], at[1])]
        case "v":
            return [(at[0], y + given[0])]
        case _:
            return [(x + given[k], y + given[k + 1]) for k in range(0, len(given), 2)]


def bent(curve: Sequence[Point]) -> bool:
    """Whether a curve leaves its chord by a step or more: it does so by at most three quarters of how far its controls do."""
    start, *controls, end = curve
    return max(off(point, start, end) for point in controls) * 0.75 > 1


def off(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the line through two others, or from both where they are one."""
    across, along = end[0] - start[0], end[1] - start[1]
    x, y = point[0] - start[0], point[1] - start[1]
    length = math.hypot(across, along)
    return abs(x * along - y * across) / length if length else math.hypot(x, y)


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
