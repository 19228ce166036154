"""What an aim is: what people want of a routine, an entry in vocabulary/aims.yml."""

from __future__ import annotations

from generator.values.fields import Record, Sentence


class Aim(Record):
    """What people want of a routine: routines name theirs under `aims`, and readers find them by it."""

    summary: Sentence
    """What is meant, and for whom it is, in plain words."""
