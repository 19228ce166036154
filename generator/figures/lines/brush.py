"""Inner lines as a brush draws them: thin where an end is free, full where it meets another line."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from generator.figures.lines.curve import Curve
from generator.figures.lines.trace import Line, arc


class Stroke(NamedTuple):
    """An inner line; a free end thins out, any other meets the line that ends it."""

    line: Line
    free_start: bool
    free_end: bool


def brushed(curve: Curve, stroke: Stroke, width: float, taper: float = 4.0) -> Curve:
    """The outline of a line drawn `width` thick, thinning out over `taper` units at its free ends."""
    corners = np.concatenate([np.vstack([curve.start[None], curve.pieces[:-1, 2]])[:, None], curve.pieces], axis=1)
    along = arc(np.vstack([corners[:1, 0], corners[:, 3]]))
    length = min(taper, along[-1] * 0.45) + 1e-6
    at = along[:-1, None] + np.diff(along)[:, None] * np.array([0.0, 1 / 3, 2 / 3, 1.0])
    radius = np.full(at.shape, width / 2)
    if stroke.free_start:
        radius *= np.clip(at / length, 0.12, 1.0) ** 0.7
    if stroke.free_end:
        radius *= np.clip((along[-1] - at) / length, 0.12, 1.0) ** 0.7
    begin, end = corners[:, 1] - corners[:, 0], corners[:, 3] - corners[:, 2]
    chord = corners[:, 3] - corners[:, 0]
    begin = np.where((np.abs(begin) > 1e-6).any(1)[:, None], begin, chord)
    end = np.where((np.abs(end) > 1e-6).any(1)[:, None], end, chord)
    side = np.stack([begin, begin, end, end], axis=1)
    side /= np.hypot(side[..., 0], side[..., 1])[..., None] + 1e-9
    offset = np.stack([-side[..., 1], side[..., 0]], axis=-1) * radius[..., None]
    left, right = corners + offset, (corners - offset)[::-1, ::-1]
    turn = np.stack([left[-1, 3], right[0, 0], right[0, 0]])[None]
    return Curve(left[0, 0], np.concatenate([left[:, 1:], turn, right[:, 1:]]), closed=True)
