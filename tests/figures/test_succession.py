from __future__ import annotations

from generator.figures.pose import Figure
from generator.figures.resolve import postures
from generator.figures.succession import moves, wholes


def test_the_second_frame_takes_over_what_it_does_not_say(numbers):
    first, second = numbers({"stance": "hinge", "torso": 68, "elbows": 15}, {"elbows": 18})
    assert (first.torso, second.torso) == (68, 68)
    assert (first.arms["left"].elbow, second.arms["left"].elbow) == (15, 18)


def test_one_side_of_the_second_frame_leaves_the_other_as_it_was(numbers):
    _, second = numbers({"stance": "split", "knees": 20}, {"knees": {"left": 90}})
    assert {side: leg.knee for side, leg in second.legs.items()} == {"left": 90, "right": 20}


def test_a_figure_moves_if_its_second_frame_says_something_new(read):
    assert moves(read({"stance": "standing"}, {"knees": 20}))
    assert not moves(read({"stance": "standing"}))
    assert not moves(read({"stance": "standing", "knees": 20}, {"stance": "standing", "knees": 20}))


def test_each_frame_changes_the_one_before():
    figure = Figure.model_validate(
        {"frames": [{"stance": "standing", "elbows": 20, "step": 1}, {"knees": 30}, {"elbows": {"left": 90}}]}
    )
    frames = wholes(figure)
    assert [(frame.knees, frame.step) for frame in frames] == [(None, None), (30, None), (30, None)]
    elbows = [[posture.arms[side].elbow for side in ("left", "right")] for posture in postures(figure)]
    assert elbows == [[20, 20], [20, 20], [90, 20]]
