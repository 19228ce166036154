"""Points of a drawing that lie near parts of a body."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.figures.lines.trace import Reals

Index = NDArray[np.intp]


class Hits(NamedTuple):
    """Points that lie near parts: for each such pair the number of the point, that of the part, and what the part is there."""

    point: Index
    part: Index
    distance: Reals
    depth: Reals
    axis: Reals

    def only(self, chosen: NDArray[np.bool_]) -> Hits:
        """Some of the pairs."""
        point, part, *found = self
        return Hits(point[chosen], part[chosen], *(values[chosen] for values in found))
