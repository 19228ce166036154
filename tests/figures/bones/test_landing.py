from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.contacts import BEARING, FEET, HANDS, lowest
from generator.figures.bones.landing import ARM, HIGH, LEG, Step, halfway, put, stepping, swing
from generator.figures.bones.skeleton import SIDES, about_x, about_y, about_z, joint_at
from generator.figures.bones.tween import eased
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

FLOOR = -0.3
THREAD = (
    {
        "stance": "quadruped",
        "hands": {"right": "free"},
        "shoulders": {"right": {"raise": 92, "toward": 85, "rotate": 20}},
        "elbows": {"right": 5},
        "spine": {"twist": -12},
    },
    {"torso": 88, "spine": {"twist": 38, "flex": 8}, "shoulders": {"right": {"raise": 88, "toward": -35}}},
)
SQUAT = ({"stance": "standing"}, {"stance": "squat"})
FOREARMS = ({"stance": "quadruped", "hands": {"to": "forearms"}}, {"stance": "plank", "hands": {"to": "forearms"}})
PUPPY = ({"stance": "quadruped"}, {"torso": 105, "spine": -12, "hips": 100, "hands": {"to": "floor", "forward": 28}})
CHILD = (
    {"stance": "quadruped"},
    {
        "stance": "kneeling",
        "torso": 80,
        "spine": 25,
        "hips": 125,
        "knees": 145,
        "hands": {"to": "floor", "forward": 30},
    },
)
DOG = ({"stance": "quadruped", "ankles": 0}, {"stance": "plank", "torso": 120, "hips": 82, "hands": {"to": "floor"}})
WAYS = {"thread": THREAD, "squat": SQUAT, "forearms": FOREARMS, "puppy": PUPPY, "child": CHILD, "dog": DOG}


@pytest.fixture(scope="module")
def skeletons(solved):
    """The skeletons of a movement, as its moving picture shows them."""
    return lambda name: [each.skeleton for each in solved(*WAYS[name], moments=eased(8))]


def deep(bones):
    """The lowest points of hands and feet."""
    return [lowest(bones, ends[side]) for ends in (HANDS, FEET) for side in SIDES]


@pytest.mark.parametrize("name", WAYS)
def test_nothing_goes_below_the_floor_on_the_way(skeletons, name):
    for bones in skeletons(name):
        assert min(deep(bones)) > FLOOR
        assert lowest(bones, BEARING) > FLOOR


def test_no_hand_or_foot_goes_below_the_floor_in_the_poses_of_the_proof(written):
    for name, pose in written.items():
        start, *between, end = (each.skeleton for each in solve_figure(Figure.model_validate(pose), moments=eased(8)))
        floor = min(0.0, *deep(start), *deep(end)) + FLOOR
        assert min(min(deep(bones)) for bones in between) > floor, name


@pytest.mark.parametrize("name", ["squat", "forearms", "dog"])
def test_feet_that_are_on_the_floor_at_both_ends_stay_on_it_but_to_step(skeletons, name):
    for bones in skeletons(name):
        low = sorted(lowest(bones, FEET[side]) for side in SIDES)
        assert -0.2 < low[0] < (0.9 if name == "forearms" else 0.3)
        assert low[1] < (0.3 if name == "squat" else HIGH + 0.3)


@pytest.mark.parametrize("name", ["puppy", "child"])
def test_hands_go_straight_to_another_place_on_the_floor_one_after_the_other(skeletons, name):
    ways = np.array([[joint_at(bones, "hand", "wrist", side) for side in SIDES] for bones in skeletons(name)])
    steps = np.diff(ways, axis=0)
    assert (steps[..., 0] > -0.3).all()
    assert np.abs(np.cross(ways - ways[0], ways[-1] - ways[0])[..., 2]).max() < 0.3 * np.abs(ways[-1] - ways[0]).max()
    assert min(steps[0, :, 0]) == pytest.approx(0, abs=0.3)
    assert steps[-1, 0, 0] < steps[-1, 1, 0]


def test_a_hand_that_props_the_body_stays_where_it_is(skeletons):
    places = [joint_at(bones, "hand", "wrist", "left") for bones in skeletons("thread")]
    assert np.ptp(places, axis=0) == pytest.approx([0, 0, 0], abs=0.3)


@pytest.mark.parametrize(("limb", "way"), [(ARM, (4, 2, 9)), (LEG, (5, -1, 7))])
def test_a_limb_is_put_without_coming_apart(solved, limb, way):
    bones = solved({"stance": "standing"})[0].skeleton
    place = joint_at(bones, limb.bones[2], limb.joints[2], "left") + way
    moved = bones | put(bones, limb, "left", place)
    assert joint_at(moved, limb.bones[2], limb.joints[2], "left") == pytest.approx(place)
    for upper, lower, joint in zip(limb.bones, limb.bones[1:], limb.joints[1:], strict=False):
        assert joint_at(moved, upper, joint, "left") == pytest.approx(joint_at(moved, lower, joint, "left"))
    straight = bones[f"{limb.bones[1]}-left"].rotation[:, 0] @ moved[f"{limb.bones[1]}-left"].rotation[:, 0]
    assert straight > 0.5


def test_rotations_turn_as_little_as_can_be():
    one, other = np.array([1.0, 0, 0]), np.array([0, 2.0, 0])
    assert swing(one, other) == pytest.approx(about_z(90), abs=1e-9)
    assert swing(one, one) == pytest.approx(np.eye(3), abs=1e-9)
    assert halfway(about_x(10), about_y(40) @ about_x(10), 0.25) == pytest.approx(about_y(10) @ about_x(10), abs=1e-9)
    assert halfway(about_x(10), about_x(10), 0.5) == pytest.approx(about_x(10), abs=1e-9)


def test_who_steps_is_lifted_on_its_way_and_still_before_and_after_it():
    assert stepping(None, 0.3) == (0.3, 0.0)
    found = [stepping(Step(0.5, 0.5), part) for part in (0.2, 0.5, 0.75, 1.0)]
    assert found == [pytest.approx(it, abs=1e-9) for it in ((0, 0), (0, 0), (0.5, HIGH), (1, 0))]
