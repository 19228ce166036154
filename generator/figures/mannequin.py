"""The numbers of the jointed body and of its stances, for a sketch of a pose where the engine itself cannot run."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.figures import footing, resolve
from generator.figures.bones import (
    arms,
    balance,
    contacts,
    holding,
    legs,
    limbs,
    placing,
    plank,
    skeleton,
    supports,
    touch,
    trunk,
)
from generator.figures.bones.faults import SHORT, TIPPING
from generator.figures.kit import named
from generator.figures.pose import VIEWS
from generator.figures.words import places
from generator.figures.words.limits import LIMITS
from generator.figures.words.stances import STANCES

LENGTHS = {
    skeleton: ("UPPER_ARM", "FOREARM", "THIGH", "SHANK", "ANKLE", "PALM", "SHOULDER_WIDTH"),
    arms: ("RHYTHM_FROM", "RHYTHM_OVER", "RHYTHM_UP", "RHYTHM_IN", "SQUARE", "EDGE_ON"),
    holding: ("HEEL", "THICK", "HAND", "STEPS", "SQUARE_ON"),
    limbs: ("SLACK", "IN_LINE", "STRAIGHT"),
    legs: ("UPRIGHT",),
    balance: ("CLOSE",),
    placing: (
        "INWARD_SHOULDER",
        "WRIST_HEIGHT",
        "ELBOW_HEIGHT",
        "MID_FOOT",
        "LEAST_SLOPE",
        "MOST_SLOPE",
        "BAR_WIDTH",
        "FLOOR_WIDTH",
        "PLANK_WIDTH",
        "BAR_HEIGHT",
        "PRESSED",
        "ON_TOES",
        "ON_HEEL",
    ),
    plank: ("BENT", "FALLEN"),
    supports: ("RISEN",),
    resolve: ("GAZE",),
    footing: ("PLATE", "RELAXED"),
}
"""Module -> its lengths, angles and shares that a sketch needs."""


def numbers() -> dict[str, Any]:
    """All of them, as JSON has it; a bone of a limb ends in `-left` or `-right`, as it does in a skeleton."""
    bones = {*contacts.BEARING, *(f"{bone}-{side}" for bone in contacts.LIMBS for side in skeleton.SIDES)}
    return {
        "joints": dict(skeleton.JOINTS),
        "spheres": {bone: touching(bone) for bone in sorted(bones)},
        "bearing": sorted(contacts.BEARING),
        "masses": {bone: [mass, rest.tolist()] for bone, (mass, rest) in balance.WEIGHTS.items()},
        "back": {name: shares for name, *shares in zip(trunk.BACK, trunk.FLEX, trunk.BEND, trunk.TWIST, strict=True)},
        "lying": {side: turn.tolist() for side, turn in trunk.LYING.items()},
        "stances": {name: asdict(stance) for name, stance in STANCES.items()},
        "views": VIEWS,
        "held": [word for word in named.CARRIED if named.SORTS[word].in_hands],
        "spots": {name: lain(name) for name in places.NAMES},
        "palm": [LIMITS["palm"].least, LIMITS["palm"].most],
        "lengths": {name.lower(): getattr(module, name) for module, names in LENGTHS.items() for name in names},
        "off": {"hand": SHORT, "foot": SHORT, "weight": TIPPING},
    }


def touching(bone: str) -> list[list[float]]:
    """The spheres by which a bone touches: rest point and radius of each."""
    centres, radii = contacts.bone_spheres(bone)
    return [[*centre.tolist(), radius] for centre, radius in zip(centres, radii, strict=True)]


def lain(name: str) -> dict[str, Any]:
    """A place of the body on which a hand may lie: where it is, whose it is, and where the elbow then points."""
    return touch.SPOTS[name]._asdict() | {
        "other": name in places.OTHERS,
        "on_arm": name in places.ON_ARMS,
        "middle": name in places.MIDDLE,
        "elbow": places.points(name),
    }
