from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.tween import eased
from generator.figures.lines.camera import camera
from generator.figures.motion import solve_figure
from generator.figures.moves import chosen, moving, parts, rooted, way
from generator.figures.pose import Figure
from generator.figures.words.moving import WORDS

STANDING = {"stance": "standing"}


@pytest.fixture
def moments(read):
    """The skeletons of a movement, from its start to its end."""
    return lambda start, change=None: [each.skeleton for each in solve_figure(read(start, change), moments=eased(9))]


@pytest.mark.parametrize(
    ("start", "change", "words"),
    [
        pytest.param(STANDING, {"shoulders": {"abduct": 80}}, ["hands"], id="both hands"),
        pytest.param(STANDING, {"shoulders": {"left": {"flex": 80}}}, ["left-hand"], id="one hand"),
        pytest.param(
            {"stance": "quadruped"},
            {
                "hands": {"left": "free"},
                "shoulders": {"left": {"flex": 165}},
                "hips": {"right": {"extend": 10}},
                "knees": {"right": 4},
            },
            ["left-hand", "right-foot"],
            id="an arm and the other leg",
        ),
        pytest.param({"stance": "hanging", "elbows": 6}, {"elbows": 120}, ["chest"], id="hands that hold on"),
        pytest.param(
            {"stance": "supine", "knees": 105, "feet": "flat"},
            {"torso": -117, "shoulders": {"extend": 27}},
            ["hips"],
            id="feet that stay",
        ),
        pytest.param({**STANDING, "shoulders": "hang"}, {"stance": "squat"}, ["chest"], id="hands carried along"),
        pytest.param(STANDING, {"neck": {"bend": 30}}, ["head"], id="only the head"),
        pytest.param(
            {**STANDING, "scapula": {"protract": 0.6}}, {"scapula": {"retract": 1}}, ["shoulder-blades"], id="blades"
        ),
        pytest.param(
            {"stance": "plank", "scapula": {"retract": 1}},
            {"scapula": {"protract": 1}},
            ["chest"],
            id="blades of a plank",
        ),
        pytest.param({"stance": "plank"}, {}, [], id="nothing"),
        pytest.param({"stance": "plank"}, {"spine": 1}, [], id="next to nothing"),
    ],
)
def test_what_moves_most_is_chosen(moments, start, change, words):
    assert chosen(moments(start, change)) == words


def test_each_word_is_a_way_before_the_camera_from_start_to_end(moments):
    skeletons, view = moments(STANDING, {"shoulders": {"abduct": 80}}), camera(90, 0)
    for word in WORDS:
        for found in moving([word], skeletons, view)[0]:
            assert found.shape == (9, 3)
    left, right = moving(["hands"], skeletons, view)[0]
    assert left[-1, 0] - left[0, 0] > 20
    assert right == pytest.approx(left * (-1, 1, 1), abs=0.2)


def test_no_word_is_no_arrow_and_a_missing_key_is_a_choice(moments):
    skeletons = moments(STANDING, {"shoulders": {"abduct": 80}})
    assert moving([], skeletons, camera(90, 0)) == []
    assert len(moving(None, skeletons, camera(90, 0))) == 1


def test_what_is_named_twice_gets_one_arrow(moments):
    skeletons = moments(STANDING, {"shoulders": {"abduct": 80}})
    assert [len(ways) for ways in moving(["left-hand", "hands", "hands"], skeletons, camera(90, 0))] == [1, 1]


def test_who_sits_on_a_sliding_seat_moves_and_not_the_feet(moments):
    free = moments(
        {"stance": "row-seat", "seat": 16, "feet": {"at": [33, 7, 10], "tilt": 30}},
        {"feet": {"at": [46, 7, 10], "tilt": 30}, "shoulders": {"extend": 20}},
    )
    skeletons = rooted(free)
    assert np.ptp(way(free, "left-foot")[:, 0]) == pytest.approx(13, abs=0.1)
    assert np.ptp(way(skeletons, "left-foot")[:, 0]) == pytest.approx(0, abs=0.1)
    assert way(skeletons, "hips")[0] - way(skeletons, "hips")[-1] == pytest.approx([13, 0, 0], abs=0.1)
    assert chosen(skeletons)[0] != "feet"


def test_hands_that_hold_on_stay_though_feet_slide(moments):
    skeletons = moments(
        {"stance": "quadruped", "hands": {"to": "forearms"}}, {"stance": "plank", "hands": {"to": "forearms"}}
    )
    assert rooted(skeletons) == skeletons


def test_blades_that_go_back_near_the_spine(moments):
    skeletons = moments({**STANDING, "scapula": {"protract": 1}}, {"scapula": {"retract": 1}})
    left, right = way(skeletons, "left-shoulder-blade"), way(skeletons, "right-shoulder-blade")
    assert left[-1, 1] < left[0, 1] - 2
    assert right[-1, 1] > right[0, 1] + 2


def test_a_figure_may_name_what_gets_arrows():
    frames = [STANDING, {}]
    assert Figure.model_validate({"frames": frames}).arrows is None
    assert Figure.model_validate({"arrows": ["hands"], "frames": frames}).arrows == ("hands",)
    assert Figure.model_validate({"arrows": [], "frames": frames}).arrows == ()


def test_what_moves_little_is_told_from_how_far_it_goes_before_the_camera(moments):
    tuck = moments({**STANDING, "neck": {"forward": 30}}, {"neck": {"forward": -20}})
    side, front = camera(0, 5), camera(90, 5)
    assert parts(tuck, side).shape == (2, 2)
    assert np.ptp(parts(tuck, side)[:, 0]) > 4
    assert not len(parts(moments(STANDING, {}), side))
    assert not len(parts(moments(STANDING, {"shoulders": {"abduct": 80}}), front))
    assert len(parts(moments(STANDING, {"shoulders": {"abduct": 4}}), front)) == 4
