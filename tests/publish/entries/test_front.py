from __future__ import annotations

import html
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.publish.entries.front import Facts, Place, carrying, own

HOSTILE = '</title>"><script>alert(1)</script> & {{ 7 * 7 }}\n---\nx: 1'
SQUAT = Place("Squat", "exercises/squat/")


def read(text):
    """The front matter and the text of a page as MkDocs reads them."""
    body, meta = get_data(text)
    return meta, body


def test_a_page_says_what_it_knows_beside_what_its_template_wrote():
    facts = Facts("https://git.example/edit/squat.yml", [Place("Exercises", "exercises/")], SQUAT, Place("Walk", "w/"))
    assert read(carrying("---\ndescription: You sit.\n---\n# Squat\n", facts)) == (
        {
            "edit_url": "https://git.example/edit/squat.yml",
            "trail": [{"title": "Exercises", "url": "exercises/"}],
            "previous": {"title": "Squat", "url": "exercises/squat/"},
            "next": {"title": "Walk", "url": "w/"},
            "description": "You sit.",
        },
        "# Squat\n",
    )


def test_a_page_without_front_matter_gains_one():
    assert read(carrying("# About\n", Facts(previous=SQUAT))) == (
        {"previous": {"title": "Squat", "url": "exercises/squat/"}},
        "# About\n",
    )


def test_of_what_there_is_not_nothing_is_said():
    assert carrying("# About\n", Facts()) == "# About\n"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"])))
def test_any_title_is_escaped_once_and_comes_back(title):
    meta, _ = read(carrying("# About\n", Facts(trail=[Place(title, "a/")], next=Place(title, "a/"))))
    for place in (*meta["trail"], meta["next"]):
        assert html.unescape(place["title"]) == " ".join(title.split())
        assert not set('<>"') & set(place["title"])


def test_a_hostile_title_is_one_value():
    meta, body = read(carrying("# About\n", Facts(previous=Place(HOSTILE, "a/"))))
    assert (set(meta), body) == ({"previous"}, "# About\n")


def test_what_the_theme_prints_of_a_hand_written_page_is_escaped():
    front = f"title: {json.dumps(HOSTILE)}\ndescription: Push & pull, 'really'\n"
    meta, body = read(own(f"---\n{front}---\n# About\n"))
    assert meta["title"] == html.escape(" ".join(HOSTILE.split()))
    assert meta["description"] == "Push &amp; pull, 'really'"
    assert body == "# About\n"


def test_the_tags_of_a_page_are_names_that_search_knows():
    meta, _ = read(own("---\ntags: [how heavy, Q&A]\nhide: [toc]\nsearch: {boost: 8}\n---\n# About\n"))
    assert meta == {"hide": ["toc"], "search": {"boost": 8, "names": ["how heavy", "Q&amp;A"]}}
    assert read(own("---\ntags: [knees]\n---\n# About\n"))[0] == {"search": {"names": ["knees"]}}


@pytest.mark.parametrize("text", ["# About\n", "---\n\n# About\n\n---\nMore.\n", "---\n# About\n"])
def test_rules_without_keys_are_no_front_matter(text):
    """A line that MkDocs takes for a comment of YAML must stay a heading."""
    meta, body = read(carrying(own(text), Facts(previous=SQUAT)))
    assert set(meta) == {"previous"}
    assert body.strip() == text.strip()


@pytest.mark.parametrize("front", ["tags: none", "hide: all", "title: 2024", "search: {exclude: true}"])
def test_front_matter_of_another_shape_harms_nothing(front):
    meta, body = read(own(f"---\n{front}\n---\n# About\n"))
    assert body.endswith("# About\n")
    assert meta in ({}, {"title": "2024"}, {"search": {"exclude": True}})


@pytest.mark.parametrize(
    ("text", "meta"),
    [
        ("# About\n", {}),
        ("---\ntitle: About\n---\n# About\n", {"title": "About"}),
    ],
)
def test_a_page_loads_the_scripts_that_its_parts_work_with(text, meta):
    said, body = read(own(text, ["assets/finder.js"]))
    assert said == meta | {"scripts": ["assets/finder.js"]}
    assert body.strip() == "# About"
