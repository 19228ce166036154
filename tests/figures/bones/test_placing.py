from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.placing import (
    ankles_middle,
    body,
    hips_middle,
    leaning,
    propping_arm,
    shoulders_middle,
    soles_middle,
)
from generator.figures.bones.skeleton import SIDES, about_y


def test_a_body_has_its_hips_at_the_origin_before_it_is_placed(numbers):
    bones = body(numbers({"stance": "hinge"})[0], 65)
    assert bones["pelvis"].at((0, 0, 53)) == pytest.approx([0, 0, 0])
    assert hips_middle(bones) == pytest.approx(0)
    assert shoulders_middle(bones, numbers({"stance": "hinge"})[0], SIDES)[0] > 20


def test_hips_may_be_bent_otherwise_than_is_written(numbers):
    posture = numbers({"stance": "run"})[0]
    bones = body(posture, 0, {"left": 90})
    assert bones["shank-left"].origin[0] > bones["shank-right"].origin[0] + 20
    assert ankles_middle(bones, ("left",)) > ankles_middle(bones, ("right",)) + 20


def test_a_stiff_body_leans_until_its_first_point_touches():
    way, heights = np.array([[-9.0, 0, 79], [3.0, 0, 75]]), np.array([32.0, 32.0])
    lean = leaning(way, heights)
    reach = (way @ about_y(lean).T)[:, 2]
    assert (reach <= heights + 1e-9).all()
    assert reach.max() == pytest.approx(32)


def test_what_cannot_be_reached_is_leaned_to_as_far_as_it_goes():
    assert leaning(np.array([[0.0, 0, 50]]), np.array([60.0])) == pytest.approx(0)


def test_a_propping_arm_is_shorter_on_the_forearm(numbers):
    straight = propping_arm(numbers({"stance": "plank", "elbows": 0})[0], "left")
    assert straight[0] == pytest.approx(33.2)
    assert propping_arm(numbers({"stance": "plank", "hands": {"to": "forearms"}})[0], "left")[0] == 18.6
    raised = {"to": "floor", "height": 30, "forward": 5}
    assert propping_arm(numbers({"stance": "plank", "hands": raised})[0], "left")[2:] == (5, 32.4)


def test_soles_are_below_the_ankles_of_flat_feet_and_stay_as_feet_tip(solved):
    flat = solved({"stance": "standing", "hips": {"rotate": 20}})[0].skeleton
    assert soles_middle(flat) == pytest.approx(ankles_middle(flat))
    tipped = solved({"stance": "standing", "ankles": -30})[0].skeleton
    assert soles_middle(tipped) < ankles_middle(tipped) - 2
