"""The orthographic camera: world points to right, up and towards the viewer."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class Camera(NamedTuple):
    """Where the viewer stands; rows of `axes` are right, up and towards the viewer in the world."""

    axes: Array

    def see(self, points: ArrayLike) -> Array:
        """Camera coordinates (..., 3) of world points (..., 3), in percent of body height."""
        seen: Array = np.asarray(points, np.float64) @ self.axes.T
        return seen


def camera(turn: float, height: float) -> Camera:
    """The camera turned by degrees (0 right side, 90 front, -90 back) and raised by degrees above the horizon."""
    around, above = radians(turn), radians(height)
    level = np.array([sin(around), -cos(around), 0.0])
    right = np.array([cos(around), sin(around), 0.0])
    zenith = np.array([0.0, 0.0, 1.0])
    return Camera(np.array([right, cos(above) * zenith - sin(above) * level, cos(above) * level + sin(above) * zenith]))
