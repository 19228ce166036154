"""What an exercise, a routine and a plan are. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.figures.pose import Figure
from generator.records.vocabulary import VOCABULARIES
from generator.values.fields import (
    ConditionId,
    Cue,
    Day,
    Days,
    Effort,
    EquipmentId,
    Evidence,
    ExerciseId,
    Level,
    Load,
    Many,
    MuscleId,
    Name,
    Paragraph,
    Part,
    PatternId,
    Record,
    Rest,
    Rounds,
    RoutineId,
    Sentence,
    SourceId,
    Tempo,
    Weeks,
    Work,
)
from generator.values.quantity import QuantityError


class Caution(Part):
    """What somebody with a condition does about this exercise or routine."""

    condition: ConditionId
    """The id of an entry in vocabulary/conditions.yml."""
    action: Literal["avoid", "modify", "ask"]
    """`avoid` it, `modify` it as `instead` says, or `ask` a clinician first."""
    instead: Paragraph | None = None
    """What to do instead; needed where the action is `modify`. Link an exercise as `[[its-id]]`."""


class Dose(Part):
    """How much of an exercise to do."""

    work: Work
    """Sets and amount: `2 x 12`, `3 x 30 s`, `2 x 10 per side`, `3 x 5 breaths`, `20-30 min`."""
    load: Load | None = None
    """A weight (`3-5 lb`, `5 kg`) or words (`light band`)."""
    rest: Rest | None = None
    """Rest after each set: `60 s`, `2 min`, `1:30`."""
    tempo: Tempo | None = None
    """Seconds lifting, holding and lowering: `2-1-3`."""
    effort: Effort | None = None
    """`RIR 2-3` (stop with that many reps left) or `RPE 5-6` (effort from 0 to 10)."""


class Muscles(Part):
    """The muscles an exercise works."""

    primary: Many[MuscleId] = Field(min_length=1, max_length=6)
    """The muscles that do most of the work, by id; of a stretch, those that it reaches most."""
    secondary: Many[MuscleId] = Field(default=(), max_length=10)
    """The muscles that help or steady, or that a stretch reaches as well, by id; none that is primary."""


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
    level: Level
    """Who can start with it: `beginner`, `intermediate` or `advanced`."""
    equipment: Many[EquipmentId] = Field(min_length=1, max_length=6)
    """All that it needs, by id from vocabulary/equipment.yml; `[none]` where it needs nothing."""
    muscles: Muscles
    """The muscles it works."""
    setup: Paragraph
    """The starting position."""
    steps: Many[Sentence] = Field(min_length=2, max_length=8)
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
    """The start and the end of the movement as two poses, from which its picture is drawn."""
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
    cautions: Many[Caution] = Field(max_length=20)
    """What people with a condition do about it; `[]` where somebody has thought about it and found nobody who needs care."""
    energy: Many[Energy] = Field(default=(), max_length=20)
    """For cardio: what it costs in energy."""
    evidence: Many[Evidence] = Field(default=(), max_length=20)
    """What is known about it, each claim with its source; leave it out where nothing is."""


class Item(Dose):
    """An exercise with its dose in a routine."""

    exercise: ExerciseId
    """The id of the exercise."""
    cue: Cue | None = None
    """A reminder for this routine; the exercise's first cue where there is none."""


class Block(Part):
    """Exercises of a routine that belong together."""

    name: Name | None = None
    """A heading for the block, where one helps."""
    kind: Literal["straight", "superset", "circuit", "flow"]
    """`straight`: all sets of one, then the next. `superset` (two or three) and `circuit`: one set of each, in rounds. `flow`: one after the other without rest."""
    rounds: Rounds | None = None
    """For supersets, circuits and flows: how often to go through, `3` or `2-3`; then the items have no sets of their own."""
    rest: Rest | None = None
    """For supersets and circuits: the rest after each round."""
    items: Many[Item] = Field(min_length=1, max_length=12)
    """The exercises in order."""


class Progress(Part):
    """What changes in some weeks of a routine."""

    weeks: Weeks
    """`1` or `3-4`."""
    change: Paragraph
    """What to do in these weeks; one change at a time. A card prints the first sentence alone, so let it say what changes."""


