from __future__ import annotations

import pytest

from generator.figures.bones.skeleton import SIDES
from generator.figures.kit import built, named


def kit(poses, written, name, number=0):
    return built.build([named.read(written)], poses(name).frames, poses(name).frames[number])


def test_a_mat_is_under_the_whole_movement(poses, reach):
    low, high = reach(kit(poses, "mat", "prone").pieces[0].solids)
    for frame in poses("prone").frames:
        for point in (
            frame["head"].at((0, 0, 98)),
            frame["foot-left"].at((9, 5, 1)),
            frame["hand-left"].at((0, 10, 40)),
        ):
            assert low[0] < point[0] < high[0]


def test_a_mat_may_be_as_long_as_one_likes(poses, reach):
    low, high = reach(kit(poses, {"mat": {"length": 120}}, "prone").pieces[0].solids)
    assert high[0] - low[0] == pytest.approx(120)


def test_a_mat_lies_on_the_floor_below_a_body_that_hangs_or_leaps(solved, reach):
    skeletons = [position.skeleton for position in solved({"stance": "standing", "lift": 85})]
    low, high = reach(built.build([named.read("mat")], skeletons, skeletons[0]).pieces[0].solids)
    assert low[0] < skeletons[0]["foot-left"].at((9, 5, 2))[0] < high[0]
    assert high[0] - low[0] < 60
    assert high[2] == pytest.approx(0)


@pytest.mark.parametrize(("side", "axis", "way"), [("front", 0, 1), ("back", 0, -1), ("left", 1, 1), ("right", 1, -1)])
def test_a_wall_is_beyond_the_body_on_its_side(poses, reach, side, axis, way):
    piece = kit(poses, {"wall": {"side": side}}, "standing").pieces[0]
    low, high = reach(piece.solids)
    near = low[axis] if way > 0 else -high[axis]
    body = poses("standing").first
    assert piece.under
    assert (
        near > max(way * body[f"hand-{hand}"].at((0, 10.3 if hand == "left" else -10.3, 42))[axis] for hand in SIDES)
        or side == "back"
    )
    assert near > way * body["chest"].at((0, 0, 76))[axis]


def test_a_roller_touches_the_back_from_below(poses, reach):
    low, high = reach(kit(poses, {"foam-roller": {"under": "upper-back"}}, "supine").pieces[0].solids)
    back = poses("supine").first["chest"].at((-7.4, 0, 75))
    assert low[0] < back[0] < high[0]
    assert low[2] >= 0


def test_a_step_reaches_up_to_the_hands(poses, reach):
    low, high = reach(kit(poses, {"step": {"under": "hands"}}, "plank").pieces[0].solids)
    assert low[2] == pytest.approx(0)
    assert high[2] == pytest.approx(30, abs=2)


def test_a_table_and_a_chair_are_as_high_as_the_hands(poses, reach):
    for written in ("table", {"chair": {"under": "hands"}}):
        top = kit(poses, written, "plank").pieces[0]
        assert reach(top.solids)[1][2] == pytest.approx(30, abs=2)


def test_a_door_frame_is_as_wide_as_the_hands_or_as_written(poses):
    for written, least in (("door-frame", 20), ({"door-frame": {"width": 60}}, 30)):
        post = kit(poses, written, "standing").pieces[0].solids[0]
        assert abs(post.centre[1]) - post.half[1] > least - 2


def test_a_wall_before_the_body_is_narrow_unless_its_width_is_written(poses):
    narrow, wide, behind = (
        kit(poses, {"wall": options}, "standing").pieces[0].solids[0].half[1]
        for options in ({"side": "front"}, {"side": "front", "width": 60}, {"side": "back"})
    )
    assert (narrow, wide, behind) == (17, 30, 40)
