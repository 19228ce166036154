"""A figure: the frames of an exercise, drawn and painted for one SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from generator.figures import closeup
from generator.figures.arrows import pointed
from generator.figures.frame import Box, Drawn, Frame, Work, around, draw, smooth
from generator.figures.ghost import haunted
from generator.figures.inset import again
from generator.figures.layer import SCALE, Layer, colour
from generator.figures.layout import best, differs, largest
from generator.figures.lines.brush import brushed
from generator.figures.lines.camera import Camera
from generator.figures.lines.curve import Curve, curves, straights
from generator.figures.lines.paper import Paper, paths
from generator.figures.marks import marked
from generator.figures.numerals import numbered
from generator.figures.picture import Picture
from generator.figures.plate import Plate
from generator.figures.positions import Positions
from generator.figures.screens import DESK, HANDOUT, PHONE
from generator.figures.skin.look import Look
from generator.figures.skin.shadow import Shadow
from generator.figures.small import small

ASIDE, ABOVE = 6.0, 3.6
"""Beside and above frames, in units."""


def picture(frames: Sequence[Frame], camera: Camera, look: Look, work: Work, label: str) -> Picture:
    """The frames with the muscles that work and those that help, and with their arrows."""
    traced = [draw(frame, camera, look, work) for frame in frames]
    return laid(frames, fronts(frames, traced, camera), look, work, label)


def laid(frames: Sequence[Frame], drawn: Sequence[Drawn], look: Look, work: Work, label: str) -> Picture:
    """Drawn frames side by side with their numbers, insets and close-ups."""
    found = closeup.box(drawn[-1], frames[-1].moved) if len(frames[-1].moved) else None
    close = [found] if found else []
    insets = [again(frame, frame.again, look, work) for frame in frames if frame.again]
    box, last = around([frame.box for frame in drawn]), drawn[-1]
    drawn = [numbered(it, frame.step, box) if frame.step else it for it, frame in zip(drawn, frames, strict=True)]
    room = wider(box)
    paper = Paper(SCALE, room[0], room[3])
    parts = [closeup.cut(last, part) for part in close]
    painted = paint([frame.layers for frame in [*drawn, *insets, *parts, last]], paper)
    groups = [floor(frame.shadow, paper) + content for frame, content in zip(drawn, painted, strict=False)]
    positions = Positions(drawn, room, paper, insets, frames[-1].seen, close)
    usual = list(positions.usual(PHONE))
    phone = best(chain(iter(usual), positions.nearer(PHONE)), PHONE)
    desk = best(chain(positions.usual(DESK), positions.nearer(DESK)), DESK) if phone.rows > 1 or close else phone
    plate = Plate(groups, painted[len(groups) : -1], floor(last.shadow, paper) + painted[-1], paper, label)
    shown = [frame.shown for frame in drawn]
    shown += [its.shown(inset) for inset, its in zip(insets, phone.rooms, strict=False)]
    most = tuple(map(max, zip(*shown, strict=True)))
    its = wider(last.box)
    on_card = plate.beside(its, close[0]) if close else plate.narrow(its, phone, usual)
    wide = plate.again(desk, phone) if differs(desk, phone, DESK) else ""
    sheet = largest([phone, *usual, desk], HANDOUT)
    handout = "" if sheet is phone else plate.on(sheet)
    thumbnail = small((parts or drawn)[-1])
    return Picture(plate.on(phone, named=bool(wide)), thumbnail, most, narrow=on_card, wide=wide, handout=handout)


def fronts(frames: Sequence[Frame], traced: Sequence[Drawn], camera: Camera) -> list[Drawn]:
    """The frames, as they were traced before the camera, with arrows, marks, and the start as a ghost in the end where little moves."""
    drawn = smooth(traced)
    if len(frames[-1].moved):
        drawn[-1] = haunted(drawn[-1], drawn[0])
    places = [[camera.see(place)[:, :2] for place in frame.wrong] for frame in frames]
    return [marked(pointed(body, frame.ways), wrong) for body, frame, wrong in zip(drawn, frames, places, strict=True)]


def wider(box: Box) -> Box:
    """The box with a margin."""
    left, right, bottom, top = box
    return left - ASIDE, right + ASIDE, bottom - ABOVE, top + ABOVE


def paint(frames: Sequence[Sequence[Layer]], paper: Paper) -> list[str]:
    """The SVG paths of each frame's layers; all lines of all frames are fitted in one go, shared layers and lines once."""
    layers = {id(layer): layer for frame in frames for layer in frame}
    written = dict(zip(layers, inscribed(list(layers.values()), paper), strict=True))
    return ["".join(written[id(layer)] for layer in frame) for frame in frames]


def inscribed(layers: Sequence[Layer], paper: Paper) -> list[str]:
    """Each layer as one path."""
    lines = {id(line): (line, layer.error) for layer in layers if not layer.straight for line in layer.lines}
    corners = {id(line): line for layer in layers if layer.straight for line in layer.lines}
    drawn = dict(zip(corners, straights(list(corners.values())), strict=True))
    fitted = curves([line for line, _ in lines.values()], [error for _, error in lines.values()])
    bent = dict(zip(lines, fitted, strict=True))
    found = [[(drawn if layer.straight else bent)[id(line)] for line in layer.lines] for layer in layers]
    return [
        f'<path {layer.paint} d="{path}"/>'
        for layer, path in zip(layers, paths(inked(layers, found), paper), strict=True)
    ]


def inked(layers: Sequence[Layer], drawn: Sequence[list[Curve]]) -> list[list[Curve]]:
    """The curves of layers as they are, or as a brush draws them."""
    strokes = [(stroke, layer) for layer in layers for stroke in layer.strokes or ()]
    curves = [curve for layer, its in zip(layers, drawn, strict=True) if layer.strokes is not None for curve in its]
    widths, tapers = ([getattr(layer, name) for _, layer in strokes] for name in ("width", "taper"))
    outlines = iter(brushed(curves, [stroke for stroke, _ in strokes], widths, np.array(tapers)))
    return [
        its if layer.strokes is None else list(islice(outlines, len(its)))
        for layer, its in zip(layers, drawn, strict=True)
    ]


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
