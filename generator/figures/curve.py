"""Lines of points to least-squares Bézier curves, and curves to compact SVG paths.

All lines of a drawing are fitted together: each round of the fit is a handful of numpy calls over every piece that is
still too far off, and what fails is cut in two where it is worst. (Schneider, "An algorithm for automatically
fitting digitized curves", Graphics Gems, 1990.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.trace import Line, arc

Array = NDArray[np.float64]
Index = NDArray[np.intp]

CORNER = 48.0
"""A line that turns by more degrees than this within two points has a corner there."""
STRAIGHT = 0.03
"""A curve whose controls lie within this of its chord is written as a straight line, in units."""


class Curve(NamedTuple):
    """A start (2,) and cubic pieces (k, 3, 2): two controls and an end each."""

    start: Array
    pieces: Array
    closed: bool


class Paper(NamedTuple):
    """Where camera coordinates lie on the drawing: whole steps, `scale` a unit, y downwards."""

    scale: float
    left: float
    top: float

    def place(self, points: Array) -> Array:
        """Points (..., 2) in whole steps of the drawing."""
        placed: Array = np.rint((points - [self.left, self.top]) * [self.scale, -self.scale])
        return placed


def curves(lines: Sequence[Line], errors: Sequence[float]) -> list[Curve]:
    """Smooth curves, one a line, each no farther than its error (units) from the points of its line."""
    cuts = [_cut(line) for line in lines]
    if not cuts:
        return []
    points = np.vstack([cut.points for cut in cuts])
    starts = np.cumsum([0] + [len(cut.points) for cut in cuts])
    error = np.repeat(np.asarray(errors, np.float64), [len(cut.at) - 1 for cut in cuts])
    pieces = _Pieces(
        np.concatenate([cut.at[:-1] + start for cut, start in zip(cuts, starts, strict=False)]),
        np.concatenate([cut.at[1:] + start for cut, start in zip(cuts, starts, strict=False)]),
        np.vstack([cut.leave for cut in cuts]),
        np.vstack([cut.arrive for cut in cuts]),
    )
    begins, controls = _fitted(points, pieces, error)
    bounds = np.searchsorted(begins, starts)
    return [
        Curve(points[start], controls[low:high], line.closed)
        for start, low, high, line in zip(starts, bounds, bounds[1:], lines, strict=False)
    ]


class _Pieces(NamedTuple):
    """Stretches of points to fit, one cubic each: first and last point, and the directions at both ends."""

    first: Index
    last: Index
    leave: Array
    arrive: Array


class _Spread(NamedTuple):
    """How pieces lie over their points: the piece of each point, where each piece begins, and its length."""

    owner: Index
    offsets: Index
    length: Array


def straight(line: Line) -> Curve:
    """The line as it is: a straight piece from each point to the next; the last side of a closed one is left to `z`."""
    start, end = line.points[:-1], line.points[1:]
    return Curve(
        line.points[0], np.stack([start + (end - start) / 3, end - (end - start) / 3, end], axis=1), line.closed
    )


class _Cut(NamedTuple):
    """A line cut at its corners: where, and the directions in which each piece leaves and arrives."""

    points: Array
    at: Index
    leave: Array
    arrive: Array


def _cut(line: Line) -> _Cut:
    """A line ready to fit; a closed one starts at a corner and repeats its first point."""
    points = line.points
    if len(points) < 3:
        ends = np.vstack([points, points[-1:]])[:2]
        along = _unit(ends[1:] - ends[:1])
        return _Cut(ends, np.array([0, 1]), along, -along)
    cuts = _corners(points, line.closed)
    if line.closed:
        turn = cuts[0] if len(cuts) else 0
        points = np.roll(points, -turn, 0)
        points = np.vstack([points, points[:1]])
        smooth = len(cuts) == 0
        cuts = np.concatenate([cuts - turn, [len(points) - 1]]) if len(cuts) else np.array([0, len(points) - 1])
    else:
        smooth = False
        cuts = np.concatenate([[0], cuts, [len(points) - 1]])
    reach = np.minimum(2, np.diff(cuts))
    leave = _unit(points[cuts[:-1] + reach] - points[cuts[:-1]])
    arrive = _unit(points[cuts[1:] - reach] - points[cuts[1:]])
    if smooth:
        leave = _unit(points[1:2] - points[-2:-1])
        arrive = -leave
    return _Cut(points, cuts, leave, arrive)


def _corners(points: Array, closed: bool) -> Index:  # noqa: FBT001 - a line's own property
    """Where a line turns sharply, in order."""
    count = len(points)
    if count < 7:
        return np.empty(0, np.intp)
    before, after = points - np.roll(points, 2, 0), np.roll(points, -2, 0) - points
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1))))
    if not closed:
        turn[:3] = turn[-3:] = 0.0
    found: list[int] = []
    for index in np.flatnonzero(turn > CORNER)[np.argsort(-turn[turn > CORNER], kind="stable")]:
        if all(min(abs(index - other), count - abs(index - other)) > 2 for other in found):
            found.append(int(index))
    return np.array(sorted(found), np.intp)


def _unit(vectors: Array) -> Array:
    """Vectors (n, 2) of length one."""
    scaled: Array = vectors / (np.hypot(vectors[:, 0], vectors[:, 1])[:, None] + 1e-12)
    return scaled


def _fitted(points: Array, pieces: _Pieces, error: Array) -> tuple[Index, Array]:
    """Where each fitted piece begins, in order, and its two controls and end."""
    along = arc(points)
    begins, done = [], []
    while len(pieces.first):
        controls, worst, off = _fit(points, along, pieces)
        first, last, leave, arrive = pieces
        good = (off <= error**2) | (last - first < 2)
        begins.append(first[good])
        done.append(np.concatenate([controls[good], points[last[good], None]], axis=1))
        bad = ~good
        split = np.clip(worst[bad], first[bad] + 1, last[bad] - 1)
        tangent = _unit(points[split + 1] - points[split - 1])
        pieces = _Pieces(
            np.concatenate([first[bad], split]),
            np.concatenate([split, last[bad]]),
            np.vstack([leave[bad], tangent]),
            np.vstack([-tangent, arrive[bad]]),
        )
        error = np.concatenate([error[bad], error[bad]])
    order = np.argsort(np.concatenate(begins), kind="stable")
    return np.concatenate(begins)[order], np.concatenate(done)[order]


def _fit(points: Array, along: Array, pieces: _Pieces) -> tuple[Array, Index, Array]:
    """The best controls (k, 2, 2) of one cubic a piece, its worst point, and that point's squared distance."""
    first, last = pieces.first, pieces.last
    sizes = last - first + 1
    owner = np.repeat(np.arange(len(first)), sizes)
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    spread = _Spread(owner, offsets, along[last] - along[first])
    index = np.arange(sizes.sum()) - offsets[owner] + first[owner]
    target = points[index]
    time = (along[index] - along[first][owner]) / np.maximum(spread.length, 1e-9)[owner]
    best = np.full(len(first), np.inf)
    controls, worst = np.empty((len(first), 2, 2)), first.copy()
    for final in (False, False, True):
        weights = _bernstein(time)
        tried = _controls(weights, target, points, pieces, spread)
        corner = np.stack([points[first], tried[:, 0], tried[:, 1], points[last]])[:, owner]
        away = (weights[:, :, None] * corner).sum(0) - target
        square = (away**2).sum(1)
        most = np.maximum.reduceat(square, offsets)
        better = most < best
        best = np.where(better, most, best)
        controls[better] = tried[better]
        at = np.where(square >= most[owner], index, len(points))
        worst = np.where(better, np.minimum.reduceat(at, offsets), worst)
        if not final:
            time = _nearer(time, corner, away)
            time[offsets], time[offsets + sizes - 1] = 0.0, 1.0
    return controls, worst, best


