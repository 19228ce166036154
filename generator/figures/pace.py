"""How fast a movement goes, in seconds, as the dose of its exercise has it."""

from __future__ import annotations

from typing import NamedTuple


class Pace(NamedTuple):
    """Seconds of the ways up and down and of the stops where they end, and of a hold."""

    up: float = 1.2
    top: float = 0.6
    down: float = 1.2
    bottom: float = 0.6
    hold: float = 0.0
    """Of the end of what is held; 0 where the dose counts no hold."""
    told: bool = False
    """Whether a tempo says so: what goes round without one has a pace of its own, and no stops."""


EVEN = Pace()
"""Where nothing says how fast."""
