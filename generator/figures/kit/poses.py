"""What kit is built to: the poses of a figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.figures.bones.skeleton import Skeleton
from generator.figures.kit.solids import Kit


@dataclass(frozen=True, slots=True)
class Poses:
    """The skeletons of all frames of a figure, and the one that is drawn: one of them, or one between them."""

    frames: Sequence[Skeleton]
    now: Skeleton

    @property
    def first(self) -> Skeleton:
        """The frame that places what stays put."""
        return self.frames[0]


Builder = Callable[[Any, Poses], Kit]
"""Options of one piece of kit, and the poses -> the kit of the frame that is drawn."""
