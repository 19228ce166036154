from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from generator.figures.map.area import Area
from generator.figures.map.bodymap import Place, draw
from generator.figures.map.extent import Extent
from generator.figures.map.spline import SCALE


def area(view="back", outline="2 70, 6 70, 6 76"):
    return Area(view=view, outline=outline)


PLACES = {
    "high": Place((area(),), deep=False),
    "low": Place((area("front", "5 30, 8 30, 8 40"), area("back", "5 30, 8 30, 8 40")), deep=False),
    "under": Place((area("back", "2 80, 5 80, 5 84"),), deep=True),
}
NAMESPACE = "{http://www.w3.org/2000/svg}"


def drawn(main=(), helping=()):
    return ET.fromstring(draw(PLACES, main, helping, "words"))


def painted(svg, color):
    """How many paths have a color as their fill or stroke."""
    return sum(color in ET.tostring(path, "unicode") for path in svg.iter(f"{NAMESPACE}path"))


def test_a_map_is_a_picture_with_words():
    svg = drawn(["high"])
    assert (svg.get("role"), svg.get("aria-label")) == ("img", "words")


def test_a_map_on_a_page_leaks_no_ids_and_no_classes():
    text = draw(PLACES, ["high", "under"], ["low"], "words")
    assert not re.search(r"\b(id|class|style)=|url\(|<style", text)
    assert "\n" not in text


def test_what_works_is_filled_and_what_helps_is_striped():
    assert painted(drawn(), "--map-main") == painted(drawn(), "--map-helping") == 0
    main, helping = drawn(["high"]), drawn([], ["high"])
    assert (painted(main, "--map-main"), painted(main, "--map-helping")) == (2, 0)  # both halves
    assert (painted(helping, "--map-main"), painted(helping, 'fill="none" stroke="var(--map-helping')) == (0, 2)


def test_a_deep_muscle_is_shown_only_where_it_works_and_with_a_broken_line():
    rest = "--map-rest"
    assert painted(drawn(["high"]), rest) == painted(drawn(["high", "under"]), rest)
    assert painted(drawn(["high"]), "dasharray") == 0
    assert painted(drawn(["high", "under"]), "dasharray") == 2


UPPER, LEGS = Extent(low=51, half=28), Extent(high=56, half=16)


def size(working, extents):
    """The width and the height of a map, in hundredths of the body's height."""
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', draw(PLACES, working, [], "", extents))
    return int(found[1]) / SCALE, int(found[2]) / SCALE


def test_the_part_of_the_body_that_works_is_shown_alone():
    whole, upper, legs = (136, 104), (112, 51), (75.8, 58)
    assert size(["high"], [UPPER, LEGS]) == upper
    assert size(["low"], [UPPER, LEGS]) == legs
    assert size(["high", "low"], [UPPER, LEGS]) == size(["high"], []) == whole


def test_no_map_is_taller_than_that_of_the_whole_body():
    shapes = [height / width for width, height in (size(["low"], [part]) for part in (LEGS, Extent(half=12), Extent()))]
    assert shapes == pytest.approx([104 / 136] * 3, abs=0.001)


def test_arms_that_are_cut_off_do_not_stand_in_the_other_view():
    legs, upper = (ET.fromstring(draw(PLACES, [id], [], "", [UPPER, LEGS])) for id in ("low", "high"))
    views = [(view.get("x"), view.get("width"), view.get("height")) for view in legs.findall(f"{NAMESPACE}svg")]
    assert views == [("30", "320", "580"), ("409", "320", "580")]
    assert upper.findall(f"{NAMESPACE}svg") == []


def test_the_same_map_has_the_same_bytes():
    assert draw(PLACES, {"low", "high"}, {"under"}, "") == draw(PLACES, {"high", "low"}, {"under"}, "")


def test_a_map_is_small():
    assert len(draw(PLACES, [], list(PLACES), "")) < 12_000
