"""One frame of a figure: every line that its drawing needs, in layers from back to front."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit.paint import Painted, painted
from generator.figures.kit.solids import Kit
from generator.figures.layer import (
    RIM,
    SCALE,
    WITHIN,
    Layer,
    area,
    area_of,
    brushed,
    coat,
    edge,
    fill,
    helping,
    muscle,
    smoothed,
    stroke,
    thicker,
    thin,
)
from generator.figures.lines.brush import Stroke
from generator.figures.lines.camera import Camera
from generator.figures.lines.skins import Skin, toned
from generator.figures.lines.trace import Line
from generator.figures.moves import Way
from generator.figures.skin import areas, clothes
from generator.figures.skin.areas import Shape
from generator.figures.skin.body import Skeleton, body
from generator.figures.skin.details import Details, details
from generator.figures.skin.edges import silhouette
from generator.figures.skin.ink import inner
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.shadow import Shadow, shadow
from generator.figures.skin.shapes import Hand
from generator.figures.skin.surface import Surface

Array = NDArray[np.float64]
Box = tuple[float, float, float, float]

Seen = tuple[list[Line], list[Line]]
"""What is seen of a muscle: its deep pieces, and those over which nothing lies."""

STEP = 0.5
"""Of the grid, in units: contours of the smallest round (0.6) stay within 0.06 units."""
NOWHERE = np.empty((0, 2))
LIGHT = np.array([-0.42, 0.62, 0.66]) / np.linalg.norm([-0.42, 0.62, 0.66])
DARK = 0.12
"""The surface is shaded where it meets the light at less than this cosine."""

INNER, FINE, SOFT, HEM = 0.58, 0.36, 0.6, 0.46
"""Widths of inner, fine and soft lines and of hems, in units; the silhouette's stands in the theme."""


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
    passing: bool = False
    """Whether it is seen for a moment, so that it does without what a moment does not show."""
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
    outline: Layer
    """The silhouette of the body."""
    kit: Painted


def around(boxes: Sequence[Box]) -> Box:
    """The box that holds all boxes."""
    sides = np.array(boxes)
    low, high = sides.min(0), sides.max(0)
    return float(low[0]), float(high[1]), float(low[2]), float(high[3])


def draw(frame: Frame, camera: Camera, look: Look, work: Work, step: float = STEP) -> Drawn:
    """One frame: every line that its drawing needs, in camera coordinates, found on a grid of this step; those that were traced are not smoothed yet."""
    posed = body(frame.skeleton, camera, look, frame.hands)
    raster = Raster(posed, posed.grid(step, fixed=frame.passing))
    surface = Surface(raster, frame.skeleton, camera)
    outline, specks = silhouette(raster)
    strokes = inner(raster, specks)
    fine = Details([], [])
    if not frame.passing:
        fine = details(frame.skeleton, camera, raster, frame.hands, lined=look.older)
    skin, ink = (toned(name, look.skin) for name in ("skin", "ink"))
    kit = painted(frame.kit, camera, raster, SCALE)
    working, beside = ([areas.parted(surface, shapes) for shapes in muscles] for muscles in work)
    rim = Layer(stroke("ink", "outline"), outline, 0.06, rough=RIM)
    layers = [
        *map(coat, kit.behind),
        Layer(area_of(skin), outline, 0.06, rough=RIM, small=f"{fill(skin)} {thin('ink', 'outline')}"),
        brushed(toned("detail", look.skin), _free(fine.soft), SOFT),
        area(toned("shade", look.skin), [] if frame.passing else surface.shade(LIGHT, DARK), 0.2),
        *_dress(surface, look),
        *_muscles(working, beside, look.skin, striped=not frame.passing),
        rim,
        brushed(ink, strokes, INNER)._replace(
            paint=f"{fill(ink)} {thicker(ink, 'inner')}", small=thin(ink, "inner"), rough=WITHIN
        ),
        brushed(ink, _free(fine.ink), FINE, 0.8),
        *map(coat, kit.before),
    ]
    under = shadow(frame.skeleton, camera)
    box = around([posed.box, *([under.box] if under else []), *([kit.box] if kit.box else [])])
    shown = [areas.total([*under, *over]) for under, over in working]
    return Drawn(
        [layer for layer in layers if layer.lines],
        raster,
        under,
        box,
        [line for seen in working for lines in seen for line in lines],
        shown,
        rim,
        kit,
    )


def smooth(drawn: Sequence[Drawn]) -> list[Drawn]:
    """Frames with all that was traced smoothed, that of all frames in one go."""
    layers = iter(smoothed([layer for one in drawn for layer in (*one.layers, one.outline)]))
    return [one._replace(layers=list(islice(layers, len(one.layers))), outline=next(layers)) for one in drawn]


def _free(lines: Sequence[Line]) -> list[Stroke]:
    """Lines that thin out at both ends."""
    return [Stroke(line, free_start=True, free_end=True) for line in lines]


def _muscles(working: Sequence[Seen], beside: Sequence[Seen], skin: Skin, *, striped: bool) -> Iterator[Layer]:
    """The muscles that work over those that help, the deep ones of both first."""
    name = toned("primary", skin)
    for level in (0, 1):
        for seen in beside:
            yield from helping(seen[level], skin, striped=striped)
        for seen in working:
            yield muscle(name, toned("skin", skin), seen[level])._replace(small=fill(name))


def _dress(surface: Surface, look: Look) -> list[Layer]:
    """Clothes, hair and what covers it."""
    uppers, soles = clothes.shoes(surface)
    hem = edge(toned("ink", look.skin), HEM)
    worn = (
        (toned("top", look.skin), clothes.top(surface, look), hem),
        ("shorts", clothes.legs(surface, look), hem),
        ("shoe", uppers, ""),
        ("sole", soles, ""),
        ("hair" if look.colour == "dark" else f"hair-{look.colour}", clothes.hair(surface, look), ""),
        ("cover", clothes.cover(surface, look), hem),
    )
    return [
        area(name, lines, 0.1, rim)._replace(small=fill(name) if name != "sole" else "") for name, lines, rim in worn
    ]
