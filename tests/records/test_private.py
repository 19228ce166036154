from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.records.private import OwnRoutine, resolved


def own(**data):
    """A routine of somebody's own."""
    return OwnRoutine.model_validate({"id": "mine", "name": "Mine"} | data)


def test_names_aliases_and_ids_are_those_of_the_guide(tiny):
    routine, new = resolved(own(items=["Wall sits", {"exercise": "squat", "work": "3 x 5", "cue": "Slow"}]), tiny)
    (block,) = routine.blocks
    assert [(it.exercise, it.work.words(), it.cue) for it in block.items] == [
        ("wall-sit", tiny.exercises["wall-sit"].dose.work.words(), None),
        ("squat", "3 × 5 reps", "Slow"),
    ]
    assert new == []


def test_what_the_guide_does_not_have_is_stood_in_for_once(tiny):
    routine, new = resolved(own(items=["Sled push", "?!"], warm_up=["sled push"]), tiny)
    assert [it.exercise for it in routine.blocks[0].items] == ["sled-push", "own-2"]
    assert [it.name for it in new] == ["Sled push", "?!"]


def test_nothing_to_do_is_no_routine():
    with pytest.raises(ValidationError, match="nothing is done"):
        own()


def test_names_in_another_script_are_told_apart(tiny):
    routine, new = resolved(own(items=["Приседания", "Тяга", "приседания", "Приседания"]), tiny)
    assert [it.name for it in new] == ["Приседания", "Тяга"]
    assert routine.blocks[0].items[0].exercise == routine.blocks[0].items[2].exercise


def test_a_dose_of_the_guide_has_no_sets_where_rounds_are_counted(tiny):
    (block,) = resolved(own(blocks=[{"kind": "superset", "rounds": 3, "items": ["squat", "wall-sit"]}]), tiny)[0].blocks
    assert [it.work.sets for it in block.items] == [None, None]
    assert tiny.exercises["squat"].dose.work.sets
