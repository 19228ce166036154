from __future__ import annotations

from pydantic import Field

from generator.figures.words.forms import Sides
from generator.values.fields import Part
from generator.values.meanings import meanings


class Base(Part):
    """A part with a key."""

    first: int
    """What comes first."""
    silent: int = 0


class Made(Base):
    """A part with keys of its own."""

    raised: int = Field(default=0, alias="raise")
    """How high,
    on two lines.
    """
    told: int = Field(default=0, description="In the field itself.")


def test_a_key_means_what_stands_below_it():
    assert meanings(Base) == {"first": "What comes first."}


def test_keys_are_as_people_write_them_with_those_of_the_kinds_above():
    expected = {"first": "What comes first.", "raise": "How high,\non two lines.", "told": "In the field itself."}
    assert meanings(Made) == expected


def test_a_pair_of_any_values_tells_its_sides():
    assert meanings(Sides[float]).keys() == {"left", "right"}
