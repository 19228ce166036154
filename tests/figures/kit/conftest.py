"""Poses to build kit for: solved once, as kit only reads them."""

from __future__ import annotations

import functools

import pytest
from pydantic import TypeAdapter

from generator.figures.kit.poses import Poses
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

POSES = {
    "standing": [
        {"stance": "standing", "shoulders": {"flex": 78}, "elbows": 5},
        {"shoulders": {"extend": 20}, "elbows": 95},
    ],
    "hinge": [{"stance": "hinge", "shoulders": "hang"}, {"shoulders": {"abduct": 80}}],
    "seated": [
        {"stance": "seated", "shoulders": {"flex": 60}},
        {"torso": -10, "shoulders": {"extend": 10}, "elbows": 90},
    ],
    "pulldown": [{"stance": "seated", "hands": {"to": "bar", "height": 92}}, {"hands": {"to": "bar", "height": 66}}],
    "row": [
        {"stance": "row-seat", "seat": 20, "feet": {"at": [40, 8, 13], "tilt": 35}, "shoulders": {"flex": 74}},
        {"torso": -4, "shoulders": {"extend": 24}, "elbows": 96},
    ],
    "supine": [{"stance": "supine", "lift": 25, "knees": 90, "feet": "flat"}, {"shoulders": {"flex": 90}}],
    "incline": [{"stance": "incline", "shoulders": "hang"}, {"shoulders": {"extend": 20}, "elbows": 90}],
    "prone": [{"stance": "prone", "shoulders": {"flex": 170}}, {"spine": -20}],
    "hanging": [{"stance": "hanging"}, {"elbows": 120}],
    "plank": [{"stance": "plank", "hands": {"to": "floor", "height": 30}}, {"elbows": 80}],
    "cycle": [
        {
            "stance": "seated",
            "seat": 52,
            "torso": 25,
            "hips": {"left": 95, "right": 50},
            "knees": {"left": 100, "right": 35},
        },
        {"hips": {"left": 50, "right": 95}, "knees": {"left": 35, "right": 100}},
    ],
    "apart": [
        {"stance": "standing", "shoulders": {"raise": 84, "toward": 0}},
        {"shoulders": {"raise": 86, "toward": 84}},
    ],
    "lift": [{"stance": "hinge", "shoulders": "hang"}, {"stance": "standing", "shoulders": "hang"}],
    "run": [
        {"stance": "run", "lift": 12, "hips": {"left": 50, "right": -10}, "knees": {"left": 80, "right": 20}},
        {"hips": {"left": -10, "right": 50}, "knees": {"left": 20, "right": 80}},
    ],
}


@functools.cache
def solved(name):
    figure = TypeAdapter(Figure).validate_python({"frames": POSES[name]})
    return tuple(position.skeleton for position in solve_figure(figure))


@pytest.fixture
def poses():
    """Name of a pose and number of a frame -> poses."""
    return lambda name, number=0: Poses(solved(name), solved(name)[number])


@pytest.fixture
def reach():
    """The least and the greatest coordinates of solids."""
    import numpy as np

    from generator.figures.kit.solids import Ball, Box

    def ends(solids):
        points = []
        for solid in solids:
            if isinstance(solid, Box):
                span = np.abs(solid.axes) @ solid.half
                points += [solid.centre - span, solid.centre + span]
            elif isinstance(solid, Ball):
                points += [solid.centre - solid.radius, solid.centre + solid.radius]
            else:
                way = (solid.end - solid.start) / np.linalg.norm(solid.end - solid.start)
                span = solid.radius * np.sqrt(np.maximum(1 - way**2, 0))
                points += [end + sign * span for end in (solid.start, solid.end) for sign in (-1, 1)]
        return np.min(points, axis=0), np.max(points, axis=0)

    return ends
