"""A movement: the poses between start and end in one SVG, which its cycle shows one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.figures.cycle import Cycle
from generator.figures.drawing import floor, paint, svg, wider
from generator.figures.frame import SCALE, STEP, Frame, Layer, Work, around, draw
from generator.figures.lines.camera import Camera
from generator.figures.lines.paper import Paper
from generator.figures.skin.look import Look

LOOSE, COARSE = 3.0, 1.2
"""The poses between are shown for a moment: their curves may be so many times farther off, and their grid is so much coarser."""


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
    content = f"{alternated(floors)}{below}{alternated(between)}{above}"
    view = (0, 0, (right - left) * SCALE, (top - bottom) * SCALE)
    return svg(content, view, label).replace("<svg", f'<svg data-movement="{cycle.name}"', 1)


def alternated(contents: Sequence[str]) -> str:
    """A group for each pose, of which the first is seen unless CSS shows another."""
    first, *others = contents
    return f"<g>{first}</g>" + "".join(f'<g visibility="hidden">{content}</g>' for content in others)


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
    while all(rest) and len({layers[0].paint for layers in rest}) == 1 and rest[0][0].strokes is None:
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
