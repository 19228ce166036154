from __future__ import annotations

import pytest

from generator.figures import repose
from generator.figures.kit.bands import ANCHORS
from generator.figures.pose import Figure


def figure(*kit, stance="standing", **keys):
    start = {"stance": stance, "shoulders": {"flex": 80}, "knees": 8, "torso": 4} | keys
    return Figure.model_validate({"kit": kit, "frames": [start, {"elbows": 90, "knees": 20}]})


def test_on_a_chair_the_arms_are_as_they_were_and_the_legs_rest():
    made = repose.seated(figure("dumbbells"))
    assert made.frames[0].stance == "seated"
    assert made.frames[0].model_fields_set == {"stance", "shoulders", "torso"}
    assert made.frames[1].model_fields_set == {"elbows"}
    assert [piece.word for piece in made.kit] == ["dumbbells", "chair"]


@pytest.mark.parametrize(
    ("options", "height"),
    [
        ({"anchor": "chest"}, ANCHORS["chest"] - repose.LOWER),
        ({"at": [-50, 3, 80]}, 80 - repose.LOWER),
        ({"at": [9, 0, 6]}, 5),
    ],
)
def test_what_is_fixed_before_the_chest_is_lower(options, height):
    band = repose.seated(figure({"band": options | {"side": "right"}})).kit[0].options
    assert band.anchor is None
    assert band.side == "right"
    assert band.at[2] == height


@pytest.mark.parametrize("options", [{"anchor": "high"}, {"under": "feet"}, {"under": "feet", "at": [0, 0, 90]}])
def test_what_is_above_or_under_the_feet_stays(options):
    band = {"band": options}
    assert repose.seated(figure(band)).kit[0] == figure(band).kit[0]


@pytest.mark.parametrize(
    ("drawn", "can"),
    [
        (figure(), True),
        (figure(stance="prone"), False),
        (figure("dumbbells", "mat", "wall", "band"), False),
    ],
)
def test_who_stands_and_has_room_for_a_chair_can_sit(drawn, can):
    assert repose.sits(drawn) is can
