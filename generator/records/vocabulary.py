"""What the entries of the vocabularies are: muscles and their groups, patterns, equipment, positions, conditions, signs to stop, terms, sources and the people of figures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.figures.map.area import Area
from generator.figures.map.extent import Extent
from generator.figures.map.muscle import Shape
from generator.figures.picture import Sign
from generator.records.aim import Aim
from generator.records.equipment import Equipment
from generator.records.evidence import Evidence
from generator.records.person import Person
from generator.records.source import Source
from generator.values.fields import (
    Action,
    GroupId,
    Label,
    Many,
    Name,
    Paragraph,
    Part,
    PositionId,
    Record,
    Sentence,
    SourceId,
    StageId,
)


class Group(Record):
    """A plain display group of muscles: an entry in vocabulary/groups.yml."""

    summary: Sentence
    """Where it is and what it does, in plain words."""
    major: bool = False
    """Whether guidelines on strength count it among the major muscle groups."""
    map: Extent | None = None
    """The part of the body that holds this group, `{low: 51, half: 28}`: the muscle map shows that part alone, larger, where all that works lies in it. One group may say it for several."""


class Muscle(Record):
    """A muscle, or a part of one: an entry in vocabulary/muscles.yml."""

    latin: Label
    """The Latin name."""
    plain: Label
    """Where it is, as one would say it to a friend."""
    job: Sentence
    """What it does."""
    areas: Many[Area] = Field(min_length=1, max_length=12)
    """Where it is drawn on the muscle map."""
    shapes: Many[Shape] = Field(default=(), max_length=12)
    """Where it lies on the body of the exercises' figures."""
    deep: bool = False
    """Whether other muscles lie over it, so that the map shows it only where it works."""
    group: GroupId
    """The id of its display group, from vocabulary/groups.yml."""


class Pattern(Record):
    """A movement pattern: an entry in vocabulary/patterns.yml."""

    summary: Paragraph
    """What moves where, in plain words, with an example."""
    kind: Literal["pulling", "pushing", "strength", "stretching", "endurance"] = "strength"
    """What its sets count as: `pulling` or `pushing`, `strength` that is neither, `stretching` (which is no strength work), or `endurance` (whose minutes count)."""
    joints: Literal["one", "several"] = "several"
    """How many joints its exercises move under their load: a row moves shoulders and elbows (`several`), a fly the shoulders (`one`), however the shoulder blades glide with them. In a routine, what moves several comes first."""
    teaches: PositionId | None = None
    """The position that its exercises teach, by id from vocabulary/positions.yml: in a routine they come before others in that position."""


class Position(Record):
    """What an exercise does to a body that somebody's condition minds: an entry in vocabulary/positions.yml."""

    summary: Sentence
    """What is meant, so exactly that two people name the same exercises."""
    loads: bool = False
    """Whether its exercises carry the body's own weight, so that they are no lighter than those with a weight: a hang does."""
    figure: Sign | None = None
    """What of a figure shows it. A figure is then held against the exercise: what it shows is named, and what is named it shows."""


class Minds(Part):
    """What somebody with a condition does where an exercise has a position."""

    position: PositionId
    """The id of an entry in vocabulary/positions.yml."""
    action: Action
    """`fine`, `modify` it as `instead` says, `ask` a clinician first, or `avoid` it."""
    stage: StageId | None = None
    """The id of one of the condition's `stages`, where this holds for it alone, on top of what holds always."""
    risk: Literal["discomfort", "setback", "harm"]
    """What is at stake: it is unpleasant, it may set one back for days, or it may do lasting harm."""
    instead: Paragraph | None = None
    """What to do, in words that fit under any exercise with the position; needed where the action is `modify`. An exercise may say it better in its own `cautions`."""
    why: Sentence
    """The reason, in one plain sentence."""
    source: SourceId
    """The id of an entry in vocabulary/sources.yml."""


class Condition(Record):
    """A condition that calls for caution: an entry in vocabulary/conditions.yml."""

    summary: Paragraph
    """Who is meant."""
    advice: Paragraph
    """What to do about exercise in general."""
    stages: dict[StageId, Name] = Field(default={}, max_length=4)
    """The times of it that ask for more, by an id of its own, in words that go on from its name: `acute: while it hurts at rest`."""
    positions: Many[Minds] = Field(default=(), max_length=60)
    """What it minds: the cautions of every exercise follow from it. What is not named is fine."""
    evidence: Many[Evidence] = Field(default=(), max_length=20)
    """What the advice rests on; where it is left out, the advice is usual practice."""


class Stop(Record):
    """A step of gravity among the signs to stop, the gravest first: an entry in vocabulary/stops.yml. Pages and cards say it for all routines, so that none says it otherwise."""

    text: Paragraph
    """The signs, and what to do."""
    short: Sentence | None = None
    """The same for a card, in as few words as can be; left out, cards do not say it."""
    evidence: Many[Evidence] = Field(default=(), max_length=20)
    """What it rests on; where it is left out, it is usual practice."""


class Term(Record):
    """A word of the trade, an entry in vocabulary/terms.yml: where it or an alias first stands on a page, it leads to its meaning."""

    meaning: Paragraph
    """What it means, in words that everybody knows."""
    spelled: Many[Name] = Field(default=(), max_length=12)
    """How texts spell it, where that is the name of another record too, so that it cannot be an alias: `lats`."""

    @property
    def heading(self) -> str:
        """What stands over its meaning: as texts spell it, and its name where that is one of them."""
        first = next(iter(self.spelled), self.name)
        return first[:1].upper() + first[1:]


VOCABULARIES: dict[str, type[Record]] = {
    "groups": Group,
    "muscles": Muscle,
    "patterns": Pattern,
    "equipment": Equipment,
    "positions": Position,
    "conditions": Condition,
    "aims": Aim,
    "stops": Stop,
    "terms": Term,
    "sources": Source,
    "people": Person,
}
"""The files of content/vocabulary/, less their ending, that hold many records."""
OPTIONAL = ("aims", "people", "positions", "stops", "terms")
"""Those that a guide may do without."""
