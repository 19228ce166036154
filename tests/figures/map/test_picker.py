from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.figures.map.area import Area
from generator.figures.map.chart import Way
from generator.figures.map.extent import WHOLE, Extent
from generator.figures.map.picker import picker

SPACE = "{http://www.w3.org/2000/svg}"
UPPER = Extent(low=51, half=28)


def way(name, *areas):
    return Way(name, name.capitalize(), "", "", tuple(Area(view=view, outline=outline) for view, outline in areas))


HIGH = way("high", ("back", "2 70, 6 70, 6 76"))
LOW = way("low", ("back", "5 30, 8 30, 8 40"))
BOTH = way("both", ("back", "2 80, 9 80, 9 86"), ("front", "2 70, 6 70, 6 76"))


def boxes(*ways, extent=WHOLE):
    return ET.fromstring(picker(ways, extent, "Muscles")).findall(f".//{SPACE}g[@role='checkbox']")


def test_each_muscle_is_a_box_with_its_name():
    (box,) = boxes(HIGH)
    assert (box.get("data-muscle"), box.get("aria-checked")) == ("high", "false")
    assert box.find(f"{SPACE}title").text == "High"


def test_a_muscle_that_is_seen_twice_is_one_box():
    (box,) = boxes(BOTH)
    back, front = box.findall(f"{SPACE}svg")
    assert back.get("x") == "0"
    assert float(front.get("x")) == float(back.get("width"))


def test_what_is_not_shown_is_no_box():
    assert [box.get("data-muscle") for box in boxes(HIGH, LOW, extent=UPPER)] == ["high"]


def test_the_drawing_is_as_wide_as_both_views():
    drawing = ET.fromstring(picker([HIGH], UPPER, "Muscles"))
    assert drawing.get("viewBox").split()[2] == str(4 * 28 * 10)
