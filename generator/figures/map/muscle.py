"""Where a muscle lies on the drawn body, as people write it: an outline on the trunk, an almond along a limb, or a cap round the shoulder."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.figures.map.area import Outline
from generator.values.fields import Part
from generator.values.quantity import QuantityError

Degrees = Annotated[float, Field(ge=0, le=360, strict=False)]
Height = Annotated[float, Field(ge=0, le=100, strict=False)]
KINDS = ("patch", "spindle", "cap")
HELP = "write 'patch: back' with an outline, 'spindle: thigh' with facing, half, low and high, or 'cap: 148'"


class Shape(Part):
    """One piece of a muscle; its other half is mirrored, and it moves with the bone that carries it."""

    patch: Literal["back", "front"] | None = None
    """An outline on the `back` or `front` of the trunk."""
    outline: Outline | None = None
    """Its corners: the distance from the body's middle line and the height, in hundredths of the body's height, with hanging arms."""
    carried: Literal["torso", "blade"] = "torso"
    """What it moves with: the `torso`, or the shoulder `blade`."""
    thighs: bool = False
    """Whether it runs on over the tops of the thighs."""
    deep: bool = False
    """Whether other muscles lie over this patch, so that those that work or help are drawn over it."""
    spindle: Literal["upper-arm", "forearm", "thigh", "shank"] | None = None
    """An almond along this limb."""
    facing: Degrees | None = None
    """Where its middle is, in degrees round the limb: 0 in front, 90 outside, 180 behind."""
    half: Degrees | None = None
    """Half its width, in degrees."""
    low: Height | None = None
    """The height of its lower end, with hanging arms."""
    high: Height | None = None
    """The height of its upper end."""
    cap: Degrees | None = None
    """Fibres from the collarbone and the shoulder blade over the end of the shoulder, wherever the arm is; degrees like `facing`, with the arm hanging."""

    @model_validator(mode="after")
    def one_kind(self) -> Shape:
        """A shape is of one kind and has all that this kind needs."""
        kinds = [kind for kind in KINDS if getattr(self, kind) is not None]
        needed = {"patch": ("outline",), "spindle": ("facing", "half", "low", "high"), "cap": ()}
        if len(kinds) != 1:
            raise QuantityError("a shape is one of patch, spindle and cap", HELP)
        missing = [key for key in needed[kinds[0]] if getattr(self, key) is None]
        if missing:
            raise QuantityError(f"a {kinds[0]} needs {', '.join(missing)}", HELP)
        return self
