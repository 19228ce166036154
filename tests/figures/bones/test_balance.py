from __future__ import annotations

import pytest

from generator.figures.bones.balance import TOTAL, WEIGHTS, moment, root
from generator.figures.bones.skeleton import joint_at


def test_the_masses_make_a_whole_body():
    assert pytest.approx(1, abs=0.01) == TOTAL
    assert len(WEIGHTS) == 18


@pytest.mark.parametrize(
    "frame",
    [
        {"stance": "standing"},
        {"stance": "hinge"},
        {"stance": "hinge", "torso": 80, "knees": 10, "shoulders": "hang"},
        {"stance": "squat", "shoulders": {"flex": 80}},
        {"stance": "standing", "hips": {"left": 85}, "knees": {"left": 90}},
    ],
)
def test_a_standing_body_has_its_weight_over_the_middle_of_its_feet(solved, frame):
    position = solved(frame)[0]
    standing = [side for side, leg in position.posture.legs.items() if not leg.lifted]
    ankles = [joint_at(position.skeleton, "foot", "ankle", side)[0] for side in standing]
    ahead = moment(position.skeleton)[0] / TOTAL
    assert ahead - sum(ankles) / len(ankles) == pytest.approx(3.2, abs=0.1)
    assert position.faults == ()


def test_a_root_is_found_or_the_nearer_end():
    assert root(lambda x: x**3 + 20 * x - 48, -2, 8) == pytest.approx(2, abs=0.01)
    assert root(lambda x: x + 100, -12, 38) == -12
    assert root(lambda x: x - 100, -12, 38) == 38
