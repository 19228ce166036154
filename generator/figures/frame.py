"""One frame of a figure: every line that its drawing needs, in layers from back to front.

Colours are custom properties of the theme, so that one drawing serves light, dark and print.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit.paint import Coat, painted
from generator.figures.kit.solids import Kit
from generator.figures.lines import theme
from generator.figures.lines.brush import Stroke
from generator.figures.lines.camera import Camera
from generator.figures.lines.hatch import stripes
from generator.figures.lines.skins import Skin, toned
from generator.figures.lines.trace import Line, evened
from generator.figures.moves import Way
from generator.figures.skin import areas, clothes
from generator.figures.skin.areas import Shape
from generator.figures.skin.body import Skeleton, body
from generator.figures.skin.details import details
from generator.figures.skin.edges import silhouette
from generator.figures.skin.ink import inner
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.shadow import Shadow, shadow
from generator.figures.skin.shapes import Hand
from generator.figures.skin.surface import Surface

Array = NDArray[np.float64]
Box = tuple[float, float, float, float]

STEP = 0.5
"""Of the grid, in units: contours of the smallest round (0.6) stay within 0.06 units."""
SCALE = 20.0
"""Whole steps of the drawing in a unit."""
NOWHERE = np.empty((0, 2))
LIGHT = np.array([-0.42, 0.62, 0.66]) / np.linalg.norm([-0.42, 0.62, 0.66])
DARK = 0.12
"""The surface is shaded where it meets the light at less than this cosine."""

INNER, FINE, SOFT, SEAM, HEM, STRIPE = 0.58, 0.36, 0.6, 0.45, 0.46, 0.55
"""Widths of inner, fine and soft lines, between muscles, of hems and stripes, in units; the silhouette's stands in the theme."""


class Frame(NamedTuple):
    """A pose: its skeleton, and for each side whether the hand is open or a fist."""

    skeleton: Skeleton
    hands: Mapping[str, Hand]
    kit: Kit = Kit()
    ways: Sequence[Sequence[Way]] = ()
    """What its arrows show, those of both sides together."""
    wrong: Sequence[Array] = ()
    """World points (1 or 2, 3) to mark: where something is wrong, and where that should be."""
    step: int | None = None
    """The number of the step that it shows, which stands beside it."""
    again: Camera | None = None
    """Another camera, which shows the body once more in an inset."""
    seen: str = ""
    """From where that is, as the caption says it."""
    moved: Array = NOWHERE
    """Where what moves is before the camera (n, 2), if it moves so little that it needs a close-up."""


class Work(NamedTuple):
    """The shapes of the muscles that work, and of those that help."""

    primary: Sequence[Sequence[Shape]] = ()
    secondary: Sequence[Sequence[Shape]] = ()


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
    rough: bool = False
    """Whether its lines are as they were traced, and have to be smoothed."""
    entire: bool = False
    """Whether a part of the frame has each of its lines entire or not at all."""


class Drawn(NamedTuple):
    """A frame's layers from back to front, its body, sampled, and its box: left, right, bottom and top before the camera."""

    layers: list[Layer]
    raster: Raster
    shadow: Shadow | None
    box: Box
    work: list[Line]
    """The outlines of all muscles that work, as far as they are seen."""
    shown: list[float]
    """How much of each muscle that works is seen, in square units (a standing body shows about 2500)."""
    outline: list[Line]
    """The silhouette of the body."""


def around(boxes: Sequence[Box]) -> Box:
    """The box that holds all boxes."""
    sides = np.array(boxes)
    low, high = sides.min(0), sides.max(0)
    return float(low[0]), float(high[1]), float(low[2]), float(high[3])


