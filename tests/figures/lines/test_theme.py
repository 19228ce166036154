from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from generator.figures.lines import theme
from generator.figures.map.area import Area
from generator.figures.map.bodymap import Place, draw

MAP = draw({"a": Place((Area(view="back", outline="2 70, 6 70, 6 76"),), deep=True)}, ["a"], [], "words")


def light(colour):
    """The relative luminance of `#rgb` or `#rrggbb` (WCAG 2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours (WCAG 2)."""
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_a_drawing_falls_back_on_light():
    assert theme.value("figure-ink") == f"var(--figure-ink,{theme.TONES['figure-ink'].light})"
    assert theme.value("figure-outline") == "var(--figure-outline,17)"


@pytest.mark.parametrize("kind", ["light", "dark", "paper"])
def test_the_muscles_that_work_stand_out(kind):
    tones = {name: getattr(tone, kind) for name, tone in theme.TONES.items()}
    assert contrast(tones["map-main"], tones["map-skin"]) >= 3
    assert contrast(tones["figure-primary"], tones["figure-skin"]) >= 3
    assert contrast(tones["figure-ink"], tones["figure-skin"]) >= 4.5


def test_paper_is_white_under_black_and_greys():
    for tone in theme.TONES.values():
        assert re.fullmatch(r"#([0-9a-f])\1\1|#([0-9a-f]{2})\2\2", tone.paper)
    assert theme.TONES["figure-skin"].paper == theme.TONES["map-skin"].paper == "#fff"


def test_where_the_system_sets_colours_only_its_own_are_used():
    assert {tone.forced for tone in theme.TONES.values()} == {"Canvas", "CanvasText", "Highlight"}


def test_the_stylesheet_has_every_kind_of_page():
    text = theme.stylesheet()
    blocks = ["[data-md-color-scheme=slate]{", "@media (forced-colors: active) {", "@media print {", ".rc{"]
    assert sorted(blocks, key=text.index) == blocks
    assert text.count("{") == text.count("}")
    assert f"--map-main:{theme.TONES['map-main'].dark}" in text.partition("@media")[0]


def test_a_file_of_its_own_follows_the_system():
    figure = f'<svg><path fill="{theme.value("figure-ink")}"/></svg>'
    svg = theme.standalone(figure)
    style = ET.fromstring(svg)[0]
    assert style.tag == "style"
    assert svg.replace(f"<style>{style.text}</style>", "") == figure
    assert style.text.startswith("@media (prefers-color-scheme:dark){svg:root{")
    assert f"--figure-ink:{theme.TONES['figure-ink'].dark}" in style.text


def test_all_files_have_the_same_style_and_may_have_more():
    assert {ET.fromstring(theme.standalone(svg))[0].text for svg in ("<svg><g/></svg>", MAP)} == {theme.dark()}
    assert ET.fromstring(theme.standalone("<svg><g/></svg>", "g{}"))[0].text == theme.dark() + "g{}"


def test_a_line_has_round_ends():
    line = ET.fromstring(f"<path {theme.line('#000', '9')}/>").attrib
    assert (line["fill"], line["stroke"], line["stroke-width"]) == ("none", "#000", "9")
    assert line["stroke-linecap"] == line["stroke-linejoin"] == "round"
