from __future__ import annotations

import pytest

from generator.publish.pages.filters import href, named, relative

SQUAT = "exercises/squat.yml"


@pytest.mark.parametrize(
    ("target", "here", "way"),
    [
        ("exercises/squat.md", "exercises/walk.md", "squat.md"),
        ("muscles/quads.md", "exercises/walk.md", "../muscles/quads.md"),
        ("sources.md#tables", "exercises/walk.md", "../sources.md#tables"),
        ("exercises/walk.md", "index.md", "exercises/walk.md"),
        ("cautions.md#a", "cautions.md", "cautions.md#a"),
    ],
)
def test_a_way_is_relative_to_the_page_it_stands_on(target, here, way):
    assert relative(target, here) == way


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x_(y)_z?q=a&b=*c*#d|e",
        "https://a.example/[x]`y`{z}\\",
        "https://\u00e4.example/\u00fc",
        "https://a.example/%20%7B",
    ],
)
def test_an_address_comes_out_of_a_link_as_it_went_in(html, parse, url):
    link = parse(html(f"| A |\n| --- |\n| [a]({href(url)}) b |")).find(".//td/a")
    assert link.get("href") == href(url)
    assert link.tail == " b"


def test_all_names_of_records_are_listed_once(examine):
    squat = examine()[0].exercises["squat"]
    assert named([squat, squat]) == ["Squat", "knee bend exercise", "deep bend"]
