from __future__ import annotations

import re

import pytest

from generator.publish.sent.styles import packed, styles
from generator.publish.sent.templates import SHIPPED
from tests.figures.lines.test_theme import contrast

ASSETS = SHIPPED / "theme/assets"
FACE = "@font-face { font-family: A; src: url(a.woff2); }\n"


def test_the_sheet_of_all_pages_has_the_fonts_and_the_colors_of_drawings(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/guide.css").write_text("/* Calm. */\n@media print {\n  p { color: #000; }\n}\n")
    (tmp_path / "assets/card.css").write_text(f"/* Cards. */\n{FACE}.rc {{ color: #000; }}\n")
    made = dict(styles([tmp_path]))
    face = "@font-face{font-family: A;src: url(a.woff2);}"
    assert made["assets/card.css"] == f"{face}.rc{{color: #000;}}"
    assert made["assets/guide.css"].startswith(f"{face}@media print{{p{{color: #000;}}}}")
    assert "--figure-skin" in made["assets/figures.css"]
    assert made["assets/guide.css"].endswith(made["assets/figures.css"])


def test_a_guides_own_sheet_goes_before_the_shipped(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/guide.css").write_text("p { color: red; }\n")
    made = dict(styles([tmp_path, SHIPPED / "theme"]))
    assert "p{color: red;}" in made["assets/guide.css"]
    assert "fonts/atkinson-400.woff2" in made["assets/guide.css"]
    assert "/*" not in made["assets/guide.css"]


def test_spaces_go_where_they_say_nothing_and_stay_within_texts():
    assert packed('a :is(b, c) ,\n[d=", {"] {\n  content: "; , " ;\n}\n') == 'a :is(b,c),[d=", {"]{content: "; , ";}'


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_under_the_mouse_can_be_read(scheme):
    accents = re.findall(
        r'accent="custom"\][^{]*\{([^}]*--md-accent-fg-color: [^}]*)\}', (ASSETS / "guide.css").read_text("utf-8")
    )
    said = dict(re.findall(r"(--[\w-]+): (#\w{6});", accents[scheme == "dark"]))
    assert contrast(said["--md-accent-fg-color"], said.get("--md-accent-bg-color", "#ffffff")) > 4.5


def test_no_sheet_colors_a_button_under_the_mouse_as_one_that_is_not():
    """There its ground is another."""
    for sheet in ASSETS.rglob("*.css"):
        for selector in re.findall(r"([^{}]*\.md-button[^{}]*)\{[^}]*(?<![-\w])color:", sheet.read_text("utf-8")):
            assert ":not(" in selector, selector
            assert ":hover" in selector, selector
