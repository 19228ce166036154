from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import pytest

from generator.figures.map.area import Area
from generator.figures.map.chart import LINE, Stage, Way, chart, heights, widest
from generator.figures.map.extent import WHOLE, Extent

SPACE = "{http://www.w3.org/2000/svg}"
UPPER, LEGS = Extent(low=51, half=28), Extent(high=56, half=16)


def way(name, *outlines, view="back", number="3"):
    areas = tuple(Area(view=view, outline=outline) for outline in outlines)
    return Way(f"muscles/{name}/", name.capitalize(), number, f"{number or 0} exercises", areas)


HIGH = way("high", "2 70, 6 70, 6 76")
LOW = way("low", "5 30, 8 30, 8 40")
CHEST = way("chest", "2 70, 6 70, 6 76", view="front", number="")
BOTH = Way("muscles/both/", "Both", "1", "1 exercise", (*way("b", "2 80, 9 80, 9 86").areas, *CHEST.areas))


def links(*ways, extent=WHOLE):
    return ET.fromstring(chart(ways, extent, "Muscles")).findall(f"{SPACE}a")


def test_each_muscle_is_a_link_with_its_name_and_how_many_exercises_there_are():
    (link,) = links(HIGH)
    assert (link.get("href"), link.get("aria-label")) == ("muscles/high/", "High: 3 exercises")
    assert "".join(link.find(f"{SPACE}g[@class='name']/{SPACE}text").itertext()) == "High 3"


def test_a_muscle_of_no_exercise_says_no_number():
    (link,) = links(CHEST)
    assert "".join(link.find(f"{SPACE}g[@class='name']/{SPACE}text").itertext()) == "Chest"


def test_a_muscle_that_is_seen_twice_is_named_once_where_more_of_it_is_seen():
    back, front = links(BOTH)
    assert back.find(f"{SPACE}g[@class='name']") is not None
    assert front.find(f"{SPACE}g[@class='name']") is None
    assert (front.get("tabindex"), front.get("aria-hidden")) == ("-1", "true")
    assert back.get("tabindex") is None


def test_what_is_not_shown_is_no_link():
    assert [link.get("href") for link in links(HIGH, LOW, extent=UPPER)] == ["muscles/high/"]


def test_the_part_of_the_body_is_the_one_that_shows_most_muscles():
    assert widest([UPPER, LEGS], [HIGH, CHEST, LOW]) == UPPER
    assert widest([UPPER, LEGS], [HIGH, LOW, LOW]) == LEGS
    assert widest([], [HIGH]) == WHOLE


@pytest.mark.parametrize("number", [1, 2, 12])
def test_names_stand_one_below_the_other_within_the_picture_however_near_their_muscles_are(number):
    ways = [way(f"m{index}", f"2 70, 6 70, 6 {76 - index / 10:g}") for index in range(number)]
    stage = Stage("back", UPPER)
    found = sorted(heights(stage, ways).values())
    assert all(after - before >= LINE - 1e-6 for before, after in itertools.pairwise(found))
    assert found[-1] <= stage.height


def test_a_chart_leaks_no_ids_and_has_one_line():
    drawn = chart([HIGH, CHEST], UPPER, "Muscles")
    assert " id=" not in drawn
    assert "\n" not in drawn
