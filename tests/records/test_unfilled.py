from __future__ import annotations

import pytest
from knees import LUNGE

from generator.records.unfilled import lines, places

FILE = "exercises/lunge.yml"
BEGUN = (
    LUNGE.replace("pattern: bend", "pattern: FILL IN (its id)")
    .replace("level: intermediate", "level: FILL IN")
    .replace("work: 2 x 8 per side", "work: FILL IN (such as 2 x 12)")
    .replace("[none]", "[FILL IN]")
    .replace("setup: Stand.", "setup: FILL IN " + "long " * 100)
)


def test_a_draft_may_have_places_to_fill_in(examine):
    catalog, problems = examine({FILE: "draft: true\n" + BEGUN})
    assert problems == []
    assert "lunge" not in catalog.exercises
    assert ("exercise", "lunge") in catalog.incomplete


def test_a_draft_whose_texts_alone_are_open_is_there_to_be_seen(examine):
    catalog, problems = examine(
        {
            FILE: "draft: true\n"
            + LUNGE.replace("setup: Stand.", "setup: FILL IN").replace("pattern: bend", "pattern: hop")
        }
    )
    assert problems == []
    assert catalog.exercises["lunge"].setup == "FILL IN"


def test_all_else_of_a_draft_is_checked(found):
    assert found({FILE: "draft: true\n" + BEGUN.replace("name: Lunge", "nam: Lunge")}) == [f"{FILE}:2:1 G101"]


def test_what_is_published_has_no_such_place(found):
    assert found({FILE: BEGUN}) == [
        f"{FILE}:{place} G107" for place in ("3:10", "4:8", "5:13", "7:8", "12:14")
    ]  # fmt: skip


def test_what_points_to_what_is_begun_is_not_told_as_well(found):
    squat = ("easier: [wall-sit]", "easier: [wall-sit, lunge]")
    assert found({FILE: "draft: true\n" + BEGUN, "exercises/squat.yml": squat}) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [({"a": ["x", {"b": "FILL IN (c)"}]}, [("a", 1, "b")]), ("FILL IN", [()]), ({"a": "to FILL IN"}, []), (3, [])],
)
def test_places_are_found_however_deep(data, expected):
    assert list(places(data)) == expected


def test_places_of_a_file_are_listed_with_their_lines():
    raw = b"name: A\n# FILL IN: the pose\nlevel: FILL IN\n"
    assert [str(place) for place in lines("a.yml", raw)] == ["a.yml:2:3", "a.yml:3:8"]
    assert lines("a.yml", b"name: A\n") == []
