from __future__ import annotations

import pytest

from generator.figures.bones.contacts import BEARING, LIMBS, MIDDLE, lowest, spheres, touching


def test_a_standing_body_touches_the_floor_with_its_soles_alone(solved):
    bones = solved({"stance": "standing"})[0].skeleton
    assert lowest(bones, BEARING) == pytest.approx(0, abs=1e-9)
    assert lowest(bones, BEARING - {"foot-left", "foot-right"}) > 3
    assert lowest(bones, {"head"}) > 75


def test_each_side_has_its_own_spheres():
    [(_, left, radii)], [(_, right, same)] = spheres(frozenset({"foot-left"})), spheres(frozenset({"foot-right"}))
    assert left * (1, -1, 1) == pytest.approx(right)
    assert radii.tolist() == same.tolist()


def test_spheres_aside_of_the_middle_are_on_both_sides():
    [(_, centres, _)] = spheres(frozenset({"pelvis"}))
    assert sorted(centres[:, 1]) == [-4, -2.3, 2.3, 4]


def test_touching_gives_all_spheres_in_the_world(solved):
    bones = solved({"stance": "standing"})[0].skeleton
    centres, radii = touching(bones, {"foot-left", "foot-right"})
    assert len(centres) == len(radii) == 2 * len(LIMBS["foot"])
    assert float((centres[:, 2] - radii).min()) == pytest.approx(lowest(bones, {"foot-left", "foot-right"}))


def test_arms_bear_nothing():
    assert not {"hand-left", "forearm-right", "upper-arm-left"} & BEARING
    assert set(MIDDLE) < BEARING
