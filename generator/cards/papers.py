"""The papers that cards are printed on: measures in mm."""

from __future__ import annotations

from typing import NamedTuple

GAP = 0.5
"""Millimeters that a card is lower than the page inside its margins, lest rounding make a second page."""


class Paper(NamedTuple):
    """A sheet of paper; one without a `size` in CSS is whatever the reader's printer has."""

    name: str
    words: str
    width: float
    height: float
    beside: float = 12
    """The margins left and right; printers cannot reach the last 4 to 5 mm."""
    above: float = 12
    sized: bool = True
    across: int = 1
    """How many cards stand side by side, each in a cell of its own with these margins."""
    down: int = 1

    @property
    def cells(self) -> int:
        """How many cards a sheet holds."""
        return self.across * self.down

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of a cell; the whole sheet where it holds one card."""
        return self.width / self.across, self.height / self.down

    @property
    def box(self) -> tuple[float, float]:
        """Width and height of a card."""
        wide, high = self.cell
        return round(wide - 2 * self.beside, 2), round(high - 2 * self.above - GAP, 2)


A4 = Paper("a4", "A4", 210, 297, 10, 10)
LETTER = Paper("letter", "US Letter", 215.9, 279.4, 10, 10)
EITHER = Paper("either", "A4 or US Letter", 210, 279.4, 10, 10, sized=False)
INDEX = Paper("4x6", "4 × 6 in", 152.4, 101.6, 6, 5)
A6 = Paper("a6", "A6", 148, 105, 6, 5)
A4_QUARTERS = Paper("a4", "A4", 297, 210, 8, 6.5, across=2, down=2)
LETTER_QUARTERS = Paper("letter", "US Letter", 279.4, 215.9, 8, 6.5, across=2, down=2)
EITHER_QUARTERS = Paper("either", "A4 or US Letter, landscape", 279.4, 210, 8, 6.5, sized=False, across=2, down=2)
A4_EIGHTHS = Paper("a4", "A4", 297, 210, 6, 5, across=4, down=2)
LETTER_EIGHTHS = Paper("letter", "US Letter", 279.4, 215.9, 6, 5, across=4, down=2)
EITHER_EIGHTHS = Paper("either", "A4 or US Letter, landscape", 279.4, 210, 6, 5, sized=False, across=4, down=2)
