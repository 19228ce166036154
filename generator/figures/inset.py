"""An inset: one position again, small and from another side, in a frame of its own beside the others.

It is cropped to the muscles that work, and as large as there is room for, so that they can be read on a phone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import Bone
from generator.figures.captions import Caption
from generator.figures.frame import Box, Drawn, Frame, Work, around, draw, smooth
from generator.figures.layer import SCALE, colour
from generator.figures.lines.camera import Camera
from generator.figures.lines.paper import Paper
from generator.figures.skin.body import Skeleton
from generator.figures.skin.look import Look

Array = NDArray[np.float64]

SIZES = (0.95, 0.8, 0.65)
"""How large it may be beside the other positions, the best first."""
COARSE = 1.0
"""The step of its grid in units: nothing as small as a finger matters in it."""
CONTEXT, LEAST = 13.0, 36.0
"""How much of the body is shown round its muscles, and how much of it at least, in units, so that one sees where they are."""
WIDER = 1.2
"""How many times wider a drawing may become for a large inset."""
CROWN, CHIN, EAR = 12.5, 5.0, 8.0
"""From the joint of the head to its crown, its chin and either side, in units, with a little room."""
UPRIGHT = 0.6
"""The cosine of the lean of a chest from which on a body is shown as if it stood: one that lies would lie on its side in an inset."""
SOFT, FADES, LEFT = 3.5, 6, 0.6
"""The edge over which a body fades, in units, in so many steps, and what each leaves of it."""
APART = 2.0
"""The room between its frame and all else, in units of the drawing."""
ROUND, EDGE = 2.4, 0.5
"""The radius of its frame's corners and the width of its line, in units of the drawing."""


class Sheet(NamedTuple):
    """The left and top of each frame on the drawing, how wide and high that is, and how high each frame, in its steps."""

    spots: Sequence[tuple[float, float]]
    wide: float
    high: float
    row: float


class Room(NamedTuple):
    """Where an inset of a box goes, how large it is there, and the sheet, which may have grown for it."""

    left: float
    top: float
    size: float
    box: Box
    sheet: Sheet
    caption: Caption | None = None

    def shown(self, inset: Drawn) -> list[float]:
        """How much of each muscle that works it shows, in square units of the drawing."""
        return [area * self.size**2 for area in inset.shown]


def again(frame: Frame, camera: Camera, look: Look, work: Work) -> Drawn:
    """The body alone, upright, as another camera sees it."""
    return smooth([draw(Frame(stood(frame.skeleton), frame.hands), camera, look, work, COARSE)])[0]


def stood(skeleton: Skeleton) -> Skeleton:
    """A body that lies or bends far as if it stood, its chest upright and to the front; any other as it is."""
    chest = skeleton["chest"]
    if chest.rotation[2, 2] > UPRIGHT:
        return skeleton
    turn = chest.rotation.T
    return {name: Bone(turn @ bone.rotation, turn @ (bone.origin - chest.origin)) for name, bone in skeleton.items()}


def cropped(inset: Drawn) -> Box:
    """The box round the muscles that work with some of the body, or round all of it where they do not show."""
    whole = around([inset.raster.body.box])
    if not inset.work:
        return whole
    points = np.vstack([line.points for line in inset.work])
    low, high = points.min(0) - CONTEXT, points.max(0) + CONTEXT
    more = np.maximum(LEAST - (high - low), 0.0) / 2
    (left, bottom), (right, top) = (low - more).tolist(), (high + more).tolist()
    left, right, bottom, top = headed((left, right, bottom, top), inset)
    return max(left, whole[0] - 2), min(right, whole[1] + 2), max(bottom, whole[2] - 2), min(top, whole[3] + 2)


def headed(box: Box, drawn: Drawn) -> Box:
    """The box with all of the head, if it has any of it."""
    left, right, bottom, top = box
    aside, up, _ = drawn.raster.body.joints["head"].tolist()
    if top < up - CHIN or bottom > up + CROWN or left > aside + EAR or right < aside - EAR:
        return box
    return min(left, aside - EAR), max(right, aside + EAR), min(bottom, up - CHIN), max(top, up + CROWN)


def placed(inset: Drawn, taken: Sequence[Array], sheet: Sheet, caption: Caption) -> Room:
    """Where an inset and its caption go beside frames that stand on a sheet, by the points (n, 2) that each is drawn on."""
    on_sheet = np.vstack([points + spot for points, spot in zip(taken, sheet.spots, strict=True)])
    return room(on_sheet, sheet, cropped(inset), caption if caption.words else None)


