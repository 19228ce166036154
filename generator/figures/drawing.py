"""A figure: the frames of an exercise as one SVG.

Nothing has an id, a class or a style, so that many figures can stand in one page, and need nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures import closeup, narrow
from generator.figures.arrows import pointed
from generator.figures.frame import Box, Drawn, Frame, Work, around, draw
from generator.figures.ghost import haunted
from generator.figures.inset import Sheet, again, framed, placed
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.lines.brush import brushed
from generator.figures.lines.camera import Camera
from generator.figures.lines.curve import Curve, curves, straight
from generator.figures.lines.paper import Paper, path
from generator.figures.marks import marked
from generator.figures.numerals import numbered
from generator.figures.picture import Picture
from generator.figures.skin.look import Look
from generator.figures.skin.shadow import Shadow
from generator.figures.small import small

GAP, ASIDE, ABOVE = 4.0, 6.0, 3.6
"""Between frames, beside and above them, in units."""
WIDE = 1.9
"""A frame more times wider than high than this stands above the next, not beside it."""
TALL = 1.6
"""How many times higher than wide a drawing of more than two frames may be before it grows smaller, as on a phone."""


def picture(frames: Sequence[Frame], camera: Camera, look: Look, work: Work, label: str) -> Picture:
    """The frames with the muscles that work and those that help, and with their arrows."""
    drawn = fronts(frames, camera, look, work)
    close = [closeup.box(drawn[-1], frames[-1].moved)] if len(frames[-1].moved) else []
    insets = [again(frame, frame.again, look, work) for frame in frames if frame.again]
    box = around([frame.box for frame in drawn])
    drawn = [numbered(it, frame.step, box) if frame.step else it for it, frame in zip(drawn, frames, strict=True)]
    left, right, bottom, top = wider(box)
    paper = Paper(SCALE, left, top)
    parts = [closeup.cut(drawn[-1], part) for part in close]
    painted = paint([frame.layers for frame in [*drawn, *insets, *parts]], paper)
    groups = [floor(frame.shadow, paper) + content for frame, content in zip(drawn, painted, strict=False)]
    sheet = arranged(len(groups), (right - left) * SCALE, (top - bottom) * SCALE)
    content = "".join(
        f'<g transform="translate({x:.0f} {y:.0f})">{group}</g>'
        for group, (x, y) in zip(groups, sheet.spots, strict=True)
    )
    shown = [frame.shown for frame in drawn]
    for inset, inked in zip(insets, painted[len(groups) :], strict=False):
        place = placed(inset, drawn, sheet, paper, frames[-1].seen)
        content += framed(inked, place, paper)
        shown.append(place.shown(inset))
        sheet = place.sheet
    for part in close:
        place = closeup.placed(part, sheet)
        content += framed(painted[-1], place, paper)
        sheet = place.sheet
    most = tuple(map(max, zip(*shown, strict=True)))
    last = wider(box if frames[-1].step else drawn[-1].box)
    brief = briefly(Last(last, groups[-1], close, painted[-1]), sheet, paper, label)
    return Picture(svg(content, (0, 0, sheet.wide, sheet.high), label), small((parts or drawn)[-1]), most, narrow=brief)


class Last(NamedTuple):
    """The last position: its box, its painted content, and the box and the content of its close-up, if it has one."""

    box: Box
    content: str
    close: Sequence[Box]
    inked: str


def briefly(last: Last, sheet: Sheet, paper: Paper, label: str) -> str:
    """What narrow places show in place of a sheet, if anything: the last position alone, or its close-up beside it."""
    left, right, bottom, top = last.box
    x, y = paper.place(np.array([left, top]))
    for box in last.close:
        room = narrow.beside(box, last.box)
        content = f'<g transform="translate({-x:.0f} {-y:.0f})">{last.content}</g>{framed(last.inked, room, paper)}'
        return svg(content, (0, 0, room.sheet.wide, room.sheet.high), label)
    if not narrow.alone(last.box, sheet):
        return ""
    return svg(last.content, (x, y, (right - left) * SCALE, (top - bottom) * SCALE), label)


def fronts(frames: Sequence[Frame], camera: Camera, look: Look, work: Work) -> list[Drawn]:
    """The frames before the camera, with arrows, marks, and the start as a ghost in the end where little moves."""
    drawn = [draw(frame, camera, look, work) for frame in frames]
    if len(frames[-1].moved):
        drawn[-1] = haunted(drawn[-1], drawn[0])
    places = [[camera.see(place)[:, :2] for place in frame.wrong] for frame in frames]
    return [marked(pointed(body, frame.ways), wrong) for body, frame, wrong in zip(drawn, frames, places, strict=True)]


def wider(box: Box) -> Box:
    """The box with a margin."""
    left, right, bottom, top = box
    return left - ASIDE, right + ASIDE, bottom - ABOVE, top + ABOVE


def arranged(count: int, wide: float, high: float) -> Sheet:
    """The places of so many frames, each `wide` and `high`, in rows: two side by side or stacked, more as large as may be."""
    across, down = wide + GAP * SCALE, high + GAP * SCALE
    columns = 1 if wide > WIDE * high else 2
    if count > 2:
        columns = max(range(1, count + 1), key=lambda it: min(1 / (it * across), TALL / (-(-count // it) * down)))
    spots = [(round(number % columns * across), round(number // columns * down)) for number in range(count)]
    return Sheet(spots, max(x for x, _ in spots) + wide, spots[-1][1] + high, high)


def svg(content: str, view: Box, label: str) -> str:
    """An SVG that shows `view`: left, top, width and height."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(str(round(number)) for number in view)}" '
        f'role="img" aria-label="{escape(label)}">{content}</svg>'
    )


def paint(frames: Sequence[Sequence[Layer]], paper: Paper) -> list[str]:
    """The SVG paths of each frame's layers; all lines of all frames are fitted in one go, shared ones once."""
    lines = {
        id(line): (line, layer.error)
        for frame in frames
        for layer in frame
        if not layer.straight
        for line in layer.lines
    }
    fitted = curves([line for line, _ in lines.values()], [error for _, error in lines.values()])
    found = dict(zip(lines, fitted, strict=True))
    return [
        "".join(
            _path(layer, [straight(line) if layer.straight else found[id(line)] for line in layer.lines], paper)
            for layer in frame
        )
        for frame in frames
    ]


def _path(layer: Layer, drawn: list[Curve], paper: Paper) -> str:
    """One layer as one path."""
    if layer.strokes is not None:
        drawn = brushed(drawn, layer.strokes, layer.width, layer.taper)
    return f'<path {layer.paint} d="{path(drawn, paper)}"/>'


def floor(under: Shadow | None, paper: Paper) -> str:
    """The shadow as thick lines on the floor, which the camera sees at a slant."""
    if under is None:
        return ""
    x, y = paper.place(np.zeros(2))
    (a, c), (b, d) = under.floor * paper.scale
    lines = "".join(
        f'<path stroke-width="{width:g}" d="{"".join(map(_straight, found))}"/>' for width, found in under.lines.items()
    )
    return (
        f'<g fill="none" stroke="{colour("floor")}" stroke-linecap="round" stroke-linejoin="round" opacity=".35" '
        f'transform="matrix({a:.2f} {-b:.2f} {c:.2f} {-d:.2f} {x:.0f} {y:.0f})">{lines}</g>'
    )


def _straight(line: NDArray[np.float64]) -> str:
    """A line through points (n, 2) as commands of a path, in whole units."""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in line)
