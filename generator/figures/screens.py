"""The screens and the sheet for which a figure is laid out: what room a page gives it, and how large a body is there at least."""

from __future__ import annotations

from typing import NamedTuple

READ = 10.5
"""How high letters are, in CSS pixels, so that they can be read."""


class Screen(NamedTuple):
    """The room for a figure in CSS pixels, as `guide.css` sets it."""

    wide: float
    high: float
    most: float
    """How high it may be where it would be too small otherwise."""
    large: float
    """How large it is at least, where it can, in CSS pixels to a unit: a standing body has 99 units."""

    def pixel(self, wide: float, high: float) -> float:
        """How many steps of a drawing that is so wide and high make a pixel."""
        return max(wide / self.wide, high / self.most)

    def legible(self, wide: float, high: float) -> float:
        """How high letters are in a drawing of so many steps, so that they can be read also where it is no higher than others."""
        return READ * self._replace(most=self.high).pixel(wide, high)


PHONE = Screen(328.0, 440.0, 640.0, 1.72)
"""A phone of 360 pixels, where a standing body is 170 pixels high."""
DESK = Screen(600.0, 440.0, 440.0, 1.95)
"""From 40 em on, where a standing body is 190 pixels high."""
HANDOUT = Screen(718.0, 190.0, 190.0, 0.0)
"""The sheet that hands out an exercise, where words and boxes leave the least height; nothing else is as low."""
