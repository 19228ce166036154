"""Drawings as form XObjects (ISO 32000-2, 8.10): once in a PDF, and placed on each page that shows them."""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from generator import workshop
from generator.cards.strokes import Frame, numbers, outline, rectangle

DOT = 72 / 500
"""A step of a drawing on its paper, in points: a twentieth of a millimetre. As far may a line leave what it stands for."""
SIZES = 2**0.5
"""How much larger a drawing may be shown than another for both to be written in the same steps."""
BEST = 9
"""How hard `zlib` tries to make content small."""
ENDS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}


class XObject(NamedTuple):
    """A drawing in the operators of PDF, y downwards."""

    width: int
    height: int
    """The size of its box, in steps."""
    packed: bytes
    """The operators, as small as `zlib` makes them."""

    @property
    def content(self) -> bytes:
        """The operators."""
        return zlib.decompress(self.packed)


class Drawing(NamedTuple):
    """A drawing as it is given, in SVG: in greys, of paths, groups that are moved or mirrored, framed insets and nothing else."""

    svg: bytes
    exact: bool = False
    """Whether it is made of whole units, such as squares."""

    def box(self) -> list[float]:
        """Left, top, width and height, in its units."""
        return numbers(self.svg.partition(b'viewBox="')[2].partition(b'"')[0].decode())

    def shown(self, width: float, folder: Path | None = None) -> XObject:
        """The drawing as wide as it is shown at most, in points; `folder` is the cache."""
        return kept(self.svg, 1 if self.exact else steps(self.box()[2] / width), folder)


def steps(units: float) -> float:
    """How many of the units that make a point are a step of a drawing; drawings of nearly one size share it."""
    return SIZES ** math.floor(math.log(units * DOT, SIZES))


@lru_cache(maxsize=256)
def kept(svg: bytes, step: float, folder: Path | None) -> XObject:
    """The drawing from the cache, where many PDFs and several processes look for it, or else made for it."""
    if not folder:
        return xobject(svg, step)
    file = folder / f"{workshop.digest((program(), repr(step), svg))}.drawing"
    if known := workshop.kept(file):
        size, _, packed = known.partition(b"\n")
        width, height = map(int, size.split())
        return XObject(width, height, packed)
    made = xobject(svg, step)
    workshop.keep(file, b"%d %d\n" % (made.width, made.height) + made.packed)
    return made


@cache
def program() -> str:
    """A digest of what makes drawings into operators."""
    return workshop.digest(Path(__file__).with_name(f"{name}.py").read_bytes() for name in ("xobjects", "strokes"))


def xobject(svg: bytes, step: float) -> XObject:
    """A drawing in the operators of PDF; `step` units to a step."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by us
    left, top, width, height = numbers(root.attrib["viewBox"])
    frame = Frame(1 / step, 1 / step, -left / step, -top / step)
    content = "\n".join(word for node in root for word in drawn(node, frame))
    return XObject(round(width / step), round(height / step), zlib.compress(content.encode(), BEST))


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
    words = [f"{grey(fill)} g"] if filled else []
    if stroked:
        width = float(look.get("stroke-width", "1")) * frame.down
        end, join = ENDS[look.get("stroke-linecap", "butt")], JOINS[look.get("stroke-linejoin", "miter")]
        dashes = " ".join(f"{number * frame.down:.1f}" for number in numbers(look.get("stroke-dasharray", "")))
        words.append(f"{grey(stroke)} G {width:.2f} w {end} J {join} j [{dashes}] 0 d")
    even = "*" if look.get("fill-rule") == "evenodd" else ""
    paint = {(True, True): f"B{even}", (True, False): f"f{even}", (False, True): "S", (False, False): "n"}
    yield "\n".join((*words, *path, paint[filled, stroked]))


def grey(colour: str) -> str:
    """A grey such as `#777` from 0, black, to 1; raise ValueError for a colour."""
    red, *others = re.findall(".." if len(colour) == 7 else ".", colour[1:])
    if set(others) != {red}:
        raise ValueError(f"a drawing with the colour {colour}")
    return f"{int(red, 16) / (16 ** len(red) - 1):.3g}"
