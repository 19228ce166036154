"""What cards say of the site that they are from."""

from __future__ import annotations

from typing import NamedTuple

from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine

PLACES = {Routine: "routines", Plan: "plans", Exercise: "exercises"}
"""The folder of the pages of each kind."""


class Imprint(NamedTuple):
    """What cards say of the site that they are from."""

    name: str
    url: str
    licence: str | None = None
    """That of texts and pictures."""

    def address(self, record: Routine | Plan | Exercise) -> str:
        """The address of the page of a record."""
        return f"{self.url.rstrip('/')}/{PLACES[type(record)]}/{record.id}/"
