"""What a drawing gives."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from generator.figures.bones.fault import Fault

ENOUGH = 6.0
"""The least area of a muscle that can be made out, in square units of the drawing: a fingertip on a phone shows more."""


Sign = Literal["raised-arms", "low-trunk", "low-head", "prone", "supine", "kneeling", "hang"]
"""What can be seen of it in the bones of a figure."""


class Signs(NamedTuple):
    """The signs of what bodies mind that a figure shows, and those that one may see in it as well; `signs.py` measures them."""

    shown: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


NOTHING = Signs()


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure and what is known of it, SVG on one line each."""

    figure: str
    """All positions."""
    thumbnail: str
    """The last position alone, for small sizes."""
    shown: tuple[float, ...]
    """How much of each muscle that works is seen in the position that shows most of it, or in the inset, in square units of the drawing."""
    faults: tuple[tuple[int, Fault], ...] = ()
    """What no body could do, each with the number of its frame."""
    signs: Signs = NOTHING
    """What its positions show of what bodies mind."""
    hidden: tuple[str, ...] = ()
    """What its last position does not show of the hands that work, each in words."""
    narrow: str = ""
    """The figure for narrow places, where it differs."""
    wide: str = ""
    """The figure for wide pages, where it differs: its parts laid out anew, which shows nothing without the figure."""
    handout: str = ""
    """The figure for the sheet that hands it out, where it differs."""

    @property
    def page(self) -> str:
        """What a page has: both layouts, of which its style shows the one that there is room for."""
        return self.wide + self.figure

    @property
    def sound(self) -> bool:
        """Whether a body could do it, and each muscle that works is seen."""
        return not self.faults and min(self.shown, default=ENOUGH) >= ENOUGH


def read(text: bytes) -> Picture:
    """A picture that was kept as JSON; by hand, as to make what reads any such type takes longer than the check of a small guide's figures."""
    kept: dict[str, Any] = {key: frozen(value) for key, value in json.loads(text).items()}
    faults = tuple((number, Fault(*fault)) for number, fault in kept["faults"])
    return Picture(**{**kept, "faults": faults, "signs": Signs(*kept["signs"])})


def frozen(value: Any) -> Any:
    """A value of JSON with tuples for its lists."""
    return tuple(map(frozen, value)) if isinstance(value, list) else value
