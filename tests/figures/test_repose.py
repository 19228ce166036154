from __future__ import annotations

import pytest

from generator.figures import repose
from generator.figures.kit.bands import ANCHORS
from generator.figures.pose import Figure


def figure(*kit, stance="standing", **keys):
    start = {"stance": stance, "shoulders": {"flex": 80}, "knees": 8, "torso": 4} | keys
    return Figure.model_validate({"kit": kit, "frames": [start, {"elbows": 90, "knees": 20}]})


@pytest.mark.parametrize(("place", "more"), [("chair", set()), ("wheelchair", {"seat", "feet"})])
def test_who_sits_has_the_arms_as_they_were_and_the_legs_at_rest(place, more):
    made = repose.seated(figure("dumbbells"), place)
    assert made.frames[0].stance == "seated"
    assert made.frames[0].model_fields_set == {"stance", "shoulders", "torso"} | more
    assert made.frames[1].model_fields_set == {"elbows"}
    assert [piece.word for piece in made.kit] == ["dumbbells", place]


@pytest.mark.parametrize("place", repose.SITTING)
@pytest.mark.parametrize(
    ("options", "height"),
    [
        ({"anchor": "chest"}, ANCHORS["chest"]),
        ({"at": [-50, 3, 80]}, 80),
    ],
)
def test_what_is_fixed_before_the_chest_is_lower(place, options, height):
    band = repose.seated(figure({"band": options | {"side": "right"}}), place).kit[0].options
    assert band.anchor is None
    assert band.side == "right"
    assert band.at[2] == height - repose.SITTING[place].lower


def test_what_is_fixed_low_stays_above_the_floor():
    assert repose.seated(figure({"band": {"at": [9, 0, 6]}}), "chair").kit[0].options.at[2] == ANCHORS["low"]


@pytest.mark.parametrize("options", [{"anchor": "high"}, {"under": "feet"}, {"under": "feet", "at": [0, 0, 90]}])
def test_what_is_above_or_under_the_feet_stays(options):
    band = {"band": options}
    assert repose.seated(figure(band), "chair").kit[0] == figure(band).kit[0]


def test_who_sits_on_a_chair_changes_over_and_what_is_before_the_chest_goes_up_with_it():
    made = repose.seated(figure("chair", {"band": {"at": [40, 0, 50]}}, stance="seated"), "wheelchair")
    assert [piece.word for piece in made.kit] == ["band", "wheelchair"]
    assert made.kit[0].options.at[2] == 54


@pytest.mark.parametrize(
    ("drawn", "can"),
    [
        (figure(), True),
        (figure(stance="prone"), False),
        (figure("dumbbells", "mat", "wall", "band"), False),
        (figure("dumbbells", "chair", "wall", "band", stance="seated"), True),
    ],
)
def test_who_stands_and_has_room_for_a_seat_can_sit_and_who_sits_can_change_it(drawn, can):
    assert repose.sits(drawn) is can


@pytest.mark.parametrize(
    ("drawn", "place", "there"),
    [
        (figure("bench", stance="seated"), "chair", True),
        (figure("chair", stance="seated"), "wheelchair", False),
        (figure("wheelchair", stance="seated"), "wheelchair", True),
        (figure("chair"), "chair", False),
    ],
)
def test_a_seat_will_do_for_a_chair_and_nothing_else_for_a_wheelchair(drawn, place, there):
    assert repose.rests(drawn, place) is there
