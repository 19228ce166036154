"""What is wrong with a figure."""

from __future__ import annotations

import pytest

from generator.figures.flaws import faults
from generator.figures.kit import named
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

FALLING = {"stance": "kneeling", "torso": 60}


def found(*frames, kit=()):
    figure = Figure.model_validate({"kit": list(kit), "frames": [*frames, {}][:2]})
    return [(number, fault.path) for number, fault in faults(figure, solve_figure(figure, named.hands(figure.kit)))]


@pytest.mark.parametrize(("kit", "told"), [([], True), (["mat"], True), (["table"], False), (["cable"], False)])
def test_a_body_falls_unless_it_leans_on_something(kit, told):
    assert (("torso",) in {path for _, path in found(FALLING, kit=kit)}) == told


def test_what_the_body_cannot_do_is_told_before_how_it_is_held():
    assert {path for _, path in found(FALLING | {"hands": {"at": [90, 10, 0]}})} == {("hands",)}


def test_faults_are_told_by_their_frame():
    assert found({"stance": "kneeling"}, FALLING) == [(1, ("torso",))]
