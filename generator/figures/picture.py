"""What a drawing gives."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.bones.faults import Fault

ENOUGH = 6.0
"""The least area of a muscle that can be made out, in square units of the drawing: a fingertip on a phone shows more."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure and what is known of it, SVG on one line each."""

    figure: str
    """All positions."""
    thumbnail: str
    """The last position alone."""
    shown: tuple[float, ...]
    """How much of each muscle that works is seen in the position that shows most of it, or in the inset, in square units of the drawing."""
    faults: tuple[tuple[int, Fault], ...] = ()
    """What no body could do, each with the number of its frame."""
