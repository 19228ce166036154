"""The frames of a figure in succession, each with what it takes over from the one before."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from generator.figures.bones.skeleton import SIDES, Side
from generator.figures.pose import Figure, Frame
from generator.figures.words.forms import Sides


def moves(figure: Figure) -> bool:
    """Whether the positions of a figure differ."""
    first, *others = wholes(figure)
    return any(other != first for other in others)


def wholes(figure: Figure) -> list[Frame]:
    """The frames of a figure, each with what it takes over from the one before."""
    return list(accumulate((frame.model_copy(update={"step": None}) for frame in figure.frames), merged))


def merged(first: Frame, second: Frame) -> Frame:
    """The second frame with what it takes over from the first, side by side."""
    update = {name: together(getattr(first, name), getattr(second, name)) for name in second.model_fields_set}
    return first.model_copy(update=update)


def together(old: Any, new: Any) -> Any:
    """A new value over an old one; a side that the new one leaves out keeps its old value."""
    if not isinstance(new, Sides):
        return new
    return new.model_copy(update={side: both(old)[side] for side in SIDES if getattr(new, side) is None})


def both(value: Any) -> dict[Side, Any]:
    """The value of each side; None where it is not written."""
    return {side: getattr(value, side) if isinstance(value, Sides) else value for side in SIDES}
