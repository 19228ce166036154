"""Hidden lines: which stretches of the lines of kit are seen, past the body and past other kit.

A line is probed every half unit, and each place where it goes behind something is then found by halving.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit.sight import Shape
from generator.figures.lines.trace import Line
from generator.figures.skin.raster import Raster

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Index = NDArray[np.intp]

STEP = 0.6
"""Between probes, in units."""
HALVINGS = 4
SHORT = 0.35
"""Shorter stretches are not drawn."""
BODY_NEARER, KIT_NEARER = 0.3, 0.2
"""How much nearer something must be to hide a line: what only touches it does not."""


class Thing(NamedTuple):
    """A solid before the camera."""

    shape: Shape
    tone: str
    under: bool


class Track(NamedTuple):
    """A line to draw: corners in camera coordinates (n, 3), the number of its thing or -1, its kind, and whether all of the body hides it."""

    corners: Array
    owner: int
    kind: str
    under: bool


class Scene(NamedTuple):
    """What can hide a line: the body, and all solids of the kit."""

    raster: Raster
    things: Sequence[Thing]


class _Probes(NamedTuple):
    """Points on all tracks: where, on which track, of which thing, whether under the body, and which are corners."""

    points: Array
    track: Index
    owner: Index
    under: Mask
    corner: Mask

    def between(self, at: Index, part: Array) -> _Probes:
        """Points a part of the way from some of the points to the next."""
        start, end = self.points[at], self.points[at + 1]
        points = start + part[:, None] * (end - start)
        return _Probes(points, self.track[at], self.owner[at], self.under[at], self.corner[at])


def visible(tracks: Sequence[Track], scene: Scene) -> list[tuple[Line, Track]]:
    """The stretches of tracks that are seen, each with its track."""
    if not tracks:
        return []
    probes = _probed(tracks)
    hidden = _hidden(probes, scene)
    turns = np.flatnonzero((hidden[1:] != hidden[:-1]) & (probes.track[1:] == probes.track[:-1]))
    cuts = _halved(probes, turns, hidden[turns], scene)
    starts = np.searchsorted(probes.track, np.arange(len(tracks) + 1)).tolist()
    return [
        (line, track)
        for track, start, end in zip(tracks, starts, starts[1:], strict=False)
        for line in _stretches(probes, slice(start, end), hidden, cuts)
    ]


def _probed(tracks: Sequence[Track]) -> _Probes:
    """Evenly spaced points along tracks, and all their corners."""
    points, corners = [], []
    for track in tracks:
        way = np.diff(track.corners, axis=0)
        parts = np.maximum(np.ceil(np.hypot(way[:, 0], way[:, 1]) / STEP).astype(int), 1)
        side = np.repeat(np.arange(len(way)), parts)
        step = np.arange(len(side)) - np.repeat(np.cumsum(parts) - parts, parts)
        points.append(np.vstack([track.corners[side] + (step / parts[side])[:, None] * way[side], track.corners[-1:]]))
        corners.append(np.append(step == 0, True))
    number = np.repeat(np.arange(len(tracks)), [len(some) for some in points])
    owner = np.array([track.owner for track in tracks])
    under = np.array([track.under for track in tracks])
    return _Probes(np.vstack(points), number, owner[number], under[number], np.concatenate(corners))


def _hidden(probes: _Probes, scene: Scene) -> Mask:
    """Which points something hides; each is on its owner's outline or front."""
    hidden = np.zeros(len(probes.points), bool)
    x, y, depth = probes.points.T
    hits = scene.raster.hits(probes.points[:, :2])
    before = (hits.distance < -0.05) & (hits.depth > depth[hits.point] + BODY_NEARER)
    hidden[hits.point[before]] = True
    hidden[probes.under] = (scene.raster.at(probes.points[:, :2]) < 0)[probes.under]
    for number, thing in enumerate(scene.things):
        low, high = thing.shape.box
        near = (x > low[0]) & (x < high[0]) & (y > low[1]) & (y < high[1]) & (probes.owner != number) & ~hidden
        if thing.under:
            near &= probes.under
        chosen = np.flatnonzero(near)
        if len(chosen):
            chosen = chosen[thing.shape.distance(x[chosen], y[chosen]) < -0.05]
            hidden[chosen] = thing.shape.depth(x[chosen], y[chosen]) > depth[chosen] + KIT_NEARER
    return hidden


def _halved(probes: _Probes, turns: Index, hidden: Mask, scene: Scene) -> dict[int, Array]:
    """Where a track goes behind something or comes out, between each of the probes `turns` and the next, (2,) each."""
    low, high = np.zeros(len(turns)), np.ones(len(turns))
    for _ in range(HALVINGS if len(turns) else 0):
        middle = (low + high) / 2
        same = _hidden(probes.between(turns, middle), scene) == hidden
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    cut = probes.between(turns, (low + high) / 2).points
    return dict(zip(turns.tolist(), cut[:, :2], strict=True))


def _stretches(probes: _Probes, track: slice, hidden: Mask, cuts: dict[int, Array]) -> Iterator[Line]:
    """The seen stretches of one track; a whole loop is closed, and a loop that is cut starts where it is cut."""
    start, points, seen = track.start, probes.points[track, :2], ~hidden[track]
    count = len(points)
    looped = count > 3 and bool(np.allclose(points[0], points[-1]))
    if seen.all():
        corners = points[probes.corner[track]]
        yield Line(corners[:-1] if looped else corners, looped)
        return
    runs: list[list[Array]] = []
    for at in range(count):
        if not seen[at]:
            continue
        if at == 0 or not seen[at - 1]:
            runs.append([cuts[start + at - 1]] if at else [])
        if probes.corner[start + at]:
            runs[-1].append(points[at])
        if at + 1 < count and not seen[at + 1]:
            runs[-1].append(cuts[start + at])
    if looped and len(runs) > 1 and seen[0] and seen[-1]:
        runs[0] = runs.pop()[:-1] + runs[0]
    for run in runs:
        line = np.array(run)
        if len(run) > 1 and np.hypot(*np.diff(line, axis=0).T).sum() > SHORT:
            yield Line(line, closed=False)
