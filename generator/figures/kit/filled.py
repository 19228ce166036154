"""What of kit is filled under the body, and what again over it, where the kit is nearer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit.hidden import Thing
from generator.figures.kit.sight import Shape
from generator.figures.lines.trace import Line, area, contours
from generator.figures.skin.raster import Raster

Array = NDArray[np.float64]

CLEAR = 0.3
"""How far fills keep away from what is before them: half of the line round it."""
OVER = 0.6
"""How far a fill before the body goes beyond the body's outline, so that it covers the line there."""
SPECK = 0.4
"""Less than this of a piece before the body is not filled, in square units."""


class Fill(NamedTuple):
    """A filled line; one that is `straight` has the corners of a solid."""

    tone: str
    line: Line
    straight: bool


class Meeting(NamedTuple):
    """Where a solid and the body overlap in the picture: a window of the grid with the solid's distance and depth there."""

    window: tuple[slice, slice]
    distance: Array
    depth: Array
    nearer: bool
    """Whether the solid is before the body everywhere."""
    farther: bool
    """Whether it is behind the body everywhere."""


def fills(things: Sequence[Thing], raster: Raster) -> tuple[list[Fill], list[Fill]]:
    """The fills under the body and those over it, each from the farthest to the nearest."""
    meetings = [None if thing.under else _meeting(thing.shape, raster) for thing in things]
    whole = _whole(things, meetings)
    under: list[Fill] = []
    over: list[Fill] = []
    for thing, meeting, entire in zip(things, meetings, whole, strict=True):
        outline = Fill(thing.tone, Line(thing.shape.outline[:, :2], closed=True), straight=True)
        (over if entire else under).append(outline)
        if meeting and not entire and not meeting.farther:
            over += [Fill(thing.tone, line, straight=False) for line in _part(meeting, raster)]
    return under, over


def _meeting(shape: Shape, raster: Raster) -> Meeting | None:
    """Where a solid and the body overlap, if they do."""
    low, high = shape.box
    window = raster.grid.window((low[0], high[0], low[1], high[1]), 1.0)
    total = raster.total[window]
    if min(total.shape) < 2 or total.min() > 0:
        return None
    x, y = raster.mesh[:, *window]
    distance = shape.distance(x, y)
    both = (distance < 0.5) & (total < 0)
    if not both.any():
        return None
    depth = shape.depth(x, y)
    gap = (raster.nearest[0][window] - depth)[both]
    return Meeting(window, distance, depth, bool(gap.max() < 0), bool(gap.min() > 0))


def _whole(things: Sequence[Thing], meetings: Sequence[Meeting | None]) -> list[bool]:
    """Which solids are filled over the body as a whole: those before it, unless that would cover a nearer solid."""
    boxes = [thing.shape.box for thing in things]
    whole = [False] * len(things)
    for number in range(len(things) - 1, -1, -1):
        meeting = meetings[number]
        if meeting and meeting.nearer:
            low, high = boxes[number]
            nearer = range(number + 1, len(things))
            whole[number] = all(
                whole[other] or (boxes[other][0] > high).any() or (boxes[other][1] < low).any() for other in nearer
            )
    return whole


def _part(meeting: Meeting, raster: Raster) -> list[Line]:
    """The lines round what of a solid is nearer than the body, on the body and a little beyond."""
    window = meeting.window
    field = np.minimum(-meeting.distance, OVER - raster.total[window])
    for row, here, there in raster.meeting(window):
        near = raster.distance[row][there]
        if near.min() < CLEAR:
            cut = np.maximum(near - CLEAR, 0.5 * (meeting.depth[here] - raster.depth[row][there]))
            np.minimum(field[here], cut, out=field[here])
    field[[0, -1]] = field[:, [0, -1]] = -1.0
    lines = contours(raster.mesh[:, *window], field)
    return [line for line in lines if area(line.points) > SPECK]
