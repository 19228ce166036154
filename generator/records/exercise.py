"""What an exercise is, and how much of it to do. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.figures.pose import MOST_STEPS, Figure
from generator.records.evidence import Evidence
from generator.values.fields import (
    Action,
    ConditionId,
    Cue,
    Effort,
    EquipmentId,
    ExerciseId,
    Level,
    Load,
    Many,
    MuscleId,
    Name,
    Paragraph,
    Part,
    PatternId,
    PositionId,
    Record,
    Rest,
    Sentence,
    SourceId,
    StageId,
    Tempo,
    Work,
)
from generator.values.quantity import QuantityError


class Caution(Part):
    """What somebody with a condition does about this exercise, routine or plan."""

    condition: ConditionId
    """The id of an entry in vocabulary/conditions.yml."""
    stage: StageId | None = None
    """The id of a stage of the condition, where this is about it alone."""
    action: Action
    """`avoid` it, `ask` a clinician first, `modify` it as `instead` says, or nothing (`fine`): with a reason, where its positions ask for something else."""
    instead: Paragraph | None = None
    """What to do instead; needed where the action is `modify`. Link an exercise as `[[its-id]]`."""
    because: Sentence | None = None
    """Why the action is not the one that the positions of the exercise ask for."""


class Dose(Part):
    """How much of an exercise to do."""

    work: Work
    """Sets and amount: `2 x 12`, `3 x 30 s`, `2 x 10 per side`, `3 x 5 breaths`, `20-30 min`; of each set, `12, 10, 8`; with no upper end, `3 x 5+`, `3 x AMRAP`, `3 x to failure`."""
    load: Load | None = None
    """A weight (`3-5 lb`, `5 kg`, `20 kg each`, `40 kg in all`), `body weight` or `body weight + 10 kg`, or words (`light band`)."""
    rest: Rest | None = None
    """Rest after each set: `60 s`, `60-90 s`, `2 min`, `1:30`; `no rest` where the next comes at once."""
    tempo: Tempo | None = None
    """Three digits are seconds up, hold, down: `2-1-3`; four are down, pause, up, pause: `3-1-1-0`, `31X0`, where X is as fast as you can control."""
    effort: Effort | None = None
    """`RIR 2-3` (stop with that many reps left) or `RPE 5-6`, `RPE 8.5` (effort from 0 to 10, by halves)."""


class Muscles(Part):
    """The muscles that an exercise works, and those that it stretches: at least one."""

    primary: Many[MuscleId] = Field(default=(), max_length=6)
    """The muscles that do most of the work, by id; none where it only stretches."""
    secondary: Many[MuscleId] = Field(default=(), max_length=10)
    """The muscles that help or steady, by id; none that is primary."""
    stretched: Many[MuscleId] = Field(default=(), max_length=6)
    """The muscles that it stretches, by id, the most first; one that works in another part of the movement may be among them."""
    because: Sentence | None = None
    """Why its primary muscles are not those of exercises with the same pattern and positions."""

    @model_validator(mode="after")
    def some(self) -> Muscles:
        """Refuse what neither works nor stretches a muscle."""
        if not (self.primary or self.stretched):
            message = "it works no muscle and stretches none"
            raise QuantityError(message, "name muscles in 'primary', or of a stretch in 'stretched'")
        return self

    @property
    def filled(self) -> tuple[str, ...]:
        """What pictures fill: the muscles that work most, then those that are stretched."""
        return tuple(dict.fromkeys((*self.primary, *self.stretched)))

    @property
    def striped(self) -> tuple[str, ...]:
        """What pictures stripe: the muscles that help."""
        return tuple(id for id in self.secondary if id not in self.stretched)


class Mistake(Part):
    """A common fault and its mending."""

    mistake: Sentence
    """What goes wrong, as one can see or feel it."""
    instead: Sentence
    """What to do instead."""


class Swap(Part):
    """An exercise in place of another one, or not."""

    exercise: ExerciseId
    """The id of the exercise."""
    reason: Sentence
    """Why: readers see it beside a swap, and the next author beside one that is refused."""


class Energy(Part):
    """What an activity costs in energy, as a multiple of rest (MET)."""

    effort: Name
    """The pace or effort that the value holds for: `brisk, 3.5-3.9 mph`."""
    met: Annotated[float, Field(ge=1, le=25)]
    """Metabolic equivalents: 1 is rest, about 1 kcal per kilogram of body weight and hour."""
    source: SourceId
    """The id of an entry in vocabulary/sources.yml."""


class Exercise(Record):
    """One exercise: a file in content/exercises/."""

    summary: Sentence
    """What it is and what it is good for, in one or two sentences."""
    pattern: PatternId
    """The id of the movement pattern, from vocabulary/patterns.yml."""
    joints: Literal["one", "several"] | None = None
    """How many joints it moves under its load, where its pattern says otherwise: a face pull bends the elbows as well."""
    level: Level
    """Who can start with it: `beginner`, `intermediate` or `advanced`."""
    equipment: Many[EquipmentId] = Field(min_length=1, max_length=6)
    """All that it needs, by id from vocabulary/equipment.yml; where it needs nothing, the entry that says `nothing: true`."""
    weights: Annotated[int, Field(ge=1, le=2)] | None = None
    """With dumbbells and other kit that is told apart by its weight, how many are lifted at once: `2` is one in each hand, and a load is then that of each."""
    muscles: Muscles
    """The muscles it works, and those that it stretches."""
    setup: Paragraph
    """The starting position."""
    steps: Many[Sentence] = Field(min_length=2, max_length=MOST_STEPS)
    """The movement, one action a step."""
    cues: Many[Cue] = Field(min_length=1, max_length=4)
    """Short reminders, one idea each; a card prints the first."""
    mistakes: Many[Mistake] = Field(min_length=1, max_length=5)
    """Common faults with what to do instead."""
    breathing: Sentence
    """When to breathe in and out."""
    dose: Dose
    """How much of it to start with."""
    figure: Figure | None = None
    """The movement as poses, from the start to the end, from which its picture is drawn."""
    easier: Many[ExerciseId] = Field(default=(), max_length=6)
    """Easier exercises of the same ladder, by id. The other direction is filled in by itself."""
    harder: Many[ExerciseId] = Field(default=(), max_length=6)
    """Harder exercises of the same ladder, by id. The other direction is filled in by itself."""
    make_easier: Sentence | None = None
    """How to make this very exercise easier."""
    make_harder: Sentence | None = None
    """How to make this very exercise harder."""
    swaps: Many[Swap] = Field(default=(), max_length=5)
    """What to do when its kit is taken, before what the rule finds by itself: the same movement and a main muscle with other kit."""
    not_swaps: Many[Swap] = Field(default=(), max_length=20)
    """What the rule finds and should not."""
    positions: Many[PositionId] = Field(default=(), max_length=16)
    """What it does to a body that somebody's condition minds, by id from vocabulary/positions.yml; cautions follow from it."""
    cautions: Many[Caution] = Field(max_length=20)
    """What people with a condition do about it, where its positions do not say it, or not as well; `[]` where nothing is to be added."""
    energy: Many[Energy] = Field(default=(), max_length=20)
    """For cardio: what it costs in energy."""
    evidence: Many[Evidence] = Field(default=(), max_length=20)
    """What is known about it, each claim with its source; leave it out where nothing is."""
