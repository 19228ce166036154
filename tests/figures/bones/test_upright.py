"""Whether what a body touches holds it."""

from __future__ import annotations

import pytest

from generator.figures.bones.upright import unheld


def told(solved, frame):
    (position, *_) = solved(frame)
    return list(unheld(position.posture, position.skeleton))


@pytest.mark.parametrize(
    "frame", [{"stance": it} for it in ("split", "kneeling", "half-kneeling", "standing", "prone", "run")]
)
def test_a_stance_as_it_is_holds(solved, frame):
    assert told(solved, frame) == []


@pytest.mark.parametrize(
    ("frame", "path", "message"),
    [
        ({"stance": "split", "hips": 0, "torso": 25}, ("torso",), "would fall forward"),
        ({"stance": "split", "hips": 0, "torso": -30}, ("torso",), "would fall backward"),
        ({"stance": "kneeling", "torso": 60, "hands": {"to": "hip"}}, ("torso",), "would fall forward"),
        (
            {"stance": "split", "hips": {"left": 60, "right": -10}, "knees": {"left": 40, "right": 5}},
            ("knees", "left"),
            "left foot is",
        ),
    ],
)
def test_a_body_that_falls_or_floats_is_told(solved, frame, path, message):
    assert any(fault.path == path and message in fault.message and fault.at for fault in told(solved, frame))


def test_who_holds_on_does_not_fall_and_who_leaps_may_float(solved):
    assert told(solved, {"stance": "kneeling", "torso": 60, "hands": {"at": [20, 10, -20]}}) == []
    assert told(solved, {"stance": "split", "lift": 8}) == []
