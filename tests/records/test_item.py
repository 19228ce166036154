from __future__ import annotations

from generator.records.item import Item


def test_an_item_is_an_exercise_with_a_dose():
    item = Item.model_validate({"exercise": "squat", "work": "2 x 12", "cue": "Sit back"})
    assert (item.exercise, item.work.words(), item.cue, item.load) == ("squat", "2 × 12 reps", "Sit back", None)
