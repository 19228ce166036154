"""The cap of a shoulder: fibres that run from the collarbone and the shoulder blade down to one place of the upper arm.

What a point of the skin belongs to follows from the fibres next to it, so a cap stays on the shoulder's end however
the arm is raised or turned. Rest coordinates are those of shapes.py.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generator.figures.skin.body import place
from generator.figures.skin.shapes import JOINTS, Point
from generator.figures.skin.surface import Surface

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


def cap(surface: Surface, part: str, side: str, facing: float, half: float) -> Array:
    """The field over a part's window of the fibres that come down at `facing` degrees, or less than `half` degrees beside."""
    starts, ends = fibres(surface, side)
    lengths = np.sqrt(((ends - starts) ** 2).sum(1))
    across = surface.rest(part, f"girdle-{side}")[:, None] - starts.T[:, :, None, None]
    along = np.einsum("ckij,kc->kij", across, (ends - starts) / lengths[:, None])
    held = np.clip(along, 0.0, lengths[:, None, None])
    away = (across**2).sum(0) - 2 * along * held + held**2
    nearest = away.min(0)
    share = np.exp((nearest - away) / NEAR)
    share /= share.sum(0)
    degrees, down, whole = (
        np.einsum("kij,kij->ij", share, np.broadcast_to(it, share.shape))
        for it in (DEGREES[:, None, None], along, lengths[:, None, None])
    )
    width = np.clip((whole - down) / BELLY, 0.0, 1.0) ** 0.6 * half - 1
    beside = (width - np.abs(degrees - facing)) * 0.07
    field: Array = np.minimum.reduce([beside, down, whole - down, DEEP - np.sqrt(nearest)])
    return field


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
