from __future__ import annotations

import json
from urllib.robotparser import RobotFileParser

from generator.publish.pages import exports
from generator.training.swaps import Swaps

WALK = "swaps:\n  - exercise: walk\n    reason: Walk *uphill* to the [[box|step]].\n"


def read(catalog):
    """The exercises that a program reads, by id."""
    text = exports.exercises(catalog, Swaps(catalog), "https://knees.example/")
    return {exercise["id"]: exercise for exercise in json.loads(text)["exercises"]}


def test_an_exercise_says_where_it_is_shown_what_it_works_and_what_it_needs(tiny):
    exercise = read(tiny)["squat"]
    del exercise["swaps"]
    assert exercise == {
        "id": "squat",
        "name": "Squat",
        "url": "https://knees.example/exercises/squat/",
        "pattern": "bend",
        "level": "intermediate",
        "equipment": ["bell"],
        "muscles": {"primary": ["quads"], "secondary": ["hams"], "stretched": []},
    }


def test_swaps_have_their_reasons_without_markup(examine):
    catalog, problems = examine({"exercises/squat.yml": ("cautions:\n", f"{WALK}cautions:\n")})
    assert problems == []
    assert [swap["id"] for swap in read(catalog)["squat"]["swaps"]] == ["walk", "wall-sit"]
    assert read(catalog)["squat"]["swaps"][0]["reason"] == "Walk uphill to the step."


def test_programs_that_search_the_web_may_read_all_and_find_every_page():
    rules = RobotFileParser()
    rules.parse(exports.robots("https://knees.example/guide").splitlines())
    assert rules.can_fetch("*", "https://knees.example/exercises/squat/")
    assert rules.site_maps() == ["https://knees.example/guide/sitemap.xml"]


def test_a_site_without_an_address_lists_its_pages_nowhere():
    assert exports.robots("/") == "User-agent: *\nAllow: /\n"
