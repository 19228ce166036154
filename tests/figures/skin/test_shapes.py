from __future__ import annotations

from generator.figures.skin import shapes
from generator.figures.skin.body import SIDED, SIDES, bone_name

MIDDLE = {"pelvis", "lumbar", "waist", "ribs", "chest", "neck", "head"}


def solids():
    """Every ball and rod of the table."""
    tables = [value for value in vars(shapes).values() if isinstance(value, tuple) and value]
    return [solid for table in tables for solid in table if isinstance(solid, shapes.Ball | shapes.Rod)]


def test_every_shape_rides_on_a_bone_and_is_of_some_size():
    bones = {name for solid in solids() for name in (solid.bone, getattr(solid, "end_bone", "") or solid.bone)}
    assert bones == MIDDLE | SIDED
    assert all(min(ball.radii) > 0 for ball in solids() if isinstance(ball, shapes.Ball))
    assert all(min(rod.start_radius, rod.end_radius) > 0 for rod in solids() if isinstance(rod, shapes.Rod))


def test_the_slight_build_is_slighter_in_every_part():
    assert set(shapes.BUILDS["slight"]) <= MIDDLE | SIDED
    assert all(0.8 <= share < 1 for share in shapes.BUILDS["slight"].values())


def test_the_round_build_is_rounder_in_its_middle():
    assert set(shapes.BUILDS["round"]) <= MIDDLE | SIDED
    assert all(shapes.BUILDS["round"][bone] > 1.1 for bone in ("pelvis", "lumbar", "waist", "ribs"))


def test_joints_are_at_bones_that_have_a_side():
    assert {bone for bone, _ in shapes.JOINTS.values()} <= SIDED
    assert bone_name("thigh", SIDES[0]) == "thigh-left"
