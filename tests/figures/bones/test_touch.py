from __future__ import annotations

import numpy as np
import pytest

from generator.figures.bones.inside import depths
from generator.figures.bones.touch import SPOTS, touch
from generator.figures.words.places import NAMES

BENT = {"stance": "seated", "torso": -10, "spine": {"flex": 8, "twist": 15}, "neck": {"bend": 20, "turn": 30}}
SOLID = [name for name, spot in SPOTS.items() if spot.bone not in ("shank", "upper-arm", "forearm", "hand")]
"""Places of the trunk, the head and the thighs, whose skin is known."""


def test_every_word_has_its_place():
    assert set(SPOTS) == set(NAMES)


@pytest.mark.parametrize("name", SOLID)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_place_is_on_the_skin_and_goes_with_it(solved, name, side):
    bones = solved(BENT)[0].skeleton
    place = touch(bones, name, side, np.array([0.3, 0.2, 1.0]))
    on, within, before = depths(np.array([place.point + way * place.out for way in (0, -2, 2)]), bones)
    assert abs(on) < 0.8, "not on the skin"
    assert within > on + 0.9, "the way out does not lead out"
    assert before < on - 0.9


def test_all_round_a_limb_it_is_what_faces_a_direction(solved):
    bones = solved({"stance": "standing"})[0].skeleton
    front, back = (touch(bones, "shin", "left", np.array([way, 0.0, 0.4])) for way in (1.0, -1.0))
    assert front.point[0] - back.point[0] == pytest.approx(6, abs=0.2)
    assert front.out @ bones["shank-left"].rotation[:, 2] == pytest.approx(0)
