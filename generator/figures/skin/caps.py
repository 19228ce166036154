"""The cap of a shoulder: fibres that run from the collarbone and the shoulder blade down to one place of the upper arm.

What a point of the skin belongs to follows from the fibres next to it, so a cap stays on the shoulder's end however
the arm is raised or turned. Rest coordinates are those of shapes.py.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals, filled
from generator.figures.skin.body import place
from generator.figures.skin.shapes import JOINTS, Point
from generator.figures.skin.surface import Surface
from generator.figures.skin.windows import Window, common, within

Array = NDArray[np.float64]

FIBRES: tuple[tuple[float, Point, Point], ...] = (
    (-25, (2.6, 5.2, 80.8), (0.85, -0.4, -0.6)),
    (-3, (2.6, 6.2, 81.2), (0.9, -0.2, -0.5)),
    (20, (2.5, 7.4, 81.6), (0.95, 0.05, -0.4)),
    (45, (2.3, 9.2, 82.0), (0.85, 0.45, -0.15)),
    (67, (1.4, 10.2, 82.4), (0.55, 0.85, 0.25)),
    (90, (-0.5, 10.9, 83.2), (0.0, 1.0, 0.8)),
    (115, (-2.3, 10.2, 82.1), (-0.45, 0.9, 0.35)),
    (137, (-3.4, 9.3, 81.2), (-0.75, 0.7, 0.0)),
    (160, (-4.2, 8.2, 80.4), (-0.95, 0.35, -0.4)),
    (182, (-4.7, 7.4, 79.4), (-0.95, 0.0, -0.5)),
    (205, (-5.2, 6.6, 78.4), (-0.9, -0.3, -0.6)),
)
"""Each by the degrees at which it comes down a hanging arm (0 in front, 90 outside, 180 behind): where on the girdle it begins, from the middle of the collarbone round its end to the inner part of the blade's spine; and to which side of the arm it tends, however that is raised."""
DEGREES, STARTS, SIDES_OF_ARM = (np.array(column, np.float64) for column in zip(*FIBRES, strict=True))
END, ROUND = (-0.6, 10.4, 70.4), 2.4
"""They end round the middle of the upper arm, so far from it."""
NEAR = 1.6
"""How much farther, in square units, a fibre may be than the nearest for a point still to belong to it as well."""
DEEP = 4.6
"""What is farther than this from every fibre belongs to none."""
BELLY = 6.0
"""A cap is widest so far from its end, and as wide from there up."""


class Lie(NamedTuple):
    """How points of a part lie to the fibres of a side, in a window within the part's: where the fibres next to them come down, how far along these they are, how long these are, and how far away the nearest is."""

    window: Window
    degrees: Reals
    down: Reals
    whole: Reals
    away: Reals


def cap(surface: Surface, part: str, side: str, facing: float, half: float) -> Reals:
    """The field over a part's window of the fibres that come down at `facing` degrees, or less than `half` degrees beside."""
    lie = surface.once(("cap", part, side), lambda: lying(surface, part, side))
    width = np.clip((lie.whole - lie.down) / BELLY, 0.0, 1.0) ** 0.6 * half - 1
    beside = (width - np.abs(lie.degrees - facing)) * 0.07
    field: Reals = filled(surface.raster.depth[surface.body.row[part]].shape, -2.0)
    field[lie.window] = np.minimum.reduce([beside, lie.down, lie.whole - lie.down, DEEP - lie.away])
    return field


def lying(surface: Surface, part: str, side: str) -> Lie:
    """How points of a part lie to the fibres of a side, wherever they may be near enough."""
    starts, ends = fibres(surface, side)
    girdle = surface.skeleton[f"girdle-{side}"]
    seen = surface.camera.see(np.concatenate([starts, ends]) @ girdle.rotation.T + girdle.origin)[:, :2]
    (left, bottom), (right, top) = (seen.min(0) - DEEP).tolist(), (seen.max(0) + DEEP).tolist()
    whole = surface.raster.window(part)
    window = within(common(surface.grid.window((left, right, bottom, top), 0.0), whole), whole)
    lengths = np.sqrt(((ends - starts) ** 2).sum(1)).astype(np.float32)[:, None, None]
    ways = ((ends - starts).astype(np.float32) / lengths[:, 0])[:, :, None, None]
    begins = starts.astype(np.float32)[:, :, None, None]
    rest = surface.rest(part, f"girdle-{side}")[:, *window]
    x, y, z = (rest[axis] - begins[:, axis] for axis in range(3))
    along = x * ways[:, 0] + y * ways[:, 1] + z * ways[:, 2]
    held = np.clip(along, 0.0, lengths)
    away = x * x + y * y + z * z + held * (held - 2 * along)
    nearest = away.min(0)
    share = np.exp((nearest - away) / np.float32(NEAR))
    share /= share.sum(0)
    degrees = (share * DEGREES.astype(np.float32)[:, None, None]).sum(0)
    return Lie(window, degrees, (share * along).sum(0), (share * lengths).sum(0), np.sqrt(np.maximum(nearest, 0.0)))


def fibres(surface: Surface, side: str) -> tuple[Array, Array]:
    """Both ends (fibres, 3) of the fibres of a side, as its girdle carries them at rest."""
    girdle = surface.skeleton[f"girdle-{side}"]
    shoulder, middle = (
        (place(surface.skeleton, "upper-arm", point, side) - girdle.origin) @ girdle.rotation
        for point in (JOINTS["shoulder"][1], END)
    )
    mirror = (1, 1 if side == "left" else -1, 1)
    starts, ways = STARTS * mirror, SIDES_OF_ARM * mirror
    arm = (middle - shoulder) / np.linalg.norm(middle - shoulder)
    off = ways - (ways @ arm)[:, None] * arm
    return starts, middle + ROUND * off / (np.linalg.norm(off, axis=1)[:, None] + 1e-6)
