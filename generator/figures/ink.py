"""The lines of a drawing: the silhouette, and inside it each edge that nothing nearer hides.

Where two limbs meet, touch or cross there is one line, never two: it follows the outline of the nearer limb, and runs
midway where both are about as near. That keeps ink from gathering into beads.
"""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.brush import Stroke
from generator.figures.field import SLIT, Body, Grid, Samples
from generator.figures.trace import Line, area, contours, resampled, runs

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

SPACING = 0.5
"""Between the points of a line, in units."""
EDGE = 0.03
"""Lines stay this far inside the silhouette."""
SPECK = 3.0
"""Holes and islands of the silhouette with less area are not drawn, in square units."""
EVEN = 1.6
"""Two limbs whose middles differ in depth by more than this lie one before the other."""
CROTCH = 2.5
"""How far up into the trunk the line between the thighs runs, in units."""
HUG = 0.8
"""A line that never gets farther from the silhouette may only thicken it, in units."""
ASIDE = 1.3
"""How far to both sides of such a line there must be body."""


class Fade(NamedTuple):
    """Near a joint no line parts what the joint joins: up to `depth` of difference, less towards `reach`."""

    joints: tuple[str, ...]
    reach: float
    depth: float


class _Edge(NamedTuple):
    """Lines of one kind: outlines of `own` parts, and whether they part a chain, two chains, or parts of a chain."""

    kind: str
    chains: tuple[str, ...]
    own: list[str]
    line: Line


NEIGHBOURS = {
    frozenset({"upper-arm", "forearm"}): ("elbow", 5.0, 7.0),
    frozenset({"forearm", "hand"}): ("wrist", 5.0, 7.0),
    frozenset({"thigh", "shank"}): ("knee", 7.5, 9.0),
    frozenset({"shank", "foot"}): ("ankle", 7.5, 9.0),
}
ROOTS = {"arm": ("shoulder", 8.0, 8.0), "leg": ("hip", 13.0, 14.0)}


def silhouette(grid: Grid, total: Array) -> list[Line]:
    """The outline of the whole body with its holes."""
    return [line for line in contours(grid.x, grid.y, total) if abs(area(line.points)) >= SPECK]


def inner(body: Body, grid: Grid, samples: Samples) -> list[Stroke]:
    """Every line inside the silhouette that is seen."""
    specks = _specks(grid, samples.total)
    found = [
        *_chain_edges(body, grid, samples),
        *_part_edges(body, grid, samples),
        *_meetings(body, grid, samples, specks),
    ]
    edges = [edge._replace(line=resampled(edge.line, SPACING)) for edge in found if len(edge.line.points) > 5]
    if not edges:
        return []
    points = np.vstack([edge.line.points for edge in edges])
    exact = body.at(points)
    exact.total[_within(points[:, 0], points[:, 1], specks)] = -1.0
    strokes: list[Stroke] = []
    hugging: list[Stroke] = []
    start = 0
    for edge in edges:
        end = start + len(edge.line.points)
        piece = Samples(*(values[..., start:end] for values in exact))
        for stroke, deepest in _seen(body, edge, piece):
            (strokes if deepest < -HUG else hugging).append(stroke)
        start = end
    return _joined(body, strokes + _apart(body, hugging))


def _specks(grid: Grid, total: Array) -> list[Array]:
    """The boxes of holes too small to draw, which count as body: their low and high corners with room around."""
    small = [line.points for line in contours(grid.x, grid.y, total) if abs(area(line.points)) < SPECK]
    return [np.array([points.min(0) - 0.6, points.max(0) + 0.6]) for points in small]


def _within(x: Array, y: Array, boxes: list[Array]) -> Mask:
    """Which points lie in any of the boxes."""
    inside = np.zeros(np.broadcast_shapes(x.shape, y.shape), bool)
    for low, high in boxes:
        inside |= (x > low[0]) & (x < high[0]) & (y > low[1]) & (y < high[1])
    return inside


def _chain_edges(body: Body, grid: Grid, samples: Samples) -> list[_Edge]:
    """The outline of every chain."""
    return [
        _Edge("chain", (chain,), [name for name, _ in body.chains[chain]], line)
        for chain, field in zip(body.chains, samples.chains, strict=True)
        for line in contours(grid.x, grid.y, field)
    ]


