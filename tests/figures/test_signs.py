from __future__ import annotations

import pytest

from generator.figures.kit import named
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure
from generator.figures.signs import BANDS, signs


def shown(*frames, kit=()):
    """The signs that a figure shows, and those that one may see in it as well."""
    figure = Figure.model_validate({"frames": [*frames, {}][:2], "kit": list(kit)})
    return signs(solve_figure(figure, named.hands(figure.kit), (0.0, 1.0)))


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ({"stance": "standing"}, ()),
        ({"stance": "standing", "shoulders": {"flex": 150}}, ("raised-arms",)),
        ({"stance": "standing", "shoulders": {"abduct": 80}}, ()),
        ({"stance": "standing", "shoulders": {"left": {"flex": 150}, "right": "hang"}}, ("raised-arms",)),
        ({"stance": "hinge", "torso": 70, "shoulders": "hang"}, ("low-trunk",)),
        ({"stance": "standing", "torso": 20}, ()),
        ({"stance": "prone", "shoulders": {"flex": 0}}, ("prone",)),
        ({"stance": "supine"}, ("supine",)),
        ({"stance": "side-lying"}, ()),
        ({"stance": "kneeling"}, ("kneeling",)),
        ({"stance": "half-kneeling"}, ("kneeling",)),
        ({"stance": "hanging"}, ("raised-arms", "hang")),
    ],
)
def test_a_position_shows_what_bodies_mind(frame, expected):
    assert shown(frame).shown == expected


def test_what_either_position_shows_counts():
    assert shown({"stance": "standing"}, {"shoulders": {"flex": 150}}).shown == ("raised-arms",)
    assert shown({"stance": "standing", "shoulders": {"flex": 150}}, {"shoulders": {"flex": 10}}).shown == (
        "raised-arms",
    )


def test_a_head_that_hangs_is_low():
    folded = shown({"stance": "hinge", "torso": 110, "shoulders": "hang"})
    assert "low-head" in folded.shown
    assert "low-head" not in shown({"stance": "standing"}).near


def test_arms_at_shoulder_height_are_near_to_overhead():
    level = shown({"stance": "standing", "shoulders": {"flex": 95}})
    assert (level.shown, level.near) == ((), ("raised-arms",))


@pytest.mark.parametrize("torso", range(0, 31, 6))
@pytest.mark.parametrize("shoulders", [{"flex": 108}, {"abduct": 108}, {"raise": 108, "toward": 40}])
def test_arms_at_the_very_degrees_of_a_band_are_within_it(shoulders, torso):
    assert "raised-arms" in shown({"stance": "standing", "torso": torso, "shoulders": shoulders}).shown


def test_from_near_to_sure_is_a_step():
    assert all(band.near <= band.sure for band in BANDS.values())
