"""The lines of a drawing inside its silhouette: each edge that nothing nearer hides.

Where two limbs meet, touch or cross there is one line, never two: it follows the outline of the nearer limb, and runs
midway where both are about as near. That keeps ink from gathering into beads.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line, Reals, evened, runs
from generator.figures.skin.cover import covered
from generator.figures.skin.edges import Edge, edges, within
from generator.figures.skin.gaps import behind, bridged
from generator.figures.skin.raster import SLIT, Raster

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

SPACING = 0.5
"""Between the points of a line, in units."""
EDGE = 0.03
"""Lines stay this far inside the silhouette."""
CROTCH = 2.5
"""How far up into the trunk the line between the thighs runs, in units."""
WITHIN = 1.0
"""A line between two limbs is no deeper in both of them, in units: where they wrap round each other, nothing parts them there."""
HUG = 0.8
"""A line that never gets farther from the silhouette may only thicken it, in units."""
ASIDE = 1.3
"""How far to both sides of such a line there must be body."""


def inner(raster: Raster, boxes: list[Array]) -> list[Stroke]:
    """Every line inside the silhouette that is seen; `boxes` are those of the specks."""
    traced = [edge for edge in edges(raster, boxes) if len(edge.line.points) > 5]
    lines = evened([edge.line for edge in traced], SPACING)
    found = [edge._replace(line=line) for edge, line in zip(traced, lines, strict=True)]
    if not found:
        return []
    points = np.concatenate([edge.line.points for edge in found])
    ends = np.cumsum([0] + [len(edge.line.points) for edge in found])
    owner = np.repeat(np.arange(len(found)), np.diff(ends))
    chains, total = raster.all_at(points)
    total[within(points[:, 0], points[:, 1], boxes)] = -1.0
    along = _Along(owner, total, raster.part_at("torso", points), chains)
    wanted, crossed = _wanted(list(raster.body.chains), found, along)
    kept = wanted & (total < -EDGE)
    asked = np.flatnonzero(_widened(kept, ends))
    hidden, parted = np.zeros((2, len(points)), bool)
    hidden[asked], parted[asked] = covered(raster, found, points[asked], owner[asked], raster.hits(points[asked]))
    kept &= ~parted & ~hidden
    bound = hidden | (total >= -EDGE - 0.3) | crossed
    strokes: list[Stroke] = []
    hugging: list[Stroke] = []
    for number in np.flatnonzero(np.logical_or.reduceat(kept, ends[:-1])).tolist():
        here = slice(ends[number], ends[number + 1])
        for stroke, run in _strokes(found[number], kept[here], bound[here]):
            (strokes if total[here][run].min() < -HUG else hugging).append(stroke)
    return _joined(raster, bridged(strokes + _apart(raster, hugging)))


def _widened(mask: Mask, ends: Index) -> Mask:
    """A mask over lines, which begin and end where `ends` tells, with the points before and after those that it has; each line is taken for a loop."""
    begins, lasts = ends[:-1], ends[1:] - 1
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    wide[begins] |= mask[lasts]
    wide[lasts] |= mask[begins]
    return wide


def _strokes(edge: Edge, kept: Mask, bound: Mask) -> list[tuple[Stroke, NDArray[np.intp]]]:
    """The runs of a line that are kept; where what ends one is bound, it meets another line there, and elsewhere its end is free."""
    strokes = []
    for run, whole in runs(kept, edge.line.closed, least=_least(edge)):
        count = len(kept)
        before, after = (int(run[0]) - 1) % count, (int(run[-1]) + 1) % count
        stroke = Stroke(Line(edge.line.points[run], whole), *(not (whole or bound[end]) for end in (before, after)))
        if edge.kind == "meeting" and not edge.line.closed:
            stroke = _run_on(edge.line, run, stroke)
        strokes.append((stroke, run))
    return strokes


def _least(edge: Edge) -> int:
    """How many points a line must have: short ones within a limb, of the torso over a limb, and where limbs wrap, are only dents."""
    return 7 if edge.kind == "meeting" else 8 if (edge.kind == "part") == (edge.chains[0] != "core") else 5


def _run_on(line: Line, run: NDArray[np.intp], stroke: Stroke) -> Stroke:
    """A line between two limbs with its bound ends run on into the silhouette, which rounds the tip of the slit."""
    begin = int(run[0]) if stroke.free_start else max(int(run[0]) - 2, 0)
    end = int(run[-1]) + 1 if stroke.free_end else int(run[-1]) + 3
    return stroke._replace(line=Line(line.points[begin:end], closed=False))


class _Along(NamedTuple):
    """What the points of lines are: each one's line, the distance to the whole, to the trunk, and to the chains (chains, points)."""

    owner: Index
    total: Reals
    trunk: Reals
    chains: Reals


