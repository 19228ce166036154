from __future__ import annotations

import pytest
from mkdocs.utils.meta import get_data

from generator.publish.entries.output import Output, Settings
from generator.publish.entries.ways import carried, heading, trail

NAV = [
    {"Home": "index.md"},
    {"Exercises": [{"Find an exercise": "exercises/index.md"}, {"By muscle": "muscles/index.md"}]},
    {"Read": [{"Plans": ["plans/index.md"]}, "equipment/index.md"]},
    {"More": [{"Elsewhere": "https://more.example/"}, {"Moves": "patterns/index.md"}]},
]
FOLDERS = ("exercises", "muscles", "plans", "equipment", "patterns")
THERE = {path: Output(path, f"# All {path.split('/')[0]}\n") for path in (f"{folder}/index.md" for folder in FOLDERS)}


@pytest.mark.parametrize(
    ("folder", "way"),
    [
        ("exercises", [("Exercises", "exercises/")]),
        ("muscles", [("Exercises", "exercises/"), ("By muscle", "muscles/")]),
        ("plans", [("Read", "plans/"), ("Plans", "plans/")]),
        ("equipment", [("Read", "plans/"), ("All equipment", "equipment/")]),
        ("patterns", [("More", "https://more.example/"), ("Moves", "patterns/")]),
        ("routines", []),
    ],
)
def test_a_trail_is_the_way_through_the_navigation(folder, way):
    assert [(place.title, place.url) for place in trail(NAV, f"{folder}/index.md", THERE)] == way


def test_a_section_leads_to_its_first_page_that_is_made():
    there = {"muscles/index.md": Output("muscles/index.md", "# Muscles\n")}
    assert [place.url for place in trail(NAV, "muscles/index.md", there)] == ["muscles/", "muscles/"]


def test_without_a_navigation_a_trail_is_the_index_alone():
    assert [(place.title, place.url) for place in trail(None, "plans/index.md", THERE)] == [("All plans", "plans/")]


def test_a_heading_is_plain_text():
    assert heading(Output("a.md", "---\nx: 1\n---\n# A &#42; b\n")) == "A * b"
    assert heading(Output("a.md", "No heading.")) == ""


@pytest.fixture
def said():
    """What each of some pages says in its front matter."""
    outputs = [
        Output("exercises/index.md", "# All of them\n"),
        Output("exercises/walk.md", "# Walk\n", "content/walk.yml", "Walk"),
        Output("exercises/squat.md", "# Squat\n", "content/squat.yml", "Squat"),
        Output("exercises/deep.md", "# deep squat\n", "content/deep.yml", "deep squat"),
        Output("muscles/quads.md", "# Quads\n", "content/muscles.yml", "Quads"),
        Output("about.md", "# About\n", "content/pages/about.md"),
        Output("cards/a.html", "---\n", "content/a.yml"),
    ]
    settings = Settings("Knees", "/", nav=NAV, edit="https://git.example/{}".format)
    return {output.path: get_data(output.content)[1] for output in carried(outputs, settings)}


def test_records_of_a_folder_follow_one_another_by_name(said):
    near = {path: [said[path].get(key, {}).get("title") for key in ("previous", "next")] for path in said}
    assert near == {
        "exercises/index.md": [None, None],
        "exercises/deep.md": [None, "Squat"],
        "exercises/squat.md": ["deep squat", "Walk"],
        "exercises/walk.md": ["Squat", None],
        "muscles/quads.md": [None, None],
        "about.md": [None, None],
        "cards/a.html": [None, None],
    }
    assert said["exercises/walk.md"]["previous"]["url"] == "exercises/squat/"


def test_a_page_says_where_it_is_edited_and_a_record_what_is_above_it(said):
    assert said["about.md"] == {"edit_url": "https://git.example/content/pages/about.md"}
    assert said["exercises/index.md"] == {}
    assert said["exercises/squat.md"]["trail"] == [{"title": "Exercises", "url": "exercises/"}]
    assert "trail" not in said["muscles/quads.md"]


def test_what_lists_a_part_of_another_list_stands_between_no_others():
    outputs = [
        *THERE.values(),
        Output("muscles/quads.md", "# Quads\n", title="Quads"),
        Output("muscles/quads/bell.md", "# Quads: Bell\n", title="Quads: Bell", part=True),
        Output("muscles/shins.md", "# Shins\n", title="Shins"),
    ]
    made = {it.path: get_data(it.content)[1] for it in carried(outputs, Settings("Knees", "/", nav=NAV))}
    assert made["muscles/quads.md"]["next"]["title"] == "Shins"
    assert not {"previous", "next"} & made["muscles/quads/bell.md"].keys()
    assert made["muscles/quads/bell.md"]["trail"][-1]["url"] == "muscles/"
