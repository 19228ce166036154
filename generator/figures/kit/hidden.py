"""Hidden lines: which stretches of the lines of kit are seen, past the body and past other kit.

A line is probed every half unit, and more closely where it goes behind something between two probes.
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
PARTS = 16
"""Of the way between two probes: where a line goes behind something is found as closely as one of them."""
ROUNDING = 1e-5
"""The part of a coordinate by which those of one point may differ."""
SHORT = 0.35
"""Shorter stretches are not drawn."""
BODY_NEARER, KIT_NEARER = 0.3, 0.2
"""How much nearer something must be to hide a line: what only touches it does not."""


class Thing(NamedTuple):
    """A solid before the camera."""

    shape: Shape
    tone: str
    under: bool
    item: int = 0
    """The number of the item of kit that it is of."""


class Track(NamedTuple):
    """A line to draw: corners in camera coordinates (n, 3), the number of its thing or -1, its kind, and whether all of the body hides it."""

    corners: Array
    owner: int
    kind: str
    under: bool


class Scene(NamedTuple):
    """What can hide a line: the body, unless that is painted over it, and all solids of the kit."""

    raster: Raster | None
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
    cuts = _cut(probes, turns, hidden[turns], scene)
    starts = np.searchsorted(probes.track, np.arange(len(tracks) + 1)).tolist()
    return [
        (line, track)
        for track, start, end in zip(tracks, starts, starts[1:], strict=False)
        for line in _stretches(probes, slice(start, end), hidden, cuts)
    ]


def _probed(tracks: Sequence[Track]) -> _Probes:
    """Evenly spaced points along tracks, and all their corners."""
    corners = np.concatenate([track.corners for track in tracks])
    counts = [len(track.corners) for track in tracks]
    number = np.repeat(np.arange(len(tracks)), counts)
    way = np.zeros_like(corners)
    way[:-1] = np.diff(corners, axis=0)
    way[np.cumsum(counts) - 1] = 0.0
    parts = np.maximum(np.ceil(np.hypot(way[:, 0], way[:, 1]) / STEP).astype(int), 1)
    side = np.repeat(np.arange(len(corners)), parts)
    step = np.arange(len(side)) - np.repeat(np.cumsum(parts) - parts, parts)
    points = corners[side] + (step / parts[side])[:, None] * way[side]
    owner = np.array([track.owner for track in tracks])
    under = np.array([track.under for track in tracks])
    return _Probes(points, number[side], owner[number][side], under[number][side], step == 0)


def _hidden(probes: _Probes, scene: Scene) -> Mask:
    """Which points something hides; each is on its owner's outline or front."""
    hidden = np.zeros(len(probes.points), bool)
    x, y, depth = probes.points.T
    if scene.raster is not None:
        hidden |= _behind(probes, scene.raster)
    things = scene.things
    boxes = np.array([thing.shape.box for thing in things]).reshape(-1, 2, 2, 1)
    near = (x > boxes[:, 0, 0]) & (x < boxes[:, 1, 0]) & (y > boxes[:, 0, 1]) & (y < boxes[:, 1, 1])
    near &= probes.owner != np.arange(len(things))[:, None]
    near &= probes.under | ~np.array([thing.under for thing in things], bool)[:, None]
    for number in np.flatnonzero(near.any(1)).tolist():
        shape = things[number].shape
        chosen = np.flatnonzero(near[number] & ~hidden)
        chosen = chosen[shape.distance(x[chosen], y[chosen]) < -0.05]
        hidden[chosen] = shape.depth(x[chosen], y[chosen]) > depth[chosen] + KIT_NEARER
    return hidden


def _behind(probes: _Probes, raster: Raster) -> Mask:
    """Which points the body hides."""
    hidden = np.zeros(len(probes.points), bool)
    hits = raster.hits(probes.points[:, :2])
    before = (hits.distance < -0.05) & (hits.depth > probes.points[hits.point, 2] + BODY_NEARER)
    hidden[hits.point[before]] = True
    under = np.flatnonzero(probes.under)
    if len(under):
        hidden[under] = raster.at(probes.points[under, :2]) < 0
    return hidden


def _cut(probes: _Probes, turns: Index, hidden: Mask, scene: Scene) -> dict[int, Array]:
    """Where a track goes behind something or comes out, between each of the probes `turns` and the next, (1, 2) each."""
    if not len(turns):
        return {}
    tried = np.arange(1, PARTS) / PARTS
    between = probes.between(np.repeat(turns, len(tried)), np.tile(tried, len(turns)))
    turned = _hidden(between, scene).reshape(len(turns), -1) != hidden[:, None]
    first = np.where(turned.any(1), turned.argmax(1), PARTS - 1)
    cut = probes.between(turns, (first + 0.5) / PARTS).points
    return dict(zip(turns.tolist(), cut[:, None, :2], strict=True))


def _stretches(probes: _Probes, track: slice, hidden: Mask, cuts: dict[int, Array]) -> Iterator[Line]:
    """The seen stretches of one track; a whole loop is closed, and a loop that is cut starts where it is cut."""
    start, points, seen = track.start, probes.points[track, :2], ~hidden[track]
    count, most = len(points), np.count_nonzero(seen)
    if not most:
        return
    looped = count > 3 and meets(points[0].tolist(), points[-1].tolist())
    if most == count:
        corners = points[probes.corner[track]]
        yield Line(corners[:-1] if looped else corners, looped)
        return
    runs: list[Array] = []
    turns = (np.flatnonzero(seen[1:] != seen[:-1]) + 1).tolist()
    edges = [*([0] if seen[0] else []), *turns, *([count] if seen[-1] else [])]
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        corners = points[begin:end][probes.corner[start + begin : start + end]]
        before = [cuts[start + begin - 1]] if begin else []
        runs.append(np.concatenate([*before, corners, *([cuts[start + end - 1]] if end < count else [])]))
    if looped and len(runs) > 1 and seen[0] and seen[-1]:
        runs[0] = np.concatenate([runs.pop()[:-1], runs[0]])
    for run in runs:
        steps = run[1:] - run[:-1]
        if np.hypot(steps[:, 0], steps[:, 1]).sum() > SHORT:
            yield Line(run, closed=False)


def meets(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two points are one, but for rounding."""
    return all(abs(here - there) <= ROUNDING * (1e-3 + abs(there)) for here, there in zip(one, other, strict=True))
