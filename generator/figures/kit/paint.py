"""Kit round a posed body: filled behind it, filled again where it is nearer, and inked where nothing hides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit import solids
from generator.figures.kit.filled import Fill, fills
from generator.figures.kit.hidden import Scene, Thing, Track, visible
from generator.figures.kit.order import back_to_front
from generator.figures.kit.sight import seen
from generator.figures.lines import theme
from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line
from generator.figures.skin.raster import Raster

Array = NDArray[np.float64]

RIM = 0.4
"""The width of the ink on each side of a cord, in units."""
BUTT = "butt"
"""The ends of what of a cord is before the body: where it goes behind a limb, nothing of it is round on that."""
SCRAP, LEAST = 3.0, 0.05
"""Stretches of a cord that are shorter are left out, unless they begin at its end, which is nearer than the second, in units."""
INKED = ("cable", "tire")
"""Cords that are all ink."""


class Coat(NamedTuple):
    """Lines painted alike: what a Layer of the drawing is made of; `straight` lines are drawn as they are, unfitted."""

    paint: str
    """Their attributes in SVG."""
    lines: list[Line]
    error: float
    straight: bool
    small: str = ""
    """Their attributes where the figure is small; left out, it does without them."""


class Painted(NamedTuple):
    """The kit of a frame: coats under the body and over it, and its box (left, right, bottom, top), if there is kit."""

    behind: list[Coat]
    before: list[Coat]
    box: tuple[float, float, float, float] | None
    seen: Sequence[tuple[int, Line]] = ()
    """Each line that nothing hides, with the number of the item that it is of."""

    def of(self, item: int) -> list[Line]:
        """The lines of an item that nothing hides."""
        return [line for number, line in self.seen if number == item]


class Cord(NamedTuple):
    """A cord before the camera (n, 3), with the number of the item that it is of."""

    line: solids.Line
    points: Array
    item: int


def painted(kit: solids.Kit, camera: Camera, raster: Raster, scale: float) -> Painted:
    """The kit drawn round the body; `scale` is the drawing's steps in a unit, for the widths of lines."""
    things = ordered(kit, camera)
    cords = [Cord(line, camera.see(line.points), item) for item, its in items(kit) for line in its.lines]
    if not things and not cords:
        return Painted([], [], None)
    under, over = fills(things, raster)
    edges, ways = list(outlines(things)), tracks(cords)
    found = visible([*edges, *ways], Scene(raster, things))
    behind = [*_coats(under), *_cords(cords, visible(ways, Scene(None, things)), scale)]
    before = [*_coats(over), *_ink(found), *_cords(cords, found, scale, BUTT)]
    corners = np.vstack([thing.shape.outline for thing in things] + [cord.points for cord in cords])
    low, high = corners.min(0).tolist(), corners.max(0).tolist()
    owners = [thing.item for thing in things]
    seen = [(cords[int(track.kind)].item if track.owner < 0 else owners[track.owner], line) for line, track in found]
    return Painted(behind, before, (low[0], high[0], low[1], high[1]), seen)


def items(kit: solids.Kit) -> Iterator[tuple[int, solids.Kit]]:
    """The kit of each item with its number."""
    return enumerate(kit.items or (kit,))


def ordered(kit: solids.Kit, camera: Camera) -> list[Thing]:
    """Every solid as it is seen, from the farthest to the nearest; what lies under the body comes first."""
    things = [
        Thing(seen(solid, camera), piece.tone, piece.under, item)
        for item, its in items(kit)
        for piece in its.pieces
        for solid in piece.solids
    ]
    found: list[Thing] = []
    for layer in (True, False):
        some = [thing for thing in things if thing.under == layer]
        found += [some[number] for number in back_to_front([thing.shape for thing in some])]
    return found


def _coats(fills: Sequence[Fill]) -> list[Coat]:
    """Fills in their order; neighbours of a tone share a coat."""
    return [
        Coat(paint, [fill.line for fill in group], 0.1, straight, f"{paint} {theme.thin('figure-kit-ink', 'kit')}")
        for (paint, straight), group in groupby(fills, lambda fill: (f'fill="{colour(fill.tone)}"', fill.straight))
    ]


def outlines(things: Sequence[Thing]) -> Iterator[Track]:
    """The lines of all solids, whether they are seen or not."""
    for number, (shape, _, under, _) in enumerate(things):
        yield Track(shape.loop, number, "outline", under)
        yield from (Track(edge, number, "edge", under) for edge in shape.edges)


def tracks(cords: Sequence[Cord]) -> list[Track]:
    """The lines of all cords, whether they are seen or not; the kind of each is its number."""
    return [Track(cord.points, -1, str(number), under=False) for number, cord in enumerate(cords)]


def _ink(found: Sequence[tuple[Line, Track]]) -> list[Coat]:
    """The lines of all solids that nothing hides."""
    coats = []
    for kind in ("edge", "outline"):
        lines = [line for line, track in found if track.kind == kind]
        paint = _stroke("ink", theme.value(f"figure-kit-{kind}"))
        coats.append(Coat(paint, lines, 0.06, straight=True))
    return [coat for coat in coats if coat.lines]


def _cords(cords: Sequence[Cord], found: Sequence[tuple[Line, Track]], scale: float, cap: str = "round") -> list[Coat]:
    """Cables, bands and ropes: a line of ink, and on it the colour of all but a cable."""
    coats = []
    for number, (cord, points, _) in enumerate(cords):
        seen = [line for line, track in found if track.kind == str(number)]
        lines = [line for line in seen if not (cap == BUTT and scrap(line, points))]
        straight = len(points) < 7
        if cord.cord != "ripple":
            wide = cord.width + (0 if cord.cord in INKED else 2 * RIM)
            thin = theme.thin("figure-kit-ink", "kit") if cord.cord in INKED else ""
            coats.append(Coat(_stroke("ink", f"{wide * scale:.3g}", cap), lines, 0.06, straight, thin))
        if cord.cord not in INKED:
            thin = theme.thin(f"figure-kit-{cord.cord}", "outline")
            coats.append(Coat(_stroke(cord.cord, f"{cord.width * scale:.3g}", cap), lines, 0.06, straight, thin))
    return [coat for coat in coats if coat.lines]


def scrap(line: Line, points: Array) -> bool:
    """Whether a stretch of a cord between two that are hidden is too short to be read as a part of it."""
    ends = line.points[[0, -1]]
    inner = all(np.hypot(*(points[:, :2] - end).T).min() > LEAST for end in ends)
    return inner and float(np.hypot(*np.diff(line.points, axis=0).T).sum()) < SCRAP


def colour(name: str) -> str:
    """A colour of the theme."""
    return theme.value(f"figure-kit-{name}")


def _stroke(name: str, width: str, cap: str = "round") -> str:
    """The paint of a line."""
    return theme.line(colour(name), width, cap)
