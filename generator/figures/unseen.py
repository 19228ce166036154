"""Kit that is named and cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from generator.figures.bones.fault import Fault
from generator.figures.frame import Drawn, Frame
from generator.figures.kit.paint import items, painted
from generator.figures.kit.solids import Kit
from generator.figures.layer import SCALE
from generator.figures.lines.camera import Camera
from generator.figures.lines.trace import Line
from generator.figures.pose import Figure
from generator.figures.skin.raster import Raster

LEAST = 8.0
"""The least length of lines of a piece of kit that can be made out, in units: as long as a hand is."""


def unseen(figure: Figure, frames: Sequence[Frame], drawn: Sequence[Drawn], camera: Camera) -> Iterator[Fault]:
    """The pieces of kit that no frame shows, as drawn."""
    pairs = list(zip(frames, drawn, strict=True))[::-1]
    for number, item in enumerate(figure.kit):
        if not any(shows(frame.kit, one, number, camera) for frame, one in pairs):
            help = "turn the 'view' until it comes into sight, move it by its options, or leave it out"
            yield Fault(("kit",), f"'{item.word}' cannot be seen in the figure", help)


def shows(kit: Kit, drawn: Drawn, number: int, camera: Camera) -> bool:
    """Whether a frame shows an item of its kit: as it is drawn, or else as it would be without all other kit."""
    if length(drawn.kit.of(number)) >= LEAST:
        return True
    alone = dict(items(kit))[number]
    return shown(alone, camera, drawn.raster) >= LEAST


def shown(kit: Kit, camera: Camera, posed: Raster) -> float:
    """How long the lines of kit are that nothing hides, in units."""
    return length([line for coat in painted(kit, camera, posed, SCALE).before for line in coat.lines])


def length(lines: Sequence[Line]) -> float:
    """How long lines are, in units."""
    return float(sum(np.hypot(*np.diff(line.points, axis=0).T).sum() for line in lines))
