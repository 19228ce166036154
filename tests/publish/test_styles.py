from __future__ import annotations

from generator.publish.styles import styles
from generator.publish.templates import SHIPPED

FACE = "@font-face { font-family: A; src: url(a.woff2); }\n"


def test_the_sheet_of_all_pages_has_the_fonts_and_the_colors_of_drawings(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/guide.css").write_text("/* Calm. */\n@media print {\n  p { color: #000; }\n}\n")
    (tmp_path / "assets/card.css").write_text(f"/* Cards. */\n{FACE}.rc {{ color: #000; }}\n")
    made = dict(styles([tmp_path]))
    assert made["assets/card.css"] == f"{FACE}.rc {{ color: #000; }}\n"
    assert made["assets/guide.css"].startswith(f"{FACE}@media print {{\np {{ color: #000; }}\n}}\n")
    assert "--figure-skin" in made["assets/figures.css"]
    assert made["assets/guide.css"].endswith(made["assets/figures.css"])


def test_a_guides_own_sheet_goes_before_the_shipped(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/guide.css").write_text("p { color: red; }\n")
    made = dict(styles([tmp_path, SHIPPED / "theme"]))
    assert "p { color: red; }" in made["assets/guide.css"]
    assert "fonts/atkinson-400.woff2" in made["assets/guide.css"]
    assert "/*" not in made["assets/guide.css"]
