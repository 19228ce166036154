"""What may be said of how somebody looks."""

from __future__ import annotations

from generator.figures.lines.skins import LIGHTEST, Skin
from generator.figures.skin.look import Build, Cover, Hair, HairColour, Legs, Look, Top
from generator.values.fields import Part


class Looks(Part):
    """How somebody looks; what is left out is as in the plainest figure."""

    build: Build = "broad"
    """How the body is built: `broad`, `slight` or `round`."""
    skin: Skin = LIGHTEST
    """The tone of the skin, from `light` over `tan` and `brown` to `deep`; muscles and lines get colours that are seen on it."""
    hair: Hair = "short"
    """`short`, `tied`, `curly`, `long` (down to the neck) or `bald`."""
    hair_colour: HairColour = "dark"
    """The colour of the hair: `dark`, `brown`, `fair` or `grey`."""
    cover: Cover | None = None
    """What the head is covered with: a `headscarf` or a `cap`."""
    top: Top = "bare"
    """What is worn above: `bare` is nothing, then `sleeveless`, `short-sleeved`, `long-sleeved`."""
    legs: Legs = "shorts"
    """What is worn below: `shorts` or `leggings`."""
    older: bool = False
    """Whether the face is lined."""

    @property
    def look(self) -> Look:
        """The look that is drawn."""
        return Look(self.build, self.skin, self.hair, self.hair_colour, self.cover, self.top, self.legs, self.older)
