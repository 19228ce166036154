from __future__ import annotations

import pytest

from generator.figures.cycle import AROUND, STRIDE, cycle
from generator.figures.motion import solve_figure
from generator.figures.pace import EVEN
from generator.figures.phases import Leg, ways
from generator.figures.pose import Figure


def found(*frames, kit=()):
    return ways(solve_figure(Figure.model_validate({"frames": frames})), kit, around=True)


UP, SIDE = {"shoulders": {"flex": 90}}, {"shoulders": {"abduct": 90}}
DOWN = {"shoulders": {}}


def test_a_way_is_as_long_as_what_moves_most_goes():
    its = found({"stance": "standing"}, {"elbows": 90})
    assert its.length(Leg(0, 1)) == pytest.approx(its.length(Leg(1, 1)), abs=0.5)
    assert 20 < its.length(Leg(0, 1)) < 40


@pytest.mark.parametrize("goes", ["there-and-back", "one-way", "held", "round", STRIDE])
def test_the_way_from_the_last_frame_to_the_first_is_solved_only_for_what_goes_on_there(goes):
    stops = solve_figure(Figure.model_validate({"frames": ({"stance": "standing"}, UP, SIDE)}))
    whole, some = (ways(stops, (), around=it) for it in (True, False))
    assert some.length(Leg(2, 1)) == 0 < whole.length(Leg(2, 1))
    assert (cycle(goes, some, EVEN) == cycle(goes, whole, EVEN)) == (goes not in AROUND)


@pytest.mark.parametrize("height", range(5))
def test_a_plank_that_comes_back_is_where_it_was(height):
    start = {"stance": "plank", "hands": {"to": "floor", "height": height}, "elbows": 4}
    its = found(start, {"elbows": 80}, {"elbows": 4})
    assert its.same(0, 2)


def test_frames_are_one_where_all_is_in_its_place():
    its = found({"stance": "standing"}, UP, DOWN)
    assert its.same(0, 2)
    assert not its.same(0, 1)
    assert its.moment(Leg(1, 1), 1.0) == 0
    assert its.moment(Leg(1, 1), 0.5) == 1.5
    assert its.moment(Leg(1, -1), 0.25) == 1.75


def test_it_turns_back_where_it_goes_as_it_came_and_not_where_it_goes_on():
    its = found({"stance": "standing"}, UP, DOWN, SIDE)
    assert its.turns(Leg(0, 1), Leg(1, 1))
    assert its.turns(Leg(1, 1), Leg(2, 1))  # in its first position again
    on = found({"stance": "standing"}, {"shoulders": {"flex": 45}}, UP)
    assert not on.turns(Leg(0, 1), Leg(1, 1))
    assert on.turns(Leg(1, 1), Leg(1, -1))


@pytest.mark.parametrize(
    ("frames", "kit", "expected"),
    [
        (({"stance": "standing"}, {"stance": "squat"}), (), False),
        (({"stance": "squat"}, {"stance": "standing"}), (), True),
        (({"stance": "standing", **UP}, DOWN), ("dumbbells",), False),
        (({"stance": "standing"}, UP), ("dumbbells", "bench"), True),
        (({"stance": "standing", **UP}, DOWN), ("cable",), True),
    ],
    ids=["sits down", "stands up", "weights go down", "weights go up", "a cable is pulled"],
)
def test_up_is_where_the_trunk_or_a_weight_goes_up_and_elsewhere_away_from_the_start(frames, kit, expected):
    its = found(*frames, kit=kit)
    assert its.rises(0, 1) is expected
    assert its.rises(1, 0) is not expected
