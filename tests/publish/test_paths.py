from __future__ import annotations

from generator.publish.paths import index_of, page_of


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
        "cautions.md#sore-knee",
        "sources.md#tables",
        "muscles/index.md#thighs",
    ]
    assert index_of("exercises/squat.md") == "exercises/index.md"
