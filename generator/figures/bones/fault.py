"""One thing that is wrong with a pose, as it is told and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.figures.bones.skeleton import Matrix, Vector

Path = tuple[str, ...]
"""The keys of a frame that lead to what is wrong, such as `knees` and `left`."""
Spot = tuple[float, float, float]
"""A point of the world, which can be kept as JSON."""


class Fault(NamedTuple):
    """One problem: where in the frame, what, and how to mend it."""

    path: Path
    message: str
    help: str
    at: Spot | None = None
    """Where on the body it is seen."""
    goal: Spot | None = None
    """Where that should be."""

    def turned(self, rotation: Matrix, offset: Vector) -> Fault:
        """The fault of a body that is turned, then moved."""
        at, goal = (spot(rotation @ it + offset) if it else None for it in (self.at, self.goal))
        return self._replace(at=at, goal=goal)


def spot(point: Vector) -> Spot:
    """A point (3,) of the world as it is kept."""
    x, y, z = point.tolist()
    return x, y, z
