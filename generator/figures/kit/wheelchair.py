"""A wheelchair: its seat, a low back, a plate for the feet, and wheels with rims to push."""

from __future__ import annotations

import numpy as np

from generator.figures.bones.skeleton import SIDES, Vector, vector
from generator.figures.kit.options import Plain
from generator.figures.kit.poses import Poses
from generator.figures.kit.solids import Kit, Line, Piece, Solid, bar, beam, box, cord
from generator.figures.kit.spots import seat, sole

HIGH = 28.0
"""How high somebody of middle height sits in one, in units: about 48 cm."""
LONG, WIDE = 11.0, 10.6
"""Half the seat, forward and across."""
BACK = 15.0
"""The top of the back rest over the seat: as low as those who push themselves have it, so that the shoulder blades are free."""
WHEEL, RIM = 17.0, 14.4
"""The radii of a wheel and of the rim by which it is pushed; common wheels are 61 cm high."""
ASIDE, RIM_ASIDE = 14.2, 15.6
"""How far from the middle a wheel and its rim turn."""
SPOKES, ROUND = 10, 48
"""The spokes of a wheel, and the points round it."""
CASTOR = 3.2
"""The radius of a front wheel."""


def wheelchair(_: Plain, poses: Poses) -> Kit:
    """A wheelchair under what sits, its plate under the feet."""
    x, _y, height = seat(poses.first).tolist()
    height = max(height, WHEEL)
    rear, front = x + 3.0 - LONG, x + 3.0 + LONG
    plate = np.mean([sole(poses.first, side) for side in SIDES], axis=0)
    axle = vector(rear + 3.0, 0, WHEEL)
    padded = (
        box((x + 3.0, 0, height - 1.0), (LONG, WIDE, 1.0)),
        box((rear, 0, height + BACK / 2 + 1.5), (0.8, WIDE - 1.0, BACK / 2 - 1.5)),
    )
    frame: list[Solid] = [bar(axle - vector(0, ASIDE, 0), axle + vector(0, ASIDE, 0), 0.8)]
    castors: list[Solid] = []
    for way in (-1, 1):
        post, knee = vector(rear, way * WIDE, 0), vector(front + 1.5, way * (WIDE - 1.5), height - 2.5)
        fork = vector(front - 4.0, way * WIDE, 0)
        frame += [
            beam(post + vector(0, 0, height + BACK), post + vector(0, 0, WHEEL - 1), 0.8),
            beam(post + vector(0, 0, height - 2.5), knee, 0.8),
            beam(knee, vector(float(plate[0]) - 1.0, way * 6.5, max(float(plate[2]), 1.6)), 0.8),
            beam(fork + vector(0, 0, height - 3), fork + vector(-1.0, 0, CASTOR), 0.7),
        ]
        castors.append(bar(fork + vector(-1, -way, CASTOR), fork + vector(-1, way, CASTOR), CASTOR))
    rest = box((float(plate[0]), 0, max(float(plate[2]) - 0.8, 0.8)), (5.0, 7.5, 0.8))
    pieces = (Piece("dark", (*padded, *castors)), Piece("frame", tuple(frame)), Piece("metal", (rest, *hubs(axle))))
    return Kit(pieces, tuple(line for way in (-1, 1) for line in wheel(axle, way)))


def hubs(axle: Vector) -> list[Solid]:
    """The hub of each wheel."""
    return [bar(axle + vector(0, way * (ASIDE - 1), 0), axle + vector(0, way * RIM_ASIDE, 0), 1.6) for way in (-1, 1)]


def wheel(axle: Vector, way: int) -> list[Line]:
    """The tire, the spokes and the rim of the wheel at the left (1) or the right (-1): lines, as one sees through it."""
    turn = np.linspace(0, 2 * np.pi, ROUND + 1)[:, None]
    round_it = vector(1, 0, 0) * np.cos(turn) + vector(0, 0, 1) * np.sin(turn)
    middle = axle + vector(0, way * ASIDE, 0)
    spokes = [
        cord("tire", [middle + WHEEL * round_it[at], middle - WHEEL * round_it[at]], 0.25)
        for at in range(0, ROUND // 2, ROUND // SPOKES)
    ]
    rim = axle + vector(0, way * RIM_ASIDE, 0) + RIM * round_it
    return [*spokes, cord("tire", middle + (WHEEL - 0.8) * round_it, 1.6), cord("tire", rim, 0.6)]
