"""A close-up: the part of the end that moves, large and in a frame of its own, where a movement is so small that one would not see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from generator.figures.captions import Caption
from generator.figures.frame import Box, Drawn, around
from generator.figures.inset import APART, Room, Sheet, headed
from generator.figures.layer import SCALE, Layer
from generator.figures.lines.trace import Line
from generator.figures.screens import Screen

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

CONTEXT, LEAST = 9.0, 26.0
"""How much of the body is shown round what moves, and how much at least, in units."""
LARGEST = 34.0
"""What of it is shown lies at most so far apart, in units: what is nearest to the muscles that work comes first."""
SIZES = (2.2, 1.9, 1.6)
"""How many times larger it may be than the rest."""
RIM = 4.5
"""What it keeps clear round an arrow, in units: more than the edge over which it fades."""
WIDEST = 80.0
"""Its longer side at most, in units of the drawing."""
WORDS = "Close-up"


def box(drawn: Drawn, moved: Array) -> Box | None:
    """What is shown of a frame: the muscles that work, and what moves, by its points at the start and the end (n, 2); nothing where the one is far from the other."""
    points = gathered(moved.reshape(-1, 2, 2), [line.points for line in drawn.work])
    if not len(points):
        return None
    low, high = points.min(0) - CONTEXT, points.max(0) + CONTEXT
    more = np.maximum(LEAST - (high - low), 0.0) / 2
    (left, bottom), (right, top) = (low - more).tolist(), (high + more).tolist()
    return pointing(headed((left, right, bottom, top), drawn), drawn)


def pointing(box: Box, drawn: Drawn) -> Box:
    """The box with all of each arrow that begins or ends in it."""
    found = [points for points in arrows(drawn) if within(points[[0, -1]], box).any()]
    reach = [(*points.min(0), *points.max(0)) for points in found]
    boxes = [(left - RIM, right + RIM, bottom - RIM, top + RIM) for left, bottom, right, top in reach]
    return around([box, *boxes])


def arrows(drawn: Drawn) -> list[Array]:
    """All points of each arrow of a frame, (n, 2): its shaft and its head."""
    parts = [layer.lines for layer in drawn.layers if layer.entire]
    return [np.vstack([line.points for line in lines]) for lines in zip(*parts, strict=True)]


def within(points: Array, box: Box) -> Mask:
    """Which points (n, 2) lie in a box."""
    left, right, bottom, top = box
    inside: Mask = np.all((points >= [left, bottom]) & (points <= [right, top]), axis=1)
    return inside


def gathered(moved: Array, work: Sequence[Array]) -> Array:
    """The work, the largest first, and those of what moves (n, 2, 2) that lie near to it, the nearest first, as far as one close-up holds them; points (m, 2), none if nothing that moves is near."""
    found, *others = sorted(work, key=len, reverse=True) or [moved[0]]
    for more in others:
        found = joined(found, more)
    middle, still = found.mean(0), found
    for ends in sorted(moved, key=lambda ends: float(np.hypot(*(ends - middle).T).min())):
        found = joined(found, ends)
    return found if not work or len(found) > len(still) else found[:0]


def joined(found: Array, more: Array) -> Array:
    """Points (n, 2) with more of them, if all lie near to each other."""
    both = np.vstack([found, more])
    return both if np.ptp(both, axis=0).max() <= LARGEST else found


def cut(drawn: Drawn, box: Box) -> Drawn:
    """A frame with what is seen of it in a box; of arrows those alone that lie in it whole."""
    whole = [bool(within(points, box).all()) for points in arrows(drawn)]
    layers = [
        parted(layer, whole if layer.entire else [reaches(it, box) for it in layer.lines]) for layer in drawn.layers
    ]
    return drawn._replace(layers=[layer for layer in layers if layer.lines], box=box)


def parted(layer: Layer, kept: Sequence[bool]) -> Layer:
    """A layer with some of its lines."""
    strokes = None if layer.strokes is None else list(compress(layer.strokes, kept))
    return layer._replace(lines=list(compress(layer.lines, kept)), strokes=strokes)


def reaches(line: Line, box: Box) -> bool:
    """Whether a line may be seen in a box."""
    left, right, bottom, top = box
    (x, y), (far, high) = line.points.min(0), line.points.max(0)
    return bool(x < right and far > left and y < top and high > bottom)


def placed(box: Box, sheet: Sheet, letters: float, screen: Screen) -> Room:
    """Where it goes, with a caption in letters so high: at the right of all or below, and as large as leaves a body large enough on a screen."""
    longer = max(box[1] - box[0], box[3] - box[2])
    sizes = [min(size, WIDEST / longer) for size in SIZES]
    found = [room(box, sheet, Caption(WORDS, letters), size, below=below) for size in sizes for below in (False, True)]
    return max(found, key=lambda place: enough(place, screen) + 0.1 * place.size)


def enough(place: Room, screen: Screen) -> float:
    """How large the rest is on a screen, as a part of what is large enough; 1 where it is larger."""
    return min(1.0, SCALE / screen.pixel(place.sheet.wide, place.sheet.high) / screen.large)


def room(box: Box, sheet: Sheet, caption: Caption, size: float, *, below: bool) -> Room:
    """A place beside or below all frames, in the middle."""
    apart = APART * SCALE
    wide, high = (box[1] - box[0]) * SCALE * size, (box[3] - box[2]) * SCALE * size
    if below:
        grown = sheet._replace(wide=max(sheet.wide, wide + 2 * apart), high=sheet.high + high + caption.high + apart)
        return Room((grown.wide - wide) / 2, sheet.high, size, box, grown, caption)
    tall = high + caption.high + 2 * apart
    grown = sheet._replace(wide=sheet.wide + wide + apart, high=max(sheet.high, tall))
    return Room(sheet.wide, (grown.high - tall) / 2 + apart, size, box, grown, caption)