def draw(frame: Frame, camera: Camera, look: Look, work: Work, step: float = STEP) -> Drawn:
    """One frame: every line that its drawing needs, in camera coordinates, found on a grid of this step."""
    posed = body(frame.skeleton, camera, look, frame.hands)
    raster = Raster(posed, posed.grid(step))
    surface = Surface(raster, frame.skeleton, camera)
    whole, specks = silhouette(raster)
    outline = evened(whole, 0.4, 1)
    strokes = inner(raster, specks)
    smooth = evened([stroke.line for stroke in strokes], 0.6, 2)
    strokes = [stroke._replace(line=line) for stroke, line in zip(strokes, smooth, strict=True)]
    fine = details(frame.skeleton, camera, raster, frame.hands, lined=look.older)
    skin, ink, main = (toned(name, look.skin) for name in ("skin", "ink", "primary"))
    kit = painted(frame.kit, camera, raster, SCALE)
    working = [areas.visible(surface, shapes) for shapes in work.primary]
    layers = [
        *map(_coat, kit.behind),
        Layer(_area_of(skin), outline, 0.06, small=f"{_fill(skin)} {_thin('ink', 'outline')}"),
        _brushed(
            toned("detail", look.skin), [Stroke(line, free_start=True, free_end=True) for line in fine.soft], SOFT
        ),
        _area(toned("shade", look.skin), surface.shade(LIGHT, DARK), 0.2),
        *_dress(surface, look),
        *(layer for shapes in work.secondary for layer in _helping(areas.visible(surface, shapes), look.skin)),
        *(_muscle(main, skin, seen)._replace(small=_fill(main)) for seen in working),
        Layer(_stroke("ink", "outline"), outline, 0.06),
        _brushed(ink, strokes, INNER)._replace(
            paint=f"{_fill(ink)} {_thicker(ink, 'inner')}", small=_thin(ink, "inner")
        ),
        _brushed(ink, [Stroke(line, free_start=True, free_end=True) for line in fine.ink], FINE, 0.8),
        *map(_coat, kit.before),
    ]
    under = shadow(frame.skeleton, camera)
    box = around([posed.box, *([under.box] if under else []), *([kit.box] if kit.box else [])])
    shown = [areas.total(seen) for seen in working]
    return Drawn(
        smoothed([layer for layer in layers if layer.lines]),
        raster,
        under,
        box,
        [line for seen in working for line in seen],
        shown,
        outline,
    )


def smoothed(layers: Sequence[Layer]) -> list[Layer]:
    """The layers with all rough lines smoothed, in one go."""
    smooth = iter(evened([line for layer in layers if layer.rough for line in layer.lines], 0.6, 2))
    return [
        layer._replace(lines=list(islice(smooth, len(layer.lines))), rough=False) if layer.rough else layer
        for layer in layers
    ]


def _dress(surface: Surface, look: Look) -> list[Layer]:
    """Clothes, hair and what covers it."""
    uppers, soles = clothes.shoes(surface)
    hem = _edge(toned("ink", look.skin), HEM)
    worn = (
        (toned("top", look.skin), clothes.top(surface, look), hem),
        ("shorts", clothes.legs(surface, look), hem),
        ("shoe", uppers, ""),
        ("sole", soles, ""),
        ("hair" if look.colour == "dark" else f"hair-{look.colour}", clothes.hair(surface, look), ""),
        ("cover", clothes.cover(surface, look), hem),
    )
    return [
        _area(name, lines, 0.1, edge)._replace(small=_fill(name) if name != "sole" else "")
        for name, lines, edge in worn
    ]


def _coat(coat: Coat) -> Layer:
    """A coat of kit as a layer."""
    return Layer(coat.paint, coat.lines, coat.error, straight=coat.straight, small=coat.small)


def _area(name: str, lines: list[Line], error: float, edge: str = "") -> Layer:
    """A filled area, with an edge where it has one."""
    return Layer(_area_of(name) + edge, [line for line in lines if line.closed], error, rough=True)


def _muscle(name: str, edge: str, seen: list[Line]) -> Layer:
    """A muscle with its edge, in a colour."""
    return Layer(_area_of(name) + _edge(edge, SEAM), seen, 0.1, rough=True)


def _helping(seen: list[Line], skin: Skin) -> list[Layer]:
    """A muscle that helps: striped, so that it is told from those that work where there is no colour."""
    stripe = toned("stripe", skin)
    area = _muscle(toned("secondary", skin), stripe, seen)
    return [area, Layer('fill="none"' + _edge(stripe, STRIPE), stripes(area.lines), 0.0, straight=True)]


def _brushed(name: str, strokes: list[Stroke], width: float, taper: float = 4.0) -> Layer:
    """Lines that thin out at their free ends."""
    return Layer(_fill(name), [stroke.line for stroke in strokes], 0.06, strokes, width, taper)


def colour(name: str) -> str:
    """A colour of the theme."""
    return theme.value(f"figure-{name}")


def _fill(name: str) -> str:
    """The paint of what is filled."""
    return f'fill="{colour(name)}"'


def _area_of(name: str) -> str:
    """The paint of an area; holes stay open."""
    return f'{_fill(name)} fill-rule="evenodd"'


def _edge(name: str, width: float) -> str:
    """What it takes besides to draw a line, in units, around what is filled."""
    return f' stroke="{colour(name)}" stroke-width="{width * SCALE:g}"'


def _thin(name: str, weight: str) -> str:
    """The paint of a line of a small figure."""
    return theme.thin(f"figure-{name}", weight)


def _thicker(name: str, weight: str) -> str:
    """What lets a page make brushed lines thicker, for print."""
    return f'stroke="{colour(name)}" stroke-width="{theme.value(f"figure-{weight}")}"'


def _stroke(name: str, weight: str) -> str:
    """The paint of a line, whose width a page may set as well."""
    return theme.line(colour(name), theme.value(f"figure-{weight}"))
