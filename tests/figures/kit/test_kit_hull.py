from __future__ import annotations

import numpy as np

from generator.figures.kit.hull import hull


def test_what_lies_within_or_on_a_side_is_no_corner():
    corners = [(0.0, 0.0, 1.0), (4.0, 0.0, 2.0), (4.0, 4.0, 3.0), (0.0, 4.0, 4.0)]
    found = hull(np.array([*corners, (2.0, 2.0, 9.0), (2.0, 0.0, 5.0)]))
    assert list(map(tuple, found.tolist())) == corners
