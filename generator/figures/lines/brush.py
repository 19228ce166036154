"""Inner lines as a brush draws them: thin where an end is free, full where it meets another line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from generator.figures.lines.curve import Curve, real_pairs
from generator.figures.lines.trace import Line

THINNEST = 0.12
"""How much of its taper a free end is thin for."""


class Stroke(NamedTuple):
    """An inner line; a free end thins out, any other meets the line that ends it."""

    line: Line
    free_start: bool
    free_end: bool


def brushed(
    curves: Sequence[Curve], strokes: Sequence[Stroke], width: ArrayLike, taper: ArrayLike = 4.0
) -> list[Curve]:
    """The outlines of lines drawn `width` thick, thinning out over `taper` units at their free ends; both for all lines or for each."""
    if not curves:
        return []
    counts = np.array([len(curve.pieces) for curve in curves])
    stops = np.cumsum(counts)
    begins, owner = stops - counts, np.repeat(np.arange(len(counts)), counts)
    drawn = np.ascontiguousarray(np.concatenate([curve.pieces for curve in curves])).view(complex)[..., 0]
    starts = np.roll(drawn[:, 2], 1)
    starts[begins] = np.array([curve.start for curve in curves]).view(complex)[:, 0]
    corners = np.column_stack([starts, drawn])
    chord = corners[:, 3] - corners[:, 0]
    length = np.abs(chord)
    along = np.cumsum(length)
    whole = along[stops - 1] - (along - length)[begins]
    at = (along - length - (along - length)[begins][owner])[:, None] + length[:, None] * np.linspace(0.0, 1.0, 4)
    reach = (np.minimum(taper, whole * 0.45) + 1e-6)[owner][:, None]
    radius = np.full(at.shape, (np.broadcast_to(width, len(counts)) / 2)[owner][:, None])
    for free, away in (
        ([stroke.free_start for stroke in strokes], at),
        ([stroke.free_end for stroke in strokes], whole[owner][:, None] - at),
    ):
        thin = np.clip(away / reach, THINNEST, 1.0) ** 0.7
        radius *= np.where(np.array(free)[owner][:, None], thin, 1.0)
    begin, end = corners[:, 1] - corners[:, 0], corners[:, 3] - corners[:, 2]
    begin, end = (np.where(np.abs(way) > 1e-6, way, chord) for way in (begin, end))
    side = np.stack([begin, begin, end, end], axis=1)
    offset = 1j * side / (np.abs(side) + 1e-9) * radius
    left = corners + offset
    right = (corners - offset)[(begins + stops - 1)[owner] - np.arange(len(owner)), ::-1]
    first = 2 * begins + np.arange(len(counts))
    here = np.arange(len(owner)) + (first - begins)[owner]
    around = np.empty((2 * len(owner) + len(counts), 3), complex)
    around[here], around[here + counts[owner] + 1] = left[:, 1:], right[:, 1:]
    tips, backs = left[stops - 1, 3], right[begins, 0]
    around[first + counts] = np.column_stack([tips, backs, backs])
    outlines, corner = np.split(real_pairs(around), first[1:]), real_pairs(left[begins, 0])
    return [Curve(start, pieces, closed=True) for start, pieces in zip(corner, outlines, strict=True)]
