"""Loads as readers are told them: always whether a weight is that of each hand or of all that is lifted."""

from __future__ import annotations

from dataclasses import replace

from generator.records.exercise import Exercise
from generator.values.load import Load

PAIR = 2


def load_words(exercise: Exercise, load: Load) -> str:
    """A load of an exercise in words; where it does not say whose a weight is, the number of weights that the exercise lifts does: `3–5 lb (1.5–2.5 kg) each`."""
    if load.weight and not load.share and not load.body and exercise.weights:
        return replace(load, share="each" if exercise.weights == PAIR else "in all").words()
    return load.words()