class Routine(Record):
    """One routine: a file in content/routines/."""

    goal: Sentence
    """What it is for, in one sentence; printed on the card."""
    audience: Sentence
    """Whom it suits."""
    level: Level
    """`beginner`, `intermediate` or `advanced`."""
    days_per_week: Days
    """On how many days a week: `2` or `2-3`."""
    minutes: Annotated[int, Field(ge=3, le=120)]
    """How long one session takes; checked against the time computed from the doses."""
    equipment: Many[EquipmentId] = Field(min_length=1, max_length=10)
    """All that its exercises need, by id; `[none]` where they need nothing."""
    warm_up: Many[Item] = Field(default=(), max_length=8)
    """The warm-up in order."""
    blocks: Many[Block] = Field(min_length=1, max_length=8)
    """The work in order."""
    cool_down: Many[Item] = Field(default=(), max_length=8)
    """The cool-down in order."""
    no_swaps: Sentence | None = None
    """Why its page names no other exercises where kit is taken, as for people who cannot stand up for them."""
    progression: Many[Progress] = Field(min_length=1, max_length=12)
    """What changes week by week."""
    safety: Many[Sentence] = Field(min_length=1, max_length=5)
    """What to heed; the first line is printed on the card."""
    cautions: Many[Caution] = Field(default=(), max_length=20)
    """What people with a condition do about it."""
    basis: Many[Evidence] = Field(default=(), max_length=20)
    """Why it is built this way, each claim with its source."""


class SetsApart(Part):
    """An exercise with other sets than the rest of its session."""

    exercise: ExerciseId
    """The id of an exercise of the routine's blocks."""
    sets: Rounds
    """Its sets this week: `3` or `2-3`."""


class Session(Part):
    """One thing to do on a day of a plan: a routine, or an exercise with its dose."""

    routine: RoutineId | None = None
    """The id of a routine."""
    exercise: ExerciseId | None = None
    """The id of an exercise, such as one of cardio; then `work` says how much."""
    work: Work | None = None
    """How much of the exercise: `30 min`."""
    sets: Rounds | None = None
    """Sets of each exercise of the routine this week, where they are not the routine's own: `1` or `2-3`."""
    exceptions: Many[SetsApart] = Field(default=(), max_length=12)
    """Exercises with other sets than these."""
    optional: bool = False
    """Whether one may leave it out; then the week's sums leave it out too."""
    note: Sentence | None = None
    """What else is special about it this week."""

    @model_validator(mode="after")
    def one_thing(self) -> Session:
        """Refuse a session that is both, neither, or an exercise without a dose."""
        if (self.routine is None) == (self.exercise is None):
            raise QuantityError("a session is one routine or one exercise", "keep one of the two keys")
        if (self.exercise is None) != (self.work is None):
            raise QuantityError(
                "an exercise in a plan goes with 'work', a routine without",
                "write 'exercise: brisk-walk' and 'work: 30 min'",
            )
        if self.exercise and (self.sets or self.exceptions):
            raise QuantityError("'sets' and 'exceptions' are for routines", "write sets in 'work', like '2 x 12'")
        return self


class Stage(Part):
    """Weeks of a plan that look alike."""

    weeks: Weeks
    """`1` or `3-4`."""
    focus: Paragraph
    """What these weeks are about."""
    days: dict[Day, Many[Session]] = Field(min_length=1)
    """What to do on which day; days left out are for rest."""


class Plan(Record):
    """A programme of several weeks, made of routines and cardio: a file in content/plans/."""

    goal: Sentence
    """What it is for, in one sentence."""
    audience: Sentence
    """Whom it suits."""
    level: Level
    """`beginner`, `intermediate` or `advanced`."""
    stages: Many[Stage] = Field(min_length=1, max_length=26)
    """The weeks in order, with no week left out or named twice."""
    safety: Many[Sentence] = Field(min_length=1, max_length=6)
    """What to heed."""
    cautions: Many[Caution] = Field(default=(), max_length=20)
    """What people with a condition do about it."""
    basis: Many[Evidence] = Field(default=(), max_length=20)
    """Why it is built this way, each claim with its source."""


FOLDERS: dict[str, type[Exercise | Routine | Plan]] = {
    "exercises": Exercise,
    "routines": Routine,
    "plans": Plan,
}
"""The folders of content/ that hold a record a file."""

KINDS: dict[str, type[Record]] = {kind.__name__.lower(): kind for kind in (*FOLDERS.values(), *VOCABULARIES.values())}
"""Every kind of record by the word that `Ref` uses for it."""
