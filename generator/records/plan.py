"""What a plan is: weeks of routines and cardio. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.records.evidence import Evidence
from generator.records.exercise import Caution
from generator.values.fields import (
    Day,
    ExerciseId,
    Level,
    Many,
    Paragraph,
    Part,
    Record,
    Rounds,
    RoutineId,
    Sentence,
    Weeks,
    Work,
)
from generator.values.quantity import QuantityError

Week = Annotated[int, Field(ge=1, le=52)]


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
    week: Week | None = None
    """The week of the routine's own progression that is done, where it is not that of the plan: `4`."""
    sets: Rounds | None = None
    """Sets of each exercise of the routine, where they are not those of that week: `1` or `2-3`."""
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
                "write 'exercise: its-id' and 'work: 30 min'",
            )
        if self.exercise and (self.week or self.sets or self.exceptions):
            message = "'week', 'sets' and 'exceptions' are for routines"
            raise QuantityError(message, "write sets in 'work', like '2 x 12'")
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
    """What to heed in this plan; when to stop stands in vocabulary/stops.yml."""
    cautions: Many[Caution] = Field(default=(), max_length=20)
    """What people with a condition do about it."""
    basis: Many[Evidence] = Field(default=(), max_length=20)
    """Why it is built this way, each claim with its source."""


def sessions(plan: Plan) -> list[Session]:
    """Everything done in a plan."""
    return [session for stage in plan.stages for day in stage.days.values() for session in day]