def _part_edges(body: Body, grid: Grid, samples: Samples) -> list[_Edge]:
    """The outline of every part; only what lies inside its own chain is of use."""
    found = []
    for name, part in body.parts.items():
        rows, columns = grid.window(part.box, 1.0)
        field = samples.distance[body.row[name], rows, columns]
        found += [
            _Edge("part", (body.chain_of[name],), [name], line)
            for line in contours(grid.x[columns], grid.y[rows], field)
        ]
    return found


def _meetings(body: Body, grid: Grid, samples: Samples, specks: list[Array]) -> list[_Edge]:
    """The one line between each two limbs that overlap, or that leave a slit which is closed."""
    found = []
    chains = list(body.chains)
    closed = _within(grid.x[None, :], grid.y[:, None], specks)
    for first, second in combinations(range(1, len(chains)), 2):
        both = np.maximum(samples.chains[first], samples.chains[second])
        zone = (both < SLIT + grid.step) | (closed & (both < SPECK))
        if np.count_nonzero(zone) < 4:
            continue
        own = [[name for name, _ in body.chains[chains[number]]] for number in (first, second)]
        near = [_rim_depth(body, samples, names, zone) for names in own]
        weight = np.clip(0.5 + (near[0] - near[1]) / (2 * EVEN), 0.0, 1.0)
        field = np.zeros(zone.shape)
        field[zone] = weight * samples.chains[first][zone] - (1 - weight) * samples.chains[second][zone]
        lines = contours(grid.x, grid.y, np.ma.array(field, mask=~zone))
        found += [_Edge("meeting", (chains[first], chains[second]), own[0] + own[1], line) for line in lines]
    return found


def _rim_depth(body: Body, samples: Samples, names: list[str], where: Mask | slice) -> Array:
    """How near the middle of the part is whose outline is nearest, at chosen points."""
    rows = [body.row[name] for name in names]
    distance = np.abs(np.stack([samples.distance[row][where] for row in rows]))
    axis = np.stack([samples.axis[row][where] for row in rows])
    nearest = distance.argmin(0)
    chosen: Array = np.take_along_axis(axis, nearest[None], 0)[0]
    return chosen


def _seen(body: Body, edge: _Edge, piece: Samples) -> list[tuple[Stroke, float]]:
    """The runs of a line that are inside the silhouette and hidden by nothing, and the field where each is deepest."""
    kept = piece.total < -EDGE
    if not kept.any():
        return []
    wanted = _wanted(body, edge, piece)
    kept &= wanted
    hidden = np.zeros(len(kept), bool)
    depth = _rim_depth(body, piece, edge.own, slice(None))
    for name, row in body.row.items():
        covered = piece.distance[row] < -0.1
        if name in edge.own or not covered.any():
            continue
        gap = depth - piece.depth[row]
        fade = _fade(edge, name, body.chain_of[name])
        if fade is None:
            hidden |= covered & (gap < -0.3)
            continue
        tolerance = _tolerance(body, fade, edge.line.points, depth)
        hidden |= covered & (gap < -0.4 - tolerance)
        kept &= ~(covered & (np.abs(gap) <= tolerance + 0.4) & (tolerance > 0))
    bound = hidden | (piece.total >= -EDGE - 0.3) | (~wanted & (edge.kind == "chain"))
    strokes = []
    for run, whole in runs(kept & ~hidden, edge.line.closed, least=_least(edge)):
        count = len(kept)
        before, after = (int(run[0]) - 1) % count, (int(run[-1]) + 1) % count
        stroke = Stroke(Line(edge.line.points[run], whole), *(not (whole or bound[end]) for end in (before, after)))
        if edge.kind == "meeting" and not edge.line.closed:
            stroke = _run_on(edge.line, run, stroke)
        strokes.append((stroke, float(piece.total[run].min())))
    return strokes


def _least(edge: _Edge) -> int:
    """How many points a line must have: short ones within a limb, and of the torso over a limb, are only dents."""
    return 8 if (edge.kind == "part") == (edge.chains[0] != "core") else 5


def _run_on(line: Line, run: NDArray[np.intp], stroke: Stroke) -> Stroke:
    """A line between two limbs with its bound ends run on into the silhouette, which rounds the tip of the slit."""
    begin = int(run[0]) if stroke.free_start else max(int(run[0]) - 2, 0)
    end = int(run[-1]) + 1 if stroke.free_end else int(run[-1]) + 3
    return stroke._replace(line=Line(line.points[begin:end], closed=False))


