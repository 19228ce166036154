from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.skeleton import SIDES, grip
from generator.figures.kit import built, named

HELD = [
    "dumbbells",
    "barbell",
    "kettlebell",
    "towel",
    "band",
    {"towel": {"under": "feet"}},
    {"band": {"under": "feet"}},
    {"band": {"anchor": "low"}},
    "landmine",
    "jump-rope",
    "ski-ergometer",
]
HELD += [{"cable": {"handle": handle}} for handle in ("rope", "bar", "handle")] + ["poles"]
POSE = {
    "landmine": "lift",
    "barbell": "lift",
    "lat-pulldown": "pulldown",
    "seated-row": "row",
    "rowing-machine": "row",
    "pull-up-bar": "hanging",
    "low-bar": "hanging",
    "suspension-straps": "hanging",
}


def distance(kit, point):
    """How far a point is from the nearest bar or line."""
    ends = [(solid.start, solid.end) for piece in kit.pieces for solid in piece.solids if hasattr(solid, "start")]
    ends += [pair for line in kit.lines for pair in zip(line.points, line.points[1:], strict=False)]
    away = []
    for start, end in ends:
        way = end - start
        part = np.clip((point - start) @ way / (way @ way), 0, 1)
        away.append(np.linalg.norm(start + part * way - point))
    return min(away)


def word(written):
    """The word of a piece of kit, with options or without."""
    return written if isinstance(written, str) else next(iter(written))


@pytest.mark.parametrize(
    "written",
    [
        *HELD,
        "lat-pulldown",
        {"lat-pulldown": {"handle": "narrow"}},
        "seated-row",
        "rowing-machine",
        "pull-up-bar",
        "low-bar",
        "suspension-straps",
    ],
    ids=str,
)
@pytest.mark.parametrize("number", [0, 1])
def test_held_kit_is_in_the_hands(poses, written, number):
    found = poses(POSE.get(word(written), "standing"), number)
    kit = built.build([named.read(written)], found.frames, found.frames[number])
    middle = sum(grip(found.now, side) for side in SIDES) / 2
    for side in SIDES:
        point = middle if written == "landmine" else grip(found.now, side)
        assert distance(kit, point) < (5.5 if written == "landmine" else 0.6)


def test_one_dumbbell_is_in_one_hand(poses):
    found = poses("hinge")
    kit = built.build([named.read({"dumbbells": {"side": "right"}})], found.frames, found.frames[0])
    assert distance(kit, grip(found.now, "right")) < 0.1
    assert distance(kit, grip(found.now, "left")) > 5


@pytest.mark.parametrize(("word", "count"), [("kettlebell", 1), ("dumbbells", 2)])
def test_a_weight_for_both_hands_is_one(poses, word, count):
    found = poses("standing")
    kit = built.build([named.read({word: {"together": True}})], found.frames, found.frames[0])
    assert len(kit.pieces) == count
    assert distance(kit, sum(grip(found.now, side) for side in SIDES) / 2) < 0.1


def test_a_landmine_turns_about_the_floor(poses):
    found = [
        built.build([named.read("landmine")], poses("hinge").frames, now).pieces[1].solids[0]
        for now in poses("hinge").frames
    ]
    assert np.allclose(found[0].start, found[1].start)
    assert found[0].start[2] < 2


@pytest.mark.parametrize(
    ("pivot", "way"), [("front", (1, 0)), ("behind", (-1, 0)), ("left", (0, 1)), ("right", (0, -1))]
)
def test_a_landmine_turns_about_where_its_pivot_is(poses, pivot, way):
    found = poses("hinge")
    kit = built.build([named.read({"landmine": {"pivot": pivot, "side": "right"}})], found.frames, found.now)
    far = kit.pieces[1].solids[0].start - grip(found.now, "right")
    assert np.allclose(far[:2] / np.linalg.norm(far[:2]), way, atol=1e-6)
    plates = kit.pieces[2].solids[0].start - grip(found.now, "right")
    assert (plates[:2] @ way < 0) == (pivot == "behind")  # beyond the hand, or on the way to the far end


def test_plates_are_smaller_near_the_floor(poses):
    kit = built.build([named.read("barbell")], poses("supine").frames, poses("supine").frames[0])
    assert max(solid.radius for solid in kit.pieces[1].solids) <= 11


def test_a_band_bends_round_the_chest(solved):
    apart = {"left": {"raise": 132, "toward": 92}, "right": {"raise": 48, "toward": 92}}
    frames = [end.skeleton for end in solved({"stance": "standing", "shoulders": {"flex": 80}}, {"shoulders": apart})]
    lines = [built.build([named.read("band")], frames, now).lines[0] for now in frames]
    assert len(lines[0].points) == 4
    assert len(lines[1].points) > 4
    assert lines[1].points[2:-2, 0].min() > frames[1]["chest"].at((4, 0, 76))[0]


def test_handles_of_a_bar_point_forward_from_the_hands(poses):
    found = poses("hanging")
    _, *handles = (
        built.build([named.read({"pull-up-bar": {"handles": True}})], found.frames, found.now).pieces[0].solids
    )
    for handle, hand in zip(handles, (grip(found.now, side) for side in ("right", "left")), strict=True):
        assert np.allclose((handle.start + handle.end) / 2, hand, atol=0.6)
        assert np.allclose((handle.end - handle.start)[1:], 0)


def test_a_weight_on_upturned_palms_hangs_from_its_upper_end(solved):
    keys = {"stance": "standing", "hands": {"at": [7, 2.2, -3]}, "grip": "open"}
    up, down = ends = [solved({**keys, "palms": palms})[0].skeleton for palms in ("up", "down")]
    kits = [built.build([named.read({"dumbbells": {"together": True}})], ends, bones) for bones in ends]
    above, beside = ([solid.end[2] for solid in kit.pieces[1].solids] for kit in kits)
    palm = up["hand-left"].at((-0.6, 9.2, 42.4))[2]
    assert max(above) - 3.2 == pytest.approx(palm)
    assert max(beside) - 6.6 == pytest.approx(grip(down, "left")[2])
