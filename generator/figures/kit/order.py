"""Which solid is painted first: the one that is behind, where two overlap in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from generator.figures.kit.sight import Shape

Array = NDArray[np.float64]

PROBES = 5
"""Points across the common box of two shapes at which they are compared, along each side."""
GRID = np.array(list(product(np.arange(1, PROBES + 1) / (PROBES + 1), repeat=2)))
"""All of them, the box being from 0 to 1."""


def back_to_front(shapes: Sequence[Shape]) -> list[int]:
    """The numbers of the shapes from the farthest to the nearest."""
    far = [float(shape.outline[:, 2].mean()) for shape in shapes]
    behind: list[set[int]] = [set() for _ in shapes]
    boxes = np.array([shape.box for shape in shapes]).reshape(-1, 2, 2)
    meet = (boxes[:, None, 0] < boxes[None, :, 1]).all(-1)
    for first, second in np.argwhere(meet & meet.T).tolist():
        if first >= second:
            continue
        nearer = compared(shapes[first], shapes[second])
        if nearer > 0:
            behind[first].add(second)
        elif nearer < 0:
            behind[second].add(first)
    left = sorted(range(len(shapes)), key=far.__getitem__)
    order: list[int] = []
    while left:
        chosen = next((number for number in left if not behind[number] & set(left)), left[0])
        left.remove(chosen)
        order.append(chosen)
    return order


@lru_cache(maxsize=20000)
def compared(first: Shape, second: Shape) -> float:
    """How much nearer the first is than the second where both are seen; 0 where they do not overlap."""
    boxes = first.box, second.box
    low, high = np.maximum(boxes[0][0], boxes[1][0]), np.minimum(boxes[0][1], boxes[1][1])
    if (low >= high).any():
        return 0.0
    x, y = np.concatenate([low + GRID * (high - low), first.inner, second.inner]).T
    both = (first.distance(x, y) < -0.02) & (second.distance(x, y) < -0.02)
    x, y = x[both], y[both]
    gap = np.sort(first.depth(x, y) - second.depth(x, y))
    return float(gap[(len(gap) - 1) // 2] + gap[len(gap) // 2]) / 2 if len(gap) else 0.0
