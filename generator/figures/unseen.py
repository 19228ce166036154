"""Kit that is named and cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

import numpy as np

from generator.figures.bones.faults import Fault
from generator.figures.bones.skeleton import Skeleton
from generator.figures.frame import Frame
from generator.figures.kit import named
from generator.figures.kit.paint import painted
from generator.figures.kit.solids import Kit
from generator.figures.layer import SCALE
from generator.figures.lines.camera import Camera
from generator.figures.lines.camera import camera as camera_of
from generator.figures.pose import Figure
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.solve import Solved

COARSE = 1.0
"""The step of the grid on which the body hides kit, in units."""
LEAST = 8.0
"""The least length of lines of a piece of kit that can be made out, in units: as long as a hand is."""


def unseen(
    figure: Figure, frames: Sequence[Frame], ends: Sequence[Solved], look: Look, last: Raster
) -> Iterator[Fault]:
    """The pieces of kit that no frame shows; `ends` are the positions of the figure, which place what stays put, and `last` is the body of the last one."""
    if not figure.kit:
        return
    fixed, camera = [end.skeleton for end in ends], camera_of(*figure.camera)
    backward = frames[::-1]
    raster = cache(lambda number: sampled(backward[number], camera, look) if number else last)
    for item in figure.kit:
        kits = (named.build([item], fixed, cast("Skeleton", frame.skeleton)) for frame in backward)
        if all(shown(kit, camera, raster(number)) < LEAST for number, kit in enumerate(kits)):
            help = "turn the 'view' until it comes into sight, move it by its options, or leave it out"
            yield Fault(("kit",), f"'{item.word}' cannot be seen in the figure", help)


def sampled(frame: Frame, camera: Camera, look: Look) -> Raster:
    """The body of a frame, as coarsely as is enough."""
    posed = body(frame.skeleton, camera, look, frame.hands)
    return Raster(posed, posed.grid(COARSE))


def shown(kit: Kit, camera: Camera, posed: Raster) -> float:
    """How long the lines of kit are that nothing hides, in units."""
    coats = painted(kit, camera, posed, SCALE).before
    lines = [line.points for coat in coats for line in coat.lines]
    return float(sum(np.hypot(*np.diff(points, axis=0).T).sum() for points in lines))
