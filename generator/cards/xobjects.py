"""Drawings as form XObjects (ISO 32000-2, 8.10): once in a PDF, and placed on each page that shows them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

FINE = 5
"""Units of a figure or a muscle map to a step of its form, which counts in whole numbers: about a thirtieth of a millimetre on a card. As far may a curve leave its chord and still be drawn as a straight line."""
WHOLE = 1
"""The same of a drawing in whole squares."""
ROUND = 0.5523
"""Where the controls of a quarter of a circle lie, in radii."""
WORD = re.compile(r"[A-Za-z]|-?[0-9]*\.?[0-9]+")
COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6}
ENDS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}

Point = tuple[float, float]


class XObject(NamedTuple):
    """A drawing in the operators of PDF, y downwards."""

    width: int
    height: int
    """The size of its box, in steps."""
    content: bytes


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


@lru_cache(maxsize=1024)
def xobject(svg: bytes, step: int = FINE) -> XObject:
    """A drawing in greys, of paths, groups that are moved or mirrored, framed insets and nothing else; `step` units to a step."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by us
    left, top, width, height = numbers(root.attrib["viewBox"])
    frame = Frame(1 / step, 1 / step, -left / step, -top / step)
    content = "\n".join(word for node in root for word in drawn(node, frame))
    return XObject(round(width / step), round(height / step), content.encode())


def numbers(text: str) -> list[float]:
    """The numbers in an attribute."""
    return [float(word) for word in WORD.findall(text)]


def drawn(node: ET.Element, frame: Frame) -> Iterator[str]:
    """An element and what it holds; raise ValueError for one that no drawing has."""
    match node.tag.rpartition("}")[2]:
        case "title":
            pass
        case "g":
            yield from together(node, moved(node.attrib["transform"], frame))
        case "svg":
            yield from inset(node, frame)
        case "path":
            yield from painted(node.attrib, outline(node.attrib["d"], frame), frame)
        case "rect":
            yield from painted(node.attrib, outline(rectangle(node.attrib), frame), frame)
        case other:
            raise ValueError(f"a drawing with <{other}>")


def together(node: ET.Element, frame: Frame) -> Iterator[str]:
    """What an element holds."""
    for child in node:
        yield from drawn(child, frame)


def moved(transform: str, frame: Frame) -> Frame:
    """The frame of a group."""
    name, _, rest = transform.partition("(")
    first, second = numbers(rest)
    return frame.within(1, 1, first, second) if name == "translate" else frame.within(first, second, 0, 0)


def inset(node: ET.Element, frame: Frame) -> Iterator[str]:
    """A part cut off at its edge, some with a scale of their own."""
    x, y, width, height = (float(node.attrib.get(name, "0")) for name in ("x", "y", "width", "height"))
    left, top, inner, _ = numbers(node.attrib.get("viewBox", f"0 0 {width} {height}"))
    scale = width / inner
    (ax, ay), (bx, by) = frame.place(x, y), frame.place(x + width, y + height)
    yield f"q {ax:.0f} {ay:.0f} {bx - ax:.0f} {by - ay:.0f} re W n"
    yield from together(node, frame.within(scale, scale, x - left * scale, y - top * scale))
    yield "Q"


def painted(look: dict[str, str], path: Iterator[str], frame: Frame) -> Iterator[str]:
    """A path, filled and stroked as its attributes say."""
    fill, stroke = look.get("fill", "#000"), look.get("stroke", "")
    filled, stroked = fill.startswith("#"), stroke.startswith("#")
    if filled:
        yield f"{grey(fill)} g"
    if stroked:
        width = float(look.get("stroke-width", "1")) * frame.down
        end, join = ENDS[look.get("stroke-linecap", "butt")], JOINS[look.get("stroke-linejoin", "miter")]
        dashes = " ".join(f"{number * frame.down:.1f}" for number in numbers(look.get("stroke-dasharray", "")))
        yield f"{grey(stroke)} G {width:.2f} w {end} J {join} j [{dashes}] 0 d"
    yield from path
    even = "*" if look.get("fill-rule") == "evenodd" else ""
    yield {(True, True): f"B{even}", (True, False): f"f{even}", (False, True): "S", (False, False): "n"}[
        filled, stroked
    ]


def grey(colour: str) -> str:
    """A grey such as `#777` from 0, black, to 1; raise ValueError for a colour."""
    red, *others = re.findall(".." if len(colour) == 7 else ".", colour[1:])
    if set(others) != {red}:
        raise ValueError(f"a drawing with the colour {colour}")
    return f"{int(red, 16) / (16 ** len(red) - 1):.3g}"


def outline(path: str, frame: Frame) -> Iterator[str]:
    """The `d` of a path: moves, lines and curves to whole steps; a curve hardly bent is a line, and a line of no length nothing."""
    shown = ""
    for operator, points in traced(path):
        placed = [frame.place(*point) for point in points]
        curve = operator == "c" and bent(placed)
        words = [f"{x:.0f} {y:.0f}" for x, y in (placed[1:] if curve else placed[-1:])]
        if operator in "mh":
            yield f"{words[-1]} m" if operator == "m" else "h"
        elif curve or words[-1] != shown:
            yield f"{' '.join(words)} {'c' if curve else 'l'}"
        shown = words[-1]


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
    (x, y), *controls, (end, low) = curve
    across, along = end - x, low - y
    length = math.hypot(across, along)
    off = (
        abs((px - x) * along - (py - y) * across) / length if length else math.hypot(px - x, py - y)
        for px, py in controls
    )
    return max(off) * 0.75 > 1


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
