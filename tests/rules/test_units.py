from __future__ import annotations

import pytest


@pytest.fixture
def told(found):
    """The problems of a page that says `text`, by their codes."""
    return lambda text: [line.split()[-1] for line in found({"pages/more.md": f"# More\n\n{text}\n"})]


@pytest.mark.parametrize(
    "text",
    [
        "Take 5 lb.",
        "Take 5-8 pounds.",
        "Take 2.5kg.",
        "Walk 3 miles.",
        "Walk 20 m.",
        "Step 10 cm back, one foot first.",
    ],
)
def test_a_weight_or_distance_in_one_unit_is_told(told, text):
    assert told(text) == ["G324"]


@pytest.mark.parametrize(
    "text",
    [
        "Take 5 lb (2.5 kg).",
        "Lift it an inch (2-3 cm).",
        "Step a few inches (10 cm) back.",
        "Walk at 3 mph (5 km/h).",
        "Do 2 more, for 5 min.",
        "Eat 1.6 g per kilogram.",
    ],
)
def test_both_units_and_other_numbers_are_not(told, text):
    assert told(text) == []
