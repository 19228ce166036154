from __future__ import annotations

import pytest

from generator.training.loads import load_words
from generator.values.load import parse_load


@pytest.mark.parametrize(
    ("weights", "load", "words"),
    [
        (2, "10 lb", "10 lb (4.5 kg) each"),
        (1, "10 lb", "10 lb (4.5 kg) in all"),
        (None, "10 lb", "10 lb (4.5 kg)"),
        (2, "20 kg in all", "20 kg (45 lb) in all"),
        (1, "2 x 10 kg", "10 kg (22 lb) each"),
        (2, "body weight + 10 kg", "body weight + 10 kg (22 lb)"),
        (2, "light pair", "light pair"),
    ],
)
def test_a_load_says_whether_it_is_that_of_each_hand_or_of_all(tiny, weights, load, words):
    exercise = tiny.exercises["squat"].model_copy(update={"weights": weights})
    assert load_words(exercise, parse_load(load)) == words
