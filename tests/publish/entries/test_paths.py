from __future__ import annotations

import pytest

from generator.publish.entries.paths import INDEX_PAGES, index_of, index_pages, page_of, url_of

ROUTINE, PLAN = "routines/knee-start.yml", "plans/knee-weeks.yml"


def test_every_kind_of_record_is_shown_somewhere(examine):
    by_id = examine()[0].by_id
    ids = ["squat", "knee-start", "knee-weeks", "quads", "bend", "bell", "sore-knee", "tables", "thighs"]
    assert [page_of(by_id[id]) for id in ids] == [
        "exercises/squat.md",
        "routines/knee-start.md",
        "plans/knee-weeks.md",
        "muscles/quads.md",
        "patterns/bend.md",
        "equipment/bell.md",
        "conditions/sore-knee.md",
        "sources.md#tables",
        "muscles/index.md#thighs",
    ]
    assert index_of("exercises/squat.md") == "exercises/index.md"
    assert index_of("conditions/sore-knee.md") == "cautions.md"
    assert index_of("muscles/quads/bell.md") == "muscles/index.md"


def without(catalog):
    """The index pages that a guide does not have."""
    return INDEX_PAGES.keys() - index_pages(catalog).keys()


def test_a_guide_has_index_pages_only_of_kinds_that_it_has(examine):
    assert without(examine()[0]) == set()
    assert without(examine({PLAN: None})[0]) == {"plans/index.md"}
    gone = {"plans/index.md", "routines/index.md", "routines/by-aim.md", "print-tray.md"}
    assert without(examine({PLAN: None, ROUTINE: None})[0]) == gone


def test_a_record_with_a_problem_keeps_its_index_page(examine):
    assert without(examine({PLAN: ("level: beginner", "level: newcomer")})[0]) == set()


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("exercises/index.md", "exercises/"),
        ("exercises/squat.md", "exercises/squat/"),
        ("a b/c.md", "a%20b/c/"),
        ("https://more.example/", "https://more.example/"),
    ],
)
def test_a_page_has_an_address(path, url):
    assert url_of(path) == url
