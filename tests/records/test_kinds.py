from __future__ import annotations

import typing

from generator.records.exercise import Exercise
from generator.records.kinds import FOLDERS, KINDS, kind_of, word
from generator.records.vocabulary import VOCABULARIES
from generator.text.links import marks
from generator.values.fields import Part
from generator.values.meanings import meanings


def parts(kind):
    """A model, and all models within it."""
    yield kind
    for field in kind.model_fields.values():
        yield from within(field.annotation)


def within(annotation):
    """The models within a type."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield from parts(annotation)
    for argument in typing.get_args(annotation):
        yield from within(argument)


def test_every_kind_of_record_has_its_word():
    assert set(KINDS.values()) == {*FOLDERS.values(), *VOCABULARIES.values()}
    assert all(word == kind.__name__.lower() for word, kind in KINDS.items())


def test_every_reference_names_a_kind_of_record():
    named = {
        mark.kind
        for kind in KINDS.values()
        for part in parts(kind)
        for mark in marks(part).values()
        if mark and hasattr(mark, "kind")
    }
    assert named == {*KINDS} - {"plan", "stop", "term"}


def test_every_key_is_explained_for_editors():
    silent = [
        f"{part.__name__}.{name}"
        for kind in KINDS.values()
        for part in parts(kind)
        for name in {field.alias or name for name, field in part.model_fields.items()} - {"id", *meanings(part)}
    ]
    assert silent == []


def test_a_kind_has_its_word(examine):
    assert word(Exercise) == kind_of(examine()[0].exercises["walk"]) == "exercise"
