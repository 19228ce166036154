from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.figures.captions import Caption, side
from generator.figures.lines.theme import DARK, LIGHT, PAPER
from generator.figures.pose import VIEWS


def test_each_word_for_a_view_is_said_in_words():
    assert {word: side(*view) for word, view in VIEWS.items()} == {
        "side": "From the right",
        "front": "From the front",
        "back": "From behind",
        "three-quarter": "From the front, right",
        "three-quarter-back": "From behind, right",
    }


@pytest.mark.parametrize(
    ("turn", "height", "words"),
    [(180, 0, "From the left"), (-180, 0, "From the left"), (135, 9, "From the front, left"), (-140, 9, "From behind, left"),
     (350, 5, "From the right"), (10, 70, "From above"), (10, -30, "From below")],
)  # fmt: skip
def test_any_view_is_said_in_words(turn, height, words):
    assert side(turn, height) == words


def test_words_are_text_in_the_ink_of_each_theme():
    node = ET.fromstring(Caption("From behind", 100).at(500, 900))
    assert node.text == "From behind"
    assert node.get("text-anchor") == "middle"
    assert 900 < float(node.get("y")) < 900 + Caption("", 100).high
    assert node.get("fill") == f"var(--figure-ink,{LIGHT['figure-ink']})"
    assert len({LIGHT["figure-ink"], DARK["figure-ink"], PAPER["figure-ink"]}) == 3
