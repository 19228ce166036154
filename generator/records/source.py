"""Where claims come from: how a source was made, of whom, and what it found."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from generator.values.fields import (
    Label,
    Paragraph,
    Part,
    Record,
    Sentence,
    Title,
)

DOI = r"^10\.[0-9]{4,9}/\S+$"
URL = r"^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][^\s<>\"'\\]*)?$"


class Weekly(Part):
    """What a guideline asks for in a week, where it gives a number."""

    endurance: Annotated[int, Field(ge=1, le=1000)] | None = None
    """Minutes of moderate endurance work."""
    strength: Annotated[int, Field(ge=1, le=7)] | None = None
    """Days on which each major muscle group is strengthened."""


class Groups(Part):
    """Who was compared with whom in a trial."""

    treated: Sentence
    """How many people were given what: `14 adults: belly exercises on 5 days a week`."""
    compared: Sentence
    """How many others, and what they did: `10 adults: no exercise`."""


Design = Literal[
    "guideline",
    "systematic review",
    "randomized trial",
    "controlled trial",
    "cohort study",
    "before-and-after study",
    "laboratory study",
    "EMG study",
    "survey",
    "review",
    "commentary",
    "reference",
    "practice",
]
DESIGNS: tuple[str, ...] = get_args(Design)
"""From the design that readers may lean on most to none."""


class Source(Record):
    """Where a claim comes from: an entry in vocabulary/sources.yml. Its name is its short form: `WHO guideline 2020`."""

    design: Design
    """How it was made: a `guideline` or statement of an expert body, a `systematic review` of all studies (with or without a meta-analysis), a `randomized trial` (who does what is drawn by lot, also when all do both in turn), a `controlled trial` (without a lot), a `cohort study` (people are followed), a `before-and-after study` (all are treated, and nobody is compared), a `laboratory study`, an `EMG study` (sensors tell which muscles work), a `survey` (people are asked, once or in rounds), a `review` or `commentary` by an author's choice, a `reference` (a table, a form, an official page), or usual `practice` without a study."""
    title: Title
    """The full title."""
    authors: Label
    """The authors, or the organisation."""
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """The year of publication; left out where it gives none, as pages that change without notice do."""
    publication: Label
    """The journal, book or site."""
    doi: Annotated[str, Field(pattern=DOI)] | None = None
    """The DOI, without an address in front; only one that has been checked."""
    url: Annotated[str, Field(pattern=URL, max_length=300)] | None = None
    """An address, where there is no DOI."""
    population: Label | None = None
    """Who was studied, or whom it is about; of a review, also in how many studies."""
    size: Annotated[int, Field(ge=1)] | None = None
    """How many people were studied."""
    groups: Groups | None = None
    """Of a trial: who was treated, and who compared."""
    finding: Paragraph | None = None
    """What it says that matters here, in own plain words; of an EMG study, the `activity` of each claim says it."""
    weekly: Weekly | None = None
    """For a guideline: what it asks for in a week. Each plan is measured against it."""

    @property
    def people(self) -> str:
        """How many were studied: `1 person`, `1,200 people`; `size` must be there."""
        return "1 person" if self.size == 1 else f"{self.size:,} people"
