from __future__ import annotations

from generator.records.drafts import drafts, published

SQUAT, ROUTINE, PLAN = "exercises/squat.yml", "routines/knee-start.yml", "plans/knee-weeks.yml"
SETTLED = {
    "pages/about.md": ("by *hand*.", "by *hand*, as [people](sources.md#practice) do."),
    ROUTINE: ("name: Knee start\n", "name: Knee start\ndraft: true\n"),
    PLAN: ("name: Four knee weeks\n", "name: Four knee weeks\ndraft: true\n"),
}
"""Drafts that nothing else needs."""


def test_a_guide_without_drafts_is_published_as_it_is(tiny):
    assert drafts(tiny) == {}
    assert published(tiny) is tiny


def test_drafts_are_not_published_and_all_else_is(examine):
    catalog, problems = examine(SETTLED)
    assert problems == []
    assert set(drafts(catalog)) == {("routine", "knee-start"), ("plan", "knee-weeks")}
    assert catalog.entries.keys() - published(catalog).entries.keys() == drafts(catalog).keys()
    assert (published(catalog).routines, published(catalog).plans) == ({}, {})


def test_what_points_to_a_draft_goes_without_it(examine):
    catalog, problems = examine({SQUAT: ("name: Squat\n", "name: Squat\ndraft: true\n")})
    assert {problem.code.id for problem in problems} == {"G330"}
    ready = published(catalog)
    assert "squat" not in ready.exercises
    assert ("routine", "knee-start") in ready.incomplete
    assert [item.exercise for block in ready.routines["knee-start"].blocks for item in block.items] == ["wall-sit"] * 2
    assert ready.ladder["wall-sit"] == ([], [])
