from __future__ import annotations

import pytest

from generator.figures.bones.contacts import FEET, lowest
from generator.figures.bones.skeleton import joint_at
from generator.figures.words.stances import STANCES


@pytest.mark.parametrize("stance", STANCES)
def test_every_stance_is_without_fault_as_it_is(solved, stance):
    for position in solved({"stance": stance}):
        assert position.faults == ()


@pytest.mark.parametrize("stance", [name for name in STANCES if name not in ("hanging", "row-seat", "run", "incline")])
def test_nothing_is_below_the_floor_and_a_foot_touches_it(solved, stance):
    bones = solved({"stance": stance})[0].skeleton
    heights = [lowest(bones, FEET[side]) for side in ("left", "right")]
    assert min(heights) == pytest.approx(0, abs=2.5)


@pytest.mark.parametrize("stance", ["kneeling", "quadruped"])
def test_knees_and_toes_of_a_kneeling_body_both_touch_the_floor(solved, stance):
    bones = solved({"stance": stance})[0].skeleton
    assert lowest(bones, {"shank-left"}) == pytest.approx(0, abs=0.5)
    assert lowest(bones, FEET["left"]) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_body_on_its_side_has_that_side_down_and_its_face_to_the_camera(solved, side):
    bones = solved({"stance": "side-lying", "side": side})[0].skeleton
    other = "right" if side == "left" else "left"
    assert joint_at(bones, "girdle", "shoulder", side)[2] < joint_at(bones, "girdle", "shoulder", other)[2] - 15
    assert bones["pelvis"].rotation[1, 0] < -0.9  # its front looks to the right of the world, where the camera is
    assert lowest(bones, {f"girdle-{side}"}) == pytest.approx(0, abs=1.5)
    assert lowest(bones, {"pelvis", f"thigh-{side}"}) == pytest.approx(0, abs=1.5)
