from __future__ import annotations

import json
import re

import pytest

from generator.publish.sent.templates import SHIPPED
from generator.session.page import Sessions, anchor, embedded, known, ladders
from generator.text.filling import Templates
from generator.training.swaps import Swaps

ROUTINE = "routines/knee-start.yml"


@pytest.fixture
def page(examine):
    """The page of the session of the tiny guide, with edits."""

    def of(edits=None, figures=None):
        catalog = examine(edits)[0]
        made = Sessions(catalog, Templates(SHIPPED / "session"), Swaps(catalog), figures or {}, "Strong knees")
        return made.page(catalog.routines["knee-start"])

    return of


def test_a_page_has_all_that_its_scripts_need(page):
    found = known(page())
    assert found["id"] == "knee-start"
    assert found["days"] == [2, 3]
    assert found["needs"] == ["Kettlebell"]
    assert {"steps", "moves", "conditions", "ladders", "stops"} <= found.keys()


def test_figures_stand_in_the_page_once_by_their_name(page):
    found = page(figures={"squat": "<svg>squat</svg>", "lunge": "<svg>lunge</svg>"})
    assert re.findall(r'<template id="(.*?)">(.*?)</template>', found) == [("figure-squat", "<svg>squat</svg>")]
    assert anchor("squat/seated") == "figure-squat-seated"


def test_what_authors_write_ends_no_element(page):
    name = "</script><script>alert(1)</script>"
    found = page({ROUTINE: ("name: Knee start", f"name: {name}")})
    assert found.count("<script") == 2
    assert known(found)["name"] == name


def test_what_has_moved_is_known_by_its_old_ids(page):
    assert known(page())["moved"] == {"exercises": {}, "routines": {}}
    line = "- {kind: exercise, old: sit, new: squat, date: 2026-11-30, reason: It is called so now.}\n"
    assert known(page({"redirects.yml": line}))["moved"]["exercises"] == {"sit": "squat"}


def test_each_weight_has_one_that_stands_for_it_in_the_other_unit():
    found = ladders()
    assert (5, 2.5) in found["lb"]
    assert (60, 135) in found["kg"]


def test_data_within_a_page_are_what_they_were():
    told = {"words": "a < b & </c> ü"}
    assert json.loads(embedded(told)) == told
    assert "<" not in embedded(told)
