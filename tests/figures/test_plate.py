from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.figures.inset import Sheet
from generator.figures.layout import Layout
from generator.figures.lines.paper import Paper
from generator.figures.plate import Plate, svg

PLATE = Plate(["<path/>", "<circle/>"], [], "<circle/>", Paper(10.0, 0.0, 0.0), "Hinge")
SIDE_BY_SIDE = Layout(Sheet([(0, 0), (100, 0)], 200, 100, 100), [])
STACKED = Layout(Sheet([(0, 0), (0, 100)], 100, 200, 100), [])


def test_a_label_is_escaped_and_a_view_in_whole_units():
    made = ET.fromstring(svg("<path/>", (0, 1, 20.4, 9.6), 'a "<b>"'))
    assert (made.get("aria-label"), made.get("viewBox")) == ('a "<b>"', "0 1 20 10")


def test_ids_are_made_of_what_is_painted():
    assert PLATE._replace(label="Row", last="").name == PLATE.name
    assert PLATE._replace(positions=["<path/>", "<path/>"]).name != PLATE.name


def test_what_is_laid_out_again_uses_the_parts_of_the_first():
    first = ET.fromstring(PLATE.on(STACKED, named=True))
    again = ET.fromstring(PLATE.again(SIDE_BY_SIDE, STACKED))
    assert [use.get("href") for use in again] == [f"#{part.get('id')}" for part in first]
    assert [(use.get("x"), use.get("y")) for use in again] == [("0", "0"), ("100", "-100")]
    assert " id=" not in PLATE.on(STACKED)
