"""A figure for small sizes, such as the lists have: one position in few strokes, on a grid as coarse as a phone shows it.

What an inch does not show is left out: faces, hands, shades, stripes, hems and the ink of kit. Whole numbers, an even one
for each control, keep it near 300 bytes among others of a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from generator.figures.frame import Box, Drawn
from generator.figures.layer import Layer
from generator.figures.lines.chain import Chain, chains, straightened
from generator.figures.lines.theme import SMALL
from generator.figures.lines.trace import Line, arc, area

Whole = NDArray[np.int_]

STRAIGHT, OUTLINE, WITHIN = 1.6, 1.1, 2.2
"""How far a line of straight pieces may lie from its place, a curve round what has an outline, so that a head is told from its neck, and one within, in steps of the grid."""
LEAST, OUTLINED, SHORT = 12.0, 30.0, 12.0
"""Smaller areas, those that have an outline unless nothing else of the kit is seen, and shorter lines are left out, in square steps and in steps."""
KIT = "figure-kit"
MARGIN = 2
"""Beside all that is drawn, in steps."""


class Sheet:
    """The grid of a small figure: whole steps, `SMALL` of them along its longer side."""

    def __init__(self, box: Box) -> None:
        left, right, bottom, top = box
        self.scale = (SMALL - 2 * MARGIN) / max(right - left, top - bottom)
        self.corner = np.array([left - MARGIN / self.scale, top + MARGIN / self.scale])
        self.wide, self.high = (round(size * self.scale) + 2 * MARGIN for size in (right - left, top - bottom))

    def placed(self, points: NDArray[np.float64], step: int = 1) -> Whole:
        """Points (n, 2) on the grid, at every so many steps."""
        placed: Whole = np.rint((points - self.corner) * [self.scale / step, -self.scale / step]).astype(int) * step
        return placed

    def lines(self, seen: Sequence[tuple[Layer, Line]]) -> Iterator[tuple[str, str]]:
        """Lines as their paint and the commands of a path."""
        rough = [layer.straight or len(line.points) < 7 for layer, line in seen]
        bent = [its for its, straight in zip(seen, rough, strict=True) if not straight]
        found = iter(chains([line for _, line in bent], [error(layer) / self.scale for layer, _ in bent]))
        for (layer, line), straight in zip(seen, rough, strict=True):
            points = self.placed(corners(line, STRAIGHT / self.scale)) if straight else None
            yield layer.small, arcs(next(found), self) if points is None else polygon(points, closed=line.closed)


def error(layer: Layer) -> float:
    """How far a curve of a layer may lie from its place."""
    return OUTLINE if "fill" in layer.small and "stroke" in layer.small else WITHIN


def small(frame: Drawn) -> str:
    """One frame as a small SVG that is pure decoration, for a name stands beside it."""
    sheet = Sheet(frame.box)
    layers = [layer for layer in frame.layers if layer.small]
    least = OUTLINED if any(kept(layer, sheet.scale, OUTLINED) for layer in layers if KIT in layer.small) else LEAST
    seen = [(layer, line) for layer in layers for line in kept(layer, sheet.scale, least)]
    paths = "".join(painted(sheet.lines(seen)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.wide} {sheet.high}" fill="none" '
        f'stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">{paths}</svg>'
    )


def painted(lines: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Paths, one for all neighbours that are painted alike."""
    for paint, group in groupby(lines, lambda line: line[0]):
        drawn = "".join(path for _, path in group)
        if drawn:
            yield f'<path {paint} d="{drawn}"/>'


def kept(layer: Layer, scale: float, least: float) -> Sequence[Line]:
    """The lines of a layer that can be made out, areas with an outline from `least` on; of a muscle and of clothes at least the largest piece, which kit can do without."""
    found = [line for line in layer.lines if matters(layer, line, scale, least)]
    if found or "stroke" in layer.small:
        return found
    return [max(layer.lines, key=lambda line: abs(area(line.points)))]


def matters(layer: Layer, line: Line, scale: float, least: float) -> bool:
    """Whether a line can be made out, or has to be there all the same."""
    if layer.whole:
        return True
    if line.closed and "fill" in layer.small:
        return abs(area(line.points)) * scale**2 >= (least if "stroke" in layer.small else LEAST)
    return float(arc(line.points)[-1]) * scale >= SHORT


def corners(line: Line, error: float) -> NDArray[np.float64]:
    """What a line of straight pieces cannot do without."""
    if not line.closed:
        return straightened(line.points, error)
    return straightened(np.vstack([line.points, line.points[:1]]), error)[:-1]


def polygon(points: Whole, *, closed: bool) -> str:
    """Straight pieces, less those that the grid has made nothing of."""
    moved = np.diff(points, axis=0)
    moved = moved[moved.any(1)]
    return f"M{numbers(points[0])}l{numbers(moved)}{'z' if closed else ''}" if len(moved) else ""


def arcs(found: Chain, sheet: Sheet) -> str:
    """A chain as commands of a path: its controls lie on even steps, so that what is midway lies on whole ones."""
    controls = sheet.placed(found.controls, 2)
    if found.closed:
        middles = (controls + np.roll(controls, -1, 0)) // 2
        way = np.vstack([middles[-1:], middles])
        first = controls[0]
    else:
        way = np.vstack([controls[:1], (controls[1:-2] + controls[2:-1]) // 2, controls[-1:]])
        first = controls[1]
    moves = np.diff(way, axis=0)
    start = f"M{numbers(way[0])}q{numbers(np.vstack([first - way[0], moves[0]]))}"
    return f"{start}{f't{numbers(moves[1:])}' if len(moves) > 1 else ''}{'z' if found.closed else ''}"


def numbers(values: Whole) -> str:
    """Whole numbers, parted by a blank only where no minus parts them."""
    return " ".join(map(str, values.ravel().tolist())).replace(" -", "-")
