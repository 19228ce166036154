"""What a piece of equipment is: an entry in vocabulary/equipment.yml."""

from __future__ import annotations

from pydantic import Field

from generator.values.fields import Many, Name, Paragraph, PositionId, Record, Sentence


class Equipment(Record):
    """A piece of equipment: an entry in vocabulary/equipment.yml."""

    summary: Paragraph
    """What it is, how to choose it, and what will do instead."""
    safety: Sentence | None = None
    """What to check before using it."""
    nothing: bool = False
    """Whether it stands for needing nothing: it is never listed beside other kit. At most one entry says so."""
    everyday: bool = False
    """Whether most homes have it, so that a choice by equipment need not ask for it."""
    weighed: bool = False
    """Whether it comes in many weights, as dumbbells do: then its exercises say how many `weights` they lift, and routines which weights they need."""
    adjustable: bool = False
    """Whether its weight is set on it, by a pin or by plates: cards then leave a box for it."""
    helps: bool = Field(default=False, repr=False)  # on no card, so it makes no other edition
    """Whether more of its weight makes an exercise easier, as that of a machine for assisted pull-ups does: then nobody who lifts less is told that it became lighter."""
    strengths: Many[Name] = Field(default=(), max_length=8, repr=False)
    """How strong it comes where nobody weighs it, in the words that loads have, the weakest first: `[light band, firm band]`. Who trains notes which they took."""
    positions: Many[PositionId] = Field(default=(), max_length=4)
    """What every exercise with it does to a body that somebody minds, by id from vocabulary/positions.yml: rubber touches the skin."""
    choice: Name | None = None
    """What a newcomer says who has it: `A gym`. The routine finder puts routines that need it below these words; of several, those count that come last in the file."""

    @property
    def has_weight(self) -> bool:
        """Whether one lifts a weight with it that can be written down."""
        return self.weighed or self.adjustable
