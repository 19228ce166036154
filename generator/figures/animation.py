"""A movement: the poses between start and end in one SVG, shown one after the other by CSS alone.

It goes there and back, or round where feet that change places go on as they came.

Its rules stay within it in any page: they name an attribute that nothing else has. Where less motion is wanted, none
of them hold, and the start stands still.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.figures.bones.tween import eased
from generator.figures.drawing import floor, paint, svg, wider
from generator.figures.frame import SCALE, STEP, Frame, Layer, Work, around, draw
from generator.figures.lines.camera import Camera
from generator.figures.lines.paper import Paper
from generator.figures.skin.body import Look

POSES = 8
HOLD, SHOWN = 20, 5
"""How much of a cycle there and back the start and the end are shown, and every pose between them each way, in percent."""
LOOSE, COARSE = 3.0, 1.2
"""The poses between are shown for a moment: their curves may be so many times farther off, and their grid is so much coarser."""


class Cycle(NamedTuple):
    """How a movement goes on and on."""

    name: str
    seconds: float
    moments: tuple[float, ...]
    """Of each pose: 0 is the start, 1 the end, 2 the start again."""


BACK = Cycle("back", 3.6, tuple(eased(POSES)))
ROUND = Cycle("round", 1.6, tuple(2 * number / POSES for number in range(POSES)))


class Moving(NamedTuple):
    """A body that moves."""

    poses: Sequence[Frame]
    cycle: Cycle


def movement(moving: Moving, camera: Camera, look: Look, work: Work, label: str) -> str:
    """The poses, in the place where the first one is."""
    poses, cycle = moving
    ends = [moment in (0, 1) for moment in cycle.moments]
    steps = [STEP if end else STEP * COARSE for end in ends]
    drawn = [draw(pose, camera, look, work, step) for pose, step in zip(poses, steps, strict=True)]
    left, right, bottom, top = wider(around([pose.box for pose in drawn]))
    paper = Paper(SCALE, left, top)
    under, rest, over = shared([pose.layers for pose in drawn])
    rest = [layers if end else loosened(layers) for layers, end in zip(rest, ends, strict=True)]
    below, *between, above = paint([under, *rest, over], paper)
    floors = [floor(pose.shadow, paper) for pose in drawn]
    content = f"<style>{style(cycle)}</style>{alternated(floors)}{below}{alternated(between)}{above}"
    view = (0, 0, (right - left) * SCALE, (top - bottom) * SCALE)
    return svg(content, view, label).replace("<svg", f'<svg data-movement="{cycle.name}"', 1)


def alternated(contents: Sequence[str]) -> str:
    """A group for each pose, of which the first is seen unless CSS shows another."""
    first, *others = contents
    return f"<g>{first}</g>" + "".join(f'<g visibility="hidden">{content}</g>' for content in others)


def style(cycle: Cycle) -> str:
    """What shows each pose in its moments."""
    numbers = range(POSES)
    rules = "".join(
        f"svg[data-movement={cycle.name}]>g:nth-of-type({POSES}n+{number + 1})"
        f"{{animation:figure-{cycle.name}-{number} {cycle.seconds}s step-end infinite}}"
        for number in numbers
    )
    frames = "".join(keyframes(cycle, number) for number in numbers)
    return f"@media (prefers-reduced-motion:no-preference){{{rules}}}{frames}"


def keyframes(cycle: Cycle, number: int) -> str:
    """When one pose is seen and when it is not, in percent of the cycle."""
    seen = [(start, start + length) for start, length in turns(cycle, number)]
    marks: dict[float, str] = {0: "hidden"}
    for start, end in seen:
        marks |= {start: "visible", end: "hidden"}
    frames = "".join(f"{mark:g}%{{visibility:{value}}}" for mark, value in sorted(marks.items()))
    return f"@keyframes figure-{cycle.name}-{number}{{{frames}}}"


def turns(cycle: Cycle, number: int) -> list[tuple[float, float]]:
    """From when and for how long a pose is seen, in percent of the cycle: once in a round; else there, and on the way back."""
    if cycle == ROUND:
        return [(100 * number / POSES, 100 / POSES)]
    last = POSES - 1
    end = HOLD + (last - 1) * SHOWN
    if number in (0, last):
        return [(0 if number == 0 else end, HOLD)]
    return [(HOLD + (number - 1) * SHOWN, SHOWN), (end + HOLD + (last - 1 - number) * SHOWN, SHOWN)]


def loosened(layers: Sequence[Layer]) -> list[Layer]:
    """Layers whose curves may be farther from their lines."""
    return [layer._replace(error=layer.error * LOOSE) for layer in layers]


def shared(poses: Sequence[Sequence[Layer]]) -> tuple[list[Layer], list[list[Layer]], list[Layer]]:
    """What lies under all poses and does not move, what differs, and what lies over all and does not move."""
    under, rest = parted(poses)
    over, turned = parted([layers[::-1] for layers in rest])
    return under, [layers[::-1] for layers in turned], over[::-1]


def parted(poses: Sequence[Sequence[Layer]]) -> tuple[list[Layer], list[list[Layer]]]:
    """The first lines of all poses as long as they are the same in all, and the rest of each pose."""
    same: list[Layer] = []
    rest = [list(layers) for layers in poses]
    while all(rest) and len({layers[0].style for layers in rest}) == 1 and rest[0][0].strokes is None:
        every = set.intersection(*({line.points.tobytes() for line in layers[0].lines} for layers in rest))
        first = rest[0][0]
        still = [line for line in first.lines if line.points.tobytes() in every]
        same += [first._replace(lines=still)] if still else []
        left = [[line for line in layers[0].lines if line.points.tobytes() not in every] for layers in rest]
        rest = [
            [layers[0]._replace(lines=lines), *layers[1:]] if lines else layers[1:]
            for layers, lines in zip(rest, left, strict=True)
        ]
        if any(left):
            break
    return same, rest
