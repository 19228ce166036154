from __future__ import annotations

import pydantic
import pytest

from generator.figures.map.muscle import Shape

OUTLINE = "1 62, 4 62, 4 70"


@pytest.mark.parametrize(
    "shape",
    [
        {"patch": "back", "outline": OUTLINE},
        {"patch": "front", "outline": OUTLINE, "carried": "blade", "thighs": True},
        {"spindle": "thigh", "facing": 180, "half": 50, "low": 31, "high": 46.5},
        {"cap": 148},
        {"cap": 90, "half": 20},
    ],
)
def test_a_shape_of_each_kind_is_read(shape):
    assert Shape(**shape)


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({}, "a shape is one of patch, spindle and cap"),
        ({"outline": OUTLINE}, "a shape is one of patch, spindle and cap"),
        ({"patch": "back", "cap": 3}, "a shape is one of patch, spindle and cap"),
        ({"patch": "back"}, "a patch needs outline"),
        ({"spindle": "thigh", "facing": 0, "half": 30}, "a spindle needs low, high"),
        ({"patch": "side", "outline": OUTLINE}, "'back' or 'front'"),
        ({"spindle": "neck", "facing": 0, "half": 30, "low": 1, "high": 2}, "'upper-arm'"),
        ({"cap": 400}, "less than or equal to 360"),
        ({"cap": 30, "colour": "red"}, "Extra inputs"),
    ],
)
def test_what_is_no_shape_is_refused(shape, message):
    with pytest.raises(pydantic.ValidationError, match=message):
        Shape(**shape)
