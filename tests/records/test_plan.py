from __future__ import annotations

import pydantic
import pytest

from generator.records.plan import Session


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
