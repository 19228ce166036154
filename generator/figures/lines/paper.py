"""The paper of a drawing: where camera coordinates lie on it, and curves as compact SVG paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.curve import Curve

Array = NDArray[np.float64]

STRAIGHT = 0.03
"""A curve whose controls lie within this of its chord is written as a straight line, in units."""


class Paper(NamedTuple):
    """Where camera coordinates lie on the drawing: whole steps, `scale` a unit, y downwards."""

    scale: float
    left: float
    top: float

    def place(self, points: Array) -> Array:
        """Points (..., 2) in whole steps of the drawing."""
        placed: Array = np.rint((points - [self.left, self.top]) * [self.scale, -self.scale])
        return placed


def path(drawn: Sequence[Curve], paper: Paper) -> str:
    """The `d` of an SVG path: whole numbers, relative, no blank that is not needed."""
    words = []
    for curve in drawn:
        start = paper.place(curve.start).astype(int)
        pieces = paper.place(curve.pieces).astype(int)
        before = np.vstack([start[None], pieces[:-1, 2]]) if len(pieces) else pieces.reshape(0, 2)
        moves = pieces - before[:, None]
        words.append(f"M{_numbers(start.tolist())}")
        for move, flat in zip(moves.reshape(-1, 6).tolist(), _straight(moves, paper.scale), strict=True):
            words.append(f"l{_numbers(move[4:])}" if flat else f"c{_numbers(move)}")
        words.append("z" if curve.closed else "")
    return "".join(words)


def _straight(moves: Array, scale: float) -> list[bool]:
    """Whether the controls of pieces lie on their chords."""
    chord = moves[:, 2].astype(np.float64)
    length = np.hypot(chord[:, 0], chord[:, 1])[:, None] + 1e-9
    off: Array = np.abs(moves[:, :2, 0] * chord[:, None, 1] - moves[:, :2, 1] * chord[:, None, 0]) / length
    return [bool(worst < STRAIGHT * scale) for worst in off.max(1, initial=0.0)]


def _numbers(values: Sequence[int]) -> str:
    """Whole numbers, parted by a blank only where no minus parts them."""
    return " ".join(map(str, values)).replace(" -", "-")
