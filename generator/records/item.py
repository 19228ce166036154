"""What an item of a routine is: an exercise with its dose. No I/O; the docstrings become the schema's descriptions."""

from __future__ import annotations

from generator.records.exercise import Dose
from generator.values.fields import Cue, ExerciseId, Posture, Sentence


class Item(Dose):
    """An exercise with its dose in a routine."""

    exercise: ExerciseId
    """The id of the exercise."""
    position: Posture | None = None
    """The position in which it is done here, where that is not the one of its own page: `standing`, `seated`, `wheelchair`, `kneeling`, `lying` or `hanging`. A figure of somebody who stands is drawn on a chair for `seated`, and that of somebody who stands or sits in a wheelchair for `wheelchair`; one that shows another position is not printed."""
    because: Sentence | None = None
    """Why it stands where it does, where usual order would have it later."""
    cue: Cue | None = None
    """A reminder for this routine; the exercise's first cue where there is none."""
