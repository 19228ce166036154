from __future__ import annotations

import pytest

from generator.figures.lines import skins, theme
from generator.figures.lines.skins import READABLE, SKINS, Tone, toned
from tests.figures.lines.test_theme import contrast

KINDS = ("light", "dark", "paper")
PAIRS = (("primary", "skin"), ("stripe", "skin"), ("ink", "skin"), ("stripe", "secondary"), ("primary", "top"))
"""What has to be seen, and on what."""


def faint(tones):
    """The pairs of all skins that cannot be told apart, on screens and on paper."""
    return {
        (skin, kind, one, other)
        for skin in SKINS
        for kind in KINDS
        for one, other in PAIRS
        if contrast(*(getattr(tones[f"figure-{toned(name, skin)}"], kind) for name in (one, other))) < READABLE
    }


def test_muscles_and_lines_are_seen_on_every_skin():
    assert not faint(theme.TONES)


@pytest.mark.parametrize(
    ("name", "colour"), [("primary-brown", "#e2533a"), ("ink-deep", "#26313d"), ("primary-tan", "#e2533a")]
)
def test_a_red_or_a_line_that_suits_the_lightest_skin_alone_is_found(name, colour):
    spoilt = theme.TONES | {f"figure-{name}": Tone(colour, "#fff", "#000", "CanvasText")}
    what, skin = name.split("-")
    assert (skin, "light", what, "skin") in faint(spoilt)


def test_each_skin_is_darker_than_the_one_before_on_screens_and_on_paper():
    for kind in KINDS:
        white = [contrast(getattr(theme.TONES[f"figure-{toned('skin', skin)}"], kind), "#fff") for skin in SKINS]
        assert kind == "dark" or white == sorted(white)
        assert len(set(white)) == len(SKINS)


def test_what_a_skin_does_not_colour_is_as_on_the_lightest():
    assert toned("skin", "light") == toned("shorts", "deep").replace("shorts", "skin") == "skin"
    assert toned("skin", "deep") == "skin-deep"
    assert {f"figure-{toned(name, skin)}" for skin, its in SKINS.items() for name in its} == skins.TONED.keys()


def test_stripes_too_near_to_the_pale_fill_between_them_are_found():
    spoilt = theme.TONES | {"figure-stripe": theme.TONES["figure-primary"]}
    assert faint(spoilt) == {("light", "light", "stripe", "secondary")}
