from __future__ import annotations

import re

import pytest

from generator.publish.checks.foreign import intrusion
from generator.publish.checks.markup import Element
from generator.publish.entries.output import Settings
from generator.publish.entries.paths import former
from generator.publish.kept.traces import Traces
from generator.publish.pages import moved
from generator.publish.pages.plan import outputs
from generator.publish.pages.site import Site
from generator.publish.sent.templates import SHIPPED

MOVED = {
    "redirects.yml": "- {kind: exercise, old: sit, new: squat, date: 2026-11-30, reason: It is called so now.}\n"
    "- {kind: routine, old: start, new: knee-start, date: 2026-11-30, reason: It is called so now.}\n"
}


@pytest.fixture
def pages(examine, tmp_path):
    """The pages that lead on, by their files."""
    site = Site(examine(MOVED)[0], tmp_path, Settings("Knees", "https://knees.example/"), Traces())
    return {it.path: it.content for it in moved.outputs(site)}


def test_an_old_address_leads_on_without_a_script(pages):
    page = pages["exercises/sit/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../squat/">' in page
    assert '<link rel="canonical" href="https://knees.example/exercises/squat/">' in page
    assert '<a href="../squat/">Squat</a>' in page
    assert "<script" not in page


def test_a_routine_leads_on_with_its_session_and_its_card(pages):
    ways = {path: re.search(r'<a href="([^"]*)"', page)[1] for path, page in pages.items()}
    assert ways == {
        "exercises/sit/index.html": "../squat/",
        "routines/start/index.html": "../knee-start/",
        "routines/start/session/index.html": "../../knee-start/session/",
        "cards/start/index.html": "../knee-start/",
    }


@pytest.mark.parametrize(
    ("content", "fine"),
    [("0; url=../squat/", True), ("0; url=//other.example/", False), ("0; url=javascript:a", False), ("9", False)],
)
def test_only_a_page_of_the_site_may_be_led_on_to(content, fine):
    element = Element("meta", (("http-equiv", "refresh"), ("content", content)), "")
    assert (intrusion(element) is None) == fine


def test_who_saved_an_old_section_comes_to_it_and_search_knows_old_ids(examine):
    lines = MOVED["redirects.yml"] + "- {kind: source, old: study, new: trial-2020, date: 2026-11-30, reason: So.}\n"
    settings = Settings("Knees", "https://knees.example/")
    made = {it.path: it for it in outputs(examine({"redirects.yml": lines})[0], SHIPPED, settings)}
    assert '<span id="study"></span> { #trial-2020' in made["sources.md"].content
    assert 'names: ["knee bend exercise", "deep bend", "sit"]' in made["exercises/squat.md"].content
    assert not any("study" in path for path in made)


def test_an_id_that_another_has_now_is_no_longer_the_one_it_was(examine):
    lines = "- {kind: source, old: walk, new: trial-2020, date: 2026-11-30, reason: So.}\n"
    catalog, _ = examine({"redirects.yml": lines})
    assert former(catalog, catalog.sources["trial-2020"]) == ()
