from __future__ import annotations

import pydantic
import pytest

from generator.records.equipment import Equipment

BELL = {"id": "bell", "name": "Bell", "summary": "Heavy."}


def test_equipment_is_not_everyday_unless_it_says_so():
    assert not Equipment.model_validate(BELL).everyday


@pytest.mark.parametrize(
    ("said", "has"),
    [({}, False), ({"weighed": True}, True), ({"adjustable": True}, True), ({"strengths": ["light bell"]}, False)],
)
def test_a_weight_can_be_noted_of_what_is_weighed_or_set(said, has):
    assert Equipment.model_validate({**BELL, **said}).has_weight == has


def test_strengths_are_few_and_make_no_other_edition_of_cards():
    assert repr(Equipment.model_validate({**BELL, "strengths": ["light bell"], "helps": True})) == repr(
        Equipment.model_validate(BELL)
    )
    with pytest.raises(pydantic.ValidationError):
        Equipment.model_validate({**BELL, "strengths": [f"bell {number}" for number in range(9)]})