def _wanted(names: list[str], found: list[Edge], points: _Along) -> tuple[Mask, Mask]:
    """Which points of lines are not already drawn as others, and which another limb is before."""
    owner, total, trunk, chains = points
    at, kinds = np.arange(len(owner)), np.array([edge.kind for edge in found])
    number = {name: place for place, name in enumerate(names)}
    own = np.array([(number[edge.chains[0]], number[edge.chains[-1]]) for edge in found])
    legs = np.array([name.startswith("leg") for name in names])[own].all(1)
    (first, last), on_chain = own[owner].T, (kinds == "chain")[owner]
    outer = np.maximum(chains[first, at], chains[last, at])
    met = ((outer < SLIT) & (outer > -WITHIN)) | (total == -1.0)
    met &= ~legs[owner] | (trunk > -CROTCH)
    others = chains.copy()
    others[0], others[first, at] = np.inf, np.inf
    gap = others.min(0)
    alone = ((gap > 2 * SLIT) & (total != -1.0)) | ((gap < 0) & (first == 0))
    wanted = np.where((kinds == "meeting")[owner], met, np.where(on_chain, alone, outer < -0.2))
    return wanted, on_chain & ~wanted


def _apart(raster: Raster, strokes: list[Stroke]) -> list[Stroke]:
    """Of strokes along the silhouette those that have body on both sides; the others would only thicken it."""
    if not strokes:
        return []
    points = np.concatenate([stroke.line.points for stroke in strokes])
    starts = np.cumsum([0] + [len(stroke.line.points) for stroke in strokes])
    first, last = starts[:-1], starts[1:] - 1
    slope = np.empty_like(points)
    slope[1:-1] = (points[2:] - points[:-2]) / 2
    slope[first], slope[last] = points[first + 1] - points[first], points[last] - points[last - 1]
    slope /= np.hypot(slope[:, 0], slope[:, 1])[:, None] + 1e-9
    around = np.column_stack([-slope[:, 1], slope[:, 0]]) * ASIDE
    beside = raster.at(np.concatenate([points - around, points + around])).reshape(2, -1)
    outside = np.add.reduceat(beside.max(0) > 0, first, dtype=np.intp)
    return [
        stroke for stroke, out in zip(strokes, outside.tolist(), strict=True) if out <= 0.5 * len(stroke.line.points)
    ]


def _joined(raster: Raster, strokes: list[Stroke]) -> list[Stroke]:
    """The strokes with their bound ends run on until they meet the silhouette, at most two units."""
    ends = [
        (number, at)
        for number, stroke in enumerate(strokes)
        for at, free in ((0, stroke.free_start), (-1, stroke.free_end))
        if not stroke.line.closed and not free
    ]
    if not ends:
        return strokes
    tips = np.array([strokes[number].line.points[at] for number, at in ends])
    inside = np.array([behind(strokes[number].line.points, at) for number, at in ends])
    ahead = tips - inside
    ahead /= np.hypot(ahead[:, 0], ahead[:, 1])[:, None] + 1e-9
    reach = np.arange(0.0, 2.2, 0.2)
    tried = tips[:, None] + ahead[:, None] * reach[None, :, None]
    total = raster.at(tried.reshape(-1, 2)).reshape(len(ends), -1)
    out = total[:, 1:] > -0.02
    longer = np.where(out.any(1), reach[1:][out.argmax(1)], 0.25)
    longer = np.where(total[:, 0] > -0.15, 0.25, longer)  # already there
    points = [stroke.line.points for stroke in strokes]
    for (number, at), tip, way, length in zip(ends, tips, ahead, longer, strict=True):
        more = (tip + way * length)[None]
        points[number] = np.vstack([more, points[number]] if at == 0 else [points[number], more])
    return [stroke._replace(line=Line(done, stroke.line.closed)) for stroke, done in zip(strokes, points, strict=True)]
