from __future__ import annotations

import re

import pytest

from generator.records import exercise, item, plan, progress, routine, vocabulary, wordings
from generator.values import fields
from generator.values.fields import Part

PARTS = {
    name: part
    for module in (fields, exercise, item, progress, routine, plan, vocabulary)
    for name, part in vars(module).items()
    if isinstance(part, type) and issubclass(part, Part)
}
LINES = [(part, word, said) for part, words in wordings.wordings().items() for word, said in words.items()]


def test_a_word_is_understood_by_the_part_it_stands_in():
    assert wordings.wording(exercise.Dose, "reps").write == "work: 3 x 12"
    assert wordings.wording(item.Item, "Reps").write == "work: 3 x 12"
    assert wordings.wording(exercise.Exercise, "primary-muscles").write == "muscles: {primary: [its-id]}"
    assert wordings.wording(routine.Routine, "aka").write == "aliases"
    assert wordings.wording(exercise.Exercise, "zzz") is None
    assert wordings.wording(exercise.Exercise, "instructions").is_key


@pytest.mark.parametrize(("part", "word", "said"), LINES, ids=lambda it: it[:30])
def test_what_is_meant_is_a_key_and_the_word_is_none(part, word, said):
    keys = set(PARTS[part].model_fields)
    assert re.match("[a-z_]+", said)[0] in keys
    assert word not in keys
