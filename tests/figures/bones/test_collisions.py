from __future__ import annotations

import pytest

STANDING = {"stance": "standing"}


@pytest.mark.parametrize(
    ("change", "path", "message"),
    [
        (
            {"hands": {"right": {"to": "shoulder"}}, "elbows_point": {"right": "down"}},
            ("hands",),
            "the right forearm goes through the body",
        ),
        ({"spine": {"bend": 30}}, ("shoulders", "left"), "the left forearm goes through the body"),
        ({"shoulders": {"raise": 86, "toward": -22}}, ("shoulders", "right"), "the arms go through each other"),
    ],
)
def test_an_arm_that_goes_through_the_body_or_the_other_arm_is_told(solved, change, path, message):
    fault = solved({**STANDING, **change})[0].faults[0]
    assert (fault.path, fault.message) == (path, message)
    assert fault.help
    assert fault.at


@pytest.mark.parametrize(
    "change",
    [
        {"hands": {"right": {"to": "shoulder"}}},
        {"spine": {"bend": 30}, "shoulders": {"left": {"abduct": 30}}},
        {"shoulders": {"left": {"raise": 96, "toward": -22}, "right": {"raise": 76, "toward": -22}}},
    ],
)
def test_arms_that_pass_are_no_fault(solved, change):
    assert solved({**STANDING, **change})[0].faults == ()
