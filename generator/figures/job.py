"""What a drawing is made of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.map.muscle import Shape
from generator.figures.pace import EVEN, Pace
from generator.figures.skin.look import PLAIN, Look


@dataclass(frozen=True, slots=True)
class Job:
    """All that a drawing depends on."""

    pose: str
    """The figure as JSON, which other processes can be sent."""
    main: tuple[tuple[Shape, ...], ...]
    """The shapes of each muscle that works."""
    helping: tuple[tuple[Shape, ...], ...]
    words: str
    """The text alternative."""
    look: Look = PLAIN
    """Who is drawn."""
    pace: Pace = EVEN
    """How fast the movement goes; the figure does not depend on it."""
    moving: bool = False
    """Whether its movement is shown as well, for which the figure then keeps poses; neither depends on it."""
