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
NEXT = rf"[ ,]*({NUMBER.pattern})"
PIECE = re.compile(rf"([A-Za-z])(?:{NEXT}(?:{NEXT}(?:{4 * NEXT})?)?)?|[^ ,]")
"""A letter with one, two or six numbers; what is no piece of a path has no letter."""
OPERATORS = {"m": "m", "M": "m", "z": "h", "Z": "h"}
"""All others that are no curves are lines."""

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
    for operator, points in traced(path, frame):
        if operator == "l" or (operator == "c" and not bent(*points)):
            line = line or [points[0]]
            line.append(points[-1])
            continue
        if line:
            yield from lines(line)
            line = []
        yield f"{words(points[1:])} {operator}" if operator != "h" else operator
    yield from lines(line)


def words(points: Iterable[Point]) -> str:
    """Points to whole steps."""
    return " ".join([f"{x:.0f} {y:.0f}" for x, y in points])


def lines(points: Sequence[Point]) -> Iterator[str]:
    """Lines from point to point, without those that none would miss and those of no length."""
    written = [f"{x:.0f} {y:.0f} l" for x, y in thinned(points)]
    return (line for before, line in pairwise(written) if line != before)


def thinned(points: Sequence[Point]) -> Sequence[Point]:
    """The points without those that lie within three quarters of a step of the line that goes on without them (Douglas and Peucker, 1973)."""
    if len(points) < 3:
        return points
    kept, spans = [0, len(points) - 1], [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        away = distances(points[first + 1 : last], points[first], points[last])
        if (far := max(away)) > LOOSE:
            at = last - 1 - away[::-1].index(far)
            kept.append(at)
            spans += [span for span in ((first, at), (at, last)) if span[1] - span[0] > 1]
    return [points[number] for number in sorted(kept)]


def traced(path: str, frame: Frame) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """The pieces of a path, as operators of PDF with their points: of each the one where it starts, the controls of a curve, and the end; raise ValueError for what has no letter of its own."""
    across, down, left, top = frame
    x = y = 0.0
    home, at = (x, y), (left, top)
    for letter, a, b, c, d, e, f in PIECE.findall(path):
        before = at
        if letter in "cC":
            first, second = (x, y) if letter == "c" else (0.0, 0.0)
            one = across * (first + float(a)) + left, down * (second + float(b)) + top
            two = across * (first + float(c)) + left, down * (second + float(d)) + top
            x, y = first + float(e), second + float(f)
            at = across * x + left, down * y + top
            yield "c", (before, one, two, at)
            continue
        x, y = home if letter in "zZ" else reached(letter + c, a, b, x, y)
        at = across * x + left, down * y + top
        if letter in "mM":
            home = x, y
        yield OPERATORS.get(letter, "l"), (before, at)


def reached(letter: str, first: str, second: str, x: float, y: float) -> Point:
    """Where a line or a move ends that starts at a point."""
    left, top = (x, y) if letter.islower() else (0.0, 0.0)
    match letter:
        case "l" | "L" | "m" | "M":
            return left + float(first), top + float(second)
        case "h" | "H" if not second:
            return left + float(first), y
        case "v" | "V" if not second:
            return x, top + float(first)
    raise ValueError(f"a path with {letter}")


def bent(start: Point, one: Point, two: Point, end: Point) -> bool:
    """Whether a curve leaves its chord by a step or more: it does so by at most three quarters of how far its controls do."""
    (left, top), (right, low), (x, y), (other, lower) = start, end, one, two
    across, along = right - left, low - top
    length = math.hypot(across, along)
    if not length:
        return max(math.dist(start, one), math.dist(start, two)) * 0.75 > 1
    first, second = (x - left) * along - (y - top) * across, (other - left) * along - (lower - top) * across
    return max(abs(first), abs(second)) / length * 0.75 > 1


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
