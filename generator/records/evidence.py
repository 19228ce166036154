"""What is claimed and what it rests on: in words, or as a study of muscle activity measured it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.values.fields import Many, MuscleId, Paragraph, Part, Percent, Phrase, SourceId


class Worked(Part):
    """How much one muscle worked in a study that measured it."""

    muscle: MuscleId
    """The id of the muscle."""
    level: Literal["hard", "moderately", "lightly"] | None = None
    """How hard it worked, in the words of the study."""
    percent: Percent | None = None
    """The same as a share of what the muscle does in an all-out effort (MVIC), or a range, `15-61`; it may be above 100."""
    than: Literal["more", "less", "alike"] | None = None
    """How it worked beside the other way of `beside`."""


class Activity(Part):
    """What a study of muscle activity (EMG) measured; the guide writes the sentence, with the number of people of the source."""

    who: Phrase
    """In whom, as it is said behind a number: `healthy adults`."""
    move: Phrase = "this exercise"
    """What they did, if it was not this exercise itself: `a shrug with one arm`."""
    load: Phrase | None = None
    """With what load: `a weight that they could lift 5 times`."""
    beside: Phrase | None = None
    """What it was compared with in the same people: `the same with palms down`."""
    muscles: Many[Worked] = Field(min_length=1, max_length=12)
    """The muscles, and how much each of them worked."""
    untested: Phrase | None = None
    """What the study did not test, though readers of this page may think so: `dumbbells`."""


class Evidence(Part):
    """A claim and where it comes from: what is claimed in words, or what a study of muscle activity measured."""

    claim: Paragraph | None = None
    """What is claimed, in plain words and no stronger than the source."""
    activity: Activity | None = None
    """What was measured, in place of words: the `muscles`, in whom (`who`), with what `load`."""
    source: SourceId
    """The id of an entry in vocabulary/sources.yml."""
