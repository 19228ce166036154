"""A movement: its poses in one SVG, each in the place where the first one is, and what does not move once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from generator.figures.cycle import Cycle
from generator.figures.drawing import floor, paint, wider
from generator.figures.frame import STEP, Frame, Work, around, draw
from generator.figures.layer import SCALE, Layer, smoothed
from generator.figures.lines.camera import Camera
from generator.figures.lines.paper import Paper
from generator.figures.passing import painted
from generator.figures.plate import svg
from generator.figures.reel import strip
from generator.figures.skin.look import Look
from generator.figures.still import Still, still, unpacked
from generator.figures.stills import NOWHERE, Stills

COARSE = 1.2
"""How much coarser the grid is of a pose that is passed through."""


class Moving(NamedTuple):
    """A body that moves: its poses, and when they are seen."""

    poses: Sequence[Frame]
    cycle: Cycle
    stills: Stills = NOWHERE
    """Where what its figure has of them may be."""

    def traced(self, number: int, camera: Camera, look: Look, work: Work) -> Still:
        """A pose: in detail where it stands still, which its figure may have drawn already, or else in fewer lines."""
        pose, cycle, stills = self.poses[number], self.cycle, self.stills
        if number not in cycle.stops:
            return still(draw(pose._replace(passing=True), camera, look, work, STEP * COARSE))
        kept = stills.find(cycle.moments[number])
        return unpacked(kept) if kept else still(draw(pose, camera, look, work))


def movement(moving: Moving, camera: Camera, look: Look, work: Work, label: str) -> str:
    """The poses one after the other."""
    cycle = moving.cycle
    drawn = smooth([moving.traced(number, camera, look, work) for number in range(len(moving.poses))])
    left, right, bottom, top = wider(around([pose.box for pose in drawn]))
    paper = Paper(SCALE, left, top)
    under, rest, over = shared([pose.layers for pose in drawn])
    below, above = paint([under, over], paper)
    found = painted(rest, paper)
    wide, high = (right - left) * SCALE, (top - bottom) * SCALE
    floors = strip([floor(pose.shadow, paper) for pose in drawn], wide, cycle)
    bodies = strip(found, wide, cycle)
    stills = " ".join(map(str, shown(cycle)))
    content = f'<svg width="{wide:.0f}" height="{high:.0f}">{floors}{below}{bodies}{above}</svg>'
    return svg(content, (0, 0, wide, high), label).replace("<svg", f'<svg data-movement="{stills}"', 1)


def smooth(poses: Sequence[Still]) -> list[Still]:
    """Poses with all that was traced smoothed, in one go."""
    layers = iter(smoothed([layer for pose in poses for layer in pose.layers]))
    return [pose._replace(layers=list(islice(layers, len(pose.layers)))) for pose in poses]


def shown(cycle: Cycle) -> list[int]:
    """The numbers of four poses that tell the movement where nothing moves: its stops, and others evenly between."""
    order = list(dict.fromkeys(number for _, number in cycle.shown))
    evenly = [order[len(order) * part // 4] for part in range(4)]
    stops = [number for number in order if number in cycle.stops][:4]
    more = [number for number in evenly if number not in stops][: 4 - len(stops)]
    return sorted({*stops, *more}, key=order.index)


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
