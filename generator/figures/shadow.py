"""The soft shadow on the floor under what is near it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.body import SIDES, Skeleton, place
from generator.figures.camera import Camera

Array = NDArray[np.float64]

LOW = 22.0
"""What is lower than this throws a shadow, in units."""
DOWN = 6.0
"""Something must be lower than this: who hangs or sits high throws none."""
ROUND = 5.0
"""How far the shadow reaches beyond the bones, in units."""
SIDED = (
    ("foot", (9.0, 5.0, 1.0)),
    ("foot", (-2.0, 5.0, 1.0)),
    ("shank", (0.0, 5.0, 28.0)),
    ("thigh", (0.0, 5.0, 53.0)),
    ("hand", (0.0, 10.0, 44.0)),
)
MIDDLE = (("chest", (0.0, 0.0, 75.0)), ("head", (0.0, 0.0, 94.0)))


class Shadow(NamedTuple):
    """An ellipse before the camera: centre (2,), half-axes (2,), degrees that it is turned."""

    centre: Array
    radii: Array
    turn: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top."""
        turn = np.radians(self.turn)
        wide, high = self.radii
        right = np.hypot(wide * np.cos(turn), high * np.sin(turn))
        up = np.hypot(wide * np.sin(turn), high * np.cos(turn))
        x, y = self.centre
        return float(x - right), float(x + right), float(y - up), float(y + up)


def shadow(skeleton: Skeleton, camera: Camera) -> Shadow | None:
    """The shadow of a posed skeleton, or none where it is high above the floor."""
    spots = [place(skeleton, bone, point, side) for side in SIDES for bone, point in SIDED]
    points = np.array(spots + [place(skeleton, bone, point, "left") for bone, point in MIDDLE])
    low = points[points[:, 2] < LOW]
    if len(low) < 2 or low[:, 2].min() > DOWN:
        return None
    middle, half = (low.min(0) + low.max(0)) / 2, (low.max(0) - low.min(0)) / 2 + ROUND
    across = np.column_stack([camera.see((half[0], 0, 0))[:2], camera.see((0, half[1], 0))[:2]])
    turned, radii, _ = np.linalg.svd(across)
    centre = camera.see((middle[0], middle[1], 0))[:2]
    return Shadow(centre, radii, float(np.degrees(np.arctan2(turned[1, 0], turned[0, 0]))))
