"""Who is drawn: a look is what people differ in, and the engine knows the kinds; which people there are, the guide says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.figures.lines.skins import LIGHTEST, Skin

Build = Literal["broad", "slight", "round"]
Hair = Literal["short", "tied", "curly", "long", "bald"]
HairColour = Literal["dark", "brown", "fair", "grey"]
Cover = Literal["headscarf", "cap"]
Top = Literal["bare", "sleeveless", "short-sleeved", "long-sleeved"]
Legs = Literal["shorts", "leggings"]


class Look(NamedTuple):
    """Who is drawn: the same bones with other roundness, skin, hair and clothes."""

    build: Build = "broad"
    skin: Skin = LIGHTEST
    hair: Hair = "short"
    colour: HairColour = "dark"
    """Of the hair."""
    cover: Cover | None = None
    """What the head is covered with."""
    top: Top = "bare"
    legs: Legs = "shorts"
    older: bool = False
    """Whether the face is lined."""

    @property
    def shows_ears(self) -> bool:
        """Whether neither hair nor cloth lies over the ears."""
        return self.cover != "headscarf" and self.hair not in ("long", "curly")


PLAIN = Look()
"""Who is drawn where nobody is named."""
