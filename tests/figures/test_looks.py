from __future__ import annotations

import pydantic
import pytest

from generator.figures.looks import Looks
from generator.figures.skin.look import PLAIN, Look


def test_what_is_left_out_is_as_in_the_plainest_figure():
    assert Looks().look == PLAIN == Look()


def test_all_that_is_written_is_drawn():
    said = {
        "build": "round",
        "skin": "deep",
        "hair": "tied",
        "hair_colour": "grey",
        "cover": "cap",
        "top": "sleeveless",
    }
    look = Looks.model_validate(said | {"legs": "leggings", "older": True}).look
    assert look == Look("round", "deep", "tied", "grey", "cap", "sleeveless", "leggings", older=True)


@pytest.mark.parametrize("key", ["build", "skin", "hair", "hair_colour", "cover", "top", "legs"])
def test_a_word_that_is_none_is_refused_with_those_there_are(key):
    with pytest.raises(pydantic.ValidationError, match="Input should be"):
        Looks.model_validate({key: "tall"})
