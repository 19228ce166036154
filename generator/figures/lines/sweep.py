"""Lines that turn to one side only, as a hand draws an arrow: what way there was, without its waves."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

WAVY = 0.05
"""What turns back no more, in radians, is not taken for a wave."""
EVEN = 3
"""The turns of a wavy line are spread over one of so many parts of it."""


def swept(points: Array) -> Array:
    """The line (n, 2) from the same start to the same end that turns as the way does on the whole, but to one side only."""
    way = np.diff(points, axis=0)[:, 0] + 1j * np.diff(points, axis=0)[:, 1]
    heading = np.unwrap(np.angle(way))
    turned = [sense * rising(sense * heading, np.abs(way)) for sense in (1, -1)]
    best = min(turned, key=lambda it: float(np.abs(way) @ (it - heading) ** 2))
    wavy = np.abs(best - heading).max() > WAVY
    steps = np.abs(way) * np.exp(1j * (spread(best) if wavy else best))
    drawn = np.concatenate([[0.0], np.cumsum(steps)])
    if abs(drawn[-1]) < 1e-6:
        return points
    drawn *= way.sum() / drawn[-1]
    line: Array = points[0] + np.column_stack([drawn.real, drawn.imag])
    return line


def rising(values: Array, weights: Array) -> Array:
    """The values (n,) nearest to these that never fall: what falls is pooled with what was before it."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values.tolist(), weights.tolist(), strict=True):
        pools.append((value, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (before, heavy, many), (after, light, few) = pools[-2:]
            both = heavy + light
            pools[-2:] = [((before * heavy + after * light) / (both or 1.0), both, many + few)]
    return np.repeat([value for value, _, _ in pools], [count for *_, count in pools])


def spread(values: Array) -> Array:
    """Values (n,) evened over a part of the line, with ends that go on as they came; what rises or falls evenly stays."""
    half = len(values) // (2 * EVEN)
    if not half:
        return values
    before, after = 2 * values[0] - values[half:0:-1], 2 * values[-1] - values[-2 : -half - 2 : -1]
    long = np.concatenate([before, values, after])
    return np.convolve(long, np.full(2 * half + 1, 1 / (2 * half + 1)), "valid")
