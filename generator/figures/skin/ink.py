"""The lines of a drawing inside its silhouette: each edge that nothing nearer hides.

Where two limbs meet, touch or cross there is one line, never two: it follows the outline of the nearer limb, and runs
midway where both are about as near. That keeps ink from gathering into beads.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line, resampled, runs
from generator.figures.skin.edges import Edge, edges, rim_depth, specks, within
from generator.figures.skin.field import SLIT, Body, Grid, Samples

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

SPACING = 0.5
"""Between the points of a line, in units."""
EDGE = 0.03
"""Lines stay this far inside the silhouette."""
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


NEIGHBOURS = {
    frozenset({"upper-arm", "forearm"}): ("elbow", 5.0, 7.0),
    frozenset({"forearm", "hand"}): ("wrist", 5.0, 7.0),
    frozenset({"thigh", "shank"}): ("knee", 7.5, 9.0),
    frozenset({"shank", "foot"}): ("ankle", 7.5, 9.0),
}
ROOTS = {"arm": ("shoulder", 8.0, 8.0), "leg": ("hip", 13.0, 14.0)}


def inner(body: Body, grid: Grid, samples: Samples) -> list[Stroke]:
    """Every line inside the silhouette that is seen."""
    boxes = specks(grid, samples.total)
    found = edges(body, grid, samples, boxes)
    even = [edge._replace(line=resampled(edge.line, SPACING)) for edge in found if len(edge.line.points) > 5]
    if not even:
        return []
    points = np.vstack([edge.line.points for edge in even])
    exact = body.at(points)
    exact.total[within(points[:, 0], points[:, 1], boxes)] = -1.0
    strokes: list[Stroke] = []
    hugging: list[Stroke] = []
    start = 0
    for edge in even:
        end = start + len(edge.line.points)
        piece = Samples(*(values[..., start:end] for values in exact))
        for stroke, deepest in _seen(body, edge, piece):
            (strokes if deepest < -HUG else hugging).append(stroke)
        start = end
    return _joined(body, strokes + _apart(body, hugging))


def _seen(body: Body, edge: Edge, piece: Samples) -> list[tuple[Stroke, float]]:
    """The runs of a line that are inside the silhouette and hidden by nothing, and the field where each is deepest."""
    kept = piece.total < -EDGE
    if not kept.any():
        return []
    wanted = _wanted(body, edge, piece)
    kept &= wanted
    hidden = np.zeros(len(kept), bool)
    depth = rim_depth(body, piece, edge.own, slice(None))
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


def _least(edge: Edge) -> int:
    """How many points a line must have: short ones within a limb, and of the torso over a limb, are only dents."""
    return 8 if (edge.kind == "part") == (edge.chains[0] != "core") else 5


def _run_on(line: Line, run: NDArray[np.intp], stroke: Stroke) -> Stroke:
    """A line between two limbs with its bound ends run on into the silhouette, which rounds the tip of the slit."""
    begin = int(run[0]) if stroke.free_start else max(int(run[0]) - 2, 0)
    end = int(run[-1]) + 1 if stroke.free_end else int(run[-1]) + 3
    return stroke._replace(line=Line(line.points[begin:end], closed=False))


def _wanted(body: Body, edge: Edge, piece: Samples) -> Mask:
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


def _fade(edge: Edge, name: str, chain: str) -> Fade | None:
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
