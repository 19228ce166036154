"""What an inset is called: from where it sees, in words made of the turn and height of its camera."""

from __future__ import annotations

from typing import NamedTuple

from generator.figures.layer import colour

SIDES = (
    "the right",
    "the front, right",
    "the front",
    "the front, left",
    "the left",
    "behind, left",
    "behind",
    "behind, right",
)
"""From where a camera sees a body, for each eighth of a turn that it goes round from the right."""
ABOVE, BELOW = 50.0, -15.0
"""The height in degrees from which a camera sees from above, and that from which it sees from below."""
LETTER, LINE = 0.56, 1.5
"""The width of a letter, about, and the height of a line, in heights of letters."""


class Caption(NamedTuple):
    """A line of text in a drawing."""

    words: str
    size: float
    """How high its letters are, in steps of the drawing."""

    @property
    def wide(self) -> float:
        """Its width, about, in steps."""
        return len(self.words) * LETTER * self.size

    @property
    def high(self) -> float:
        """The height of its line, in steps."""
        return LINE * self.size

    def at(self, middle: float, top: float) -> str:
        """The text as SVG: its middle, and the top of its line."""
        place = f'x="{middle:.0f}" y="{top + 1.1 * self.size:.0f}" font-size="{self.size:.0f}"'
        return f'<text {place} font-family="sans-serif" text-anchor="middle" fill="{colour("ink")}">{self.words}</text>'


def side(turn: float, height: float) -> str:
    """From where a camera sees a body, as a caption says it."""
    if height >= ABOVE:
        return "From above"
    return "From below" if height <= BELOW else f"From {SIDES[round(turn / 45) % len(SIDES)]}"
