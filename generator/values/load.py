"""Loads that people write: `3-5 lb`, or `light band`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.values.quantity import Quantity, QuantityError, parse_quantity, quoted

WEIGHT = ("lb", "kg")


@dataclass(frozen=True, slots=True)
class Load:
    """What is lifted: a weight, or words such as `light band` where nobody weighs it."""

    text: str
    weight: Quantity | None = None

    def words(self) -> str:
        """In pounds and kilograms, the written unit first: `3–5 lb (1.5–2.5 kg)`."""
        return self.weight.both() if self.weight else self.text


def parse_load(text: str) -> Load:
    """Read a weight such as `3-5 lb`, or keep words such as `light band`; raise QuantityError."""
    if not re.match(r"[0-9.+-]", text.strip()):
        if len(set(re.findall(r"[0-9]\s?(lb|kg)\b", text))) == 1:
            help = "write both, such as 'a light bar, 15-20 lb (7-9 kg)'"
            raise QuantityError(f"{quoted(text)} is not said in the other unit", help)
        return Load(text.strip())
    return Load(text.strip(), parse_quantity(text, WEIGHT, "write it like '3-5 lb', or in words like 'light band'"))
