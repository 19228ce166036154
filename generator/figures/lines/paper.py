"""The paper of a drawing: where camera coordinates lie on it, and curves as compact SVG paths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.curve import Curve

Array = NDArray[np.float64]

FORMS = ("c%d %d %d %d %d %d", "l%d %d")
"""What is written of a curve, and of one that is straight."""
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
    return paths([drawn], paper)[0]


def paths(layers: Sequence[Sequence[Curve]], paper: Paper) -> list[str]:
    """The `d` of each of several paths, all written in one go."""
    drawn = [curve for curves in layers for curve in curves]
    if not drawn:
        return ["" for _ in layers]
    counts = np.array([len(curve.pieces) for curve in drawn])
    begins = np.cumsum(counts + 1) - counts - 1
    rows = np.ones(begins[-1] + counts[-1] + 1, bool)
    rows[begins] = False  # those where a curve starts
    points = np.empty((len(rows), 3, 2), int)
    points[begins] = paper.place(np.array([curve.start for curve in drawn]))[:, None]
    points[rows] = paper.place(np.concatenate([curve.pieces for curve in drawn]))
    moves = points.copy()
    moves[1:] -= points[:-1, 2:]
    moves[begins] = points[begins]
    flat = _straight(moves, paper.scale)
    forms = [FORMS[straight] for straight in flat.tolist()]
    for begin in begins.tolist():
        forms[begin] = "M%d %d"
    for last, curve in zip((begins + counts).tolist(), drawn, strict=True):
        forms[last] += "z" if curve.closed else ""
    curved = rows & ~flat
    written = np.repeat(curved[:, None], 6, axis=1)
    written[:, 4:] = True
    values = moves.reshape(-1, 6)[written].tolist()
    ends = [0, *accumulate(map(len, layers))]
    row = np.append(begins, len(rows))[ends]
    value = 2 * row + 4 * np.concatenate([[0], np.cumsum(curved)])[row]
    stretches = zip(pairwise(row.tolist()), pairwise(value.tolist()), strict=True)
    return [
        ("".join(forms[first:last]) % tuple(values[begin:end])).replace(" -", "-")
        for (first, last), (begin, end) in stretches
    ]


def _straight(moves: NDArray[np.int_], scale: float) -> NDArray[np.bool_]:
    """Whether the controls of pieces lie on their chords."""
    chord = moves[:, 2].astype(np.float64)
    length = np.hypot(chord[:, 0], chord[:, 1])[:, None] + 1e-9
    off: Array = np.abs(moves[:, :2, 0] * chord[:, None, 1] - moves[:, :2, 1] * chord[:, None, 0]) / length
    straight: NDArray[np.bool_] = off.max(1) < STRAIGHT * scale
    return straight