def _wanted(body: Body, edge: _Edge, piece: Samples) -> Mask:
    """Where a line is not already drawn as another."""
    chains = list(body.chains)
    own = [chains.index(chain) for chain in edge.chains]
    if edge.kind == "meeting":
        near = (piece.chains[own].max(0) < SLIT) | (piece.total == -1.0)
        if all(chain.startswith("leg") for chain in edge.chains):
            near &= piece.distance[body.row["torso"]] > -CROTCH
        return np.asarray(near)
    others = [number for number in range(1, len(chains)) if number not in own]
    if edge.kind == "part":
        return np.asarray(piece.chains[own[0]] < -0.2)
    gap = piece.chains[others].min(0)
    apart = (gap > 2 * SLIT) & (piece.total != -1.0)
    return np.asarray(apart | ((gap < 0) & (own[0] == 0)))


def _fade(edge: _Edge, name: str, chain: str) -> Fade | None:
    """Which joint joins the line's own parts to another part, if any."""
    if edge.kind == "part":
        if chain not in edge.chains:
            return None
        if chain == "core":
            return Fade(("head",), 5.0, 1.0)
        mine, _, side = edge.own[0].rpartition("-")
        between = NEIGHBOURS.get(frozenset({mine, name.rpartition("-")[0]}))
        return Fade((f"{between[0]}-{side}",), between[1], between[2]) if between else None
    limbs = [other for other in (*edge.chains, chain) if other != "core"]
    if "core" not in (*edge.chains, chain) or not limbs:
        return None
    joint, reach, depth = ROOTS[limbs[0].partition("-")[0]]
    return Fade(tuple(f"{joint}-{limb.partition('-')[2]}" for limb in limbs if limb[:3] == limbs[0][:3]), reach, depth)


def _tolerance(body: Body, fade: Fade, points: Array, depth: Array) -> Array:
    """The difference in depth that a joint forgives at each point."""
    seen = np.column_stack([points, depth])
    away = np.min([np.linalg.norm(seen - body.joints[joint], axis=1) for joint in fade.joints], axis=0)
    forgiven: Array = fade.depth * np.clip(1.25 - away / fade.reach, 0.0, 1.0)
    return forgiven


def _apart(body: Body, strokes: list[Stroke]) -> list[Stroke]:
    """Of strokes along the silhouette those that have body on both sides; the others would only thicken it."""
    if not strokes:
        return []
    normals = []
    for stroke in strokes:
        slope = np.gradient(stroke.line.points, axis=0)
        slope /= np.hypot(slope[:, 0], slope[:, 1])[:, None] + 1e-9
        normals.append(np.column_stack([-slope[:, 1], slope[:, 0]]) * ASIDE)
    points = np.vstack([stroke.line.points for stroke in strokes])
    around = np.vstack(normals)
    beside = body.at(np.vstack([points - around, points + around])).total.reshape(2, -1)
    outside = beside.max(0) > 0
    starts = np.cumsum([0] + [len(stroke.line.points) for stroke in strokes])
    return [
        stroke
        for stroke, begin, end in zip(strokes, starts, starts[1:], strict=False)
        if outside[begin:end].mean() <= 0.5
    ]


def _joined(body: Body, strokes: list[Stroke]) -> list[Stroke]:
    """The strokes with their bound ends run on until they meet the silhouette, at most two units."""
    ends = [
        (number, at, next_to)
        for number, stroke in enumerate(strokes)
        for at, next_to, free in ((0, 3, stroke.free_start), (-1, -4, stroke.free_end))
        if not stroke.line.closed and not free
    ]
    if not ends:
        return strokes
    tips = np.array([strokes[number].line.points[at] for number, at, _ in ends])
    inside = np.array([strokes[number].line.points[next_to] for number, _, next_to in ends])
    ahead = tips - inside
    ahead /= np.hypot(ahead[:, 0], ahead[:, 1])[:, None] + 1e-9
    reach = np.arange(0.0, 2.2, 0.2)
    tried = tips[:, None] + ahead[:, None] * reach[None, :, None]
    total = body.at(tried.reshape(-1, 2)).total.reshape(len(ends), -1)
    out = total[:, 1:] > -0.02
    longer = np.where(out.any(1), reach[1:][out.argmax(1)], 0.25)
    longer = np.where(total[:, 0] > -0.15, 0.25, longer)  # already there
    points = [stroke.line.points for stroke in strokes]
    for (number, at, _), tip, way, length in zip(ends, tips, ahead, longer, strict=True):
        more = (tip + way * length)[None]
        points[number] = np.vstack([more, points[number]] if at == 0 else [points[number], more])
    return [stroke._replace(line=Line(done, stroke.line.closed)) for stroke, done in zip(strokes, points, strict=True)]
