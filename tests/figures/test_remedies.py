"""What to write to mend a pose, found by trying."""

from __future__ import annotations

import re

import pytest
import yaml

from generator.figures.flaws import faults
from generator.figures.kit import named
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure
from generator.figures.remedies import remedied

WALL = {"to": "wall", "height": 130}
UP = {"shoulders": {"raise": 90, "toward": 86}, "palms": "up", "elbows": 90}


def wrong(data):
    figure = Figure.model_validate(data)
    return figure, list(faults(figure, solve_figure(figure, named.hands(figure.kit))))


def helps(data):
    """The faults of a figure, each with what is said to mend it."""
    return [(number, fault.path, fault.help) for number, fault in remedied(*wrong(data))]


@pytest.mark.parametrize(
    ("frames", "key"),
    [
        ([{"stance": "split"}, {"knees": 60}], "ankles"),
        ([{"stance": "split", "ankles": "flat", "hips": 10, "knees": 70, "torso": 0}, {}], "ankles"),
        ([{"stance": "squat", "torso": -10, "knees": 110}, {}], "torso"),
        ([{"stance": "seated", "seat": 60}, {}], "seat"),
        ([{"stance": "quadruped", "torso": 40}, {}], "torso"),
        ([{"stance": "standing"} | UP, {}], "palms"),
        ([{"stance": "kneeling", "torso": 60}, {}], "torso"),
        ([{"stance": "seated", "torso": 60}, {}], "torso"),
        ([{"stance": "squat", "torso": 110}, {}], "torso"),
        ([{"stance": "standing", "hands": {"right": {"to": "shoulder"}}, "elbows_point": "down"}, {}], "elbows_point"),
    ],
)
def test_what_is_said_to_mend_a_fault_mends_it(frames, key):
    number, path, help = helps({"frames": frames})[0]
    words = re.match(r"write '(.*)', which mends it; or ", help)[1]
    assert words.startswith(f"{key}: ")
    mended = [{**frame, **yaml.safe_load(words)} if at == number else frame for at, frame in enumerate(frames)]
    before, after = wrong({"frames": frames})[1], wrong({"frames": mended})[1]
    assert len(after) < len(before)
    assert path not in {fault.path for at, fault in after if at == number and path[1:]}


def test_a_place_of_hands_is_brought_nearer():
    (_, _, help), _ = helps({"frames": [{"stance": "standing"}, {"hands": WALL}]})
    assert help.startswith("write 'height: 115', which mends it; or bring the body nearer")


def test_a_point_that_no_elbow_bends_to_is_brought_further_from_the_shoulder():
    (_, path, help), *_ = helps({"frames": [{"stance": "standing", "hands": {"at": [3, 11, -3]}}, {}]})
    assert path[0] == "elbows"
    assert re.match(r"write 'at: \[[0-9., -]+\]', which mends it; or ", help)


def test_a_point_is_brought_nearer_to_the_shoulder():
    (_, _, help), *_ = helps({"frames": [{"stance": "standing", "hands": {"at": [40, 10, 0]}}, {}]})
    assert help.startswith("write 'at: [")


def test_kit_that_is_in_the_way_is_kept_off_by_the_arms():
    data = {"kit": ["kettlebell"], "frames": [{"stance": "standing"}, {}]}
    assert {help.partition(", which")[0] for _, _, help in helps(data)} == {"write 'shoulders: {abduct: 5}'"}


def test_where_nothing_was_found_the_help_stays_as_it_was():
    data = {"frames": [{"stance": "standing", "hands": {"at": [99, 0, 0]}}, {}]}
    assert [help for _, _, help in helps(data)] == [fault.help for _, fault in wrong(data)[1]]
    assert helps({"frames": [{"stance": "standing"}, {}]}) == []
