from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.holding import CROOK, HEEL, ROUND, THICK, in_turn
from generator.figures.bones.skeleton import joint_at
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure
from generator.figures.words.places import WORDS

ACROSS = {"stance": "standing", "shoulders": {"left": {"raise": 80, "toward": -40}}, "elbows": {"left": 10}}
FAR = ("shin", "ankle", "left-ribs")
"""What the right hand of somebody who sits upright does not reach."""
LEG = {"stance": "supine", "hips": {"left": 110}, "knees": {"left": 120}}


def palm(bones, side):
    """Where the skin of an open palm is, and the direction that it faces."""
    faces = bones[f"hand-{side}"].rotation @ np.array([0, -1 if side == "left" else 1, 0])
    fingers = -bones[f"hand-{side}"].rotation[:, 2]
    return joint_at(bones, "hand", "wrist", side) + HEEL * fingers + THICK * faces, faces


@pytest.mark.parametrize("word", [word for word in WORDS if not word.endswith(FAR)])
def test_a_hand_reaches_the_places_of_a_body_that_sits(solved, word):
    keys = {"stance": "seated", "torso": 20, "shoulders": {"left": {"flex": 50}}, "elbows": 60}
    assert solved({**keys, "hands": {"right": {"to": word}}})[0].faults == ()


def test_the_palm_lies_on_the_skin_and_faces_it(solved):
    bones = solved({"stance": "seated", "hands": {"right": {"to": "knee"}}})[0].skeleton
    skin, faces = palm(bones, "right")
    knee = bones["thigh-right"].at((0.6, -5.0, 31.0))
    assert np.linalg.norm(skin - knee) == pytest.approx(3.2, abs=0.01)
    assert faces @ ((knee - skin) / 3.2) == pytest.approx(1, abs=1e-3)


def test_the_place_moves_with_its_limb_and_the_hand_with_it_all_the_way():
    frames = [{**LEG, "hands": {"left": {"to": "shin"}}}, {"hips": {"left": 125}}]
    for position in solve_figure(Figure.model_validate({"frames": frames}), moments=(0, 0.3, 0.7, 1)):
        bones = position.skeleton
        skin, _ = palm(bones, "left")
        assert np.linalg.norm(skin - bones["shank-left"].at((-0.2, 5.0, 20.0))) == pytest.approx(3, abs=0.05)


def test_palms_say_from_where_a_limb_is_held(solved):
    front, back = (
        palm(solved({**ACROSS, "hands": {"right": {"to": "elbow"}}, "palms": {"right": word}})[0].skeleton, "right")
        for word in ("back", "front")
    )
    assert front[1] @ back[1] == pytest.approx(-1)
    assert front[0][0] > back[0][0] + 2.5


def test_a_forearm_hooks_round_an_elbow_with_the_hand_beyond(solved):
    keys = {**ACROSS, "hands": {"right": {"to": "elbow", "by": "forearm"}}, "palms": {"right": "back"}}
    [position] = solved(keys)[:1]
    bones = position.skeleton
    elbow, wrist = joint_at(bones, "forearm", "elbow", "right"), joint_at(bones, "hand", "wrist", "right")
    crook = elbow + CROOK * (wrist - elbow) / np.linalg.norm(wrist - elbow)
    assert np.linalg.norm(crook - bones["upper-arm-left"].at((-0.6, 10.3, 63.4))) == pytest.approx(2.2 + ROUND)
    assert position.faults == ()


def test_a_fist_closes_round_a_limb(solved):
    bones = solved({**LEG, "hands": {"left": {"to": "shin"}}, "grip": "fist"})[0].skeleton
    middle = bones["hand-left"].at((-0.6, 10.3, 43.0))
    assert np.linalg.norm(middle - bones["shank-left"].at((-0.2, 5.0, 20.0))) == pytest.approx(1.8, abs=0.1)


def test_the_right_hand_lies_on_the_left_where_both_are_in_one_place(solved):
    bones = solved({"stance": "standing", "hands": {"to": "belly"}})[0].skeleton
    assert palm(bones, "right")[0][0] - palm(bones, "left")[0][0] == pytest.approx(2 * THICK, abs=0.3)


def test_palms_meet_with_their_fingers_alike(solved):
    keys = {
        "stance": "standing",
        "elbows": 90,
        "shoulders": {"left": {"flex": 20, "rotate": -30}},
        "hands": {"right": {"to": "hand"}},
    }
    bones = solved(keys)[0].skeleton
    (left, one), (right, other) = palm(bones, "left"), palm(bones, "right")
    assert np.linalg.norm(left - right) < 0.2
    assert one @ other == pytest.approx(-1, abs=1e-3)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_hand_on_the_other_arm_waits_for_that_arm(numbers, solved, side):
    other = "right" if side == "left" else "left"
    keys = {"stance": "standing", "hands": {side: {"to": "wrist"}, other: {"at": [14, 4, -12]}}}
    posture = numbers(keys, {})[0]
    assert in_turn(posture) == [other, side]
    assert solved(keys)[0].faults == ()


def test_hands_that_each_lie_on_the_other_arm_are_told_once(solved):
    faults = solved({"stance": "standing", "hands": {"to": "elbow"}})[0].faults
    assert [fault.message for fault in faults] == ["each hand lies on the other arm, so that neither has a place"]


def test_a_hand_that_does_not_reach_is_told_with_its_place(solved):
    [fault] = solved({"stance": "standing", "hands": {"left": {"to": "right-ankle"}}})[0].faults
    assert fault.message.startswith("the left hand does not reach the right ankle: it is ")
    assert "'to'" in fault.help


def test_from_one_place_to_another_a_hand_goes_and_does_not_hop():
    frames = [{"stance": "seated", "hands": {"right": {"to": "forehead"}}}, {"hands": {"right": {"to": "temple"}}}]
    ways = solve_figure(Figure.model_validate({"frames": frames}), moments=np.linspace(0, 1, 11))
    wrists = np.array([joint_at(one.skeleton, "hand", "wrist", "right") for one in ways])
    steps = np.linalg.norm(np.diff(wrists, axis=0), axis=1)
    assert steps.max() < 2.5 * steps.mean()
