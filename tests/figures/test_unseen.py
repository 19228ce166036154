"""Kit that is named and cannot be seen."""

from __future__ import annotations

import json

import pytest

from generator.figures import artist
from generator.figures.job import Job


def told(kit, view, *frames):
    pose = {"kit": kit, "view": view, "frames": [*frames, {}][:2]}
    return [fault.message for _, fault in artist.draw(Job(json.dumps(pose), (), (), "Arms.")).faults]


@pytest.mark.parametrize("kit", ["dumbbells", "band", "mat", "wall"])
def test_kit_before_or_beside_the_body_is_seen(kit):
    assert told([kit], "three-quarter", {"stance": "standing", "shoulders": {"flex": 80, "abduct": 10}}) == []


def test_kit_that_other_kit_hides_is_still_told_from_what_cannot_be_seen():
    raised = {"stance": "standing", "shoulders": {"flex": 80, "abduct": 10}}
    assert told(["dumbbells", "wall", "mat"], "three-quarter", raised) == []


def test_kit_behind_the_body_is_told_and_what_is_wrong_with_the_pose_before():
    hidden = {"stance": "standing", "shoulders": {"flex": 30}, "elbows": 100}
    assert told(["towel"], "back", hidden) == ["'towel' cannot be seen in the figure"]
    wrong = told(["towel"], "back", hidden | {"hands": {"to": "wall", "height": 190}})
    assert wrong
    assert "towel" not in " ".join(wrong)
