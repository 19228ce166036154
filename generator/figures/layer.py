"""Lines painted alike, the layers of a drawing; colours are custom properties of the theme, so that one drawing serves light, dark and print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.figures.kit.paint import Coat
from generator.figures.lines import theme
from generator.figures.lines.brush import Stroke
from generator.figures.lines.hatch import stripes
from generator.figures.lines.skins import Skin, toned
from generator.figures.lines.trace import Line, evened

SCALE = 20.0
"""Whole steps of the drawing in a unit."""
SEAM, STRIPE = 0.45, 0.55
"""Widths of lines between muscles and of stripes, in units."""


class Rough(NamedTuple):
    """How traced lines are smoothed: how far apart their points are then, in units, and how often each is drawn towards its neighbours."""

    step: float
    rounds: int


RIM, WITHIN = Rough(0.4, 1), Rough(0.6, 2)
"""The silhouette, and all that lies within it."""


class Layer(NamedTuple):
    """Lines painted alike; strokes, where given, are brushed `width` thick along them."""

    paint: str
    """Its attributes in SVG."""
    lines: list[Line]
    error: float
    strokes: list[Stroke] | None = None
    width: float = 0.0
    taper: float = 4.0
    straight: bool = False
    """Whether the lines are drawn as they are, with no curve fitted to them."""
    small: str = ""
    """Its paint where the figure is small; left out, that does without it."""
    whole: bool = False
    """Whether a small figure has all of it, however short it is."""
    rough: Rough | None = None
    """How its lines have to be smoothed, if they are as they were traced."""
    entire: bool = False
    """Whether a part of the frame has each of its lines entire or not at all."""


def smoothed(layers: Sequence[Layer]) -> list[Layer]:
    """The layers with all rough lines smoothed, in one go; what layers share, they share still."""
    smooth: dict[tuple[int, Rough | None], Line] = {}
    for how in (RIM, WITHIN):
        lines = {(id(line), how): line for layer in layers if layer.rough == how for line in layer.lines}
        smooth |= zip(lines, evened(list(lines.values()), *how), strict=True)
    return [
        layer._replace(lines=[smooth[id(line), layer.rough] for line in layer.lines], rough=None)
        if layer.rough
        else layer
        for layer in layers
    ]


def coat(coat: Coat) -> Layer:
    """A coat of kit as a layer."""
    return Layer(coat.paint, coat.lines, coat.error, straight=coat.straight, small=coat.small)


def area(name: str, lines: list[Line], error: float, rim: str = "") -> Layer:
    """A filled area, with an edge where it has one."""
    return Layer(area_of(name) + rim, [line for line in lines if line.closed], error, rough=WITHIN)


def muscle(name: str, rim: str, seen: list[Line]) -> Layer:
    """A muscle with its edge, in a colour."""
    return Layer(area_of(name) + edge(rim, SEAM), seen, 0.1, rough=WITHIN)


def helping(seen: list[Line], skin: Skin, *, striped: bool) -> list[Layer]:
    """A muscle that helps: striped, so that it is told from those that work where there is no colour."""
    stripe = toned("stripe", skin)
    area = muscle(toned("secondary", skin), stripe, seen)
    if not striped:
        return [area]
    return [area, Layer('fill="none"' + edge(stripe, STRIPE), stripes(area.lines), 0.0, straight=True)]


def brushed(name: str, strokes: list[Stroke], width: float, taper: float = 4.0) -> Layer:
    """Lines that thin out at their free ends."""
    return Layer(fill(name), [one.line for one in strokes], 0.06, strokes, width, taper)


def colour(name: str) -> str:
    """A colour of the theme."""
    return theme.value(f"figure-{name}")


def fill(name: str) -> str:
    """The paint of what is filled."""
    return f'fill="{colour(name)}"'


def area_of(name: str) -> str:
    """The paint of an area; holes stay open."""
    return f'{fill(name)} fill-rule="evenodd"'


def edge(name: str, width: float) -> str:
    """What it takes besides to draw a line, in units, around what is filled."""
    return f' stroke="{colour(name)}" stroke-width="{width * SCALE:g}"'


def thin(name: str, weight: str) -> str:
    """The paint of a line of a small figure."""
    return theme.thin(f"figure-{name}", weight)


def thicker(name: str, weight: str) -> str:
    """What lets a page make brushed lines thicker, for print."""
    return f'stroke="{colour(name)}" stroke-width="{theme.value(f"figure-{weight}")}"'


def stroke(name: str, weight: str) -> str:
    """The paint of a line, whose width a page may set as well."""
    return theme.line(colour(name), theme.value(f"figure-{weight}"))
