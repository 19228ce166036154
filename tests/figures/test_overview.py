from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.figures.overview import HIGH, TEXT, WIDE, overview

FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 9" role="img" aria-label="x"><path d="M0 0l1 1"/></svg>'
)
NAME = "{http://www.w3.org/2000/svg}"


def test_each_figure_stands_above_its_words_in_its_row():
    made = ET.fromstring(overview({"one": FIGURE, "two": FIGURE, "three & more": FIGURE}, 2))
    assert made.get("viewBox") == f"0 0 {2 * WIDE} {2 * (HIGH + TEXT)}"
    assert made.get("aria-label") == "one, two, three & more"
    assert [text.text for text in made.iter(f"{NAME}text")] == ["one", "two", "three & more"]
    tiles = made.findall(f"{NAME}svg")
    assert [tile.get("viewBox") for tile in tiles] == ["0 0 8 9"] * 3
    assert [(int(tile.get("x")) // WIDE, int(tile.get("y")) // HIGH) for tile in tiles] == [(0, 0), (1, 0), (0, 1)]
    assert all(tile.find(f"{NAME}path") is not None for tile in tiles)
