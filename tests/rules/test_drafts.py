from __future__ import annotations

EXERCISE = "exercises/squat.yml"


def test_a_draft_may_point_to_a_draft(found):
    edits = {
        "pages/about.md": ("by *hand*.", "by *hand*, as [people](sources.md#practice) do."),
        "routines/knee-start.yml": ("name: Knee start\n", "name: Knee start\ndraft: true\n"),
        "plans/knee-weeks.yml": ("name: Four knee weeks\n", "name: Four knee weeks\ndraft: true\n"),
    }
    assert found(edits) == []


def test_what_is_published_needs_no_draft(found):
    assert found({"routines/knee-start.yml": ("name: Knee start\n", "name: Knee start\ndraft: true\n")}) == [
        "plans/knee-weeks.yml:7:12 G330",
        "plans/knee-weeks.yml:10:20 G330",
        "plans/knee-weeks.yml:15:20 G330",
    ]


def test_an_entry_of_a_vocabulary_may_be_a_draft(found):
    hop = ("hop:\n  name: Hopping\n", "hop:\n  name: Hopping\n  draft: true\n")
    assert found({"vocabulary/patterns.yml": hop}) == []
    assert found({"vocabulary/patterns.yml": hop, EXERCISE: ("pattern: bend", "pattern: hop")}) == [
        "exercises/squat.yml:4:10 G330"
    ]