def _bernstein(time: Array) -> Array:
    """The four weights of a cubic at times, (4, n)."""
    rest = 1.0 - time
    return np.stack([rest**3, 3 * time * rest**2, 3 * time**2 * rest, time**3])


def _controls(weights: Array, target: Array, points: Array, pieces: _Pieces, spread: _Spread) -> Array:
    """Least-squares controls (k, 2, 2) on the given tangents; a third of the length where that fails."""
    begin, end, leave, arrive = points[pieces.first], points[pieces.last], pieces.leave, pieces.arrive
    owner, offsets, length = spread
    ends = (weights[0] + weights[1])[:, None] * begin[owner] + (weights[2] + weights[3])[:, None] * end[owner]
    rest = target - ends
    sums = np.add.reduceat(
        np.column_stack(
            [
                weights[1] ** 2,
                weights[1] * weights[2],
                weights[2] ** 2,
                weights[1, :, None] * rest,
                weights[2, :, None] * rest,
            ]
        ),
        offsets,
    )
    mixed = sums[:, 1] * (leave * arrive).sum(1)
    near, far = (sums[:, 3:5] * leave).sum(1), (sums[:, 5:7] * arrive).sum(1)
    scale = sums[:, 0] * sums[:, 2] - mixed**2
    flat = np.abs(scale) < 1e-12
    scale = np.where(flat, 1.0, scale)
    first, second = (near * sums[:, 2] - far * mixed) / scale, (far * sums[:, 0] - near * mixed) / scale
    least, most = 1e-3 * length, 1.5 * length
    poor = flat | (first <= least) | (first >= most) | (second <= least) | (second >= most)
    first, second = np.where(poor, length / 3, first), np.where(poor, length / 3, second)
    return np.stack([begin + leave * first[:, None], end + arrive * second[:, None]], axis=1)


def _nearer(time: Array, corner: Array, away: Array) -> Array:
    """Times moved by one step of Newton towards where the cubic is nearest to its points."""
    rest = 1.0 - time
    slope = (
        (3 * rest**2)[:, None] * (corner[1] - corner[0])
        + (6 * rest * time)[:, None] * (corner[2] - corner[1])
        + (3 * time**2)[:, None] * (corner[3] - corner[2])
    )
    step = (away * slope).sum(1) / ((slope**2).sum(1) + 1e-9)
    moved: Array = np.clip(time - step, 0.0, 1.0)
    return moved


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
