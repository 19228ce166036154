from __future__ import annotations

import pytest

from generator.figures.skin.look import PLAIN, Look


@pytest.mark.parametrize("look", [PLAIN, Look(cover="cap"), Look(hair="tied"), Look(hair="bald")])
def test_ears_are_seen_where_nothing_lies_over_them(look):
    assert look.shows_ears


@pytest.mark.parametrize("look", [Look(cover="headscarf"), Look(hair="long"), Look(hair="curly")])
def test_hair_and_cloth_hide_ears(look):
    assert not look.shows_ears
