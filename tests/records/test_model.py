from __future__ import annotations

import typing

import pydantic
import pytest

from generator.records.model import FOLDERS, KINDS, Dose, Energy, Exercise, Session
from generator.records.vocabulary import VOCABULARIES
from generator.text.links import marks
from generator.values.dose import Work
from generator.values.fields import Part
from generator.values.meanings import meanings
from generator.values.quantity import Quantity, Span


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


def test_a_dose_is_read():
    dose = Dose.model_validate({"work": "2 x 10 per side", "rest": "1:30", "effort": "RIR 2"})
    assert dose.work == Work(Span(2, 2), Quantity(10, 10, "reps"), "per side")
    assert dose.rest == Quantity(90, 90, "s")
    assert dose.load is dose.tempo is None


def test_a_session_is_a_routine_or_an_exercise_with_its_dose():
    assert Session(routine="knee-start").routine == "knee-start"
    assert Session(exercise="walk", work="30 min").work.words() == "30 min"


@pytest.mark.parametrize(
    ("session", "message"),
    [
        ({}, "one routine or one exercise"),
        ({"routine": "a", "exercise": "b", "work": "30 min"}, "one routine or one exercise"),
        ({"exercise": "walk"}, "goes with 'work'"),
        ({"routine": "knee-start", "work": "30 min"}, "goes with 'work'"),
    ],
)
def test_a_session_is_not_both_and_not_without_a_dose(session, message):
    with pytest.raises(pydantic.ValidationError, match=message):
        Session.model_validate(session)


@pytest.mark.parametrize("met", [0.5, 26, "3.5", True])
def test_an_energy_cost_is_a_number_of_met(met):
    with pytest.raises(pydantic.ValidationError):
        Energy.model_validate({"effort": "brisk", "met": met, "source": "tables"})


def test_an_exercise_needs_all_that_a_page_shows():
    required = {name for name, field in Exercise.model_fields.items() if field.is_required()}
    assert required - {"id"} == {
        *("name", "summary", "pattern", "level", "equipment", "muscles"),
        *("setup", "steps", "cues", "mistakes", "breathing", "dose", "cautions"),
    }


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
    assert named == {*KINDS} - {"plan"}


def test_every_key_is_explained_for_editors():
    silent = [
        f"{part.__name__}.{name}"
        for kind in KINDS.values()
        for part in parts(kind)
        for name in {field.alias or name for name, field in part.model_fields.items()} - {"id", *meanings(part)}
    ]
    assert silent == []
