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
    assert wordings.wording(exercise.Dose, "reps").filled({}).write == "work: 3 x 12"
    assert wordings.wording(item.Item, "Reps").filled({"sets": 2, "reps": "8-10"}).write == "work: 2 x 8-10"
    assert wordings.wording(exercise.Exercise, "primary-muscles").write == "muscles: {primary: [its-id]}"
    assert wordings.wording(routine.Routine, "aka").write == "aliases"
    assert wordings.wording(exercise.Exercise, "zzz") is None
    assert wordings.wording(exercise.Exercise, "instructions").is_key


@pytest.mark.parametrize(("part", "word", "said"), LINES, ids=lambda it: it[:30])
def test_what_is_meant_is_a_key_and_the_word_is_none(part, word, said):
    keys = set(PARTS[part].model_fields)
    assert re.match("[a-z_]+", said)[0] in keys
    assert word not in keys


def test_a_value_that_is_long_or_none_is_not_told_again():
    said = wordings.wording(exercise.Dose, "reps")
    assert said.filled({"sets": [2], "reps": "as many as you can do well"}).write == "work: 3 x 12"


@pytest.mark.parametrize(
    ("write", "parts", "keys"),
    [
        ("muscles: {primary: [its-id]}", ("muscles", "primary: [its-id]"), ("muscles", "primary")),
        ("dose: {work: 3 x 12, rest: 60 s}", ("dose", "rest: 60 s"), ("dose", "rest")),
        ("work: 3 x 12", ("", ""), ("", "")),
        ("steps", ("", ""), ("", "")),
    ],
)
def test_a_line_has_a_key_within_another(write, parts, keys):
    said = wordings.Wording(write)
    assert said.parts == parts
    assert said.keys == ((write.partition(":")[0],), keys)
