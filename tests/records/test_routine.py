from __future__ import annotations

import pydantic
import pytest

from generator.records.routine import Block, Item, Progress, exercises_of
from generator.values.quantity import Span


def test_an_item_is_an_exercise_with_its_dose():
    item = Item.model_validate({"exercise": "squat", "work": "2 x 12", "rest": "60 s"})
    assert item.exercise == "squat"
    assert item.work.sets == Span(2, 2)


@pytest.mark.parametrize("wrong", [{"kind": "pyramid"}, {"items": []}, {"rounds": 0}])
def test_a_block_is_of_a_known_kind_and_holds_something(wrong):
    whole = {"kind": "circuit", "rounds": "2-3", "items": [{"exercise": "squat", "work": "12"}]}
    assert Block.model_validate(whole).rounds == Span(2, 3)
    with pytest.raises(pydantic.ValidationError):
        Block.model_validate(whole | wrong)


def test_progress_is_told_of_some_weeks():
    assert Progress.model_validate({"weeks": "3-4", "change": "Add a round."}).weeks == Span(3, 4)


def test_a_routine_is_walked_from_warm_up_to_cool_down(examine):
    routine = examine()[0].routines["knee-start"]
    assert exercises_of(routine) == ["walk", "squat", "wall-sit"]