def room(taken: Array, sheet: Sheet, box: Box, caption: Caption | None = None) -> Room:
    """The free place for the largest inset and its caption; the sheet grows where there is none, and for a smaller one where it would grow much.

    `taken` are points (n, 2) that are drawn on, in steps of the drawing.
    """
    found = [place._replace(caption=caption) for size in SIZES for place in _places(taken, sheet, box, size, caption)]
    free = [place for place in found if place.sheet == sheet]
    near = [place for place in found if place.sheet.wide < sheet.wide * WIDER]
    return (free or near or sorted(found, key=lambda place: place.sheet.wide))[0]


def _places(taken: Array, sheet: Sheet, box: Box, size: float, caption: Caption | None) -> Iterator[Room]:
    """A place at the bottom and one at the top of each row of frames, the last row first: amid its last gap, or at the right of all."""
    apart = APART * SCALE
    inner, high = (box[1] - box[0]) * SCALE * size, (box[3] - box[2]) * SCALE * size
    wide, high = (max(inner, caption.wide), high + caption.high) if caption else (inner, high)
    for row in sorted({y for _, y in sheet.spots}, reverse=True):
        for top in (row + sheet.row - high - apart, row + apart):
            beside = (taken[:, 1] > top - apart) & (taken[:, 1] < top + high + apart)
            across = np.sort(np.concatenate([[0.0, sheet.wide], taken[beside, 0]]))
            gaps = np.flatnonzero(np.diff(across) >= wide + 2 * apart)
            if len(gaps):
                left = float(across[gaps[-1]] + across[gaps[-1] + 1] - wide) / 2
            else:
                left = float(taken[beside, 0].max(initial=0.0)) + apart
            grown = sheet._replace(
                wide=max(sheet.wide, left + wide + apart), high=max(sheet.high, max(top, apart) + high + apart)
            )
            yield Room(left + (wide - inner) / 2, max(top, apart), size, box, grown)


def framed(content: str, place: Room, paper: Paper) -> str:
    """The painted inset in its frame, fading toward it, over its caption; an SVG of its own cuts off what lies outside, as a clip path would need an id."""
    left, right, bottom, top = place.box
    x, y = paper.place(np.array([left, top]))
    wide, high = (right - left) * SCALE, (top - bottom) * SCALE
    inner, under = wide * place.size, high * place.size
    at = f'x="{place.left:.0f}" y="{place.top:.0f}" width="{inner:.0f}" height="{under:.0f}"'
    round_box = f'{at} rx="{ROUND * SCALE:.0f}"'
    line = f'fill="none" stroke="{colour("floor")}" stroke-width="{EDGE * SCALE:g}"'
    box = f"{x:.0f} {y:.0f} {wide:.0f} {high:.0f}"
    words = place.caption.at(place.left + inner / 2, place.top + under) if place.caption else ""
    ground = f'<rect {round_box} fill="{colour("paper")}"/>'
    return f'{ground}<svg {at} viewBox="{box}">{content}{faded(box)}</svg><rect {line} {round_box}/>{words}'


def faded(box: str) -> str:
    """What lets all fade toward the edge of a box: paper over it, the more the nearer."""
    x, y, wide, high = box.split()
    at = f'x="{x}" y="{y}" width="{wide}" height="{high}"'
    widths = [2 * SOFT * SCALE * (step + 1) / FADES for step in range(FADES)]
    rims = "".join(f'<rect {at} stroke-width="{width:.0f}"/>' for width in widths)
    return f'<g fill="none" stroke="{colour("paper")}" stroke-opacity="{1 - LEFT:g}">{rims}</g>'


def points(frame: Drawn, paper: Paper) -> Array:
    """Points (n, 2) along all that is drawn of a frame, in steps of the drawing."""
    drawn = {id(line): line for layer in frame.layers for line in layer.lines}
    lines = [np.concatenate([line.points, line.points[:1]]) if line.closed else line.points for line in drawn.values()]
    if frame.shadow:
        left, right, bottom, top = frame.shadow.box
        lines.append(np.array([[left, bottom], [right, bottom], [right, top], [left, top]]))
    return paper.place(filled(lines))


def filled(lines: Sequence[Array]) -> Array:
    """Points (m, 2) along lines through points (n, 2), no more than about two units apart."""
    points = np.concatenate(lines)
    ends = np.cumsum([len(line) for line in lines])
    way = np.diff(points, axis=0)
    way[ends[:-1] - 1] = 0.0  # from line to line
    parts = np.maximum(np.ceil(np.hypot(way[:, 0], way[:, 1]) / 2.0).astype(int), 1)
    number = np.repeat(np.arange(len(way)), parts)
    step = np.arange(len(number)) - np.repeat(np.cumsum(parts) - parts, parts)
    between = points[number] + (step / parts[number])[:, None] * way[number]
    return np.concatenate([between, points[ends - 1]])


def dense(line: Array) -> Array:
    """Points (n, 2) along a line, no more than about two units apart."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.union1d(along, np.arange(0.0, along[-1], 2.0))
    return np.column_stack([np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])])
